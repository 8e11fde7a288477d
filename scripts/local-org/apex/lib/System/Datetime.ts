import { ApexDate, ApexDatetime, ApexTime, MS_PER_DAY } from '../../../data/values/dates.ts';
import { findZone, instantOf, localParts, offsetMs } from '../../../data/values/zones.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { dayOfYear, formatInstant, parseByPattern } from '../support/date-format.ts';
import { exactDate, order } from './Date.ts';

const GMT = 'GMT';
const zone = (): string => tx().user.timeZone;

const dateIn = (d: ApexDatetime, z: string): ApexDate =>
    new ApexDate(Math.floor((d.ms + offsetMs(d.ms, z)) / MS_PER_DAY));
const timeIn = (d: ApexDatetime, z: string): ApexTime => new ApexTime(d.ms + offsetMs(d.ms, z));

function make(date: ApexDate, clockMs: number, z: string): ApexDatetime {
    return new ApexDatetime(instantOf(date.days * MS_PER_DAY + clockMs, z));
}

type Six = [y: number, mo: number, d: number, h: number, mi: number, s: number];

function fromParts(z: string, parts: Partial<Six>): ApexDatetime {
    const [y, mo, d, h = 0, mi = 0, s = 0] = parts.map((part) => given(part)) as Six;
    return make(ApexDate.of(y, mo, d), ((h * 60 + mi) * 60 + s) * 1000, z);
}

/** `yyyy-MM-dd HH:mm:ss` in a zone. */
function parseStandard(text: string, z: string): ApexDatetime {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d*)?Z?)?$/.exec(
        given(text).trim()
    );
    const date = match ? exactDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
    const [h, mi, s] = [4, 5, 6].map((i) => Number(match?.[i] ?? 0)) as [number, number, number];
    if (!date || h > 23 || mi > 59 || s > 59) {
        fail('TypeException', `Invalid date/time: ${text}`);
    }
    return make(date, ((h * 60 + mi) * 60 + s) * 1000, z);
}

function parseLocal(text: string): ApexDatetime {
    const { date, time } = order();
    const parts = parseByPattern(given(text).replace(',', ''), `${date} ${time}`);
    const day = parts ? exactDate(parts.y ?? 0, parts.M ?? 0, parts.d ?? 0) : null;
    if (!parts || !day) {
        return fail('TypeException', `Invalid date/time: ${text}`);
    }
    const hour = parts.H ?? ((parts.h ?? 0) % 12) + (parts.a ? 12 : 0);
    return make(day, (hour * 60 + (parts.m ?? 0)) * 60_000, zone());
}

function valueOfObject(value: unknown): ApexDatetime {
    if (value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexDate) {
        return new ApexDatetime(value.days * MS_PER_DAY);
    }
    return typeof given(value) === 'string'
        ? parseStandard(value as string, zone())
        : fail('TypeException', 'Invalid date/time');
}

function addMonths(d: ApexDatetime, n: number): ApexDatetime {
    const day = new ApexDate(Math.floor(d.ms / MS_PER_DAY));
    return new ApexDatetime(day.addMonths(given(n)).days * MS_PER_DAY + (d.ms - day.days * MS_PER_DAY));
}

const add = (unit: number) => (d: ApexDatetime, n: number) => new ApexDatetime(d.ms + given(n) * unit);

function format(d: ApexDatetime, pattern: string, z: string): string {
    return formatInstant(d.ms, given(pattern), findZone(z) ? z : GMT, tx().user.locale);
}

/** Accessors in the user's zone and, with `Gmt` at the end, in GMT. */
function accessors(suffix: string, z: () => string): Record<string, (d: ApexDatetime) => unknown> {
    const part = (read: (at: ReturnType<typeof localParts>) => number) => (d: ApexDatetime) =>
        read(localParts(d.ms, z()));
    return {
        [`date${suffix}()`]: (d) => dateIn(d, z()),
        [`time${suffix}()`]: (d) => timeIn(d, z()),
        [`year${suffix}()`]: part((at) => at.year),
        [`month${suffix}()`]: part((at) => at.month),
        [`day${suffix}()`]: part((at) => at.day),
        [`dayOfYear${suffix}()`]: part((at) => dayOfYear(at.year, at.month, at.day)),
        [`hour${suffix}()`]: part((at) => at.hour),
        [`minute${suffix}()`]: part((at) => at.minute),
        [`second${suffix}()`]: part((at) => at.second),
        [`millisecond${suffix}()`]: part((at) => at.ms)
    };
}

library('System.Datetime', { ...accessors('', zone), ...accessors('Gmt', () => GMT) });

library('System.Datetime', {
    'addDays(Integer)': add(MS_PER_DAY),
    'addHours(Integer)': add(3_600_000),
    'addMinutes(Integer)': add(60_000),
    'addSeconds(Integer)': add(1000),
    'addMonths(Integer)': addMonths,
    'addYears(Integer)': (d: ApexDatetime, n: number) => addMonths(d, given(n) * 12),
    'format()': (d: ApexDatetime) => format(d, `${order().date}'${order().joiner}'${order().time}`, zone()),
    'format(String)': (d: ApexDatetime, pattern: string) => format(d, pattern, zone()),
    'format(String, String)': (d: ApexDatetime, pattern: string, z: string | null) => format(d, pattern, z ?? zone()),
    'formatGmt(String)': (d: ApexDatetime, pattern: string) => format(d, pattern, GMT),
    'getTime()': (d: ApexDatetime) => BigInt(d.ms),
    'isSameDay(Datetime)': (d: ApexDatetime, other: ApexDatetime) =>
        dateIn(d, zone()).days === dateIn(given(other), zone()).days,
    'static newInstance(Long)': (ms: bigint) => new ApexDatetime(Number(given(ms))),
    'static newInstance(Date, Time)': (d: ApexDate, t: ApexTime) => make(given(d), given(t).ms, zone()),
    'static newInstance(Integer, Integer, Integer)': (...parts: [number, number, number]) => fromParts(zone(), parts),
    'static newInstance(Integer, Integer, Integer, Integer, Integer, Integer)': (...parts: Six) =>
        fromParts(zone(), parts),
    'static newInstanceGmt(Date, Time)': (d: ApexDate, t: ApexTime) => make(given(d), given(t).ms, GMT),
    'static newInstanceGmt(Integer, Integer, Integer)': (...parts: [number, number, number]) => fromParts(GMT, parts),
    'static newInstanceGmt(Integer, Integer, Integer, Integer, Integer, Integer)': (...parts: Six) =>
        fromParts(GMT, parts),
    'static now()': () => new ApexDatetime(tx().now()),
    'static parse(String)': parseLocal,
    'static valueOf(String)': (text: string) => parseStandard(text, zone()),
    'static valueOf(Object)': valueOfObject,
    'static valueOfGmt(String)': (text: string) => parseStandard(text, GMT)
});
