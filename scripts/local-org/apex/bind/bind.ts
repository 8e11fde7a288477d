/** Entry of the compiler's front end: sources → bound program, with every problem found on the way. */
import type { Problem } from '../../data/values/position.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { ApexSource } from '../../metadata/org-metadata.ts';
import { parseCached } from '../syntax/parse.ts';
import type { MemberNode, Modifiers, TriggerNode, TypeNode, Unit } from '../syntax/tree.ts';
import { isStandardObject } from '../types/platform.ts';
import { checkAnnotatedMethods } from './annotations.ts';
import { Body } from './body.ts';
import type { BoundProgram, BoundTrigger, BoundType, MethodSym } from './bound.ts';
import type { CallGraph } from './classes.ts';
import { bindType, checkDefaultConstructor } from './classes.ts';
import { declareExceptionConstructors, declareMembers } from './declare-members.ts';
import { declareSupers, declareType } from './declare.ts';
import { finishType } from './inherit.ts';
import type { Environment } from './program.ts';
import { Program, place } from './program.ts';
import { recursiveMethods } from './recursion.ts';
import { bindStatements } from './statements.ts';
import { declaring, stopping } from './stops.ts';
import type { TypeInfo } from './symbols.ts';
import type { UnreadSource } from './unread.ts';
import { unreadTests } from './unread.ts';

export interface BindInput extends Environment {
    readonly sources: readonly ApexSource[];
    /** Folder of cached syntax trees; null or left out = none. */
    readonly cacheDir?: string | null;
}

export interface BindOutput {
    readonly program: BoundProgram;
    readonly problems: readonly Problem[];
}

/** Name of the class that stands for an anonymous block; its static method `execute` runs it. */
export const ANONYMOUS = 'AnonymousBlock';

export function bindProgram(input: BindInput): BindOutput {
    const { program, triggers, unread } = declareAll(input, []);
    const types = [...bindTypes(program, [...program.types.values()]), ...unreadTests(input, unread)];
    const bound = triggers.flatMap((trigger) => bindTrigger(program, trigger));
    return { program: { types, triggers: bound }, problems: sorted(program.problems) };
}

/**
 * Binds an anonymous block against the project. The program holds only the block's own types: first the class
 * ANONYMOUS, then the types that the block declares. Problems of the project itself are left out.
 */
export function bindAnonymous(text: string, input: BindInput, file = 'anonymous'): BindOutput {
    const parsed = parseCached(text, 'anonymous', null);
    const problems: Problem[] = parsed.problems.map((p) => ({
        at: place(file, p.at),
        message: p.message,
        level: 'error'
    }));
    if (parsed.unit?.kind !== 'anonymous') return { program: { types: [], triggers: [] }, problems };
    const node = anonymousClass(parsed.unit);
    const { program } = declareAll(input, [{ node, file }]);
    const own = [...program.types.values()].filter((t) => t.top.sym.name === ANONYMOUS);
    const types = bindTypes(program, own);
    return { program: { types, triggers: [] }, problems: sorted(program.problems.filter((p) => p.at.file === file)) };
}

const STATIC: Modifiers = { words: ['public', 'static'], annotations: [] };

function anonymousClass(unit: Extract<Unit, { kind: 'anonymous' }>): TypeNode {
    const members = unit.members.map((m): MemberNode => (m.kind === 'method' ? { ...m, modifiers: STATIC } : m));
    const execute: MemberNode = {
        kind: 'method',
        at: [1, 1],
        modifiers: STATIC,
        name: 'execute',
        returns: null,
        params: [],
        body: { kind: 'block', at: [1, 1], statements: unit.statements }
    };
    return {
        kind: 'class',
        at: [1, 1],
        name: ANONYMOUS,
        modifiers: { words: ['public'], annotations: [] },
        superType: null,
        interfaces: [],
        members: [...members, execute],
        constants: []
    };
}

function declareFile(program: Program, node: TypeNode, source: ApexSource): void {
    const mark = program.mark;
    if (node.name.toLowerCase() !== source.name.toLowerCase())
        program.error(source.path, node.at, `Class name must be the name of its file: ${source.name}`);
    const stop = program.take(mark);
    declareType(program, node, source.path, null).stop ??= stop;
}

/** A trigger's own methods and classes live in a hidden class; null if it declares none. */
function triggerClass({ at, name, members }: TriggerNode): TypeNode | null {
    if (members.length === 0) return null;
    return {
        kind: 'class',
        at,
        name: `Trigger$${name}`,
        modifiers: { words: ['public'], annotations: [] },
        superType: null,
        interfaces: [],
        members: members.map((m): MemberNode => (m.kind === 'method' ? { ...m, modifiers: STATIC } : m)),
        constants: []
    };
}

