/**
 * How much of the memory belongs to a transaction. V8 tells what is in use, garbage included; only when that has grown
 * by more than a transaction may hold is the garbage collected and what is left counted.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

type Collect = (options?: { readonly type: 'minor' }) => void;

let collector: Collect | null = null;

/** The collector is no global unless asked for; the flag counts for contexts made after it. */
function collect(options?: { readonly type: 'minor' }): void {
    if (!collector) {
        v8.setFlagsFromString('--expose-gc');
        collector = vm.runInNewContext('gc') as Collect;
    }
    collector(options);
}

interface Use {
    readonly all: number;
    /** Of it in objects so large that each has pages of its own: long texts, tables of long lists and maps. */
    readonly large: number;
}

const inUse = (): number => v8.getHeapStatistics().used_heap_size;

function use(): Use {
    const large = v8.getHeapSpaceStatistics().find((space) => space.space_name === 'large_object_space');
    return { all: inUse(), large: large?.space_used_size ?? 0 };
}

/** Memory outside of the heap, that of the database too: quickly told. */
const outside = (): number => v8.getHeapStatistics().external_memory;

/** Buffers (Blobs) lie outside of the heap; the memory of the database does not count as one. */
const buffers = (): number => process.memoryUsage().arrayBuffers;

/** Bytes of V8 for a byte that the platform counts: tables are longer than what is in them. */
const LARGE = 2;
/** Small maps, lists and records need far more than their content. */
const SMALL = 4;
/** Plans of queries, functions compiled on first use and other things that stay, but are nothing of the transaction's. */
const OTHERS = 8_000_000;
/** Garbage of earlier transactions that may be taken for part of the base. */
const GARBAGE = 16_000_000;

/** What was alive when it was last counted. */
let alive: Use | null = null;

function countAlive(): Use {
    collect();
    alive = use();
    return alive;
}

/** In use at a transaction's start, less what is most likely garbage of earlier ones. */
function base(): Use {
    // Reading and compiling the project leaves more garbage than any transaction.
    const known = alive ?? countAlive();
    const used = use();
    return {
        all: Math.min(used.all, known.all + GARBAGE),
        large: Math.min(used.large, known.large + GARBAGE / SMALL)
    };
}

export class HeapWatch {
    readonly #base = base();
    readonly #buffers = buffers();
    readonly #outside = outside();
    readonly #allowed: number;
    /** Nothing is counted until so much is in use, the garbage at the start included. */
    #next: number;

    constructor(allowed: number) {
        this.#allowed = allowed;
        this.#next = inUse() + allowed * LARGE;
    }

    /** Bytes of the transaction if they are more than allowed, else null. */
    exceeded(): number | null {
        return this.#inBuffers() ?? (inUse() > this.#next ? this.#counted() : null);
    }

    #inBuffers(): number | null {
        if (outside() - this.#outside <= this.#allowed || buffers() - this.#buffers <= this.#allowed) {
            return null;
        }
        collect();
        const held = buffers() - this.#buffers;
        return held > this.#allowed ? held : null;
    }

    #counted(): number | null {
        collect({ type: 'minor' });
        if (inUse() <= this.#next) {
            return null;
        }
        const { all, large } = countAlive();
        const grownLarge = Math.max(0, large - this.#base.large);
        const grownSmall = Math.max(0, all - this.#base.all - grownLarge - OTHERS);
        const held = Math.round(grownLarge / LARGE + grownSmall / SMALL);
        this.#next = all + Math.max(1, this.#allowed - held) * LARGE;
        return held > this.#allowed ? held : null;
    }
}
