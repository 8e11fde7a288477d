/**
 * Names of a package's own members may carry its namespace: `abc__Size__c` is `Size__c`. The org holds them without it,
 * as an org without a namespace does that gets the same source.
 */

/** Keyed by lower-case name; answers to the name with the namespace too. */
export class OwnNames<V> extends Map<string, V> {
    readonly #namespace: string;

    constructor(entries: Iterable<readonly [string, V]>, namespace: string) {
        super();
        this.#namespace = namespace;
        for (const [name, value] of entries) this.set(name, value);
    }

    override get(name: string): V | undefined {
        return super.get(name) ?? super.get(withoutNamespace(name, this.#namespace));
    }

    override has(name: string): boolean {
        return super.has(name) || super.has(withoutNamespace(name, this.#namespace));
    }
}

/** The name itself if it does not carry the namespace. */
export function withoutNamespace(name: string, namespace: string): string {
    const prefix = `${namespace}__`;
    const own = namespace !== '' && name.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
    return own ? name.slice(prefix.length) : name;
}
