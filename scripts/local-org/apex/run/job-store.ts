/**
 * Asynchronous jobs as rows, written inside the transaction that asks for them: a rollback removes them and a restart
 * finds them. What the platform shows lies in AsyncApexJob, CronTrigger and CronJobDetail; the state in a table of our own.
 */
import type { DataLayer, Driver, Sql, UserContext } from '../../data/contracts.ts';
import { NotSupportedError } from '../../data/values/exception.ts';
import type { JobRequest } from './tx.ts';

export interface StoredJob {
    readonly id: string;
    readonly kind: JobRequest['kind'];
    readonly className: string;
    readonly method: string | null;
    /** Instance and arguments, encoded. */
    readonly state: string;
    readonly scopeSize: number;
    readonly userId: string;
}

export interface Schedule {
    readonly triggerId: string;
    readonly cron: string;
    readonly nextFireTime: number | null;
}

const JOB_TYPES: Readonly<Record<JobRequest['kind'], string>> = {
    queueable: 'Queueable',
    future: 'Future',
    batch: 'BatchApex',
    scheduled: 'ScheduledApex'
};
type SystemObject = 'AsyncApexJob' | 'CronTrigger' | 'CronJobDetail';

const iso = (ms: number): string => new Date(ms).toISOString();

export class JobStore {
    readonly #driver: Driver;
    readonly #data: DataLayer;

