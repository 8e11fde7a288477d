/** Date patterns of the platform (java.text.SimpleDateFormat). */
import { ApexDate } from '../../../data/values/dates.ts';
import { localParts, offsetMs, type LocalParts } from '../../../data/values/zones.ts';
import { fail, unsupported } from './arguments.ts';

interface Moment {
    readonly ms: number;
    readonly zone: string;
    readonly locale: string;
    readonly at: LocalParts;
}

type Writer = (m: Moment, width: number) => string;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const number =
    (read: (at: LocalParts) => number): Writer =>
    (m, width) =>
        pad(read(m.at), width);

/** A name from the locale's own tables; the instant is given as if UTC, so no zone can move it. */
function named(m: Moment, options: Intl.DateTimeFormatOptions): string {
    const asUtc = Date.UTC(m.at.year, m.at.month - 1, m.at.day, m.at.hour);
    return new Intl.DateTimeFormat(m.locale.replace('_', '-'), { ...options, timeZone: 'UTC' }).format(asUtc);
}

export function dayOfYear(year: number, month: number, day: number): number {
    return ApexDate.of(year, month, day).days - ApexDate.of(year, 1, 1).days + 1;
}

function offsetText(m: Moment, style: 'Z' | 'X', width: number): string {
    const minutes = offsetMs(m.ms, m.zone) / 60_000;
    if (style === 'X' && minutes === 0) {
        return 'Z';
    }
    const size = Math.abs(minutes);
    const hours = pad(Math.floor(size / 60), 2);
    const sign = minutes < 0 ? '-' : '+';
    if (style === 'X' && width === 1) {
        return sign + hours;
    }
    return `${sign}${hours}${style === 'X' && width === 3 ? ':' : ''}${pad(size % 60, 2)}`;
}

function zoneName(m: Moment, width: number): string {
    const options: Intl.DateTimeFormatOptions = { timeZone: m.zone, timeZoneName: width >= 4 ? 'long' : 'short' };
    const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(m.ms);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? m.zone;
}

const WRITERS: Readonly<Record<string, Writer>> = {
    G: (m) => (m.at.year > 0 ? 'AD' : 'BC'),
    y: (m, width) => (width === 2 ? pad(m.at.year % 100, 2) : pad(m.at.year, width)),
    M: (m, width) => (width <= 2 ? pad(m.at.month, width) : named(m, { month: width === 3 ? 'short' : 'long' })),
    d: number((at) => at.day),
    D: number((at) => dayOfYear(at.year, at.month, at.day)),
    E: (m, width) => named(m, { weekday: width <= 3 ? 'short' : 'long' }),
    u: number((at) => at.weekday),
    a: (m) => (m.at.hour < 12 ? 'AM' : 'PM'),
    H: number((at) => at.hour),
    k: number((at) => at.hour || 24),
    K: number((at) => at.hour % 12),
    h: number((at) => at.hour % 12 || 12),
    m: number((at) => at.minute),
    s: number((at) => at.second),
    S: number((at) => at.ms),
    z: zoneName,
    Z: (m, width) => offsetText(m, 'Z', width),
    X: (m, width) => offsetText(m, 'X', width)
};

export function formatInstant(ms: number, pattern: string, zone: string, locale: string): string {
    const moment: Moment = { ms, zone, locale, at: localParts(ms, zone) };
    let out = '';
    for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[\s\S]/g)) {
        out += writeToken(token, moment);
    }
    return out;
}

function writeToken(token: string, moment: Moment): string {
    if (token.startsWith("'")) {
        return token === "'" ? fail('IllegalArgumentException', 'Unterminated quote') : unquote(token);
    }
    if (!/^[A-Za-z]/.test(token)) {
        return token;
    }
    const writer = WRITERS[token.charAt(0)] ?? unsupported(`The letter "${token.charAt(0)}" in a date pattern`);
    return writer(moment, token.length);
}

const unquote = (token: string): string => (token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'"));

/** Reads text by a short pattern of digits (`M/d/yyyy`, `h:mm a`); null if it does not fit. */
export function parseByPattern(text: string, pattern: string): Readonly<Record<string, number>> | null {
    const letters: string[] = [];
    const regex = pattern.replaceAll(/([A-Za-z])\1*|[^A-Za-z]/g, (token, letter: string | undefined) => {
        if (letter === undefined) {
            return token === ' ' ? '\\s+' : `\\${token}`;
        }
        letters.push(letter);
        return letter === 'a' ? '([AaPp][Mm])' : letter === 'y' ? '(\\d{4})' : '(\\d{1,2})';
    });
    const match = new RegExp(`^${regex}$`).exec(text.trim());
    return match
        ? Object.fromEntries(letters.map((letter, i) => [letter, readPart(letter, match[i + 1] ?? '')]))
        : null;
}

const readPart = (letter: string, text: string): number => (letter === 'a' ? Number(/^p/i.test(text)) : Number(text));
