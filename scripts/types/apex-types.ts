/**
 * What Apex sends to components and takes from them, as TypeScript: one interface for every class with
 * `@AuraEnabled` members, so that a renamed field or method breaks the components that use it.
 *
 * Apex cannot say that a value is never null, so its ApexDoc does: `Never null: name, status.` on the class, or
 * `Never null` on the member. `@see Object__c.Field__c` makes a text the union of that picklist's values, and
 * `One of a, b.` the union of those words.
 */
import type { AuraMethod } from '../local-org/web/project/apex-methods.ts';
import { docAbove } from './apex-doc.ts';
import { parse } from '../local-org/apex/syntax/parse.ts';
import type { MemberNode, TypeNode, TypeRef } from '../local-org/apex/syntax/tree.ts';

export const MODULE = '@salesforce/apex-types';

/** Values of a picklist by `Object__c.Field__c`. */
export type Picklists = ReadonlyMap<string, readonly string[]>;

const SCALARS: Readonly<Record<string, string>> = {
    string: 'string',
    id: 'string',
    date: 'IsoDate',
    datetime: 'string',
    time: 'string',
    blob: 'string',
    integer: 'number',
    long: 'number',
    double: 'number',
    decimal: 'number',
    boolean: 'boolean',
    void: 'null'
};
const COLLECTIONS = new Set(['list', 'set', 'iterable', 'map']);

interface Shape {
    /** Outer_Inner. */
    readonly name: string;
    readonly node: TypeNode;
    readonly doc: string;
    readonly source: string;
}

export class ApexTypes {
    private readonly shapes: ReadonlyMap<string, Shape>;
    private readonly picklists: Picklists;

    /** @param sources the text of every class, by its name */
    constructor(sources: ReadonlyMap<string, string>, picklists: Picklists) {
        this.picklists = picklists;
        const shapes = [...sources.values()].filter((source) => /@AuraEnabled/i.test(source)).flatMap(shapesOf);
        this.shapes = new Map(shapes.map((shape) => [shape.name.toLowerCase(), shape]));
    }