// ---- declaring ----------------------------------------------------------------------------------------------

interface Extra {
    readonly node: TypeNode;
    readonly file: string;
}

interface DeclaredTrigger {
    readonly node: TriggerNode;
    readonly file: string;
    /** Holds the methods and classes that the trigger declares. */
    readonly owner: TypeInfo | null;
}

interface Declared {
    readonly program: Program;
    readonly triggers: readonly DeclaredTrigger[];
    readonly unread: readonly UnreadSource[];
}

function declareAll(input: BindInput, extra: readonly Extra[]): Declared {
    const program = new Program(input);
    const triggers: DeclaredTrigger[] = [];
    const unread: UnreadSource[] = [];
    for (const source of input.sources) {
        const parsed = parseCached(source.text, source.kind, input.cacheDir ?? null);
        for (const problem of parsed.problems) {
            program.unread(source.path, problem.at, problem.message);
            unread.push({ source, problem });
        }
        if (parsed.unit?.kind === 'type') declareFile(program, parsed.unit.declaration, source);
        if (parsed.unit?.kind === 'trigger') {
            const holder = triggerClass(parsed.unit);
            const owner = holder && declareType(program, holder, source.path, null);
            triggers.push({ node: parsed.unit, file: source.path, owner });
        }
    }
    for (const { node, file } of extra) declareType(program, node, file, null);
    const types = [...program.types.values()];
    for (const info of types) declaring(program, info, () => declareSupers(program, info));
    for (const info of types) declaring(program, info, () => declareMembers(program, info));
    for (const info of superFirst(program, types)) {
        declaring(program, info, () => {
            declareExceptionConstructors(program, info);
            finishType(program, info);
            checkAnnotatedMethods(program, info);
        });
    }
    return { program, triggers, unread };
}

/** Super classes and interfaces before those that inherit from them. */
function superFirst(program: Program, types: readonly TypeInfo[]): TypeInfo[] {
    const order = new Set<TypeInfo>();
    const visiting = new Set<TypeInfo>();
    const visit = (info: TypeInfo): void => {
        if (order.has(info) || visiting.has(info)) return;
        visiting.add(info);
        const interfaces = info.sym.interfaces.map((i) => program.infoOf(i));
        for (const parent of [info.superInfo, ...interfaces]) if (parent) visit(parent);
        order.add(info);
    };
    for (const info of types) visit(info);
    return [...order];
}

// ---- binding ------------------------------------------------------------------------------------------------

function bindTypes(program: Program, infos: readonly TypeInfo[]): BoundType[] {
    const graph: CallGraph = new Map();
    const types = infos.map((info) => {
        declaring(program, info, () => checkDefaultConstructor(program, info));
        return bindType(program, info, graph);
    });
    const recursive = recursiveMethods(graph);
    return types.map((type) => ({ ...type, methods: type.methods.map((m) => markRecursive(m, recursive)) }));
}

function markRecursive(
    method: BoundType['methods'][number],
    recursive: ReadonlySet<MethodSym>
): BoundType['methods'][number] {
    return recursive.has(method.sym) ? { ...method, recursive: true } : method;
}

function unknownObject(program: Program, file: string, { at, object }: TriggerNode): void {
    if (isStandardObject(object)) return program.lacks(file, at, `The object ${object}`);
    const objects = program.schema.objects.map(({ name }) => name);
    program.error(file, at, `Invalid type: ${object}${didYouMean(object, objects)}`);
}

function bindTrigger(program: Program, { node, file, owner }: DeclaredTrigger): BoundTrigger[] {
    const object = program.schema.object(node.object);
    if (!object) {
        unknownObject(program, file, node);
        return [];
    }
    const events = node.events.map((event) => `${event.timing} ${event.operation}`);
    const twice = events.find((event, i) => events.indexOf(event) !== i);
    if (twice) program.error(file, node.at, `Duplicate trigger usage: ${twice}`);
    const body = new Body({
        program,
        file,
        owner,
        kind: 'trigger',
        static: true,
        returns: null,
        triggerObject: object,
        code: node.statements
    });
    const at = place(file, node.at);
    const code = stopping(program, at, () => ({
        kind: 'block',
        at,
        statements: bindStatements(body, node.statements)
    }));
    return [{ name: node.name, object, events: node.events, body: code, at }];
}

function sorted(problems: readonly Problem[]): Problem[] {
    return [...problems].sort(
        (a, b) => a.at.file.localeCompare(b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column
    );
}
