import type { SObj } from '../../data/values/sobject.ts';
import type { UserData } from '../context.ts';
import { plainText, scalarToJson } from '../json/to-json.ts';
import { asUser, text } from './context.ts';
import type { UiContext, UiOperation } from './context.ts';
import { administratorId, personas } from './session.ts';

const HISTORY = 50;

/** What an administrator looks at: people, schedules, jobs, what was sent, what is wrong. */
export const setupInfo: UiOperation = (context) => {
    const people = personas(context);
    return asAdministrator(context, (data) => ({
        personas: people,
        scheduled: data
            .query(
                'SELECT Id, CronJobDetail.Name, CronExpression, NextFireTime, PreviousFireTime, State, TimesTriggered FROM CronTrigger ORDER BY NextFireTime'
            )
            .rows.map(scheduledJson),
        jobs: data
            .query(
                'SELECT Id, ApexClass.Name, JobType, Status, CreatedDate, CompletedDate, JobItemsProcessed, TotalJobItems, ' +
                    `NumberOfErrors, ExtendedStatus FROM AsyncApexJob ORDER BY CreatedDate DESC LIMIT ${HISTORY}`
            )
            .rows.map(jobJson),
        outbox: (context.org.outbox?.() ?? []).slice(0, HISTORY),
        problems: context.org.problems.map((one) => ({
            place: `${one.at.file}:${one.at.line}:${one.at.column}`,
            message: one.message,
            level: one.level
        }))
    }));
};

export const runScheduled: UiOperation = (context, args) => {
    context.org.runScheduled(text(args, 'id'));
    context.org.runJobs();
    return null;
};

function asAdministrator<R>(context: UiContext, work: (data: UserData) => R): R {
    return asUser({ ...context, userId: administratorId(context) }, work);
}

function nameIn(row: SObj, relationship: string): string {
    const parent = row.f[relationship] as SObj | null | undefined;
    return plainText(parent?.f['Name']);
}

function countIn(row: SObj, field: string): string {
    return plainText(scalarToJson(row.f[field])) || '0';
}

function scheduledJson(row: SObj): unknown {
    return {
        id: row.f['Id'],
        name: nameIn(row, 'CronJobDetail'),
        cron: row.f['CronExpression'],
        next: scalarToJson(row.f['NextFireTime']),
        previous: scalarToJson(row.f['PreviousFireTime']),
        state: row.f['State'],
        times: scalarToJson(row.f['TimesTriggered'])
    };
}

function jobJson(row: SObj): unknown {
    return {
        id: row.f['Id'],
        name: nameIn(row, 'ApexClass'),
        type: row.f['JobType'],
        status: row.f['Status'],
        created: scalarToJson(row.f['CreatedDate']),
        completed: scalarToJson(row.f['CompletedDate']),
        progress: `${countIn(row, 'JobItemsProcessed')} of ${countIn(row, 'TotalJobItems')}`,
        errors: scalarToJson(row.f['NumberOfErrors']),
        message: row.f['ExtendedStatus'] ?? ''
    };
}
