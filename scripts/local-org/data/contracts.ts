/**
 * Seams of the data layer. Apex, REST and the shell use these interfaces; the implementations lie in
 * `store/`, `soql/`, `dml/` and `security/`.
 */
import type { AppDef, TabDef } from '../metadata/org-metadata.ts';
import type { FieldDef, ObjectDef, Schema } from '../metadata/schema.ts';
import type { Problem } from './values/position.ts';
import type { RowError } from './values/exception.ts';
import type { SObj } from './values/sobject.ts';
import type { Type } from './values/type.ts';

export type Sql = string | number | bigint | Uint8Array | null;

export interface Statement {
    /** Answers the number of changed rows. */
    run(values: readonly Sql[]): number;
    all(values: readonly Sql[]): Record<string, Sql>[];
}

/** The one door to SQLite. Statements are prepared once and cached by their text. */
export interface Driver {
    exec(sql: string): void;
    prepare(sql: string): Statement;
    /** Registers a deterministic SQL function. */
    fn(name: string, f: (...values: Sql[]) => Sql): void;
    close(): void;
}

/** Who runs the transaction. Rights are looked up by user id in the security layer. */
export interface UserContext {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly email: string;
    readonly profileId: string;
    readonly roleId: string | null;
    /** IANA zone, e.g. `America/Los_Angeles`. */
    readonly timeZone: string;
    /** e.g. `en_US`. */
    readonly locale: string;
    readonly language: string;
}

/** Counts against the governor limits; each method throws the uncatchable LimitException when its limit is crossed. */
export interface Meter {
    query(): void;
    queryRows(n: number): void;
    dml(): void;
    dmlRows(n: number): void;
}

/**
 * Set-up objects (users with a role, permission set assignments, groups …) and other objects must not be saved in one
 * transaction. Holds the first object of either kind; `System.runAs` starts a fresh one.
 */
export interface MixedDml {
    setup: string | null;
    other: string | null;
}

export interface DataContext {
    readonly user: UserContext;
    /** User mode enforces object and field rights and sharing; system mode enforces sharing only if `sharing`. */
    readonly mode: 'user' | 'system';
    readonly sharing: boolean;
    readonly meter: Meter;
    /** Shared by all statements of a transaction; without it mixing is not looked at. */
    readonly mixed?: MixedDml | undefined;
    /** Milliseconds since the epoch; the transaction's clock. */
    now(): number;
    /** `FORMAT(Amount)` shows text under the field's name, which Apex could not read as a number. */
    readonly formats?: boolean;
}

/** A value of the Apex value model (see `values/`). */
export type Value = unknown;

export interface QueryResult {
    /** Rows of a normal query, aggregate rows as SObj of type `AggregateResult`. */
    readonly rows: readonly SObj[];
    /** `SELECT COUNT() …`: the count; else the number of rows. */
    readonly total: number;
    readonly kind: 'rows' | 'aggregate' | 'count';
    /** Object of the FROM clause. */
    readonly object: ObjectDef;
}

/** What the compiler must know of a static query. */
export interface QueryShape {
    readonly kind: 'rows' | 'aggregate' | 'count';
    readonly object: ObjectDef;
    readonly mode: 'user' | 'system' | null;
}

