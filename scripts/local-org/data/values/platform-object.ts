/**
 * Objects of platform classes (`Database.SaveResult`, `Schema.SObjectType`, …). The library subclasses it, so that
 * text, equality and run-time type work without knowing each class.
 */
export abstract class PlatformObject {
    /** As Apex prints it: `Database.SaveResult`. */
    abstract readonly typeName: string;

    /** Text in concatenation and `String.valueOf`. */
    text(): string {
        return this.typeName;
    }

    /** Value equality; identity unless a class says otherwise. */
    sameAs(other: unknown): boolean {
        return this === other;
    }

    /** A stable key for hashing; objects that are `sameAs` must agree on it. Null = by identity. */
    hashKey(): string | null {
        return null;
    }

    /** What JSON shows of it, in order; null = the local org does not know. */
    jsonMembers(): readonly (readonly [name: string, value: unknown])[] | null {
        return null;
    }
}
