/** Runs transactions one after the other, nests those of jobs inside a test, and drains the queue of jobs. */
import { ApexException } from '../../data/values/exception.ts';
import type { SObj } from '../../data/values/sobject.ts';
import type { DataLayer, UserContext } from '../../data/contracts.ts';
import type { PackageClasses } from './class-registry.ts';
import { nextFireTime } from './cron.ts';
import { EventBus } from './events.ts';
import { tellPublishers } from './publish-callbacks.ts';
import type { JobRef, Jobs, RunIn } from './jobs.ts';
import type { StoredJob } from './job-store.ts';
import { TransactionLimits } from './limits.ts';
import type { Machine } from './machine.ts';
import { Outbox } from './outbox.ts';
import type { SentMail } from './outbox.ts';
import { state } from './state.ts';
import { asApexException } from './traces.ts';
import { Transaction, type TransactionHost, type TransactionOptions } from './transaction.ts';
import { type JobRequest, type PublishedEvent, withTx } from './tx.ts';

export interface HostParts {
    readonly data: DataLayer;
    readonly labels: ReadonlyMap<string, string>;
    readonly machine: Machine;
    readonly classes: PackageClasses;
    readonly now: () => number;
    readonly random: () => number;
}

export class Host implements TransactionHost {
    readonly data: DataLayer;
    readonly labels: ReadonlyMap<string, string>;
    readonly machine: Machine;
    readonly classes: PackageClasses;
    readonly now: () => number;
    readonly random: () => number;
    readonly #outbox: Outbox;
    readonly #bus: EventBus;
    #jobs: Jobs | null = null;

    constructor(parts: HostParts) {
        this.data = parts.data;
        this.labels = parts.labels;
        this.machine = parts.machine;
        this.classes = parts.classes;
        this.now = parts.now;
        this.random = parts.random;
        this.#outbox = new Outbox(parts.data.driver);
        this.#bus = new EventBus(parts.machine, parts.now, parts.random);
    }

    /** Mails and notifications of committed transactions, newest first. */
    get outbox(): readonly SentMail[] {
        return this.#outbox.list();
    }

