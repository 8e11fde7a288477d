/** Apex collections. They know their element types; `mod` counts structural changes, which iteration watches. */
import { keyEquals } from './compare.ts';
import { ApexException } from './exception.ts';
import { KeyTable } from './key-table.ts';
import type { Type } from './type.ts';

/** Thrown when a collection is changed while it is iterated. */
export function changedWhileIterated(): ApexException {
    return new ApexException('System.FinalException', 'Cannot modify a collection while it is being iterated.');
}

export class ApexList<E> {
    readonly element: Type;
    /** The elements; whoever adds or removes here directly must raise `mod`. */
    items: E[];
    mod: number;

    /** Takes the array over without copying it. */
    constructor(element: Type, items: E[] = []) {
        this.element = element;
        this.items = items;
        this.mod = 0;
    }

    get size(): number {
        return this.items.length;
    }

    get(index: number): E {
        this.check(index);
        return this.items[index] as E;
    }

    set(index: number, value: E): void {
        this.check(index);
        this.items[index] = value;
    }

    add(value: E): void {
        this.items.push(value);
        this.mod++;
    }

    /** Inserts before `index`, which may be the size. */
    insert(index: number, value: E): void {
        if (index !== this.items.length) {
            this.check(index);
        }
        this.items.splice(index, 0, value);
        this.mod++;
    }

    addAll(values: Iterable<E>): void {
        for (const value of [...values]) {
            this.items.push(value);
        }
        this.mod++;
    }

    remove(index: number): E {
        this.check(index);
        this.mod++;
        return this.items.splice(index, 1)[0] as E;
    }

    clear(): void {
        this.items = [];
        this.mod++;
    }

    indexOf(value: unknown): number {
        return this.items.findIndex((item) => keyEquals(item, value));
    }

    check(index: number): void {
        if (index === null || index === undefined) {
            throw new ApexException('System.NullPointerException', 'Argument cannot be null.');
        }
        if (index < 0 || index >= this.items.length) {
            throw new ApexException('System.ListException', `List index out of bounds: ${index}`);
        }
    }

    *[Symbol.iterator](): Generator<E> {
        const { mod } = this;
        for (let i = 0; i < this.items.length; i++) {
            yield this.items[i] as E;
            if (this.mod !== mod) {
                throw changedWhileIterated();
            }
        }
    }
}

export class ApexSet<E> {
    readonly element: Type;
    #mod = 0;
    readonly #table = new KeyTable<E, true>();

    constructor(element: Type, items: Iterable<E> = []) {
        this.element = element;
        for (const item of items) {
            this.#table.put(item, true);
        }
    }

    get mod(): number {
        return this.#mod;
    }

    get size(): number {
        return this.#table.size;
    }

    has(value: unknown): boolean {
        return this.#table.entry(value as E) !== undefined;
    }

    /** True if the set did not have it. */
    add(value: E): boolean {
        if (this.#table.put(value, true)) {
            return false;
        }
        this.#mod++;
        return true;
    }

    /** True if the set changed. */
    addAll(values: Iterable<E>): boolean {
        return [...values].map((value) => this.add(value)).includes(true);
    }

    remove(value: unknown): boolean {
        if (!this.#table.delete(value as E)) {
            return false;
        }
        this.#mod++;
        return true;
    }

    clear(): void {
        this.#table.clear();
        this.#mod++;
    }

    values(): E[] {
        return Array.from(this.#table.entries(), (entry) => entry.k);
    }

    *[Symbol.iterator](): Generator<E> {
        const { mod } = this;
        for (const value of this.values()) {
            yield value;
            if (this.mod !== mod) {
                throw changedWhileIterated();
            }
        }
    }
}

export class ApexMap<K, V> {
    readonly key: Type;
    readonly value: Type;
    mod: number;
    readonly #table = new KeyTable<K, V>();

    constructor(key: Type, value: Type, entries: Iterable<readonly [K, V]> = []) {
        this.key = key;
        this.value = value;
        this.mod = 0;
        for (const [k, v] of entries) {
            this.#table.put(k, v);
        }
    }

    get size(): number {
        return this.#table.size;
    }

    has(key: unknown): boolean {
        return this.#table.entry(key as K) !== undefined;
    }

    get(key: unknown): V | null {
        return this.#table.entry(key as K)?.v ?? null;
    }

    /** Answers the former value. */
    put(key: K, value: V): V | null {
        const before = this.#table.size;
        const former = this.#table.put(key, value);
        this.mod += this.#table.size === before ? 0 : 1;
        return former;
    }

    remove(key: unknown): V | null {
        const entry = this.#table.delete(key as K);
        this.mod += entry ? 1 : 0;
        return entry?.v ?? null;
    }

    clear(): void {
        this.#table.clear();
        this.mod++;
    }

    keys(): K[] {
        return Array.from(this.#table.entries(), (entry) => entry.k);
    }

    values(): V[] {
        return Array.from(this.#table.entries(), (entry) => entry.v);
    }

    entries(): [K, V][] {
        return Array.from(this.#table.entries(), (entry) => [entry.k, entry.v]);
    }

    /** Iterates the keys. */
    *[Symbol.iterator](): Generator<K> {
        const { mod } = this;
        for (const entry of this.#table.entries()) {
            yield entry.k;
            if (this.mod !== mod) {
                throw changedWhileIterated();
            }
        }
    }
}

/** What `Map.keySet` answers: a view. What is taken out of it leaves the map too; nothing can be put in. */
export class KeySet<K> extends ApexSet<K> {
    readonly #map: ApexMap<K, unknown>;

    constructor(map: ApexMap<K, unknown>) {
        super(map.key);
        this.#map = map;
    }

    override get mod(): number {
        return this.#map.mod;
    }

    override get size(): number {
        return this.#map.size;
    }

    override has(value: unknown): boolean {
        return this.#map.has(value);
    }

    override add(): boolean {
        throw new ApexException('System.FinalException', 'Collection is read-only');
    }

    override remove(value: unknown): boolean {
        const found = this.#map.has(value);
        this.#map.remove(value);
        return found;
    }

    override clear(): void {
        this.#map.clear();
    }

    override values(): K[] {
        return this.#map.keys();
    }
}
