/**
 * The standard library: implementations under the signature they answer, one file a platform class
 * (`lib/System/String.ts`). The jar of platform types says what exists; this registry says what is here.
 */

/**
 * Keys: `left(Integer)` (instance method), `static valueOf(Object)`, `new(String)` (constructor), `get Name` / `set Name`
 * (instance property), `static get MAX_VALUE`. Parameter types are written as Apex prints them (`Map<Id, SObject>`),
 * platform classes with their namespace (`System.RoundingMode`), separated by a comma and a space.
 * Instance members receive the receiver as their first argument.
 *
 * Rules the compiler follows (`apex/types/keys.ts` lists every key that may be called):
 * - The owner is the class that declares the member: `e.getMessage()` on any exception asks `System.Exception`,
 *   any record asks `System.SObject`, `toString()`, `equals(Object)`, `hashCode()` of anything else `System.Object`.
 * - Collections keep the letters of their declaration: owner `System.List` / `System.Set` (`add(T)`, `addAll(List<T>)`,
 *   `sort(System.Comparator<T>)`) and `System.Map` (`put(K, V)`, `values()`). Their constructors are nodes of their own.
 *   Members of the interfaces `System.Iterator`, `System.Iterable` are called on the receiver (slot `next$$0`) if it is
 *   no List or Set, so iterators made by the library carry methods of those names.
 * - Enums, own and platform: owner `System.Enum`, `name()`, `ordinal()`, `static values(System.Type)`,
 *   `static valueOf(System.Type, String)`; the type is `X.class`. A class used like an enum (`System.AccessLevel`) has its
 *   constants as enums do.
 * - `row.Field.addError(text)` asks `System.SObject` for `addError(String, String)` with the field's name first.
 * - Custom settings and custom metadata: `X__c.getInstance(id)` asks `System.SObject` for `getInstance(String)`; the
 *   receiver is the object's `Schema.SObjectType`, not a row. So do `getInstance()`, `getAll()`, `getOrgDefaults()` and
 *   `getValues(String)`.
 * - Platform exceptions need no `new(…)`: the runtime makes them (`libraryHas` knows).
 */
export type LibraryMembers = Readonly<Record<string, (...args: never[]) => unknown>>;

export interface LibraryClass {
    /** `System.String`, `Database.SaveResult`. */
    readonly name: string;
    readonly members: LibraryMembers;
}

const classes = new Map<string, LibraryClass>();

/** Declares (or extends) the implementation of a platform class. */
export function library(name: string, members: LibraryMembers): LibraryClass {
    const known = classes.get(name.toLowerCase());
    const merged = { name, members: { ...known?.members, ...members } };
    classes.set(name.toLowerCase(), merged);
    return merged;
}

export function libraryClass(name: string): LibraryClass | null {
    return classes.get(name.toLowerCase()) ?? null;
}

export function libraryMember(owner: string, key: string): ((...args: never[]) => unknown) | null {
    return classes.get(owner.toLowerCase())?.members[key] ?? null;
}

export function allLibraryClasses(): readonly LibraryClass[] {
    return [...classes.values()];
}
