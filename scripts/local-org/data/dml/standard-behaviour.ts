/** What the platform itself fills in on standard objects (Object Reference: Opportunity, Contact, Task, Event, User). */
import { ApexDate, ApexDatetime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import type { DataContext } from '../contracts.ts';
import type { Stage } from '../../metadata/standard/stages.ts';
import type { SObj } from '../values/sobject.ts';
import type { Records } from './records.ts';
import { isUnset, textIn } from './prepare.ts';
import { RECORD_BEHAVIOURS } from './standard-records.ts';
import type { Work } from './work.ts';

export type StageOf = (name: string) => Stage | null;

type Behaviour = (work: Work, context: DataContext, records: Records, stageOf: StageOf) => void;

const changed = (work: Work, name: string): boolean => work.old === null || work.old.f[name] !== work.next.f[name];

function put(row: SObj, name: string, value: unknown): void {
    const field = row.t.fields.get(name.toLowerCase());
    if (field) row.f[field.name] = value;
}

function personName(work: Work): void {
    const { f } = work.next;
    put(work.next, 'Name', [f['FirstName'], f['LastName']].filter((part) => !isUnset(part)).join(' ') || null);
}

const opportunity: Behaviour = (work, context, _records, stageOf) => {
    const { next } = work;
    const stage = stageOf(textIn(next, 'StageName'));
    if (stage && changed(work, 'StageName')) {
        put(next, 'IsClosed', stage.closed);
        put(next, 'IsWon', stage.won);
        const chosen = work.given.f['Probability'] !== undefined && (work.old === null || changed(work, 'Probability'));
        if (!chosen) put(next, 'Probability', Dec.of(stage.probability));
        put(next, 'ForecastCategory', stage.forecastCategory);
        put(next, 'ForecastCategoryName', stage.forecastCategoryName);
        if (work.old) put(next, 'LastStageChangeDate', new ApexDatetime(context.now()));
    }
    fiscalPeriod(next);
    const amount: unknown = next.f['Amount'];
    const probability: unknown = next.f['Probability'];
    const known = amount instanceof Dec && probability instanceof Dec;
    put(next, 'ExpectedRevenue', known ? amount.mul(probability).divScale(Dec.of(100), 2) : null);
};

/** The fiscal year of a new org is the calendar year. */
function fiscalPeriod(row: SObj): void {
    const close: unknown = row.f['CloseDate'];
    const quarter = close instanceof ApexDate ? Math.ceil(close.m / 3) : null;
    put(row, 'FiscalYear', close instanceof ApexDate ? close.y : null);
    put(row, 'FiscalQuarter', quarter);
    put(row, 'Fiscal', close instanceof ApexDate ? `${close.y} ${quarter}` : null);
}

const CLOSED_TASK = new Set(['Completed', 'Closed']);

const task: Behaviour = (work, context, records) => {
    const closed = CLOSED_TASK.has(String(work.next.f['Status']));
    put(work.next, 'IsClosed', closed);
    put(work.next, 'IsHighPriority', work.next.f['Priority'] === 'High');
    if (closed && (work.old === null || work.old.f['IsClosed'] !== true))
        put(work.next, 'CompletedDateTime', new ApexDatetime(context.now()));
    if (!closed) put(work.next, 'CompletedDateTime', null);
    activityAccount(work, records);
};

/** An activity belongs to the account of what it is about, else of whom it is with. */
function activityAccount(work: Work, records: Records): void {
    const about: unknown = work.next.f['WhatId'];
    const whom: unknown = work.next.f['WhoId'];
    const id = typeof about === 'string' ? about : typeof whom === 'string' ? whom : null;
    const object = id === null ? null : records.objectOf(id);
    if (id === null || !object) return put(work.next, 'AccountId', null);
    if (object.name === 'Account') return put(work.next, 'AccountId', id);
    put(work.next, 'AccountId', records.load(object, [id]).get(id)?.f['AccountId'] ?? null);
}

const event: Behaviour = (work, _context, records) => {
    const { f } = work.next;
    const start: unknown = f['StartDateTime'] ?? f['ActivityDateTime'];
    const minutes: unknown = f['DurationInMinutes'];
    if (start instanceof ApexDatetime) {
        put(work.next, 'StartDateTime', start);
        put(work.next, 'ActivityDateTime', start);
        if (isUnset(f['EndDateTime']) && typeof minutes === 'number')
            put(work.next, 'EndDateTime', new ApexDatetime(start.ms + minutes * 60_000));
        const end: unknown = f['EndDateTime'];
        if (end instanceof ApexDatetime) put(work.next, 'DurationInMinutes', Math.round((end.ms - start.ms) / 60_000));
    }
    activityAccount(work, records);
};

const user: Behaviour = (work) => {
    personName(work);
    const { f } = work.next;
    if (work.created && isUnset(f['CommunityNickname']))
        put(work.next, 'CommunityNickname', textIn(work.next, 'Username').split('@')[0]?.slice(0, 40) ?? null);
    if (work.created && work.given.f['IsActive'] === undefined) put(work.next, 'IsActive', true);
    if (isUnset(f['UserType'])) put(work.next, 'UserType', 'Standard');
};

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
    Opportunity: opportunity,
    Contact: personName,
    User: user,
    Task: task,
    Event: event
};

export function applyStandardBehaviour(work: Work, context: DataContext, records: Records, stageOf: StageOf): void {
    (BEHAVIOURS[work.object.name] ?? RECORD_BEHAVIOURS[work.object.name])?.(work, context, records, stageOf);
}
