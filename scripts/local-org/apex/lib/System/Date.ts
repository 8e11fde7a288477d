import { ApexDate, ApexDatetime, daysInMonth, isLeapYear, MS_PER_DAY, today } from '../../../data/values/dates.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { dayOfYear, formatInstant, parseByPattern } from '../support/date-format.ts';
import { dateOrder } from '../../../data/values/locale.ts';

/** Regions whose calendars begin the week on Sunday; all others begin on Monday. */
const SUNDAY_FIRST = new Set(['US', 'CA', 'MX', 'BR', 'JP', 'KR', 'TW', 'HK', 'IN', 'IL', 'ZA', 'CO', 'PE', 'AU']);

function startOfWeek(date: ApexDate): ApexDate {
    const sunday = SUNDAY_FIRST.has(tx().user.locale.split('_')[1] ?? 'US');
    // 1970-01-01 was a Thursday.
    const weekday = (((date.days + (sunday ? 4 : 3)) % 7) + 7) % 7;
    return date.addDays(-weekday);
}

export function order(): NonNullable<ReturnType<typeof dateOrder>> {
    const { locale } = tx().user;
    return dateOrder(locale) ?? unsupported(`The date format of the locale ${locale}`);
}

export function exactDate(y: number, m: number, d: number): ApexDate | null {
    return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m) ? ApexDate.of(y, m, d) : null;
}

function parseLocal(text: string): ApexDate {
    const parts = parseByPattern(given(text), order().date);
    const date = parts ? exactDate(parts.y ?? 0, parts.M ?? 0, parts.d ?? 0) : null;
    return date ?? fail('TypeException', `Invalid date: ${text}`);
}

/** `yyyy-MM-dd`, with or without a time behind it that is ignored. */
function valueOfText(text: string): ApexDate {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/.exec(given(text).trim());
    const date = match ? exactDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
    return date ?? fail('TypeException', `Invalid date: ${text}`);
}

function valueOfObject(value: unknown): ApexDate {
    if (value instanceof ApexDate) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return new ApexDate(Math.floor(value.ms / MS_PER_DAY));
    }
    return typeof given(value) === 'string' ? valueOfText(value as string) : fail('TypeException', 'Invalid date');
}

library('System.Date', {
    'addDays(Integer)': (d: ApexDate, n: number) => d.addDays(given(n)),
    'addMonths(Integer)': (d: ApexDate, n: number) => d.addMonths(given(n)),
    'addYears(Integer)': (d: ApexDate, n: number) => d.addYears(given(n)),
    'day()': (d: ApexDate) => d.d,
    'dayOfYear()': (d: ApexDate) => dayOfYear(d.y, d.m, d.d),
    'daysBetween(Date)': (d: ApexDate, other: ApexDate) => given(other).days - d.days,
    'format()': (d: ApexDate) => formatInstant(d.days * MS_PER_DAY, order().date, 'GMT', tx().user.locale),
    'isSameDay(Date)': (d: ApexDate, other: ApexDate) => d.days === given(other).days,
    'month()': (d: ApexDate) => d.m,
    'monthsBetween(Date)': (d: ApexDate, other: ApexDate) => (given(other).y - d.y) * 12 + other.m - d.m,
    'toStartOfMonth()': (d: ApexDate) => ApexDate.of(d.y, d.m, 1),
    'toStartOfWeek()': startOfWeek,
    'year()': (d: ApexDate) => d.y,
    'static daysInMonth(Integer, Integer)': (y: number, m: number) => daysInMonth(given(y), given(m)),
    'static isLeapYear(Integer)': (y: number) => isLeapYear(given(y)),
    'static newInstance(Integer, Integer, Integer)': (y: number, m: number, d: number) =>
        ApexDate.of(given(y), given(m), given(d)),
    'static parse(String)': parseLocal,
    'static today()': () => today(tx().now(), tx().user.timeZone),
    'static valueOf(String)': valueOfText,
    'static valueOf(Object)': valueOfObject
});
