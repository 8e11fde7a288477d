/** Enqueues and runs asynchronous Apex: Queueable, future, Batch, Schedulable. */
import { ApexList } from '../../data/values/collections.ts';
import { platformConstant } from '../../data/values/enums.ts';
import { ApexException } from '../../data/values/exception.ts';
import { PlatformObject } from '../../data/values/platform-object.ts';
import { SObj } from '../../data/values/sobject.ts';
import { sobjectType, T } from '../../data/values/type.ts';
import type { Cells } from './cells.ts';
import { iteratorOf } from './collections.ts';
import { nextFireTime } from './cron.ts';
import type { JobStore, StoredJob } from './job-store.ts';
import type { StateCodec } from './serialize.ts';
import type { Transaction } from './transaction.ts';
import { typeOf } from './runtime-types.ts';
import { infoOf } from './cells.ts';
import { asApexException, stackTraceOf } from './traces.ts';
import { type JobRequest, tx } from './tx.ts';

export interface JobRef {
    readonly id: string;
    readonly kind: JobRequest['kind'];
    /** Batch: what may start another batch. */
    readonly phase?: 'start' | 'execute' | 'finish';
    /** Queueable: its place in the chain and where the chain must end. */
    readonly depth?: number;
    readonly maximumDepth?: number | null;
}

/** Runs work in a transaction of its own as a user; in a test inside the test's transaction. */
export type RunIn = (userId: string, job: JobRef, work: () => void) => void;

type Method = (...args: unknown[]) => unknown;

/** The context argument of `execute`, `start` and `finish`. */
class JobContext extends PlatformObject {
    readonly typeName: string;
    readonly #id: string;

    constructor(typeName: string, id: string) {
        super();
        this.typeName = typeName;
        this.#id = id;
    }

    getJobId$$0(): string {
        return this.#id;
    }

    getChildJobId$$0(): string {
        return this.#id;
    }

    getTriggerId$$0(): string {
        return this.#id;
    }
}

/** What a finalizer is told of the job that has ended. */
class FinalizerContext extends PlatformObject {
    readonly typeName = 'System.FinalizerContext';
    readonly #jobId: string;
    readonly #failure: ApexException | null;

    constructor(jobId: string, failure: ApexException | null) {
        super();
        this.#jobId = jobId;
        this.#failure = failure;
    }

    getAsyncApexJobId$$0(): string {
        return this.#jobId;
    }

    getRequestId$$0(): string {
        return this.#jobId;
    }

    getResult$$0(): unknown {
        return platformConstant('System.ParentJobResult', this.#failure ? 'UNHANDLED_EXCEPTION' : 'SUCCESS');
    }

    getException$$0(): ApexException | null {
        return this.#failure;
    }
}

/** What `Database.getQueryLocator` answers. */
interface Locator {
    rows(): readonly SObj[];
}

const isLocator = (value: unknown): value is Locator => typeof (value as Locator | null)?.rows === 'function';

const async = (message: string): ApexException => new ApexException('System.AsyncException', message);

export class Jobs {
    readonly store: JobStore;
    readonly #codec: StateCodec;
    readonly #cells: Cells;
    readonly #now: () => number;

    constructor(store: JobStore, codec: StateCodec, cells: Cells, now: () => number) {
        this.store = store;
        this.#codec = codec;
        this.#cells = cells;
        this.#now = now;
    }

