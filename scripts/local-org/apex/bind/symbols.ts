/** Symbols while they are being declared. `emit` sees only the read-only faces of `bound.ts`. */
import type { PlatformClass } from '../types/platform.ts';
import type { AnnotationNode, Expression, MemberOf, Modifiers, Pos, TypeNode } from '../syntax/tree.ts';
import type { Access, Annotation, FieldSym, Finality, LocalSym, MethodSym, Stop, TypeSym } from './bound.ts';
import type { Type } from '../../data/values/type.ts';

type Mutable<S> = { -readonly [K in keyof S]: S[K] };

export type OpenTypeSym = Mutable<TypeSym> & {
    fields: FieldSym[];
    methods: MethodSym[];
    constructors: MethodSym[];
    constants: string[];
    supers: Set<string>;
    interfaces: Type[];
};
export type OpenMethodSym = Mutable<MethodSym>;

export interface FieldInfo {
    readonly sym: FieldSym;
    readonly at: Pos;
    readonly initial: Expression | null;
    /** Null: cannot be read (written). */
    readonly readable: Access | null;
    readonly writable: Access | null;
    readonly property: MemberOf<'property'> | null;
    readonly info: TypeInfo;
}

export interface MethodInfo {
    readonly sym: OpenMethodSym;
    readonly node: MemberOf<'method'>;
    readonly override: boolean;
    readonly info: TypeInfo;
}

export interface ConstructorInfo {
    readonly sym: OpenMethodSym;
    /** Null: one of the four that every exception class has. */
    readonly node: MemberOf<'constructor'> | null;
}

/** A class, interface or enum of the project. */
export class TypeInfo {
    readonly sym: OpenTypeSym;
    readonly node: TypeNode;
    readonly file: string;
    readonly outer: TypeInfo | null;
    readonly inner = new Map<string, TypeInfo>();
    readonly fields = new Map<string, FieldInfo>();
    readonly methods = new Map<string, MethodInfo[]>();
    readonly constructors: ConstructorInfo[] = [];
    /** Super class of the project. */
    superInfo: TypeInfo | null = null;
    /** Super class of the platform (System.Exception). */
    superPlatform: PlatformClass | null = null;
    /** Slot that a platform interface asks for → slot that answers it. */
    readonly aliases = new Map<string, string>();
    /** Its declaration is refused: nothing in it can run. */
    stop: Stop | null = null;

    constructor(sym: OpenTypeSym, node: TypeNode, file: string, outer: TypeInfo | null) {
        this.sym = sym;
        this.node = node;
        this.file = file;
        this.outer = outer;
    }

    /** The top-level type this one lies in: private members are visible within it. */
    get top(): TypeInfo {
        return this.outer ? this.outer.top : this;
    }

    get isTest(): boolean {
        return hasAnnotation(this.top.sym.annotations, 'istest');
    }

    /** True if this is `other` or inherits from it. */
    extendsInfo(other: TypeInfo): boolean {
        return this === other || (this.superInfo?.extendsInfo(other) ?? false);
    }
}

export function hasAnnotation(annotations: readonly Annotation[], lowerName: string): boolean {
    return annotations.some((a) => a.name.toLowerCase() === lowerName);
}

/** May code of `from` use a member with this access that `owner` declares? */
export function isVisible(from: TypeInfo | null, owner: TypeInfo, access: Access, testVisible: boolean): boolean {
    if (access === 'public' || access === 'global') return true;
    if (!from) return false;
    if (from.top === owner.top) return true;
    if (testVisible && from.isTest) return true;
    if (access !== 'protected') return false;
    for (let t: TypeInfo | null = from; t; t = t.outer) if (t.extendsInfo(owner)) return true;
    return false;
}

export function annotationsOf(nodes: readonly AnnotationNode[]): Annotation[] {
    return nodes.map((n) => ({
        name: n.name,
        params: new Map(n.params.map(([name, value]) => [name.toLowerCase(), value]))
    }));
}

export function accessOf(modifiers: Modifiers, otherwise: Access): Access {
    for (const word of ['global', 'public', 'protected', 'private'] as const) {
        if (modifiers.words.includes(word)) return word;
    }
    return modifiers.words.includes('webservice') ? 'global' : otherwise;
}

// ---- locals -------------------------------------------------------------------------------------------------

const JS_WORDS = new Set(
    (
        'abstract arguments async await boolean break byte case catch char class const continue debugger default delete do double ' +
        'else enum eval export extends false final finally float for function get goto if implements import in instanceof int ' +
        'interface let lib long native new null of package private protected public return set short static super switch ' +
        'synchronized this throw throws transient true try typeof undefined var void volatile while with yield ' +
        'Array Object String Number Math Map Set Date Error Symbol Promise'
    ).split(' ')
);

/** Hands out JavaScript names that are unique within a method and shadow nothing. */
export class LocalNames {
    readonly #used = new Set<string>();
    readonly #taken: (name: string) => boolean;

    constructor(taken: (name: string) => boolean) {
        this.#taken = taken;
    }

    make(name: string, type: Type, final: Finality = 'no'): LocalSym {
        let js = name;
        for (let i = 1; this.#used.has(js) || JS_WORDS.has(js) || this.#taken(js); i++) js = `${name}$${i}`;
        this.#used.add(js);
        return { name, js, type, final };
    }
}
