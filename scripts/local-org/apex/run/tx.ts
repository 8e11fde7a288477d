/**
 * The running transaction. Apex is synchronous and one transaction runs at a time in a worker, so "the current
 * transaction" is a module variable; emitted code and the library read it through `tx()`.
 */
import type { DataLayer, Meter, MixedDml, UserContext } from '../../data/contracts.ts';
import type { EnumValue } from '../../data/values/enums.ts';
import type { SObj } from '../../data/values/sobject.ts';
import type { Type } from '../../data/values/type.ts';

export interface LimitUse {
    readonly name: LimitName;
    readonly used: number;
    readonly allowed: number;
}

export interface Limits extends Meter {
    use(name: LimitName): LimitUse;
    count(name: LimitName, n: number): void;
    all(): readonly LimitUse[];
}

/** Named like the methods of System.Limits without `get`. */
export type LimitName =
    | 'Queries'
    | 'QueryRows'
    | 'AggregateQueries'
    | 'QueryLocatorRows'
    | 'DmlStatements'
    | 'DmlRows'
    | 'CpuTime'
    | 'HeapSize'
    | 'Callouts'
    | 'EmailInvocations'
    | 'FutureCalls'
    | 'QueueableJobs'
    | 'MobilePushApexCalls'
    | 'SoslQueries'
    | 'PublishImmediateDML';

export interface OutboxMail {
    readonly kind: 'email' | 'notification';
    readonly to: readonly string[];
    readonly subject: string;
    readonly body: string;
    readonly targetId: string | null;
}

/** A queued asynchronous job: written inside the transaction, run after its commit (or at Test.stopTest). */
export interface JobRequest {
    readonly kind: 'queueable' | 'future' | 'batch' | 'scheduled';
    readonly className: string;
    /** The live object (queueable, batch, schedulable); serialised by the job store. */
    readonly instance: object | null;
    readonly method: string | null;
    readonly args: readonly unknown[];
    readonly scopeSize: number;
    readonly cron: string | null;
    readonly name: string | null;
    /** Queueable: how deep the chain of jobs that this one begins or goes on may get. */
    readonly maximumDepth?: number | null;
}

export interface StubbedMethod {
    readonly name: string;
    readonly params: readonly { readonly name: string; readonly type: Type }[];
    readonly returns: Type;
}

export interface ClassRegistry {
    /** User or platform type by name, case-blind; null if unknown. */
    find(name: string): Type | null;
    /** A new object by its public constructor without arguments. */
    newInstance(type: Type): unknown;
    /** Is the value an instance of the type (also interfaces, collections, SObjects)? */
    isInstance(value: unknown, type: Type): boolean;
    /** Serialisable fields of a user class (name as declared, static type), for JSON and job state. */
    fields(type: Type): readonly { readonly name: string; readonly type: Type }[];
    /** Creates a user object without running a constructor body (deserialisation). */
    allocate(type: Type): object;
    /** All classes and interfaces above a type of the package; null for any other type. */
    supers(type: Type): readonly string[] | null;
    /** Is it a class of the package declared `global`? */
    isGlobal(type: Type): boolean;
    /** Run-time type of any value. */
    typeOf(value: unknown): Type;
    /** Constants of an enum of the package, in order; empty for other types. */
    constants(type: Type): readonly EnumValue[];
    /** An object of a class or interface of the package whose instance methods all go to `answer`. */
    stub(type: Type, answer: (method: StubbedMethod, args: readonly unknown[]) => unknown): object;
}

export interface Tx {
    readonly kind: 'sync' | 'async' | 'test';
    /** Changed by System.runAs. */
    user: UserContext;
    readonly data: DataLayer;
    readonly classes: ClassRegistry;
    readonly labels: ReadonlyMap<string, string>;
    limits: Limits;
    /** Sharing of the code that runs now. */
    sharing: boolean;
    /** Replaced inside System.runAs. */
    mixed?: MixedDml;
    /** Milliseconds since the epoch. */
    now(): number;
    random(): number;
    /** Trigger context, innermost last. */
    readonly triggers: TriggerFrame[];
    enqueue(job: JobRequest): string;
    send(mail: OutboxMail): void;
    /** Runs when the queueable job of this transaction has ended, whatever came of it. */
    finalizer?: object | null;
    /** Platform events, delivered after the commit or in a test when it says so. */
    readonly events?: EventQueue;
    /** Debug log lines of System.debug. */
    log(level: string, message: string): void;
    readonly test: TestControl | null;
    /** The asynchronous job that runs here. */
    readonly job?: {
        readonly id: string;
        readonly kind: JobRequest['kind'];
        /** Queueable: its place in the chain, the first is 1, and where the chain must end. */
        readonly depth?: number;
        readonly maximumDepth?: number | null;
    } | null;
}

/** One run of the triggers of an event: where it began and where it wants to go on. */
export interface EventDelivery {
    readonly retries: number;
    readonly lastError: string | null;
    checkpoint: string | null;
}

export interface PublishedEvent {
    readonly row: SObj;
    /** How often a trigger has asked to be run again with it. */
    readonly retries: number;
    readonly lastError: string | null;
    /** What is told how the publishing ended. */
    readonly callback: object | null;
}

/** What a transaction has published; a rollback to a savepoint takes back what waits for the commit. */
export interface EventQueue {
    add(rows: readonly SObj[], callback?: object | null): void;
    /** How many there are, to go back to by `withdraw`. */
    readonly length: number;
    withdraw(length: number): void;
    /** In a test: runs the triggers of all that waits. */
    deliver(): void;
    /** In a test: drops all that waits. */
    drop(): void;
}

export interface TriggerFrame {
    /** Of a trigger on platform events. */
    readonly delivery?: EventDelivery;
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
    readonly newRows: readonly SObj[];
    readonly oldRows: readonly SObj[];
}

export interface TestControl {
    startTest(): void;
    stopTest(): void;
    readonly started: boolean;
}

let current: Tx | null = null;

export function tx(): Tx {
    if (!current) {
        throw new Error('No transaction is running');
    }
    return current;
}

/** Runs work with `next` as the current transaction and puts the former one back. */
export function withTx<R>(next: Tx, work: () => R): R {
    const former = current;
    current = next;
    try {
        return work();
    } finally {
        current = former;
    }
}