    /** Counts against the limits and writes the job. */
    enqueue(job: JobRequest, transaction: Transaction): string {
        refuseNesting(job, transaction);
        if (job.kind === 'queueable') {
            transaction.limits.count('QueueableJobs', 1);
        }
        if (job.kind === 'future') {
            transaction.limits.count('FutureCalls', 1);
        }
        const args = job.kind === 'queueable' ? chainOf(job, transaction) : job.args;
        const state = this.#codec.encode(new ApexList(T.object, [job.instance, new ApexList(T.object, [...args])]));
        if (job.kind !== 'scheduled') {
            return this.store.add(job, state, transaction.user, this.#now());
        }
        if (this.store.isScheduled(job.name ?? '')) {
            throw async(`The Apex job named "${job.name}" is already scheduled for execution.`);
        }
        const next = nextFireTime(job.cron ?? '', this.#now(), transaction.user.timeZone);
        if (next === null) {
            throw async('Based on configured schedule, the given trigger will never fire.');
        }
        return this.store.schedule(job, state, transaction.user, this.#now(), next);
    }

    run(job: StoredJob, runIn: RunIn, inTest: boolean): void {
        const [instance, args] = (this.#codec.decode(job.state) as ApexList<unknown>).items;
        switch (job.kind) {
            case 'queueable':
                return this.#queueable(job, instance, (args as ApexList<number | null>).items, runIn);
            case 'scheduled':
                return this.#scheduled(job, instance as object, runIn);
            case 'future':
                return runIn(job.userId, ref(job), () => {
                    this.#future(job, (args as ApexList<unknown>).items);
                    this.store.completed(job.id, this.#now());
                });
            case 'batch':
                return this.#batch(job, instance, runIn, inTest);
        }
    }

    /** A batch that was scheduled is put into the queue. */
    #scheduled(job: StoredJob, instance: object, runIn: RunIn): void {
        const { className, scopeSize } = job;
        const batch = {
            kind: 'batch',
            className,
            instance,
            method: null,
            args: [],
            scopeSize,
            cron: null,
            name: null
        } as const;
        runIn(job.userId, ref(job), () => {
            if (infoOf(instance)?.supers.some((name) => name.startsWith('Database.Batchable'))) {
                tx().enqueue(batch);
            } else {
                call(instance, 'execute$$1$Schedulable', new JobContext('System.SchedulableContext', job.id));
            }
        });
    }

    /** The finalizer runs in a transaction of its own with the state it has when the job ends. */
    #queueable(job: StoredJob, instance: unknown, chain: readonly (number | null)[], runIn: RunIn): void {
        const [depth = 1, maximumDepth = null] = chain;
        let finalizer: string | null = null;
        let failure: ApexException | null = null;
        try {
            runIn(job.userId, { ...ref(job), depth: depth ?? 1, maximumDepth }, () => {
                try {
                    call(instance, 'execute$$1', new JobContext('System.QueueableContext', job.id));
                    this.store.completed(job.id, this.#now());
                } finally {
                    const attached = tx().finalizer ?? null;
                    finalizer = attached && this.#codec.encode(attached);
                }
            });
        } catch (error) {
            failure = asApexException(error);
            if (!failure) {
                throw error;
            }
        }
        if (finalizer !== null) {
            const context = new FinalizerContext(job.id, failure);
            const ending = this.#codec.decode(finalizer);
            runIn(job.userId, { ...ref(job), kind: 'queueable', depth: depth ?? 1, maximumDepth }, () => {
                call(ending, 'execute$$1$Finalizer', context);
            });
        }
        if (failure) {
            throw failure;
        }
    }

    #future(job: StoredJob, args: readonly unknown[]): void {
        const method = this.#cells.find(job.className)?.C?.[job.method ?? ''];
        (method as Method)(...args);
    }

    /** Without Database.Stateful every `execute` starts with the state that the batch was given. */
    #batch(job: StoredJob, instance: unknown, runIn: RunIn, inTest: boolean): void {
        const context = new JobContext('Database.BatchableContext', job.id);
        const stateful = infoOf(instance)?.supers.includes('Database.Stateful') ?? false;
        const runPhase = telling(instance, job, runIn);
        let scope: unknown[] = [];
        runPhase('start', [], () => {
            scope = itemsOf(call(instance, 'start$$1', context));
        });
        const chunks = chunksOf(scope, job.scopeSize);
        if (inTest && chunks.length > 1) {
            throw new ApexException(
                'System.UnexpectedException',
                'No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
            );
        }
        let current = instance;
        let state = this.#codec.encode(current);
        let errors = 0;
        chunks.forEach((chunk, i) => {
            current = this.#codec.decode(state);
            try {
                runPhase('execute', chunk, () => {
                    call(current, 'execute$$2', context, listOf(chunk));
                    this.store.progress(job.id, i + 1, chunks.length, errors);
                });
                state = stateful ? this.#codec.encode(current) : state;
            } catch (error) {
                if (inTest || !(error instanceof ApexException)) {
                    throw error;
                }
                errors++;
            }
        });
        const last = this.#codec.decode(state);
        runPhase('finish', [], () => {
            this.store.progress(job.id, chunks.length, chunks.length, errors);
            call(last, 'finish$$1', context);
            this.store.completed(job.id, this.#now());
        });
    }
}

type Phase = NonNullable<JobRef['phase']>;
type RunPhase = (phase: Phase, scope: readonly unknown[], work: () => void) => void;

/** A batch that raises platform events tells of each failure by a `BatchApexErrorEvent` (Apex Developer Guide). */
function telling(instance: unknown, job: StoredJob, runIn: RunIn): RunPhase {
    const raises = infoOf(instance)?.supers.includes('Database.RaisesPlatformEvents') ?? false;
    return (phase, scope, work) => {
        try {
            runIn(job.userId, { ...ref(job), phase }, work);
        } catch (error) {
            const exception = asApexException(error);
            if (exception && raises) {
                runIn(job.userId, { ...ref(job), phase }, () => publishFailure(job, phase, scope, exception));
            }
            throw error;
        }
    };
}

function publishFailure(job: StoredJob, phase: Phase, scope: readonly unknown[], error: ApexException): void {
    const transaction = tx();
    const object = transaction.data.schema.object('BatchApexErrorEvent');
    if (!object) {
        return;
    }
    const ids = scope.map((item) => (item instanceof SObj ? String(item.f['Id']) : String(item)));
    const row = new SObj(object, {
        AsyncApexJobId: job.id,
        DoesExceedJobScopeMaxLength: false,
        ExceptionType: error.typeName,
        JobScope: ids.join(','),
        Message: error.message,
        Phase: phase.toUpperCase(),
        RequestId: job.id,
        StackTrace: stackTraceOf(error)
    });
    transaction.events?.add([row]);
}

const ref = (job: StoredJob): JobRef => ({ id: job.id, kind: job.kind });

function call(instance: unknown, slot: string, ...args: unknown[]): unknown {
    return (instance as Record<string, Method>)[slot]?.call(instance, ...args);
}

function itemsOf(source: unknown): unknown[] {
    if (isLocator(source)) {
        return [...source.rows()];
    }
    const items: unknown[] = [];
    for (const iterator = iteratorOf(source); iterator.hasNext$$0();) {
        items.push(iterator.next$$0());
    }
    return items;
}

function chunksOf(items: readonly unknown[], size: number): unknown[][] {
    const chunks: unknown[][] = [];
    for (let start = 0; start < items.length; start += size) {
        chunks.push(items.slice(start, start + size));
    }
    return chunks;
}

function listOf(items: unknown[]): ApexList<unknown> {
    const [first] = items;
    return new ApexList(first instanceof SObj ? sobjectType(first.t.name) : typeOf(first), items);
}

/** Place in the chain of jobs, and where it ends: told when the chain begins, kept by those that follow. */
function chainOf(job: JobRequest, { job: running }: Transaction): (number | null)[] {
    const before = running?.kind === 'queueable' ? running : null;
    const depth = (before?.depth ?? 0) + 1;
    const most = job.maximumDepth ?? before?.maximumDepth ?? null;
    if (most !== null && depth > most) {
        throw async('Maximum stack depth has been reached.');
    }
    return [depth, most];
}

/** Which asynchronous code may ask for more of it (Apex Developer Guide: Queueable, Future Methods, Batch Apex). */
function refuseNesting(job: JobRequest, transaction: Transaction): void {
    const running = transaction.job;
    if (!running) {
        return;
    }
    if (job.kind === 'queueable' && running.kind === 'queueable' && transaction.test) {
        throw async('Maximum stack depth has been reached.');
    }
    const inBatch = running.kind === 'batch' && running.phase !== 'finish';
    if (job.kind === 'batch' && (inBatch || running.kind === 'future')) {
        throw async('Database.executeBatch cannot be called from a batch start, batch execute, or future method.');
    }
    if (job.kind === 'future' && (inBatch || running.kind === 'future')) {
        throw async(
            `Future method cannot be called from a future or batch method: ${job.className}.${job.method?.replace(/\$.*$/s, '')}`
        );
    }
}
