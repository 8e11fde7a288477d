/** Apex Reference Guide, BusinessHours Class; the hours are records, the holidays those that belong to them. */
import { ApexDate, ApexDatetime, ApexTime, MS_PER_DAY } from '../../../data/values/dates.ts';
import { toId18 } from '../../../data/values/id.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { addOpen, isOpen, nextOpen, openBetween, WHOLE_DAY } from '../support/business-calendar.ts';
import type { BusinessCalendar, Span } from '../support/business-calendar.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MINUTE = 60_000;

type Row = Readonly<Record<string, unknown>>;

const timeOf = (value: unknown): number | null =>
    typeof value === 'string' ? (ApexTime.parse(value)?.ms ?? null) : null;

/** Midnight to midnight is the whole day; midnight as the end is that of the day. */
function span(start: unknown, end: unknown): Span | null {
    const [from, to] = [timeOf(start), timeOf(end)];
    return from === null || to === null ? null : { from, to: to === 0 ? MS_PER_DAY : to };
}

function holidaysOf(hours: string): Map<number, Span[]> {
    const sql = `SELECT h.* FROM "Holiday" h JOIN "_holiday_of_hours" b ON b."HolidayId" = h."Id"
                 WHERE b."BusinessHoursId" = ? AND h."IsDeleted" = 0`;
    const days = new Map<number, Span[]>();
    for (const row of tx().data.driver.prepare(sql).all([hours])) {
        if (row['IsRecurrence'] === 1) unsupported(`The recurring holiday ${String(row['Name'])}`);
        const day = ApexDate.parse(String(row['ActivityDate']))?.days;
        const closed = row['IsAllDay'] === 1 ? WHOLE_DAY : minutes(row);
        if (day !== undefined) days.set(day, [...(days.get(day) ?? []), closed]);
    }
    return days;
}

const minutes = (row: Row): Span => ({
    from: Number(row['StartTimeInMinutes'] ?? 0) * MINUTE,
    to: Number(row['EndTimeInMinutes'] ?? MS_PER_DAY / MINUTE) * MINUTE
});

function calendarOf(id: string): BusinessCalendar {
    const key = toId18(given(id)) ?? fail('StringException', `Invalid id: ${id}`);
    const [row] = tx().data.driver.prepare('SELECT * FROM "BusinessHours" WHERE "Id" = ?').all([key]);
    if (!row) return fail('InvalidParameterValueException', `Invalid business hours id: ${id}`);
    const week = DAYS.map((day) => span(row[`${day}StartTime`], row[`${day}EndTime`]));
    return { zone: String(row['TimeZoneSidKey']), week, holidays: holidaysOf(key) };
}

const at = (instant: number | null): ApexDatetime =>
    instant === null
        ? fail('InvalidParameterValueException', 'The business hours are never open')
        : new ApexDatetime(instant);

/** Less than a minute of the interval is ignored. */
const add = (id: string, start: ApexDatetime, interval: bigint): ApexDatetime =>
    at(addOpen(calendarOf(id), given(start).ms, Math.trunc(Number(given(interval)) / MINUTE) * MINUTE));

library('System.BusinessHours', {
    'static add(Id, Datetime, Long)': add,
    // A Datetime is an instant, in whatever zone it is shown.
    'static addGmt(Id, Datetime, Long)': add,
    'static diff(String, Datetime, Datetime)': (id: string, start: ApexDatetime, end: ApexDatetime) =>
        BigInt(openBetween(calendarOf(id), given(start).ms, given(end).ms)),
    'static isWithin(String, Datetime)': (id: string, target: ApexDatetime) => isOpen(calendarOf(id), given(target).ms),
    'static nextStartDate(Id, Datetime)': (id: string, target: ApexDatetime) =>
        at(nextOpen(calendarOf(id), given(target).ms))
});
