/** Symbols of the bound tree: what a name stands for once it is resolved. */
import type { SourcePosition } from '../../data/values/position.ts';
import type { Type } from '../../data/values/type.ts';

export type Access = 'private' | 'protected' | 'public' | 'global';
export type Sharing = 'with' | 'without' | 'inherited' | 'none';

export interface Annotation {
    /** As written, e.g. `AuraEnabled`. */
    readonly name: string;
    /** Keyed by lower-case parameter name; values are text without quotes. */
    readonly params: ReadonlyMap<string, string>;
}

export interface TypeSym {
    readonly kind: 'class' | 'interface' | 'enum';
    /** `Outer.Inner` for inner types. */
    readonly name: string;
    readonly type: Type;
    readonly access: Access;
    readonly abstract: boolean;
    readonly virtual: boolean;
    readonly sharing: Sharing;
    readonly annotations: readonly Annotation[];
    /** Super class: a user type, `System.Exception`, or null. */
    readonly superType: Type | null;
    /** Directly implemented (or, for interfaces, extended) interfaces, user and platform alike. */
    readonly interfaces: readonly Type[];
    /** Every super class and interface, transitively, by `Type.name`; for `instanceof`. */
    readonly supers: ReadonlySet<string>;
    readonly outer: TypeSym | null;
    readonly fields: readonly FieldSym[];
    readonly methods: readonly MethodSym[];
    readonly constructors: readonly MethodSym[];
    /** Names of the constants of an enum, in order. */
    readonly constants: readonly string[];
    readonly at: SourcePosition;
}

export interface FieldSym {
    readonly name: string;
    readonly type: Type;
    readonly owner: TypeSym;
    readonly static: boolean;
    readonly final: boolean;
    readonly transient: boolean;
    readonly access: Access;
    readonly annotations: readonly Annotation[];
    /** A property with an accessor body; plain `{ get; set; }` properties are fields for emit. */
    readonly accessor: boolean;
}

export interface MethodSym {
    /** As declared. For constructors the simple class name. */
    readonly name: string;
    /**
     * Emitted name: declared name + erased parameter types, `save$List_String$Integer`; overrides share it with what
     * they override. A method that implements a method of a platform interface or overrides one of a platform class
     * is `name$$arity`.
     */
    readonly slot: string;
    readonly params: readonly { readonly name: string; readonly type: Type }[];
    readonly returns: Type;
    readonly owner: TypeSym;
    readonly static: boolean;
    readonly abstract: boolean;
    readonly virtual: boolean;
    readonly access: Access;
    readonly annotations: readonly Annotation[];
    readonly at: SourcePosition;
}

/** A method, constructor or property of a platform class as its jar states it. */
export interface LibrarySym {
    /** `System.String`. */
    readonly owner: string;
    /** Key in the library: `left(Integer)`, `static valueOf(Object)`, `new(String)`, `get size`, `static get MAX_VALUE`, `set Name`. */
    readonly key: string;
    readonly params: readonly Type[];
    readonly returns: Type;
    readonly static: boolean;
    /** The owner is a platform interface: called through the slot `name$$arity` of the receiver. */
    readonly interface: boolean;
    readonly name: string;
}

export interface LocalSym {
    readonly name: string;
    /** Unique within its method: `name`, `name$1`, … and never a JavaScript reserved word. */
    readonly js: string;
    readonly type: Type;
    /** `given`: final, and its declaration gives the value. */
    readonly final: Finality;
}

export type Finality = 'no' | 'open' | 'given';
