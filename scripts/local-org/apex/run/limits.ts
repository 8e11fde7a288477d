/** Governor limits of one transaction (Apex Developer Guide, Execution Governors and Limits). */
import { UncatchableException } from '../../data/values/exception.ts';
import { HeapWatch } from './heap.ts';
import { FUEL, fuel } from './state.ts';
import type { LimitName, Limits, LimitUse } from './tx.ts';

type Kind = 'sync' | 'async';

const ALLOWED: Readonly<Record<LimitName, readonly [sync: number, async: number]>> = {
    Queries: [100, 200],
    QueryRows: [50_000, 50_000],
    AggregateQueries: [300, 300],
    QueryLocatorRows: [10_000, 10_000],
    DmlStatements: [150, 150],
    DmlRows: [10_000, 10_000],
    CpuTime: [10_000, 60_000],
    HeapSize: [6_000_000, 12_000_000],
    Callouts: [100, 100],
    EmailInvocations: [10, 10],
    FutureCalls: [50, 50],
    QueueableJobs: [50, 1],
    MobilePushApexCalls: [10, 10],
    SoslQueries: [20, 20],
    PublishImmediateDML: [150, 150]
};

const MESSAGES: Readonly<Partial<Record<LimitName, string>>> = {
    Queries: 'Too many SOQL queries',
    QueryRows: 'Too many query rows',
    QueryLocatorRows: 'Too many query locator rows',
    DmlStatements: 'Too many DML statements',
    DmlRows: 'Too many DML rows',
    FutureCalls: 'Too many future calls',
    QueueableJobs: 'Too many queueable jobs added to the queue',
    EmailInvocations: 'Too many Email Invocations',
    Callouts: 'Too many callouts',
    SoslQueries: 'Too many SOSL queries'
};

/** Proxy for CPU time: so many loop rounds and method entries count as a millisecond. */
const STEPS_PER_MS = 2_000;
/**
 * What is held is counted only near the limit. The figure that Apex reads is a proxy that is the same in every run: some
 * bytes for each row read or written and each loop round or call.
 */
const HEAP_BASE = 1_024;
const BYTES_A_ROW = 256;
const STEPS_A_BYTE = 64;
/** So many rows may take as much memory as the loops between two safe points. */
const ROWS_A_LOOK = 1_000;
/** The longest text (heap size and length of text are limits of their own). */
const MOST_CHARACTERS = 6_000_000;
/** Building a long text costs as many steps as it has pieces of this length. */
const CHARACTERS_A_STEP = 256;

/** Says before a text is built how long it will be. */
export function builtLength(length: number): void {
    if (length > MOST_CHARACTERS) {
        const message = `String length exceeds maximum: ${MOST_CHARACTERS}`;
        throw new UncatchableException('System.LimitException', message);
    }
    fuel[0] = (fuel[0] ?? 0) - Math.floor(Math.max(0, length) / CHARACTERS_A_STEP);
}

/** Answers the text. */
export function built(text: string): string {
    if (text.length > CHARACTERS_A_STEP) {
        builtLength(text.length);
    }
    return text;
}

export interface LimitOptions {
    readonly kind: Kind;
    /** Cacheable Aura methods may not write. */
    readonly readOnly?: boolean;
    /** The start of a batch walks a query locator of up to 50 million rows. */
    readonly batchStart?: boolean;
}

const BATCH_ROWS = 50_000_000;

export class TransactionLimits implements Limits {
    readonly #allowed: (name: LimitName) => number;
    readonly #used = new Map<LimitName, number>();
    readonly #heapWatch: HeapWatch;
    #steps = 0;
    #rowsUnseen = 0;

    constructor(options: LimitOptions) {
        const column = options.kind === 'sync' ? 0 : 1;
        const noDml = options.readOnly === true;
        this.#allowed = (name) => {
            if (noDml && name === 'DmlStatements') {
                return 0;
            }
            return options.batchStart === true && name === 'QueryRows' ? BATCH_ROWS : ALLOWED[name][column];
        };
        this.#heapWatch = new HeapWatch(ALLOWED.HeapSize[column]);
        fuel[0] = FUEL;
    }

    query(): void {
        this.count('Queries', 1);
    }

    queryRows(n: number): void {
        this.count('QueryRows', n);
        this.#rows(n);
    }

    dml(): void {
        this.count('DmlStatements', 1);
    }

    dmlRows(n: number): void {
        this.count('DmlRows', n);
    }

    count(name: LimitName, n: number): void {
        const used = (this.#used.get(name) ?? 0) + n;
        this.#used.set(name, used);
        const allowed = this.#allowed(name);
        if (used > allowed) {
            // Rows are read one by one until there is one too many; all others are asked for at once.
            const figure = name === 'QueryRows' ? allowed + 1 : used;
            throw new UncatchableException(
                'System.LimitException',
                `${MESSAGES[name] ?? `Too many ${name}`}: ${figure}`
            );
        }
    }

    use(name: LimitName): LimitUse {
        return { name, used: this.#usedOf(name), allowed: this.#allowed(name) };
    }

    all(): readonly LimitUse[] {
        return (Object.keys(ALLOWED) as LimitName[]).map((name) => this.use(name));
    }

    /** Called when the fuel is used up: fills it again and looks at time and heap. */
    safePoint(): void {
        this.#steps += FUEL - (fuel[0] ?? 0);
        fuel[0] = FUEL;
        if (this.#steps / STEPS_PER_MS > this.#allowed('CpuTime')) {
            throw new UncatchableException('System.LimitException', 'Apex CPU time limit exceeded');
        }
        this.#lookAtHeap();
    }

    #lookAtHeap(): void {
        const held = this.#heapWatch.exceeded();
        if (held !== null) {
            throw new UncatchableException('System.LimitException', `Apex heap size too large: ${held}`);
        }
    }

    /** Rows come without loop rounds. */
    #rows(n: number): void {
        this.#rowsUnseen += n;
        if (this.#rowsUnseen >= ROWS_A_LOOK) {
            this.#rowsUnseen = 0;
            this.#lookAtHeap();
        }
    }

    /** Puts these limits aside (a nested transaction, `Test.startTest`); answers how to go on with them. */
    suspend(): () => void {
        this.#steps += FUEL - (fuel[0] ?? 0);
        return () => {
            fuel[0] = FUEL;
        };
    }

    /** Stays below the limit: who is over it has been stopped. */
    #heap(): number {
        const rows = (this.#used.get('QueryRows') ?? 0) + (this.#used.get('DmlRows') ?? 0);
        const steps = this.#steps + FUEL - (fuel[0] ?? 0);
        const bytes = HEAP_BASE + rows * BYTES_A_ROW + Math.floor(steps / STEPS_A_BYTE);
        return Math.min(bytes, this.#allowed('HeapSize') - 1);
    }

    #usedOf(name: LimitName): number {
        if (name === 'CpuTime') {
            return Math.floor((this.#steps + FUEL - (fuel[0] ?? 0)) / STEPS_PER_MS);
        }
        if (name === 'HeapSize') {
            return this.#heap();
        }
        return this.#used.get(name) ?? 0;
    }
}
