/** When business hours are open: days of the week with times in a time zone, less holidays (Salesforce Help, Business Hours). */
import { MS_PER_DAY } from '../../../data/values/dates.ts';
import { instantOf, localParts } from '../../../data/values/zones.ts';

/** From and to, in milliseconds of the day. */
export interface Span {
    readonly from: number;
    readonly to: number;
}

export interface BusinessCalendar {
    readonly zone: string;
    /** Monday first; null = closed. */
    readonly week: readonly (Span | null)[];
    /** Day number since 1970 → when it is closed. */
    readonly holidays: ReadonlyMap<number, readonly Span[]>;
}

export const WHOLE_DAY: Span = { from: 0, to: MS_PER_DAY };

/** Nobody looks further than this for an open hour. */
const MOST_DAYS = 3_660;

function without(open: readonly Span[], closed: Span): Span[] {
    return open.flatMap(({ from, to }) =>
        [
            { from, to: Math.min(to, closed.from) },
            { from: Math.max(from, closed.to), to }
        ].filter((span) => span.from < span.to)
    );
}

/** The open spans of a day as instants, in order. */
function openOn({ zone, week, holidays }: BusinessCalendar, day: number): Span[] {
    // 1 January 1970 was a Thursday.
    const hours = week[(((day + 3) % 7) + 7) % 7] ?? null;
    const closed = holidays.get(day) ?? [];
    const open = closed.reduce<Span[]>(without, hours ? [hours] : []);
    return open.map(({ from, to }) => ({
        from: instantOf(day * MS_PER_DAY + from, zone),
        to: instantOf(day * MS_PER_DAY + to, zone)
    }));
}

function dayOf(calendar: BusinessCalendar, at: number): number {
    const { year, month, day } = localParts(at, calendar.zone);
    return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** Open spans from an instant on, or back from it; the first may have been cut by it. */
function* spans(calendar: BusinessCalendar, at: number, back = false): Generator<Span> {
    const step = back ? -1 : 1;
    const first = dayOf(calendar, at);
    for (let i = 0; i < MOST_DAYS; i++) {
        const open = openOn(calendar, first + i * step);
        for (const { from, to } of back ? open.reverse() : open) {
            const span = back ? { from, to: Math.min(to, at) } : { from: Math.max(from, at), to };
            if (span.from < span.to) yield span;
        }
    }
}

export function isOpen(calendar: BusinessCalendar, at: number): boolean {
    return openOn(calendar, dayOf(calendar, at)).some(({ from, to }) => from <= at && at < to);
}

/** The instant itself if it is open; null if it is closed for ever. */
export function nextOpen(calendar: BusinessCalendar, at: number): number | null {
    const { value } = spans(calendar, at).next() as { readonly value?: Span };
    return value?.from ?? null;
}

/** Null if the hours never come to so much. */
export function addOpen(calendar: BusinessCalendar, at: number, milliseconds: number): number | null {
    let left = Math.abs(milliseconds);
    const back = milliseconds < 0;
    if (left === 0) return back ? at : nextOpen(calendar, at);
    for (const { from, to } of spans(calendar, at, back)) {
        if (left <= to - from) return back ? to - left : from + left;
        left -= to - from;
    }
    return null;
}

/** Open milliseconds between; negative if the end is before the start. */
export function openBetween(calendar: BusinessCalendar, start: number, end: number): number {
    if (end < start) return -openBetween(calendar, end, start);
    let sum = 0;
    const last = dayOf(calendar, end);
    for (let day = dayOf(calendar, start); day <= last; day++) {
        for (const { from, to } of openOn(calendar, day)) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
    return sum;
}