    #work<R>(transaction: Transaction, work: (transaction: Transaction) => R): R {
        const result = work(transaction);
        this.#outbox.keep(transaction.mails, this.now());
        return result;
    }

    get jobs(): Jobs {
        if (!this.#jobs) {
            throw new Error('The queue of jobs is not open');
        }
        return this.#jobs;
    }

    set jobs(jobs: Jobs) {
        this.#jobs = jobs;
    }

    enqueue(job: JobRequest, transaction: Transaction): string {
        return this.jobs.enqueue(job, transaction);
    }

    /** A transaction of the database and of Apex: committed at the end, undone when it throws. */
    run<R>(options: TransactionOptions, work: (transaction: Transaction) => R): R {
        const transaction = new Transaction(this, options);
        state.depth = 0;
        state.sharing = false;
        let committed = false;
        try {
            const result = withTx(transaction, () => this.data.transaction(() => this.#work(transaction, work)));
            committed = true;
            return result;
        } catch (error) {
            throw asApexException(error) ?? error;
        } finally {
            this.machine.cells.clear();
            this.#deliverAfter(transaction, committed);
        }
    }

    /** Events that are published at once go out whether or not their transaction was committed. */
    #deliverAfter({ events }: Transaction, committed: boolean): void {
        if (!committed) {
            events.withdraw(0);
        }
        const runAlone = (userId: string, work: () => void): void =>
            this.run({ kind: 'async', user: this.data.user(userId) }, work);
        const told = [...events.waiting];
        for (let left = events.waiting; left.length > 0;) {
            left = this.#bus.deliver(left, runAlone, () => undefined);
        }
        tellPublishers(told, true, runAlone, () => undefined);
    }

    eventOf(row: SObj, user: UserContext): SObj {
        return this.#bus.eventOf(row, user);
    }

    /** What a trigger on events cannot handle does not reach the publisher: the log tells it. */
    deliver(events: readonly PublishedEvent[], test: Transaction): PublishedEvent[] {
        return this.#bus.deliver(
            events,
            (userId, work) => this.#nested(test, userId, null, work),
            (error) => test.log('ERROR', `${error.typeName}: ${error.message}`)
        );
    }

    tellPublishers(events: readonly PublishedEvent[], published: boolean, test: Transaction): void {
        tellPublishers(
            events,
            published,
            (userId, work) => this.#nested(test, userId, null, work),
            (error) => test.log('ERROR', `${error.typeName}: ${error.message}`)
        );
    }

    /** A job inside a test: limits and statics of its own, the test's database. */
    #nested(test: Transaction, userId: string, job: JobRef | null, work: () => void): void {
        const user = this.data.user(userId);
        const resumeStatics = this.machine.cells.suspend();
        const resumeLimits = test.limits instanceof TransactionLimits ? test.limits.suspend() : () => undefined;
        const kept = { ...state };
        const savepoint = this.data.dml.setSavepoint();
        const transaction = new Transaction(this, {
            kind: 'async',
            user,
            job,
            test: test.test,
            events: test.events
        });
        Object.assign(state, { depth: 0, sharing: false });
        try {
            withTx(transaction, work);
            test.mails.push(...transaction.mails);
            test.lines.push(...transaction.lines);
            if (job === null) {
                test.enqueued.push(...transaction.enqueued);
            }
        } catch (error) {
            this.data.dml.rollback(savepoint);
            throw error;
        } finally {
            Object.assign(state, kept);
            resumeStatics();
            resumeLimits();
        }
    }

    /** Jobs that these jobs enqueue stay pending. */
    runTestJobs(test: Transaction): void {
        const runIn: RunIn = (userId, job, work) => this.#nested(test, userId, job, work);
        for (const id of test.enqueued.splice(0)) {
            const job = this.jobs.store.find(id);
            if (job) {
                this.jobs.run(job, runIn, true);
            }
        }
    }

    /** Fires due schedules and runs queued jobs until none is left; answers how many ran. */
    runJobs(): number {
        let ran = 0;
        for (const schedule of this.jobs.store.schedules()) {
            if (schedule.nextFireTime !== null && schedule.nextFireTime <= this.now()) {
                this.runScheduled(schedule.triggerId);
                ran++;
            }
        }
        for (let [job] = this.jobs.store.queued(); job; [job] = this.jobs.store.queued()) {
            this.#runJob(job);
            ran++;
        }
        return ran;
    }

    runScheduled(triggerId: string): void {
        const job = this.jobs.store.find(triggerId);
        const schedule = this.jobs.store.schedules().find((one) => one.triggerId === triggerId);
        if (!job || !schedule) {
            throw new Error(`There is no scheduled job ${triggerId}`);
        }
        const zone = this.data.user(job.userId).timeZone;
        const run = this.data.transaction(() => {
            this.jobs.store.fired(triggerId, this.now(), nextFireTime(schedule.cron, this.now(), zone));
            return this.jobs.store.startRun(job, this.now());
        });
        this.#finish(run, () => this.jobs.run(job, this.#runIn, false));
        this.data.transaction(() => this.jobs.store.ended(run, this.now()));
    }

    readonly #runIn: RunIn = (userId, job, work) => {
        this.run({ kind: 'async', user: this.data.user(userId), job }, work);
    };

    /** A job that fails is marked so; its own writes are undone. */
    #runJob(job: StoredJob): void {
        this.data.transaction(() => this.jobs.store.processing(job.id));
        this.#finish(job.id, () => this.jobs.run(job, this.#runIn, false));
    }

    #finish(jobId: string, work: () => void): void {
        try {
            work();
        } catch (error) {
            const message = error instanceof ApexException ? `${error.typeName}: ${error.message}` : String(error);
            this.data.transaction(() => this.jobs.store.failed(jobId, message, this.now()));
            if (!(error instanceof ApexException)) {
                throw error;
            }
        }
    }
}
