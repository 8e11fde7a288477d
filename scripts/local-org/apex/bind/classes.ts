/** Bodies of classes: initialisers, methods, constructors and accessors. */
import { T } from '../../data/values/type.ts';
import type { ExpressionOf, MemberOf, Pos, Statement } from '../syntax/tree.ts';
import { platformClass } from '../types/platform.ts';
import { Body } from './body.ts';
import type {
    Bound,
    BoundAccessor,
    BoundConstructor,
    BoundMethod,
    BoundStatement,
    BoundType,
    InitStep,
    LibrarySym,
    LocalSym,
    MethodSym,
    Stop
} from './bound.ts';
import { bindArgs } from './calls.ts';
import type { BodyKind } from './body.ts';
import { assignTo } from './convert.ts';
import { constructOwn } from './creation.ts';
import { bindExpression } from './expressions.ts';
import { completes } from './flow.ts';
import { isExceptionClass } from './declare-members.ts';
import type { Program } from './program.ts';
import { place } from './program.ts';
import { bindStatement, bindStatements } from './statements.ts';
import { stopping, stoppingStep, stopStatement, stopStep } from './stops.ts';
import type { ConstructorInfo, FieldInfo, MethodInfo, TypeInfo } from './symbols.ts';

/** Who calls whom, filled while bodies are bound. */
export type CallGraph = Map<MethodSym, Set<MethodSym>>;

export function bindType(program: Program, info: TypeInfo, graph: CallGraph): BoundType {
    const type = bindSound(program, info, graph);
    return info.stop ? stoppedType(type, info.stop) : type;
}

/** The class keeps its shape, for those who name it; all its code stops. */
function stoppedType(type: BoundType, stop: Stop): BoundType {
    const { at } = type.sym;
    const stopped = (body: BoundStatement): BoundStatement => stopStatement(stop, at, body);
    return {
        ...type,
        staticInit: [stopStep(stop, at)],
        instanceInit: [stopStep(stop, at)],
        methods: type.methods.map((m) => ({ ...m, body: m.body && stopped(m.body) })),
        constructors: type.constructors.map((c) => ({ ...c, stop, body: { kind: 'block', at, statements: [] } })),
        accessors: type.accessors.map((a) => ({
            ...a,
            get: a.get && stopped(a.get),
            set: a.set && { ...a.set, body: stopped(a.set.body) }
        }))
    };
}

function bindSound(program: Program, info: TypeInfo, graph: CallGraph): BoundType {
    return {
        sym: info.sym,
        aliases: [...info.aliases].map(([slot, target]) => ({ slot, target })),
        staticInit: initSteps(program, info, true),
        instanceInit: initSteps(program, info, false),
        methods: [...info.methods.values()].flat().map((m) => bindMethod(program, info, m, graph)),
        constructors: info.constructors.map((c) =>
            c.node ? bindConstructor(program, info, c, graph) : exceptionConstructor(program, info, c)
        ),
        accessors: [...info.fields.values()].filter((f) => f.sym.accessor).map((f) => bindAccessor(program, info, f))
    };
}

// ---- initialisers -------------------------------------------------------------------------------------------

function initSteps(program: Program, info: TypeInfo, isStatic: boolean): InitStep[] {
    const kind: BodyKind = isStatic ? 'staticInit' : 'instanceInit';
    const body = (): Body => new Body({ program, file: info.file, owner: info, kind, static: isStatic, returns: null });
    return info.node.members.flatMap((member): InitStep[] => {
        if (member.kind === 'initializer' && member.static === isStatic)
            return [{ kind: 'block', body: bindStatement(body(), member.body) }];
        const names =
            member.kind === 'field'
                ? member.declarators.map((d) => d.name)
                : member.kind === 'property'
                  ? [member.name]
                  : [];
        return names.flatMap((name) => {
            const field = info.fields.get(name.toLowerCase());
            if (!field || field.sym.static !== isStatic) return [];
            return [stoppingStep(program, place(info.file, field.at), () => fieldStep(body(), field))];
        });
    });
}

