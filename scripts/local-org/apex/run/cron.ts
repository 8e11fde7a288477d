/** Cron expressions of `System.schedule`: seconds minutes hours day-of-month month day-of-week [year]. */
import { ApexException } from '../../data/values/exception.ts';
import { daysInMonth } from '../../data/values/dates.ts';
import { instantOf, localParts } from '../../data/values/zones.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const LAST_YEAR = 2099;

type Matches = (value: number) => boolean;

interface Cron {
    readonly second: number;
    readonly minute: number;
    readonly hour: Matches;
    readonly month: Matches;
    readonly year: Matches;
    /** Does the rule for days meet this day? `weekday` 1 = Sunday. */
    readonly day: (year: number, month: number, day: number) => boolean;
}

function refuse(expression: string): never {
    throw new ApexException('System.StringException', `Illegal cron expression format (${expression})`);
}

/** `*`, lists, ranges and steps; names stand for numbers. */
function field(text: string, low: number, high: number, names: readonly string[], expression: string): Matches {
    const allowed = new Set<number>();
    for (const part of text.split(',')) {
        const [range = '', step] = part.split('/');
        const bounds =
            range === '*' || range === '?'
                ? [low, high]
                : range.split('-').map((one) => number(one, names, low, expression));
        const from = bounds[0] ?? low;
        const to = bounds[1] ?? (step === undefined ? from : high);
        if (from < low || to > high || (step !== undefined && !/^\d+$/.test(step))) {
            refuse(expression);
        }
        for (let n = from; n <= to; n += Math.max(1, Number(step ?? 1))) {
            allowed.add(n);
        }
    }
    return (value) => allowed.has(value);
}

function number(text: string, names: readonly string[], low: number, expression: string): number {
    const named = names.indexOf(text.toUpperCase());
    if (named >= 0) {
        return named + low;
    }
    return /^\d+$/.test(text) ? Number(text) : refuse(expression);
}

const weekdayOf = (year: number, month: number, day: number): number =>
    new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;

function dayOfMonth(text: string, expression: string): Cron['day'] {
    if (text === 'L') {
        return (year, month, day) => day === daysInMonth(year, month);
    }
    const nearest = /^(\d+)W$/i.exec(text);
    if (nearest) {
        return (year, month, day) => day === nearestWorkday(year, month, Number(nearest[1]));
    }
    const matches = field(text, 1, 31, [], expression);
    return (_year, _month, day) => matches(day);
}

function nearestWorkday(year: number, month: number, wanted: number): number {
    const last = daysInMonth(year, month);
    const day = Math.min(wanted, last);
    const weekday = weekdayOf(year, month, day);
    if (weekday === 7) {
        return day > 1 ? day - 1 : day + 2;
    }
    if (weekday === 1) {
        return day < last ? day + 1 : day - 2;
    }
    return day;
}

function dayOfWeek(text: string, expression: string): Cron['day'] {
    const last = /^([A-Z\d]+)L$/i.exec(text);
    if (last && text.toUpperCase() !== 'L') {
        const weekday = number(last[1] ?? '', WEEKDAYS, 1, expression);
        return (year, month, day) => weekdayOf(year, month, day) === weekday && day + 7 > daysInMonth(year, month);
    }
    const nth = /^([A-Z\d]+)#([1-5])$/i.exec(text);
    if (nth) {
        const weekday = number(nth[1] ?? '', WEEKDAYS, 1, expression);
        return (year, month, day) => weekdayOf(year, month, day) === weekday && Math.ceil(day / 7) === Number(nth[2]);
    }
    const matches = field(text.toUpperCase() === 'L' ? '7' : text, 1, 7, WEEKDAYS, expression);
    return (year, month, day) => matches(weekdayOf(year, month, day));
}

const isBelowSixty = (text: string): boolean => /^\d+$/.test(text) && Number(text) < 60;

/** One of the two fields for days must be `?`. */
function checkParts(parts: readonly string[], expression: string): void {
    const [seconds = '', minutes = '', , monthDay, , weekDay] = parts;
    const days = (monthDay === '?') !== (weekDay === '?');
    if (parts.length < 6 || parts.length > 7 || !days || !isBelowSixty(seconds) || !isBelowSixty(minutes)) {
        refuse(expression);
    }
}

export function parseCron(expression: string): Cron {
    const parts = expression.trim().split(/\s+/);
    checkParts(parts, expression);
    const [seconds, minutes, hours = '', monthDay = '', months = '', weekDay = '', years = '*'] = parts;
    return {
        second: Number(seconds),
        minute: Number(minutes),
        hour: field(hours, 0, 23, [], expression),
        month: field(months, 1, 12, MONTHS, expression),
        year: field(years, 1970, LAST_YEAR, [], expression),
        day: weekDay === '?' ? dayOfMonth(monthDay, expression) : dayOfWeek(weekDay, expression)
    };
}

/** The first instant after `after` that the expression meets in the zone; null if there is none. */
export function nextFireTime(expression: string, after: number, zone: string): number | null {
    const cron = parseCron(expression);
    const start = localParts(after, zone);
    for (let offset = 0; offset <= (LAST_YEAR - start.year + 1) * 366; offset++) {
        const day = new Date(Date.UTC(start.year, start.month - 1, start.day + offset));
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
        if (!cron.year(year) || !cron.month(month) || !cron.day(year, month, date)) {
            continue;
        }
        for (let hour = 0; hour < 24; hour++) {
            const at = cron.hour(hour)
                ? instantOf(Date.UTC(year, month - 1, date, hour, cron.minute, cron.second), zone)
                : 0;
            if (at > after) {
                return at;
            }
        }
    }
    return null;
}
