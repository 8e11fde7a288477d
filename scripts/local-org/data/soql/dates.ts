/** Relative date literals and date functions ("Date Formats and Date Literals", "Date Functions", SOQL Reference). */
import { ApexDate, ApexDatetime, MS_PER_DAY, today } from '../values/dates.ts';
import { instantOf, localParts } from '../values/zones.ts';

/** Days from `start` up to, not including, `end`. */
export interface DayRange {
    readonly start: ApexDate;
    readonly end: ApexDate;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

// Kept as a table: one value a line would be longer than it is clear.
// prettier-ignore
const FIXED: ReadonlySet<string> = new Set([
    'TODAY', 'YESTERDAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS',
    ...['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'].flatMap((u) => [`LAST_${u}`, `THIS_${u}`, `NEXT_${u}`])
]);
const COUNTED =
    /^(?:(LAST|NEXT)_N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S|N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO)$/;

/** Null if the word is no date literal. */
export function relativeDateTakesNumber(word: string): boolean | null {
    return FIXED.has(word) ? false : COUNTED.test(word) ? true : null;
}

export interface Calendar {
    readonly today: ApexDate;
    readonly zone: string;
    /** 1 = Monday … 7 = Sunday. */
    readonly firstWeekday: number;
}

/** Weeks begin on Sunday in American English, else on Monday. */
export function calendarOf(now: number, zone: string, locale: string): Calendar {
    return { today: today(now, zone), zone, firstWeekday: /_(US|CA|MX|JP|IL|BR)$/.test(locale) ? 7 : 1 };
}

export function relativeRange(name: string, n: number | null, calendar: Calendar): DayRange {
    const now = calendar.today;
    if (name === 'TODAY') return days(now, 1);
    if (name === 'YESTERDAY') return days(now.addDays(-1), 1);
    if (name === 'TOMORROW') return days(now.addDays(1), 1);
    if (name === 'LAST_90_DAYS') return { start: now.addDays(-90), end: now.addDays(1) };
    if (name === 'NEXT_90_DAYS') return days(now.addDays(1), 90);
    const counted = COUNTED.exec(name);
    if (!counted) return around(name, calendar);
    const count = n ?? 0;
    const unit = (counted[2] ?? counted[3]) as Unit;
    if (counted[3] !== undefined) return span(unit, -count, -count + 1, calendar);
    if (unit === 'DAY')
        return counted[1] === 'LAST'
            ? { start: now.addDays(-count), end: now.addDays(1) }
            : days(now.addDays(1), count);
    return counted[1] === 'LAST' ? span(unit, -count, 0, calendar) : span(unit, 1, count + 1, calendar);
}

const days = (start: ApexDate, n: number): DayRange => ({ start, end: start.addDays(n) });

/** The fiscal year of a new org is the calendar year. */
function around(name: string, calendar: Calendar): DayRange {
    const [when, unit] = name.replace('FISCAL_', '').split('_') as ['LAST' | 'THIS' | 'NEXT', Unit];
    const shift = { LAST: -1, THIS: 0, NEXT: 1 }[when];
    return span(unit, shift, shift + 1, calendar);
}

function span(unit: Unit, from: number, to: number, calendar: Calendar): DayRange {
    return { start: unitStart(unit, from, calendar), end: unitStart(unit, to, calendar) };
}

function unitStart(unit: Unit, shift: number, { today: now, firstWeekday }: Calendar): ApexDate {
    switch (unit) {
        case 'DAY':
            return now.addDays(shift);
        case 'WEEK':
            return now.addDays(-((weekday(now) - firstWeekday + 7) % 7) + 7 * shift);
        case 'MONTH':
            return ApexDate.of(now.y, now.m + shift, 1);
        case 'QUARTER':
            return ApexDate.of(now.y, Math.floor((now.m - 1) / 3) * 3 + 1 + 3 * shift, 1);
        case 'YEAR':
            return ApexDate.of(now.y + shift, 1, 1);
    }
}

/** 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday. */
function weekday(date: ApexDate): number {
    return ((((date.days + 3) % 7) + 7) % 7) + 1;
}

/** The first instant of a day in a zone. */
export function startOfDay(date: ApexDate, zone: string): ApexDatetime {
    return new ApexDatetime(instantOf(date.days * MS_PER_DAY, zone));
}

/** Functions that answer a number, keyed by their SOQL name. */
// Kept as a table: one value a line would be longer than it is clear.
// prettier-ignore
export const DATE_FUNCTIONS: ReadonlySet<string> = new Set([
    'CALENDAR_MONTH', 'CALENDAR_QUARTER', 'CALENDAR_YEAR', 'DAY_IN_MONTH', 'DAY_IN_WEEK', 'DAY_IN_YEAR', 'FISCAL_MONTH',
    'FISCAL_QUARTER', 'FISCAL_YEAR', 'HOUR_IN_DAY', 'WEEK_IN_MONTH', 'WEEK_IN_YEAR'
]);

/** `text` is a stored date or datetime. */
export function datePart(fn: string, text: string): number {
    const date = ApexDate.parse(text.slice(0, 10));
    if (!date) throw new RangeError(`${text} is no date`);
    const dayOfYear = date.days - ApexDate.of(date.y, 1, 1).days + 1;
    switch (fn) {
        case 'CALENDAR_MONTH':
        case 'FISCAL_MONTH':
            return date.m;
        case 'CALENDAR_QUARTER':
        case 'FISCAL_QUARTER':
            return Math.floor((date.m - 1) / 3) + 1;
        case 'CALENDAR_YEAR':
        case 'FISCAL_YEAR':
            return date.y;
        case 'DAY_IN_MONTH':
            return date.d;
        case 'DAY_IN_WEEK':
            return (weekday(date) % 7) + 1;
        case 'DAY_IN_YEAR':
            return dayOfYear;
        case 'HOUR_IN_DAY':
            return Number(text.slice(11, 13));
        case 'WEEK_IN_MONTH':
            return Math.floor((date.d - 1) / 7) + 1;
        case 'WEEK_IN_YEAR':
            return Math.floor((dayOfYear - 1) / 7) + 1;
        default:
            throw new RangeError(`${fn} is no date function`);
    }
}

/** A stored datetime as local wall-clock text in the same form. */
export function toZone(text: string, zone: string): string {
    const at = ApexDatetime.parse(text);
    if (!at) throw new RangeError(`${text} is no datetime`);
    const p = localParts(at.ms, zone);
    return new ApexDatetime(Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second, p.ms)).iso();
}
