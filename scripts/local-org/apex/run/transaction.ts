/** One Apex transaction: user, limits, clock, trigger context, jobs and mails. */
import { ApexException } from '../../data/values/exception.ts';
import type { SObj } from '../../data/values/sobject.ts';
import type { DataContext, DataLayer, MixedDml, UserContext } from '../../data/contracts.ts';
import type { JobRef } from './jobs.ts';
import { TransactionLimits } from './limits.ts';
import { state } from './state.ts';
import type {
    ClassRegistry,
    EventQueue,
    JobRequest,
    Limits,
    LimitUse,
    OutboxMail,
    PublishedEvent,
    TestControl,
    TriggerFrame,
    Tx
} from './tx.ts';

export interface LogLine {
    readonly level: string;
    readonly message: string;
}

/** What a transaction needs from its org. */
export interface TransactionHost {
    readonly data: DataLayer;
    readonly classes: ClassRegistry;
    readonly labels: ReadonlyMap<string, string>;
    now(): number;
    random(): number;
    /** Writes a job inside the running transaction and answers its id. */
    enqueue(job: JobRequest, transaction: Transaction): string;
    /** Runs what the test enqueued, each job in a transaction of its own. */
    runTestJobs(transaction: Transaction): void;
    /** Runs the triggers of platform events; answers those that a trigger wants to see again. */
    deliver(events: readonly PublishedEvent[], test: Transaction): PublishedEvent[];
    /** Runs the callbacks of publishers in a test. */
    tellPublishers(events: readonly PublishedEvent[], published: boolean, test: Transaction): void;
    /** A platform event as its subscribers see it. */
    eventOf(row: SObj, user: UserContext): SObj;
}

export interface TransactionOptions {
    readonly kind: Tx['kind'];
    readonly user: UserContext;
    readonly readOnly?: boolean;
    /** The class and method of the asynchronous job that runs here. */
    readonly job?: JobRef | null;
    /** A job that runs inside a test. */
    readonly test?: TestControl | null;
    /** A job inside a test publishes to the test's queue. */
    readonly events?: Events;
}

/** Events that wait, oldest first. */
export class Events implements EventQueue {
    readonly #host: TransactionHost;
    readonly #owner: Transaction;
    waiting: PublishedEvent[] = [];

    constructor(host: TransactionHost, owner: Transaction) {
        this.#host = host;
        this.#owner = owner;
    }

    get length(): number {
        return this.waiting.length;
    }

    add(rows: readonly SObj[], callback: object | null = null): void {
        const events = rows.map((row) => this.#host.eventOf(row, this.#owner.user));
        this.waiting.push(...events.map((row) => ({ row, retries: 0, lastError: null, callback })));
    }

    withdraw(length: number): void {
        this.waiting = this.waiting.filter((event, i) => i < length || event.row.t.publishesAtOnce === true);
    }

    deliver(): void {
        const again: PublishedEvent[] = [];
        while (this.waiting.length > 0) {
            const events = this.waiting.splice(0);
            again.push(...this.#host.deliver(events, this.#owner));
            this.#host.tellPublishers(events, true, this.#owner);
        }
        this.waiting = again;
    }

    drop(): void {
        this.#host.tellPublishers(this.waiting.splice(0), false, this.#owner);
    }
}

export class Transaction implements Tx {
    readonly kind: Tx['kind'];
    user: UserContext;
    readonly data: DataLayer;
    readonly classes: ClassRegistry;
    readonly labels: ReadonlyMap<string, string>;
    limits: Limits;
    mixed: MixedDml = { setup: null, other: null };
    readonly triggers: TriggerFrame[] = [];
    readonly test: TestControl | null;
    readonly job: JobRef | null;
    readonly mails: OutboxMail[] = [];
    readonly lines: LogLine[] = [];
    /** Ids of jobs enqueued here, in order. */
    readonly enqueued: string[] = [];
    readonly events: Events;
    finalizer: object | null = null;
    readonly #host: TransactionHost;

    constructor(host: TransactionHost, options: TransactionOptions) {
        this.#host = host;
        this.kind = options.kind;
        this.user = options.user;
        this.data = host.data;
        this.classes = host.classes;
        this.labels = host.labels;
        this.job = options.job ?? null;
        this.events = options.events ?? new Events(host, this);
        const limitsOf = options.kind === 'async' ? 'async' : 'sync';
        const batchStart = options.job?.phase === 'start';
        this.limits = new TransactionLimits({ kind: limitsOf, readOnly: options.readOnly ?? false, batchStart });
        const stop = (): void => {
            host.runTestJobs(this);
            this.events.deliver();
            // What triggers on events have enqueued.
            host.runTestJobs(this);
        };
        this.test = options.kind === 'test' ? new TestWindow(this, stop) : (options.test ?? null);
    }

    get sharing(): boolean {
        return state.sharing;
    }

    set sharing(value: boolean) {
        state.sharing = value;
    }

    now(): number {
        return this.#host.now();
    }

    random(): number {
        return this.#host.random();
    }

    /** What a test used at most, outside or inside its `startTest` … `stopTest`. */
    limitUse(): readonly LimitUse[] {
        const inner = this.test instanceof TestWindow ? this.test.inner : null;
        const outer = this.test instanceof TestWindow ? this.test.outer : null;
        return this.limits.all().map((use) => ({
            ...use,
            used: Math.max(use.used, inner?.use(use.name).used ?? 0, outer?.use(use.name).used ?? 0)
        }));
    }

    enqueue(job: JobRequest): string {
        const id = this.#host.enqueue(job, this);
        this.enqueued.push(id);
        return id;
    }

    send(mail: OutboxMail): void {
        this.mails.push(mail);
    }

    log(level: string, message: string): void {
        this.lines.push({ level, message });
    }
}

/** `Test.startTest` gives fresh limits until `Test.stopTest`, which runs the asynchronous jobs. */
class TestWindow implements TestControl {
    started = false;
    inner: Limits | null = null;
    outer: Limits | null = null;
    readonly #transaction: Transaction;
    readonly #runJobs: () => void;
    #resume: () => void = () => undefined;
    #stopped = false;

    constructor(transaction: Transaction, runJobs: () => void) {
        this.#transaction = transaction;
        this.#runJobs = runJobs;
    }

    startTest(): void {
        if (this.started || this.#stopped) {
            throw new ApexException('System.FinalException', 'Testing already started');
        }
        this.started = true;
        this.outer = this.#transaction.limits;
        this.#resume = suspend(this.#transaction.limits);
        this.inner = new TransactionLimits({ kind: 'sync' });
        this.#transaction.limits = this.inner;
    }

    stopTest(): void {
        if (!this.started || !this.outer) {
            throw new ApexException('System.FinalException', 'Must call startTest before stopTest');
        }
        this.#runJobs();
        suspend(this.#transaction.limits);
        this.started = false;
        this.#stopped = true;
        this.#transaction.limits = this.outer;
        this.#resume();
    }
}

function suspend(limits: Limits): () => void {
    return limits instanceof TransactionLimits ? limits.suspend() : () => undefined;
}

/** How emitted code and the library look at data in a transaction. */
export function dataContext(transaction: Tx, mode: 'user' | 'system'): DataContext {
    return {
        user: transaction.user,
        mode,
        sharing: transaction.sharing,
        meter: transaction.limits,
        mixed: transaction.mixed,
        now: () => transaction.now()
    };
}