    /** The module that holds the interfaces. */
    module(): string {
        const names = [...this.shapes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
        return [
            `declare module '${MODULE}' {`,
            '    /** A day as YYYY-MM-DD. */',
            '    export type IsoDate = string;',
            '    /** What Apex takes: only text and numbers that are never null must be given. */',
            '    export type Input<T> = T extends readonly (infer E)[]',
            '        ? readonly Input<E>[]',
            '        : T extends object',
            '          ? { readonly [K in keyof T as T[K] extends string | number ? K : never]: T[K] } & {',
            '                readonly [K in keyof T as T[K] extends string | number ? never : K]?: Input<T[K]>;',
            '            }',
            '          : T;',
            ...names.flatMap((shape) => this.interfaceOf(shape)),
            '}'
        ].join('\n');
    }

    /** The import of a method: typed by what it takes and answers. */
    method(method: AuraMethod): string {
        const fields = method.parameters.map(({ name, type }) => {
            const text = this.typeOf(refOf(type), method.className);
            return `${name}: ${text === 'unknown' ? text : `${this.taken(text)} | null | undefined`}`;
        });
        const config = fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<string, never>';
        const answer = refOf(method.returns);
        const isText =
            SCALARS[nameOf(answer)] !== undefined && nameOf(answer) !== 'void' && nameOf(answer) !== 'boolean';
        const result = `${this.typeOf(answer, method.className)}${isText ? ' | null' : ''}`;
        const imports = [...new Set(`${config} ${result}`.match(/\b(?:Input|IsoDate|[A-Z]\w*)\b/g) ?? [])].filter(
            (name) => name === 'Input' || name === 'IsoDate' || this.shapes.has(name.toLowerCase())
        );
        return [
            `declare module '@salesforce/apex/${method.className}.${method.name}' {`,
            "    import type { ApexMethod } from '@salesforce/apex';",
            ...(imports.length > 0 ? [`    import type { ${imports.sort().join(', ')} } from '${MODULE}';`] : []),
            `    const method: ApexMethod<${config}, ${result}>;`,
            '    export default method;',
            '}'
        ].join('\n');
    }

    /** Only what holds an interface differs between sent and taken. */
    private taken(type: string): string {
        const names = type.match(/\w+/g) ?? [];
        return names.some((name) => this.shapes.has(name.toLowerCase())) ? `Input<${type}>` : type;
    }

    private interfaceOf(shape: Shape): readonly string[] {
        const above = shape.node.superType && this.shapeOf(nameOf(shape.node.superType), outer(shape.name));
        const lines = sent(shape.node.members).map(({ name, type, doc }) => {
            const text = this.textOf(type, doc(shape.source), shape.name);
            const never = isFilled(type) || neverNull(shape.doc, name) || /never null/i.test(doc(shape.source));
            return `        readonly ${name}: ${text}${never ? '' : ' | null'};`;
        });
        return [`    export interface ${shape.name}${above ? ` extends ${above.name}` : ''} {`, ...lines, '    }'];
    }

    private textOf(type: TypeRef, doc: string, within: string): string {
        const text = this.typeOf(type, within);
        if (text !== 'string') {
            return text;
        }
        const picklist = this.picklists.get(/@see\s+(\w+\.\w+)/.exec(doc)?.[1] ?? '');
        const words = /\bOne of ([\w /-]+(?:, [\w /-]+)+)\./.exec(doc)?.[1]?.split(', ');
        const values = picklist ?? words;
        return values ? values.map((value) => `'${value.replace(/['\\]/g, '\\$&')}'`).join(' | ') : text;
    }

    private typeOf(type: TypeRef, within: string): string {
        if (type.dims > 0) {
            return `readonly (${this.typeOf({ ...type, dims: type.dims - 1 }, within)})[]`;
        }
        const name = nameOf(type);
        const args = (type.parts.at(-1)?.args ?? []).map((argument) => this.typeOf(argument, within));
        if (name === 'map') {
            return `Readonly<Record<string, ${args[1] ?? 'unknown'}>>`;
        }
        if (COLLECTIONS.has(name)) {
            return `readonly (${args[0] ?? 'unknown'})[]`;
        }
        return SCALARS[name] ?? this.shapeOf(name, outer(within))?.name ?? 'unknown';
    }

    private shapeOf(name: string, within: string): Shape | undefined {
        return this.shapes.get(`${within}_${name}`.toLowerCase()) ?? this.shapes.get(name.replace('.', '_'));
    }
}

function outer(name: string): string {
    return name.split('_')[0] ?? name;
}

/** Lower case, with dots: Apex does not tell the case of names apart. */
function nameOf(type: TypeRef): string {
    return type.parts.map((part) => part.name.toLowerCase()).join('.');
}

/** Collections and Booleans are always sent filled. */
function isFilled(type: TypeRef): boolean {
    return type.dims > 0 || COLLECTIONS.has(nameOf(type)) || nameOf(type) === 'boolean';
}

function neverNull(doc: string, member: string): boolean {
    const names = /never null: ([\w, ]+)\./i.exec(doc)?.[1]?.split(/, | and /) ?? [];
    return names.some((name) => name.trim() === member);
}

function shapesOf(source: string): Shape[] {
    const { unit } = parse(source, 'class');
    if (unit?.kind !== 'type' || unit.declaration.kind !== 'class') {
        return [];
    }
    const top = unit.declaration;
    const inner = top.members.flatMap((member) => (member.kind === 'type' ? [member.declaration] : []));
    const all = [{ name: top.name, node: top }, ...inner.map((node) => ({ name: `${top.name}_${node.name}`, node }))];
    return all
        .filter(({ node }) => node.kind === 'class' && (sent(node.members).length > 0 || node.superType !== null))
        .map(({ name, node }) => ({ name, node, source, doc: docAbove(source, node.at[0]) }));
}

interface Sent {
    readonly name: string;
    readonly type: TypeRef;
    readonly doc: (source: string) => string;
}

function sent(members: readonly MemberNode[]): Sent[] {
    return members.flatMap((member) => {
        if (member.kind !== 'property' && member.kind !== 'field') {
            return [];
        }
        const { words, annotations } = member.modifiers;
        if (words.includes('static') || !annotations.some(({ name }) => name.toLowerCase() === 'auraenabled')) {
            return [];
        }
        const names = member.kind === 'property' ? [member.name] : member.declarators.map(({ name }) => name);
        const doc = (source: string): string => docAbove(source, member.at[0]);
        return names.map((name) => ({ name, type: member.type, doc }));
    });
}

/** `Map<Id,List<String>>` as the parser would read it; only names and arguments matter here. */
function refOf(text: string): TypeRef {
    const { unit } = parse(`class X { ${text === 'void' ? 'Object' : text} y; }`, 'class');
    const member = unit?.kind === 'type' ? unit.declaration.members[0] : undefined;
    const at = [1, 1] as const;
    return text !== 'void' && member?.kind === 'field'
        ? member.type
        : { at, parts: [{ name: 'void', args: [] }], dims: 0 };
}