function fieldStep(body: Body, field: FieldInfo): InitStep {
    const value = field.initial
        ? assignTo(body, bindExpression(body, field.initial), field.sym.type, field.initial.at)
        : null;
    return { kind: 'field', field: field.sym, value, at: body.at(field.at) };
}

// ---- methods ------------------------------------------------------------------------------------------------

interface Parameters {
    readonly params: MethodSym['params'];
    readonly at: readonly Pos[];
    readonly final: readonly boolean[];
}

function declareParams(body: Body, given: Parameters, fallback: Pos): LocalSym[] {
    return given.params.map((p, i) =>
        body.declare(given.at[i] ?? fallback, p.name, p.type, given.final[i] ? 'given' : 'no')
    );
}

function parametersOf(node: MemberOf<'method' | 'constructor'>, sym: MethodSym): Parameters {
    return { params: sym.params, at: node.params.map((p) => p.at), final: node.params.map((p) => p.final) };
}

function callsOf(graph: CallGraph, sym: MethodSym): Set<MethodSym> {
    const calls = graph.get(sym) ?? new Set();
    graph.set(sym, calls);
    return calls;
}

function bindMethod(program: Program, info: TypeInfo, method: MethodInfo, graph: CallGraph): BoundMethod {
    const { sym, node } = method;
    const mark = program.mark;
    const returns = sym.returns === T.void ? null : sym.returns;
    const body = new Body({
        program,
        file: info.file,
        owner: info,
        kind: 'method',
        static: sym.static,
        returns,
        calls: callsOf(graph, sym),
        code: node.body
    });
    const params = declareParams(body, parametersOf(node, sym), node.at);
    const bound = node.body && !sym.abstract ? bindStatement(body, node.body) : null;
    if (bound && returns && completes(bound))
        program.error(info.file, node.at, `Missing return statement required return type: ${returns.name}`);
    const stop = program.take(mark);
    return { sym, params, body: stop && bound ? stopStatement(stop, sym.at, bound) : bound, recursive: false };
}

// ---- constructors -------------------------------------------------------------------------------------------

type Chain = BoundConstructor['chain'];

function bindConstructor(program: Program, info: TypeInfo, made: ConstructorInfo, graph: CallGraph): BoundConstructor {
    const node = made.node as MemberOf<'constructor'>;
    const mark = program.mark;
    const body = new Body({
        program,
        file: info.file,
        owner: info,
        kind: 'constructor',
        static: false,
        returns: null,
        calls: callsOf(graph, made.sym),
        code: node.body
    });
    const params = declareParams(body, parametersOf(node, made.sym), node.at);
    const statements = node.body.kind === 'block' ? node.body.statements : [node.body];
    const [first, ...others] = statements;
    const explicit = first?.kind === 'expression' && first.expression.kind === 'chain' ? first.expression : null;
    const chain = explicit ? bindChain(body, info, explicit) : implicitSuper(program, info, node.at);
    const rest: readonly Statement[] = explicit ? others : statements;
    const list = body.scoped(() => bindStatements(body, rest));
    const stop = program.take(mark);
    const block: BoundStatement = { kind: 'block', at: body.at(node.body.at), statements: stop ? [] : list };
    return { sym: made.sym, params, chain, body: block, stop };
}

function bindChain(body: Body, info: TypeInfo, node: ExpressionOf<'chain'>): Chain {
    const args = bindArgs(body, node.args);
    const target = node.to === 'this' ? info : info.superInfo;
    if (!target) return platformChain(body, info, node, args);
    let chain: Chain = { to: node.to, constructor: null, args: [] };
    constructOwn(body, { at: node.at, args, name: target.sym.name }, target, (constructor, fitted) => {
        chain = { to: node.to, constructor, args: fitted };
        return body.broken(node.at);
    });
    return chain;
}

