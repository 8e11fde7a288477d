/** Turns the generic signatures of class files into Apex types. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType, mapType, setType, sobjectType } from '../../data/values/type.ts';

const PACKAGE = 'com/nawforce/runforce/';

/** Classes of the jar that stand for values of the core type system. */
const CORE: ReadonlyMap<string, Type> = new Map([
    ['java/lang/Object', T.object],
    ['java/lang/String', T.string],
    ['java/lang/Integer', T.integer],
    ['java/lang/Boolean', T.boolean],
    [`${PACKAGE}Internal/Object$`, T.object],
    [`${PACKAGE}Internal/Any$`, T.object],
    [`${PACKAGE}System/Object`, T.object],
    [`${PACKAGE}System/SObject`, T.sobject],
    [`${PACKAGE}System/Boolean`, T.boolean],
    [`${PACKAGE}System/Integer`, T.integer],
    [`${PACKAGE}System/Long`, T.long],
    [`${PACKAGE}System/Double`, T.double],
    [`${PACKAGE}System/Decimal`, T.decimal],
    [`${PACKAGE}System/String`, T.string],
    [`${PACKAGE}System/Id`, T.id],
    [`${PACKAGE}System/Date`, T.date],
    [`${PACKAGE}System/Datetime`, T.datetime],
    [`${PACKAGE}System/Time`, T.time],
    [`${PACKAGE}System/Blob`, T.blob]
]);

const JAVA_PRIMITIVES: Readonly<Record<string, Type>> = {
    V: T.void,
    Z: T.boolean,
    I: T.integer,
    S: T.integer,
    B: T.integer,
    C: T.string,
    J: T.long,
    D: T.double,
    F: T.double
};

/** `com/nawforce/runforce/Database/SaveResult` → `Database.SaveResult`. */
export function apexName(internal: string): string {
    return internal.startsWith(PACKAGE) ? internal.slice(PACKAGE.length).replace(/[/$]/g, '.') : internal;
}

/** Type of a class of the jar with its type arguments. */
export function typeOfClass(internal: string, args: readonly Type[]): Type {
    const core = CORE.get(internal);
    if (core) return core;
    const name = apexName(internal);
    const [first = T.object, second = T.object] = args;
    if (name === 'System.List' || name === 'Internal.RecordSet.') return listType(first);
    if (name === 'System.Set') return setType(first);
    if (name === 'System.Map') return mapType(first, second);
    if (name.startsWith('SObjects.') || name.startsWith('SObjectStubs.'))
        return sobjectType(name.slice(name.indexOf('.') + 1));
    if (name === 'Internal.SObjectType.') return classType('Schema.SObjectType');
    if (name === 'Internal.DescribeSObjectResult.') return classType('Schema.DescribeSObjectResult');
    return classType(name, args);
}

/** Reads one signature from left to right. */
export class SignatureReader {
    readonly #text: string;
    #at = 0;

    constructor(text: string) {
        this.#text = text;
    }

    /** Names of formal type parameters: `<K:Ljava/lang/Object;V:…>` → K, V. */
    typeParameters(): string[] {
        const names: string[] = [];
        if (this.#text[this.#at] !== '<') return names;
        this.#at++;
        while (this.#text[this.#at] !== '>') {
            const colon = this.#text.indexOf(':', this.#at);
            names.push(this.#text.slice(this.#at, colon));
            this.#at = colon;
            while (this.#text[this.#at] === ':') {
                this.#at++;
                if (this.#text[this.#at] !== ':') this.type();
            }
        }
        this.#at++;
        return names;
    }

    parameters(): Type[] {
        const types: Type[] = [];
        this.#at++;
        while (this.#text[this.#at] !== ')') types.push(this.type());
        this.#at++;
        return types;
    }

    /** Types up to the end: super class and interfaces of a class signature. */
    rest(): Type[] {
        const types: Type[] = [];
        while (this.#at < this.#text.length) types.push(this.type());
        return types;
    }

    type(): Type {
        const tag = this.#text[this.#at++] ?? '';
        if (tag === 'L') return this.#classType();
        if (tag === '[') return listType(this.type());
        if (tag === 'T') {
            const end = this.#text.indexOf(';', this.#at);
            const name = this.#text.slice(this.#at, end);
            this.#at = end + 1;
            return classType(name);
        }
        return JAVA_PRIMITIVES[tag] ?? T.object;
    }

    #classType(): Type {
        const start = this.#at;
        while (!';<'.includes(this.#text[this.#at] ?? ';')) this.#at++;
        const name = this.#text.slice(start, this.#at);
        const args: Type[] = [];
        if (this.#text[this.#at] === '<') {
            this.#at++;
            while (this.#text[this.#at] !== '>') {
                if ('*+-'.includes(this.#text[this.#at] ?? ' ')) this.#at++;
                else args.push(this.type());
            }
            this.#at++;
        }
        this.#at++;
        return typeOfClass(name, args);
    }
}
