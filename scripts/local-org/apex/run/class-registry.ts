import { ApexList } from '../../data/values/collections.ts';
import type { EnumValue } from '../../data/values/enums.ts';
import { ApexException, NotSupportedError } from '../../data/values/exception.ts';
import { classType, listType, mapType, setType, sobjectType, T, type Type } from '../../data/values/type.ts';
import { ApexMap, ApexSet } from '../../data/values/collections.ts';
import { SObj } from '../../data/values/sobject.ts';
import type { Schema } from '../../metadata/schema.ts';
import { type FieldInfo, type MethodInfo, type TypeInfo, typeFromJson } from '../emit/unit.ts';
import type { ApexObject, Cells } from './cells.ts';
import { STUB } from './describe.ts';
import { isInstance, typeOf } from './runtime-types.ts';
import type { ClassRegistry, StubbedMethod } from './tx.ts';

const PRIMITIVES = new Map(Object.values(T).map((type) => [type.name.toLowerCase(), type]));
const GENERIC = /^(list|set|map)\s*<(.*)>$/is;

export class PackageClasses implements ClassRegistry {
    readonly #cells: Cells;
    readonly #schema: Schema;
    /** Declared name of a platform class, null if there is none. */
    readonly #platformName: (name: string) => string | null;

    constructor(cells: Cells, schema: Schema, platformName: (name: string) => string | null) {
        this.#cells = cells;
        this.#schema = schema;
        this.#platformName = platformName;
    }

    find(name: string): Type | null {
        const wanted = name.trim().replace(/^(c|schema)\./i, '');
        const object = /^\s*schema\./i.test(name) ? this.#schema.object(wanted) : null;
        if (object) {
            return sobjectType(object.name);
        }
        const primitive = PRIMITIVES.get(wanted.toLowerCase().replace(/^system\./, ''));
        return primitive ?? this.#collection(wanted) ?? this.#declared(wanted);
    }

    #collection(name: string): Type | null {
        const match = GENERIC.exec(name);
        if (!match) {
            return name.endsWith('[]') ? this.#listOf(name.slice(0, -2)) : null;
        }
        const args = splitArguments(match[2] ?? '').map((arg) => this.find(arg));
        const [first, second] = args;
        if (args.includes(null) || !first) {
            return null;
        }
        switch ((match[1] ?? '').toLowerCase()) {
            case 'list':
                return listType(first);
            case 'set':
                return setType(first);
            default:
                return second ? mapType(first, second) : null;
        }
    }

    #listOf(element: string): Type | null {
        const type = this.find(element);
        return type ? listType(type) : null;
    }

    #declared(written: string): Type | null {
        const { namespace = '' } = this.#schema;
        const prefix = `${namespace}.`;
        const own = namespace !== '' && written.toLowerCase().startsWith(prefix.toLowerCase());
        const name = own ? written.slice(prefix.length) : written;
        const cell = this.#cells.find(name);
        if (cell) {
            return classType(cell.info.name);
        }
        const object = this.#schema.object(name);
        if (object) {
            return sobjectType(object.name);
        }
        const platform = this.#platformName(name);
        return platform ? classType(platform) : null;
    }

    newInstance(type: Type): unknown {
        switch (type.kind) {
            case 'list':
                return new ApexList(type.args[0] ?? T.object);
            case 'set':
                return new ApexSet(type.args[0] ?? T.object);
            case 'map':
                return new ApexMap(type.args[0] ?? T.object, type.args[1] ?? T.object);
            case 'sobject':
                return this.#newRow(type.name);
            default:
                return this.#newObject(type.name);
        }
    }

    #newRow(name: string): SObj {
        const object = this.#schema.object(name);
        if (!object) {
            throw new ApexException('System.TypeException', `${name} cannot be constructed`);
        }
        return new SObj(object);
    }

    #newObject(name: string): unknown {
        const cell = this.#cells.find(name);
        if (!cell?.C || cell.info.abstract || !cell.info.newSlot) {
            return this.#notMade(name);
        }
        const object = new cell.C();
        return (object[cell.info.newSlot] as () => unknown).call(object);
    }

    /** Some platform classes can be made like this on the platform, none here. */
    #notMade(name: string): never {
        if (!this.#cells.find(name) && this.#platformName(name) !== null) {
            throw new NotSupportedError(`Making a ${name} without its constructor`, 'Apex');
        }
        throw new ApexException('System.TypeException', `${name} cannot be constructed`);
    }

    isInstance(value: unknown, type: Type): boolean {
        return isInstance(value, type);
    }

    fields(type: Type): readonly { readonly name: string; readonly type: Type }[] {
        return this.members(type.name)
            .filter((field) => !field.transient)
            .map((field) => ({ name: field.js, type: typeFromJson(field.type) }));
    }

    /** Instance fields of a class and those above it, the topmost first. */
    members(className: string): FieldInfo[] {
        const info = this.info(className);
        if (!info) {
            return [];
        }
        const above = info.superName ? this.members(info.superName) : [];
        return [...above, ...info.fields.filter((field) => !field.static)];
    }

    info(className: string): TypeInfo | null {
        return this.#cells.find(className)?.info ?? null;
    }

    allocate(type: Type): object {
        const cell = this.#cells.find(type.name);
        if (!cell?.C) {
            return this.#notMade(type.name);
        }
        const object: ApexObject = new cell.C();
        return object;
    }

    supers(type: Type): readonly string[] | null {
        return (type.kind === 'class' && this.info(type.name)?.supers) || null;
    }

    isGlobal(type: Type): boolean {
        return type.kind === 'class' && this.info(type.name)?.access === 'global';
    }

    typeOf(value: unknown): Type {
        return typeOf(value);
    }

    stub(type: Type, answer: (method: StubbedMethod, args: readonly unknown[]) => unknown): object {
        const cell = this.#cells.find(type.name);
        if (!cell) {
            throw new ApexException('System.TypeException', `${type.name} cannot be stubbed`);
        }
        const stub = cell.C ? new cell.C() : (Object.create({}, { $info: { value: cell.info } }) as ApexObject);
        Object.defineProperty(stub, STUB, { value: true });
        for (const method of this.#instanceMethods(cell.info)) {
            const params = method.params.map((param) => ({ name: param.name, type: typeFromJson(param.type) }));
            const stubbed = { name: method.name, params, returns: typeFromJson(method.returns) };
            stub[method.slot] = (...args: unknown[]) => answer(stubbed, args);
        }
        return stub;
    }

    /** Of the type, of those above it and of its interfaces; a lower one hides those above. */
    #instanceMethods(info: TypeInfo): MethodInfo[] {
        const above = [info.superName, ...info.interfaces].flatMap((name) => (name ? (this.info(name) ?? []) : []));
        const inherited = above.flatMap((parent) => this.#instanceMethods(parent));
        return [...inherited, ...info.methods.filter((method) => !method.static)];
    }

    constants(type: Type): readonly EnumValue[] {
        const cell = this.#cells.find(type.name);
        return cell ? cell.info.constants.map((name) => cell.E[name] as EnumValue) : [];
    }
}

/** Splits `Id, Map<String, Account>` at its outer commas. */
function splitArguments(text: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let i = 0; i < text.length; i++) {
        depth += text[i] === '<' ? 1 : text[i] === '>' ? -1 : 0;
        if (text[i] === ',' && depth === 0) {
            parts.push(text.slice(start, i));
            start = i + 1;
        }
    }
    return [...parts, text.slice(start)].map((part) => part.trim());
}