    constructor(data: DataLayer) {
        this.#driver = data.driver;
        this.#data = data;
        this.#driver.exec(
            `CREATE TABLE IF NOT EXISTS "_apex_job" ("id" TEXT PRIMARY KEY, "kind" TEXT, "class" TEXT, "method" TEXT,
             "state" TEXT, "scope" INTEGER, "user" TEXT, "status" TEXT)`
        );
        this.#driver.prepare(`UPDATE "_apex_job" SET "status" = 'Queued' WHERE "status" = 'Processing'`).run([]);
    }

    /** Writes a job that waits in the queue. */
    add(job: JobRequest, state: string, user: UserContext, now: number): string {
        const id = this.#show(job, 'Queued', user.id, now);
        this.#keep(id, job, state, user.id, 'Queued');
        return id;
    }

    /** One run of a scheduled job, for the history. */
    startRun(job: StoredJob, now: number): string {
        return this.#show(job, 'Processing', job.userId, now);
    }

    /** Ends a run that has not failed. */
    ended(id: string, now: number): void {
        this.#driver
            .prepare(
                `UPDATE "AsyncApexJob" SET "Status" = 'Completed', "CompletedDate" = ? WHERE "Id" = ? AND "Status" = 'Processing'`
            )
            .run([iso(now), id]);
    }

    #show(job: Pick<JobRequest, 'kind' | 'className' | 'method'>, status: string, userId: string, now: number): string {
        const id = this.#newId('AsyncApexJob');
        this.#insert('AsyncApexJob', {
            Id: id,
            Status: status,
            JobType: JOB_TYPES[job.kind],
            ApexClassId: this.#classId(job.className),
            MethodName: job.method?.replace(/\$.*$/s, '') ?? null,
            JobItemsProcessed: 0,
            TotalJobItems: 0,
            NumberOfErrors: 0,
            CreatedById: userId,
            CreatedDate: iso(now)
        });
        return id;
    }

    /** Writes a schedule; its job waits for the fire time. */
    schedule(job: JobRequest, state: string, user: UserContext, now: number, next: number | null): string {
        const detail = this.#newId('CronJobDetail');
        const id = this.#newId('CronTrigger');
        this.#insert('CronJobDetail', {
            Id: detail,
            Name: job.name,
            JobType: '7',
            CreatedById: user.id,
            CreatedDate: iso(now)
        });
        this.#insert('CronTrigger', {
            Id: id,
            CronJobDetailId: detail,
            CronExpression: job.cron,
            NextFireTime: next === null ? null : iso(next),
            StartTime: iso(now),
            State: 'WAITING',
            TimesTriggered: 0,
            TimeZoneSidKey: user.timeZone,
            OwnerId: user.id,
            CreatedById: user.id,
            CreatedDate: iso(now),
            LastModifiedById: user.id
        });
        this.#keep(id, job, state, user.id, 'Waiting');
        return id;
    }

    isScheduled(name: string): boolean {
        const sql = `SELECT t."Id" FROM "CronTrigger" t JOIN "CronJobDetail" d ON d."Id" = t."CronJobDetailId"
                     WHERE d."Name" = ? AND t."State" NOT IN ('DELETED', 'COMPLETE')`;
        return this.#driver.prepare(sql).all([name]).length > 0;
    }

    /** `System.abortJob` only marks the row that the platform shows; such a job does not run. */
    queued(): StoredJob[] {
        const sql = `SELECT j.* FROM "_apex_job" j JOIN "AsyncApexJob" a ON a."Id" = j."id"
                     WHERE j."status" = 'Queued' AND a."Status" <> 'Aborted' ORDER BY j."id"`;
        return this.#driver.prepare(sql).all([]).map(jobOf);
    }

    find(id: string): StoredJob | null {
        const [row] = this.#driver.prepare('SELECT * FROM "_apex_job" WHERE "id" = ?').all([id]);
        return row ? jobOf(row) : null;
    }

    schedules(): Schedule[] {
        const rows = this.#driver
            .prepare(`SELECT "Id", "CronExpression", "NextFireTime" FROM "CronTrigger" WHERE "State" = 'WAITING'`)
            .all([]);
        return rows.map((row) => ({
            triggerId: String(row['Id']),
            cron: String(row['CronExpression']),
            nextFireTime: row['NextFireTime'] === null ? null : Date.parse(String(row['NextFireTime']))
        }));
    }

    fired(triggerId: string, at: number, next: number | null): void {
        this.#driver
            .prepare(
                `UPDATE "CronTrigger" SET "PreviousFireTime" = ?, "NextFireTime" = ?, "TimesTriggered" = "TimesTriggered" + 1, "State" = ? WHERE "Id" = ?`
            )
            .run([iso(at), next === null ? null : iso(next), next === null ? 'COMPLETE' : 'WAITING', triggerId]);
    }

    processing(id: string): void {
        this.#status(id, { Status: 'Processing' });
        this.#driver.prepare(`UPDATE "_apex_job" SET "status" = 'Processing' WHERE "id" = ?`).run([id]);
    }

    progress(id: string, processed: number, total: number, errors: number): void {
        this.#status(id, { JobItemsProcessed: processed, TotalJobItems: total, NumberOfErrors: errors });
    }

    completed(id: string, now: number): void {
        this.#status(id, { Status: 'Completed', CompletedDate: iso(now) });
        this.#drop(id);
    }

    failed(id: string, message: string, now: number): void {
        this.#status(id, {
            Status: 'Failed',
            ExtendedStatus: message.slice(0, 255),
            NumberOfErrors: 1,
            CompletedDate: iso(now)
        });
        this.#drop(id);
    }

    #keep(id: string, job: JobRequest, state: string, userId: string, status: string): void {
        this.#driver
            .prepare('INSERT INTO "_apex_job" VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
            .run([id, job.kind, job.className, job.method, state, job.scopeSize, userId, status]);
    }

    #drop(id: string): void {
        this.#driver.prepare('DELETE FROM "_apex_job" WHERE "id" = ?').run([id]);
    }

    #status(id: string, values: Readonly<Record<string, Sql>>): void {
        const names = this.#known('AsyncApexJob', values);
        const set = names.map((name) => `"${name}" = ?`).join(', ');
        this.#driver
            .prepare(`UPDATE "AsyncApexJob" SET ${set} WHERE "Id" = ?`)
            .run([...names.map((name) => values[name] ?? null), id]);
    }

    #insert(object: SystemObject, values: Readonly<Record<string, Sql>>): void {
        const names = this.#known(object, values);
        const marks = names.map(() => '?').join(', ');
        const columns = names.map((name) => `"${name}"`).join(', ');
        this.#driver
            .prepare(`INSERT INTO "${object}" (${columns}) VALUES (${marks})`)
            .run(names.map((name) => values[name] ?? null));
    }

    /** The fields that the schema has: standard objects differ a little by version. */
    #known(object: SystemObject, values: Readonly<Record<string, Sql>>): string[] {
        const def = this.#data.schema.object(object);
        return Object.keys(values).filter((name) => def?.fields.has(name.toLowerCase()) ?? false);
    }

    #classId(name: string): string | null {
        if (!this.#data.schema.object('ApexClass')) {
            return null;
        }
        const [row] = this.#driver.prepare('SELECT "Id" AS id FROM "ApexClass" WHERE "Name" = ?').all([name]);
        return typeof row?.['id'] === 'string' ? row['id'] : null;
    }

    #newId(object: SystemObject): string {
        const def = this.#data.schema.object(object);
        if (!def) {
            throw new NotSupportedError(`Asynchronous Apex without the object ${object}`, 'Apex');
        }
        return this.#data.newId(def);
    }
}

function jobOf(row: Record<string, Sql>): StoredJob {
    return {
        id: String(row['id']),
        kind: row['kind'] as JobRequest['kind'],
        className: String(row['class']),
        method: row['method'] === null ? null : String(row['method']),
        state: String(row['state']),
        scopeSize: Number(row['scope']),
        userId: String(row['user'])
    };
}
