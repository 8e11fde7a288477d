/** Governor limits of one transaction (Apex Developer Guide, Execution Governors and Limits). */
import v8 from 'node:v8';
import { UncatchableException } from '../../data/values/exception.ts';
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
 * What V8 uses has all garbage of the process in it, so it only stops a runaway. The figure that Apex reads is a proxy that
 * is the same in every run: some bytes for each row read or written and each loop round or call.
 */
const HEAP_STOP = 1_500_000_000;
const HEAP_BASE = 1_024;
const BYTES_A_ROW = 256;
const STEPS_A_BYTE = 64;

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
    #steps = 0;

    constructor(options: LimitOptions) {
        const column = options.kind === 'sync' ? 0 : 1;
        const noDml = options.readOnly === true;
        this.#allowed = (name) => {
            if (noDml && name === 'DmlStatements') {
                return 0;
            }
            return options.batchStart === true && name === 'QueryRows' ? BATCH_ROWS : ALLOWED[name][column];
        };
        fuel[0] = FUEL;
    }

    query(): void {
        this.count('Queries', 1);
    }

    queryRows(n: number): void {
        this.count('QueryRows', n);
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
        if (used > this.#allowed(name)) {
            throw new UncatchableException('System.LimitException', `${MESSAGES[name] ?? `Too many ${name}`}: ${used}`);
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
        fuel[0] = FUEL;
        this.#steps += FUEL;
        if (this.#steps / STEPS_PER_MS > this.#allowed('CpuTime')) {
            throw new UncatchableException('System.LimitException', 'Apex CPU time limit exceeded');
        }
        const heap = v8.getHeapStatistics().used_heap_size;
        if (heap > HEAP_STOP) {
            throw new UncatchableException('System.LimitException', `Apex heap size too large: ${heap}`);
        }
    }

    /** Puts these limits aside (a nested transaction, `Test.startTest`); answers how to go on with them. */
    suspend(): () => void {
        this.#steps += FUEL - (fuel[0] ?? 0);
        return () => {
            fuel[0] = FUEL;
        };
    }

    /** Stays below the limit: a proxy stops nobody. */
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
