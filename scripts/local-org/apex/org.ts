/**
 * An org: a project's metadata, its store and its compiled Apex, put together. Server, test runner and command
 * line use nothing else of the Apex layer.
 */
import type { DataLayer } from '../data/contracts.ts';
import type { OrgMetadata } from '../metadata/org-metadata.ts';
import type { Problem } from '../data/values/position.ts';
import type { ApexRestAnswer, ApexRestRequest } from './rest-calls.ts';
import type { OutboxMail } from './run/tx.ts';

export interface OrgOptions {
    /** SFDX project folder. */
    readonly source: string;
    /** SQLite file, or `:memory:`. */
    readonly store: string;
    readonly now?: () => number;
    readonly random?: () => number;
    /** Folder of the compile cache; null = none. */
    readonly cache: string | null;
    /** See `CompileOptions`: compiles in another process when the cache has no program. */
    readonly compileApart?: () => void;
}

export interface Org {
    readonly metadata: OrgMetadata;
    readonly data: DataLayer;
    /** Problems found while loading; code that has one stops who reaches it, the rest runs. */
    readonly problems: readonly Problem[];
    /** Runs data work (REST CRUD, shell queries) as a user in one transaction, triggers included. */
    run<R>(userId: string, work: (data: DataLayer) => R): R;
    /**
     * Calls an `@AuraEnabled` static method with named JSON arguments and answers a JSON value.
     * Throws ApexException for what Apex throws; `cacheable` methods run with DML refused.
     */
    callAura(userId: string, className: string, method: string, args: Readonly<Record<string, unknown>>): unknown;
    /** Calls the method of a `@RestResource` class that an address and an HTTP method name. */
    callRest(userId: string, request: ApexRestRequest): ApexRestAnswer;
    /** Anonymous Apex; answers the debug log. Compile problems throw with line and column. */
    anonymous(userId: string, source: string): { readonly log: readonly string[] };
    /** Runs due scheduled jobs and drains the queue of asynchronous jobs; answers how many ran. */
    runJobs(): number;
    /** Runs a scheduled job at once, whatever its cron expression says. */
    runScheduled(cronTriggerId: string): void;
    /** Mails and notifications that transactions sent since the org was opened, newest first. */
    outbox?(): readonly (OutboxMail & { readonly sentAt: number })[];
    close(): void;
}
