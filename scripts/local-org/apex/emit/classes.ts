/** Bound type → ES class in its cell. Constructors are methods, so that overloads and initialisers keep Apex's order. */
import type { BoundConstructor, BoundType, FieldSym, InitStep, TypeSym } from '../bind/bound.ts';
import { exceptionArguments } from './calls.ts';
import { type FileContext, MethodContext } from './context.ts';
import { value } from './expressions.ts';
import { emitFunction } from './functions.ts';
import { backingName, constructorName, isException, slotName, traceName } from './names.ts';
import { emitStatement, stopCode } from './statements.ts';

const nothing = (): void => undefined;

export function emitType(type: BoundType, file: FileContext): void {
    const w = file.writer;
    const cell = file.cell(type.sym.name);
    const name = `${cell}$`;
    w.enterMethod(traceName(type.sym.name, '<init>'));
    w.open(`${cell}.define((Base) => class ${name} extends Base {`);
    emitAllocation(type, file);
    emitInstanceInit(type, file);
    emitConstructors(type, file);
    emitAccessors(type, file);
    emitMethods(type, file);
    for (const alias of type.aliases ?? []) {
        w.line(`${alias.slot}(...args) { return this.${alias.target}(...args); }`);
    }
    w.close('});');
    emitStatics(type, file);
}

/** The JavaScript constructor only gives every field its slot. */
function emitAllocation(type: BoundType, file: FileContext): void {
    const w = file.writer;
    const own = type.sym.fields.filter((field) => !field.static);
    w.open('constructor() {');
    w.line('super();');
    if (isException(type.sym)) {
        w.line(`this.typeName = ${JSON.stringify(type.sym.name)};`);
    }
    for (const field of own) {
        w.line(`this.${storage(field, file)} = null;`);
    }
    w.close();
}

function storage(field: FieldSym, file: FileContext): string {
    const name = file.fieldName(field);
    return field.accessor ? backingName(name) : name;
}

function initName(type: TypeSym): string {
    return `$init$${type.name.replaceAll('.', '$')}`;
}

function emitInstanceInit(type: BoundType, file: FileContext): void {
    if (type.instanceInit.length === 0) {
        return;
    }
    const m = new MethodContext(file, type.sym);
    const first = type.instanceInit[0];
    emitFunction(
        {
            head: initName(type.sym),
            params: [],
            traceName: traceName(type.sym.name, '<init>'),
            at: first ? stepPosition(first) : type.sym.at,
            recursive: false,
            sharing: 'none',
            before: () => emitSteps(type.instanceInit, 'this', m),
            body: null,
            after: null
        },
        m
    );
}

function stepPosition(step: InitStep): TypeSym['at'] {
    return step.kind === 'field' ? step.at : step.body.at;
}

function emitSteps(steps: readonly InitStep[], holder: string, m: MethodContext): void {
    for (const step of steps) {
        if (step.kind === 'block') {
            emitStatement(step.body, m);
        } else if (step.value) {
            const target = `${holder}.${storage(step.field, m.file)}`;
            m.writer.line(`${m.file.count(step.at)} ${target} = ${value(step.value, m)};`, step.at);
        }
    }
}

function emitConstructors(type: BoundType, file: FileContext): void {
    const w = file.writer;
    const init = type.instanceInit.length > 0 ? `this.${initName(type.sym)}();` : null;
    if (type.constructors.length === 0 && type.sym.kind === 'class') {
        w.open('new$() {');
        w.line('super.new$();');
        if (init) {
            w.line(init);
        }
        w.line('return this;');
        w.close();
    }
    for (const constructor of type.constructors) {
        emitConstructor(constructor, type, init, file);
    }
}

function emitConstructor(constructor: BoundConstructor, type: BoundType, init: string | null, file: FileContext): void {
    const m = new MethodContext(file, type.sym);
    emitFunction(
        {
            head: constructorName(constructor.sym),
            params: constructor.params,
            traceName: traceName(type.sym.name, '<init>'),
            at: constructor.sym.at,
            recursive: false,
            sharing: type.sym.sharing,
            before: () => emitChain(constructor, type.sym, init, m),
            body: constructor.body,
            after: 'return this;'
        },
        m
    );
}