/** `super(…)` of a class whose super class is System.Exception, or that has none. */
function platformChain(body: Body, info: TypeInfo, node: { readonly at: Pos }, args: readonly Bound[]): Chain {
    if (args.length === 0) return { to: 'super', constructor: null, args: [] };
    if (info.superPlatform && !isExceptionClass(info)) {
        body.program.gap(body.file, node.at, `super(…) of ${info.superPlatform.name}`);
        return null;
    }
    const constructor = exceptionSym(args.map((a) => a.type.name));
    if (info.superPlatform && constructor) return { to: 'super', constructor, args };
    body.error(node.at, `Constructor not defined: super(${args.map((a) => a.type.name).join(', ')})`);
    return null;
}

/** Reports a super class that cannot be made without arguments. */
function implicitSuper(program: Program, info: TypeInfo, at: Pos): Chain {
    const parent = info.superInfo;
    if (!parent || parent.constructors.length === 0) return null;
    const plain = parent.constructors.find((c) => c.sym.params.length === 0);
    if (!plain) program.error(info.file, at, `Default constructor not defined on the super class: ${parent.sym.name}`);
    return plain ? { to: 'super', constructor: plain.sym, args: [] } : null;
}

/** Classes without a constructor still need one above that takes no arguments. */
export function checkDefaultConstructor(program: Program, info: TypeInfo): void {
    if (info.sym.kind === 'class' && info.constructors.length === 0) implicitSuper(program, info, info.node.at);
}

function exceptionSym(types: readonly string[]): LibrarySym | null {
    const base = platformClass('System.DmlException');
    const found = base?.constructors.find((c) => c.params.map((p) => p.name).join() === types.join());
    if (!found) return null;
    return {
        owner: 'System.Exception',
        key: found.key,
        params: found.params,
        returns: T.void,
        static: false,
        interface: false,
        name: 'new'
    };
}

/** One of the four constructors every exception has: hands everything to the super class. */
function exceptionConstructor(program: Program, info: TypeInfo, made: ConstructorInfo): BoundConstructor {
    const body = new Body({ program, file: info.file, owner: info, kind: 'constructor', static: false, returns: null });
    const at = info.node.at;
    const params = declareParams(body, { params: made.sym.params, at: [], final: [] }, at);
    const types = params.map((p) => p.type);
    const inherited = info.superInfo?.constructors.find(
        (c) => c.sym.params.length === types.length && c.sym.params.every((p, i) => p.type === types[i])
    );
    const constructor = info.superInfo ? (inherited?.sym ?? null) : exceptionSym(types.map((t) => t.name));
    return {
        sym: made.sym,
        params,
        stop: null,
        chain: { to: 'super', constructor, args: params.map((p) => body.read(at, p)) },
        body: { kind: 'block', at: place(info.file, at), statements: [] }
    };
}

// ---- accessors ----------------------------------------------------------------------------------------------

function bindAccessor(program: Program, info: TypeInfo, field: FieldInfo): BoundAccessor {
    const { get, set } = field.property ?? { get: null, set: null };
    const { sym } = field;
    const options = {
        program,
        file: info.file,
        owner: info,
        kind: 'accessor',
        static: sym.static,
        ownAccessor: sym
    } as const;
    const reader = new Body({ ...options, returns: sym.type, code: get?.body ?? [] });
    return {
        field: sym,
        get: get?.body ? getter(reader, field, get.body) : null,
        set: setter(new Body({ ...options, returns: null, code: set?.body ?? [] }), field),
        autoGet: Boolean(get) && !get?.body,
        autoSet: Boolean(set) && !set?.body
    };
}

function getter(body: Body, field: FieldInfo, code: Statement): BoundStatement {
    return stopping(body.program, body.at(field.at), () => {
        const bound = bindStatement(body, code);
        if (completes(bound))
            body.error(code.at, `Missing return statement required return type: ${field.sym.type.name}`);
        return bound;
    });
}

function setter(body: Body, field: FieldInfo): BoundAccessor['set'] {
    const node = field.property?.set;
    if (!node?.body) return null;
    const value = body.declare(node.at, 'value', field.sym.type);
    return { value, body: bindStatement(body, node.body) };
}
