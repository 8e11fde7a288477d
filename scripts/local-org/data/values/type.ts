/**
 * Static Apex types, interned: two equal types are the same object, so `===` compares them.
 * Compiler, library and SOQL share this one type system.
 */
export type TypeKind = 'prim' | 'class' | 'sobject' | 'list' | 'set' | 'map' | 'null' | 'void';

export interface Type {
    readonly kind: TypeKind;
    /**
     * Canonical name as Apex prints it: `Integer`, `List<Account>`, `Outer.Inner`, `Database.SaveResult`, `System.Type`.
     * User types carry no namespace; platform classes carry theirs (`System`, `Database`, `Schema`, …).
     */
    readonly name: string;
    /** Element types of collections, type arguments of generic platform classes. */
    readonly args: readonly Type[];
}

const interned = new Map<string, Type>();

function intern(kind: TypeKind, name: string, args: readonly Type[]): Type {
    const key = `${kind} ${name}`;
    let type = interned.get(key);
    if (!type) {
        type = Object.freeze({ kind, name, args: Object.freeze([...args]) });
        interned.set(key, type);
    }
    return type;
}

const prim = (name: string): Type => intern('prim', name, []);

export const T = {
    boolean: prim('Boolean'),
    integer: prim('Integer'),
    long: prim('Long'),
    double: prim('Double'),
    decimal: prim('Decimal'),
    string: prim('String'),
    id: prim('Id'),
    date: prim('Date'),
    datetime: prim('Datetime'),
    time: prim('Time'),
    blob: prim('Blob'),
    /** The root type `Object`: the only static type under which values are boxed (`Dbl`). */
    object: prim('Object'),
    /** The generic `SObject`. */
    sobject: intern('sobject', 'SObject', []),
    null: intern('null', 'null', []),
    void: intern('void', 'void', [])
} as const;

/** A user or platform class, interface or enum. Generic platform classes (`Iterator<String>`) pass their arguments. */
export function classType(name: string, args: readonly Type[] = []): Type {
    return intern('class', args.length === 0 ? name : `${name}<${args.map((a) => a.name).join(', ')}>`, args);
}

export function sobjectType(apiName: string): Type {
    return apiName.toLowerCase() === 'sobject' ? T.sobject : intern('sobject', apiName, []);
}

export function listType(element: Type): Type {
    return intern('list', `List<${element.name}>`, [element]);
}

export function setType(element: Type): Type {
    return intern('set', `Set<${element.name}>`, [element]);
}

export function mapType(key: Type, value: Type): Type {
    return intern('map', `Map<${key.name}, ${value.name}>`, [key, value]);
}
