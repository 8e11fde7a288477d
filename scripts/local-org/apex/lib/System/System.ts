import { keyEquals, valueHash } from '../../../data/values/compare.ts';
import type { ApexDate } from '../../../data/values/dates.ts';
import { ApexDatetime, today } from '../../../data/values/dates.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { UncatchableException } from '../../../data/values/exception.ts';
import { localParts } from '../../../data/values/zones.ts';
import { textOf } from '../../../data/values/text.ts';
import { type JobRequest, tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { platformQuery } from '../support/context.ts';
import { constantOf } from './Enum.ts';

function failAssertion(detail: string | null, message: unknown): never {
    const parts = ['Assertion Failed', message === null || message === undefined ? null : textOf(message), detail];
    throw new UncatchableException(
        'System.AssertException',
        parts.filter((part) => part !== null && part !== '').join(': ')
    );
}

export function assertTrue(condition: boolean | null, message: unknown = null): void {
    if (condition !== true) {
        failAssertion(null, message);
    }
}

export function assertEqual(expected: unknown, actual: unknown, message: unknown = null): void {
    if (!keyEquals(expected, actual)) {
        failAssertion(`Expected: ${textOf(expected)}, Actual: ${textOf(actual)}`, message);
    }
}

export function assertNotEqual(notExpected: unknown, actual: unknown, message: unknown = null): void {
    if (keyEquals(notExpected, actual)) {
        failAssertion(`Same value: ${textOf(actual)}`, message);
    }
}

export const failTest = (message: unknown = null): never => failAssertion(null, message);

const classOf = (instance: object): string => tx().classes.typeOf(given(instance)).name;

type JobKind = JobRequest['kind'];

export function enqueue(kind: JobKind, instance: object, more: Partial<JobRequest> = {}): string {
    const base = {
        kind,
        className: classOf(instance),
        instance,
        method: null,
        args: [],
        scopeSize: 0,
        cron: null,
        name: null
    };
    return tx().enqueue({ ...base, ...more });
}

const runsAs = (kind: JobKind) => (): boolean => tx().job?.kind === kind;

function schedule(name: string, cron: string, job: object): string {
    return enqueue('scheduled', given(job), { name: given(name), cron: given(cron) });
}

const MOST_SCOPE = 2_000;

/** Once, so many minutes from now (Apex Reference Guide, System.scheduleBatch). */
function scheduleBatch(job: object, name: string, minutes: number, scope: number | null = 200): string {
    if (given(minutes) <= 0) {
        fail('IllegalArgumentException', 'minutesFromNow must be greater than 0');
    }
    const size = scope ?? 200;
    if (size < 1) {
        fail('IllegalArgumentException', 'Invalid scope size: it must be greater than 0');
    }
    const { now, user } = { now: tx().now(), user: tx().user };
    const { second, minute, hour, day, month, year } = localParts(now + minutes * 60_000, user.timeZone);
    return enqueue('scheduled', given(job), {
        name: given(name),
        cron: `${second} ${minute} ${hour} ${day} ${month} ? ${year}`,
        scopeSize: Math.min(size, MOST_SCOPE)
    });
}

/** Takes a pending job off: scheduled ones from CronTrigger, others from AsyncApexJob. */
function abortJob(id: string): void {
    const { data } = tx();
    const object = data.objectOfId(given(id))?.name;
    const found = object ? platformQuery(`SELECT Id FROM ${object} WHERE Id = :id`, { id }).rows[0] : undefined;
    if (!found || (object !== 'CronTrigger' && object !== 'AsyncApexJob')) {
        fail('AsyncException', `Job does not exist or is already aborted: ${id}`);
    }
    const sql =
        object === 'CronTrigger'
            ? 'DELETE FROM "CronTrigger" WHERE "Id" = ?'
            : `UPDATE "AsyncApexJob" SET "Status" = 'Aborted' WHERE "Id" = ?`;
    data.driver.prepare(sql).run([String(found.f.Id)]);
}

/** One finalizer a job, only in a queueable. */
function attachFinalizer(finalizer: object): void {
    const t = tx();
    if (t.job?.kind !== 'queueable') {
        fail('HandledException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
    }
    if (t.finalizer) {
        fail('HandledException', 'More than one Finalizer cannot be attached to same Async Apex Job');
    }
    t.finalizer = given(finalizer);
}

/** Debug lines below the level are kept too; the reader filters. */
const debug = (level: string, value: unknown): void => tx().log(level, textOf(value));

library('System.System', {
    'static abortJob(String)': abortJob,
    'static assert(Boolean)': assertTrue,
    'static assert(Boolean, Object)': assertTrue,
    'static assertEquals(Object, Object)': assertEqual,
    'static assertEquals(Object, Object, Object)': assertEqual,
    'static assertNotEquals(Object, Object)': assertNotEqual,
    'static assertNotEquals(Object, Object, Object)': assertNotEqual,
    'static currentTimeMillis()': () => BigInt(tx().now()),
    'static debug(Object)': (value: unknown) => debug('DEBUG', value),
    'static debug(System.LoggingLevel, Object)': (level: EnumValue, value: unknown) => debug(given(level).name, value),
    'static enqueueJob(System.Queueable)': (job: object) => enqueue('queueable', job),
    // The delay in minutes: the local org runs the job at once after the commit.
    'static enqueueJob(System.Queueable, Integer)': (job: object) => enqueue('queueable', job),
    'static equals(Object, Object)': keyEquals,
    'static attachFinalizer(System.Finalizer)': attachFinalizer,
    'static getApplicationReadWriteMode()': () => constantOf('System.ApplicationReadWriteMode', 'DEFAULT'),
    'static hashCode(Object)': valueHash,
    'static isBatch()': runsAs('batch'),
    'static isFuture()': runsAs('future'),
    'static isQueueable()': runsAs('queueable'),
    'static isScheduled()': runsAs('scheduled'),
    'static now()': () => new ApexDatetime(tx().now()),
    'static schedule(String, String, System.Schedulable)': schedule,
    'static scheduleBatch(Object, String, Integer)': scheduleBatch,
    'static scheduleBatch(Object, String, Integer, Integer)': scheduleBatch,
    'static today()': (): ApexDate => today(tx().now(), tx().user.timeZone)
});
