/** Insertion-ordered table with Apex keys; what Set and Map are made of. */
import { ApexBlob } from './blob.ts';
import { keyEquals, userMethod, valueHash } from './compare.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { Dbl } from './dbl.ts';
import { Dec } from './decimal.ts';
import { EnumValue } from './enums.ts';
import { PlatformObject } from './platform-object.ts';
import { SObj } from './sobject.ts';

export interface Entry<K, V> {
    readonly k: K;
    v: V;
}

/** Marks text keys made from values, so that they never meet a string of the program. */
const MARK = '\u0000';

/** Key of values that a JavaScript Map can compare by itself; undefined for the rest. */
function simpleKey(k: unknown): unknown {
    if (typeof k !== 'object' || k === null) {
        return k ?? null;
    }
    if (k instanceof Dec) {
        return `${MARK}n${k.normalText()}`;
    }
    if (k instanceof ApexDate) {
        return `${MARK}d${k.days}`;
    }
    if (k instanceof ApexDatetime) {
        return `${MARK}i${k.ms}`;
    }
    return rareKey(k);
}

function rareKey(k: object): unknown {
    if (k instanceof ApexTime) {
        return `${MARK}t${k.ms}`;
    }
    if (k instanceof Dbl) {
        return `${MARK}f${k.v}`;
    }
    if (k instanceof EnumValue) {
        return k;
    }
    if (k instanceof ApexBlob) {
        return `${MARK}b${k.bytes.toString('base64')}`;
    }
    if (k instanceof PlatformObject) {
        const key = k.hashKey();
        return key === null ? k : `${MARK}p${k.typeName} ${key}`;
    }
    return undefined;
}

function comparesByIdentity(k: object): boolean {
    const plain = k instanceof SObj || Symbol.iterator in k;
    return !plain && !userMethod(k, 'equals$$1') && !userMethod(k, 'equals$Object');
}

export class KeyTable<K, V> {
    readonly #entries = new Map<unknown, Entry<K, V>>();
    /** Rows, collections and user objects with `equals`, by their hash at the time of adding. */
    #buckets: Map<number, unknown[]> | null = null;

    get size(): number {
        return this.#entries.size;
    }

    entry(k: K): Entry<K, V> | undefined {
        const key = this.#find(k);
        return key === undefined ? undefined : this.#entries.get(key);
    }

    /** Answers the former value. */
    put(k: K, v: V): V | null {
        const found = this.entry(k);
        if (found) {
            const former = found.v;
            found.v = v;
            return former;
        }
        this.#entries.set(this.#register(k), { k, v });
        return null;
    }

    delete(k: K): Entry<K, V> | undefined {
        const key = this.#find(k);
        const entry = key === undefined ? undefined : this.#entries.get(key);
        if (entry) {
            this.#entries.delete(key);
            this.#unregister(key);
        }
        return entry;
    }

    clear(): void {
        this.#entries.clear();
        this.#buckets = null;
    }

    entries(): IterableIterator<Entry<K, V>> {
        return this.#entries.values();
    }

    /** Key under which an equal value is stored; undefined if there is none. */
    #find(k: unknown): unknown {
        const simple = simpleKey(k);
        if (simple !== undefined) {
            return simple;
        }
        if (comparesByIdentity(k as object)) {
            return k;
        }
        return this.#buckets?.get(valueHash(k))?.find((key) => keyEquals(this.#entries.get(key)?.k, k));
    }

    #register(k: unknown): unknown {
        const simple = simpleKey(k);
        if (simple !== undefined || comparesByIdentity(k as object)) {
            return simple === undefined ? k : simple;
        }
        // A row that was changed after it was added is in the table already: its new state needs a place of its own.
        const key = this.#entries.has(k) ? { of: k } : k;
        const hash = valueHash(k);
        this.#buckets ??= new Map<number, unknown[]>();
        const bucket = this.#buckets.get(hash);
        if (bucket) {
            bucket.push(key);
        } else {
            this.#buckets.set(hash, [key]);
        }
        return key;
    }

    #unregister(key: unknown): void {
        for (const [hash, bucket] of this.#buckets ?? []) {
            const at = bucket.indexOf(key);
            if (at >= 0) {
                bucket.splice(at, 1);
                if (bucket.length === 0) {
                    this.#buckets?.delete(hash);
                }
                return;
            }
        }
    }
}