function emitChain(constructor: BoundConstructor, owner: TypeSym, init: string | null, m: MethodContext): void {
    const w = m.writer;
    const { chain, sym, stop } = constructor;
    if (stop) {
        w.line(stopCode(stop), sym.at);
        return;
    }
    touchStatics(owner, m);
    if (chain?.to === 'this' && chain.constructor && 'slot' in chain.constructor) {
        w.line(`this.${constructorName(chain.constructor)}(${chain.args.map((a) => value(a, m)).join(', ')});`, sym.at);
        return;
    }
    w.line(superCall(chain, owner, m), sym.at);
    if (init) {
        w.line(init, sym.at);
    }
}

function superCall(chain: BoundConstructor['chain'], owner: TypeSym, m: MethodContext): string {
    const args = chain?.args ?? [];
    const target = chain?.constructor;
    if (target && 'slot' in target) {
        return `super.${constructorName(target)}(${args.map((a) => value(a, m)).join(', ')});`;
    }
    return isException(owner) ? `super.new$Exception(${exceptionArguments(args, m)});` : 'super.new$();';
}

/** A class with static initialisers runs them before its first method or constructor. */
function touchStatics(owner: TypeSym, m: MethodContext): void {
    if (m.file.hasStaticInit(owner)) {
        const cell = m.file.cell(owner.name);
        m.writer.line(`${cell}.S ?? ${cell}.I();`);
    }
}

function emitAccessors(type: BoundType, file: FileContext): void {
    for (const accessor of type.accessors) {
        const { field } = accessor;
        const name = file.fieldName(field);
        const prefix = field.static ? 'static ' : '';
        const cell = file.cell(type.sym.name);
        const behind = `${field.static ? `(${cell}.S ?? ${cell}.I())` : 'this'}.${backingName(name)}`;
        const shape = {
            traceName: traceName(type.sym.name, field.name),
            recursive: false,
            sharing: type.sym.sharing,
            before: nothing,
            after: null
        };
        if (accessor.get) {
            const at = accessor.get.at;
            emitFunction(
                { ...shape, head: `${prefix}get ${name}`, params: [], at, body: accessor.get },
                new MethodContext(file, type.sym)
            );
        } else if (accessor.autoGet) {
            file.writer.line(`${prefix}get ${name}() { return ${behind}; }`);
        }
        if (accessor.set) {
            const { value: param, body } = accessor.set;
            const m = new MethodContext(file, type.sym);
            emitFunction({ ...shape, head: `${prefix}set ${name}`, params: [param], at: body.at, body }, m);
        } else if (accessor.autoSet) {
            file.writer.line(`${prefix}set ${name}(value) { ${behind} = value; }`);
        }
    }
}

function emitMethods(type: BoundType, file: FileContext): void {
    for (const method of type.methods) {
        if (!method.body) {
            continue;
        }
        const m = new MethodContext(file, type.sym);
        const { sym } = method;
        emitFunction(
            {
                head: `${sym.static ? 'static ' : ''}${slotName(sym)}`,
                params: method.params,
                traceName: traceName(type.sym.name, sym.name),
                at: sym.at,
                recursive: method.recursive,
                sharing: type.sym.sharing,
                before: sym.static ? () => touchStatics(type.sym, m) : nothing,
                body: method.body,
                after: null
            },
            m
        );
    }
}

function emitStatics(type: BoundType, file: FileContext): void {
    const own = type.sym.fields.filter((field) => field.static);
    if (own.length === 0 && type.staticInit.length === 0) {
        return;
    }
    const w = file.writer;
    const cell = file.cell(type.sym.name);
    const m = new MethodContext(file, type.sym);
    w.enterMethod(traceName(type.sym.name, '<clinit>'));
    const head = w.reserve();
    w.indent();
    w.line(`const S = ${cell}.begin({ ${own.map((field) => `${storage(field, file)}: null`).join(', ')} });`);
    emitSteps(type.staticInit, 'S', m);
    w.line('return S;');
    w.close('});');
    head(`${cell}.statics(() => {${m.declarations()}`);
}