export interface SoqlEngine {
    /**
     * Parses and binds a query against the schema without running it.
     * Throws ApexException `System.QueryException` with the platform's message (and position) if it is wrong.
     */
    shape(text: string): QueryShape;
    /** `binds` is keyed by lower-case bind name without the colon. Collections are `ApexList` / `ApexSet`. */
    run(text: string, binds: ReadonlyMap<string, Value>, context: DataContext): QueryResult;
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlRequest {
    readonly operation: DmlOperation;
    readonly rows: readonly SObj[];
    readonly allOrNone: boolean;
    /** Upsert: API name of the external-id field; null for Id. */
    readonly externalId: string | null;
}

export interface RowResult {
    readonly id: string | null;
    readonly success: boolean;
    readonly created: boolean;
    readonly errors: readonly RowError[];
}

export type TriggerTiming = 'before' | 'after';
export type TriggerOperation = 'insert' | 'update' | 'delete' | 'undelete';

/** One firing of an object's triggers for a chunk of at most 200 rows. Errors are added to the rows by `SObj.addError`. */
export interface TriggerEvent {
    readonly object: ObjectDef;
    readonly timing: TriggerTiming;
    readonly operation: TriggerOperation;
    /** `Trigger.new`, empty on delete. */
    readonly newRows: readonly SObj[];
    /** `Trigger.old`, empty on insert and undelete. */
    readonly oldRows: readonly SObj[];
}

/** Handed in by the Apex layer; does nothing in an org without Apex. */
export type FireTriggers = (event: TriggerEvent) => void;

export interface DmlEngine {
    /**
     * Runs one DML statement with the documented order of execution. With `allOrNone` a refused row throws
     * ApexException `System.DmlException` and nothing is kept; otherwise each row has its result.
     */
    execute(request: DmlRequest, context: DataContext): RowResult[];
    /** Merges one or two records into another of their object; all or nothing. */
    merge(master: SObj, duplicates: readonly SObj[], context: DataContext): void;
    /** A save of the platform itself (converting a lead): read-only fields are written, nothing is counted. */
    saveAsPlatform(request: DmlRequest, context: DataContext): RowResult[];
    /** Computes the formula fields of records in memory from what they hold. */
    recalculate(rows: readonly SObj[], context: DataContext): void;
    /** Empties the recycle bin of these records; answers those that were in it. */
    purge(ids: readonly string[]): ReadonlySet<string>;
    setSavepoint(): string;
    rollback(savepoint: string): void;
}

/** Object and field rights of a user, from profile and permission sets. */
export interface Rights {
    object(object: string): {
        readonly read: boolean;
        readonly create: boolean;
        readonly edit: boolean;
        readonly delete: boolean;
        readonly viewAll: boolean;
        readonly modifyAll: boolean;
    };
    /** Fields without field-level security are readable and editable with the object. */
    field(object: string, field: string): { readonly read: boolean; readonly edit: boolean };
    apexClass(name: string): boolean;
    customPermission(name: string): boolean;
    systemPermission(name: string): boolean;
    tab(name: string): boolean;
    app(name: string): boolean;
}

export interface Security {
    rights(userId: string): Rights;
    /** True if the user may do this with the record (sharing; object rights are not looked at). */
    mayAccess(
        userId: string,
        object: string,
        ids: readonly string[],
        access: 'read' | 'edit' | 'delete'
    ): ReadonlySet<string>;
    /**
     * SQL condition with binds that restricts a table to the records the user sees; null = all of them. The table is
     * called `alias` in it (`alias."Id" IN (…)`): name your table so, or put your own alias in its place.
     */
    visible(
        userId: string,
        object: ObjectDef,
        access: 'read' | 'edit'
    ): { readonly sql: string; readonly binds: readonly Sql[] } | null;
    /** Rows of `UserRecordAccess`: sharing and object rights together, in the order of the ids. */
    recordAccess(
        userId: string,
        object: ObjectDef,
        ids: readonly string[]
    ): readonly { readonly id: string; readonly read: boolean; readonly edit: boolean; readonly delete: boolean }[];
    /** Called after writes to users, roles, groups, permission sets and assignments. */
    forget(): void;
}

/** Records locked by `Approval.lock`; a lock covers the details of the record too. */
export interface RecordLocks {
    lock(ids: readonly string[]): void;
    unlock(ids: readonly string[]): void;
    /** Those of the ids that are locked themselves. */
    locked(ids: readonly string[]): ReadonlySet<string>;
    /**
     * As if another transaction were writing these records, for tests of what happens then: a save of one of them or of
     * their details is refused with `UNABLE_TO_LOCK_ROW`, `FOR UPDATE` too. Answers how to let go of them.
     */
    hold(ids: readonly string[]): () => void;
    /** Those of the ids that are held. */
    held(ids: readonly string[]): ReadonlySet<string>;
}

/** Everything the data layer offers, put together by `data/open.ts`. */
export interface DataLayer {
    readonly schema: Schema;
    readonly driver: Driver;
    readonly soql: SoqlEngine;
    readonly dml: DmlEngine;
    readonly security: Security;
    readonly locks: RecordLocks;
    /** A fresh id, for rows that are written past the DML engine (jobs). */
    newId(object: ObjectDef): string;
    /** Runs work in one database transaction: commit at the end, rollback when it throws. Not re-entrant. */
    transaction<R>(work: () => R): R;
    /** Id of the record type that a new record of the user gets; null for the master record type. */
    defaultRecordType(object: ObjectDef, user: UserContext): string | null;
    /** ISO code of the org's only currency. */
    readonly currency: string;
    readonly apps: readonly AppDef[];
    readonly tabs: readonly TabDef[];
    /** Set by the Apex layer. */
    fire: FireTriggers;
    /** The object whose key prefix an id carries; null if there is none. */
    objectOfId(id: string): ObjectDef | null;
    /** First three characters of an object's ids; null if it has no records of its own. */
    keyPrefix(object: ObjectDef): string | null;
    /** Compiles a formula of the caller's own; throws StoppedError or NotSupportedError for a wrong one. */
    formula(object: ObjectDef, text: string, blankAsZero: boolean): OwnFormula;
    /** Formulas and validation rules that do not compile; asked while loading. */
    formulaProblems(): readonly Problem[];
    /** Reads a user; throws if it is unknown or inactive. */
    user(id: string): UserContext;
    close(): void;
}

/** Static type of the value that a field holds in Apex. */
export type FieldValueType = (object: ObjectDef, field: string) => Type;

/** A formula field as SQL sees it: `name(columns of paths in order)` answers the value as the field's column would store it. */
export interface SqlFormula {
    /** SQL function, registered with the driver. */
    readonly name: string;
    /**
     * What the function reads: paths from the formula's object in declared spelling (`Amount`, `Account.Name`,
     * `Milestone__r.Plan__r.Value_Date__c`). A path may end at another formula field: its argument is that field's
     * own `SqlFormula` call. Arguments are stored columns, undecoded.
     */
    readonly paths: readonly string[];
}

/** A formula over values in memory, with the fields that it reads. */
export interface OwnFormula {
    /** What comes out: `number`, `string`, `boolean`, `date` … */
    readonly type: string;
    /** As written (`Owner.Name`): the lookups on the way, then the field. */
    readonly inputs: readonly {
        readonly path: string;
        readonly chain: readonly FieldDef[];
        readonly field: FieldDef;
    }[];
    /** Values of the inputs → the value that a field like `result` would hold. */
    run(values: readonly Value[], result: FieldDef, context: DataContext): Value;
}

/** Compiles formulas; the SOQL engine gets it handed in. */
export interface FormulaCompiler {
    /** Throws `NotSupportedError` or a plain Error naming the field where the formula is wrong. */
    field(object: ObjectDef, field: FieldDef): SqlFormula;
    /** Must be called before a statement with formulas runs: TODAY(), NOW() and $User answer for this context. */
    use(context: DataContext): void;
}
