import { localParts } from './zones.ts';

export const MS_PER_DAY = 86_400_000;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days since 1970-01-01 of a Gregorian date (months 1–12). */
function daysOf(year: number, month: number, day: number): number {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}

export interface CivilDate {
    readonly y: number;
    readonly m: number;
    readonly d: number;
}

function civilOf(days: number): CivilDate {
    const z = days + 719_468;
    const era = Math.floor(z / 146_097);
    const dayOfEra = z - era * 146_097;
    const yearOfEra = Math.floor(
        (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const shifted = Math.floor((5 * dayOfYear + 2) / 153);
    const m = shifted < 10 ? shifted + 3 : shifted - 9;
    return {
        y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0),
        m,
        d: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
    };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
    return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A calendar day without a zone. */
export class ApexDate {
    /** Days since 1970-01-01. */
    readonly days: number;

    constructor(days: number) {
        this.days = days;
        Object.freeze(this);
    }

    /** Lenient as the platform: month 13 and day 31 of a short month roll over. */
    static of(year: number, month: number, day: number): ApexDate {
        const months = year * 12 + month - 1;
        return new ApexDate(daysOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) + day - 1);
    }

    /** `YYYY-MM-DD` of an existing day, else null. */
    static parse(text: string): ApexDate | null {
        const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
        if (!match) {
            return null;
        }
        const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
        return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m) ? ApexDate.of(y, m, d) : null;
    }

    get y(): number {
        return civilOf(this.days).y;
    }
    get m(): number {
        return civilOf(this.days).m;
    }
    get d(): number {
        return civilOf(this.days).d;
    }

    civil(): CivilDate {
        return civilOf(this.days);
    }

    iso(): string {
        const { y, m, d } = civilOf(this.days);
        return `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
    }

    addDays(n: number): ApexDate {
        return new ApexDate(this.days + n);
    }

    /** Keeps the day of the month, or takes the last one of a shorter month. */
    addMonths(n: number): ApexDate {
        const { y, m, d } = civilOf(this.days);
        const first = ApexDate.of(y, m + n, 1).civil();
        return ApexDate.of(first.y, first.m, Math.min(d, daysInMonth(first.y, first.m)));
    }

    addYears(n: number): ApexDate {
        return this.addMonths(n * 12);
    }

    toString(): string {
        return this.iso();
    }
}

const DATETIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** An instant. */
export class ApexDatetime {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    readonly ms: number;

    constructor(ms: number) {
        this.ms = ms;
        Object.freeze(this);
    }

    /** ISO text; without an offset it is UTC. Null if it is none. */
    static parse(text: string): ApexDatetime | null {
        const match = DATETIME.exec(text.trim());
        const date = match ? ApexDate.parse(`${match[1]}-${match[2]}-${match[3]}`) : null;
        if (!match || !date) {
            return null;
        }
        const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        const fraction = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
        const clock = (hour * 60 + minute) * 60_000 + second * 1000 + fraction;
        return new ApexDatetime(date.days * MS_PER_DAY + clock - offsetOf(match[8] ?? 'Z'));
    }

    iso(): string {
        return `${new ApexDate(Math.floor(this.ms / MS_PER_DAY)).iso()}T${ApexTime.ofInstant(this.ms).iso()}`;
    }

    toString(): string {
        return this.iso();
    }
}

function offsetOf(text: string): number {
    if (text.toUpperCase() === 'Z') {
        return 0;
    }
    const digits = text.slice(1).replace(':', '');
    const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
    return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** A time of day without a zone. */
export class ApexTime {
    /** Milliseconds since midnight, 0 ≤ ms < 86,400,000. */
    readonly ms: number;

    constructor(ms: number) {
        this.ms = ((ms % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY;
        Object.freeze(this);
    }

    static of(hour: number, minute: number, second: number, ms: number): ApexTime {
        return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + ms);
    }

    static ofInstant(ms: number): ApexTime {
        return new ApexTime(ms);
    }

    static parse(text: string): ApexTime | null {
        const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/i.exec(text.trim());
        if (!match || Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) {
            return null;
        }
        const fraction = Number((match[4] ?? '').padEnd(3, '0'));
        return ApexTime.of(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), fraction);
    }

    iso(): string {
        const seconds = Math.floor(this.ms / 1000);
        const minutes = Math.floor(seconds / 60);
        return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(seconds % 60)}.${pad(this.ms % 1000, 3)}Z`;
    }

    toString(): string {
        return this.iso();
    }
}

/** The calendar day that an instant falls on in a zone. */
export function today(ms: number, zone: string): ApexDate {
    const parts = localParts(ms, zone);
    return ApexDate.of(parts.year, parts.month, parts.day);
}
