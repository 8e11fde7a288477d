/** String: text of other values, templates and escaping. */
import type { ApexDate, ApexDatetime } from '../../../data/values/dates.ts';
import type { ApexList } from '../../../data/values/collections.ts';
import { Dbl, doubleText } from '../../../data/values/dbl.ts';

import { datetimeText, textOf } from '../../../data/values/text.ts';
import { offsetMs } from '../../../data/values/zones.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { formatNumber } from '../../../data/values/locale.ts';
import { Dec } from '../../../data/values/decimal.ts';

/** One argument of `String.format`: numbers are grouped as the user's locale does. */
function argumentText(value: unknown): string {
    if (typeof value === 'number' || typeof value === 'bigint') {
        return formatNumber(Dec.of(value), tx().user.locale, 3);
    }
    if (value instanceof Dec) {
        return formatNumber(value, tx().user.locale, 3);
    }
    return value instanceof Dbl ? formatNumber(Dec.of(value.v), tx().user.locale, 3) : textOf(value);
}

/** `''` is an apostrophe, a single one quotes until the next, `{n}` is an argument. */
function format(pattern: string, args: ApexList<unknown>): string {
    const text = given(pattern);
    let out = '';
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
        const char = text.charAt(i);
        if (char === "'") {
            const doubled = text.charAt(i + 1) === "'";
            out += doubled ? "'" : '';
            quoted = doubled ? quoted : !quoted;
            i += doubled ? 1 : 0;
        } else if (char === '{' && !quoted) {
            const end = text.indexOf('}', i);
            out += placeholder(text.slice(i, end + 1), given(args).items);
            i = end;
        } else {
            out += char;
        }
    }
    return out;
}

function placeholder(text: string, args: readonly unknown[]): string {
    const index = /^\{\s*(\d+)\s*\}$/.exec(text)?.[1];
    if (index === undefined) {
        return /^\{\s*\d+\s*,/.test(text)
            ? unsupported(`The format "${text}" of String.format`)
            : fail('StringException', `can't parse argument number: ${text.slice(1, -1)}`);
    }
    return Number(index) < args.length ? argumentText(args[Number(index)]) : text;
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const CONTROLS: Readonly<Record<string, string>> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };

const escapeWith = (map: Readonly<Record<string, string>>, chars: RegExp) => (s: string) =>
    s.replaceAll(chars, (c) => map[c] ?? c);

const unicode = (c: string): string => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function unescapeEntities(s: string): string {
    return s.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (all, dec, hex, name) => {
        if (dec !== undefined || hex !== undefined) {
            return String.fromCodePoint(dec === undefined ? parseInt(hex as string, 16) : Number(dec));
        }
        return ENTITIES[name as string] ?? all;
    });
}

/** HTML 4 names above Latin-1 are rarely met: a text that needs one is refused instead of shown wrongly. */
function escapeHtml(s: string): string {
    if (/[^\x00-\x7f]/.test(s)) {
        return s.replaceAll(/[&<>"]|[^\x00-\x7f]/g, (c) => HTML[c] ?? (c === '\u00a0' ? '&nbsp;' : namedEntity(c)));
    }
    return escapeWith(HTML, /[&<>"]/g)(s);
}

function namedEntity(c: string): string {
    return c > '\u00ff' ? c : unsupported(`escapeHtml4 of the character "${c}"`);
}

const escapeJava = (s: string): string =>
    s.replaceAll(/["\\\b\n\t\f\r]|[^\x20-\x7e]/g, (c) =>
        c === '"' || c === '\\' ? `\\${c}` : (CONTROLS[c] ?? unicode(c))
    );

const escapeScript = (s: string): string =>
    s.replaceAll(/["'\\/\b\n\t\f\r]|[^\x20-\x7e]/g, (c) =>
        `"'\\/`.includes(c) ? `\\${c}` : (CONTROLS[c] ?? unicode(c))
    );

const unescapeJava = (s: string): string =>
    s.replaceAll(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_all, hex, char) => {
        if (hex !== undefined) {
            return String.fromCharCode(parseInt(hex as string, 16));
        }
        const control = Object.entries(CONTROLS).find(([, text]) => text === `\\${char}`);
        return control ? control[0] : (char as string);
    });

const stripTags = (s: string): string =>
    unescapeEntities(s.replaceAll(/<br\s*\/?>|<\/p>/gi, '\n').replaceAll(/<[^>]*>/g, '')).trim();

library('System.String', {
    'static format(String, List<Object>)': format,
    'static valueOf(Date)': (v: ApexDate | null) => v?.iso() ?? null,
    'static valueOf(Datetime)': (v: ApexDatetime | null) =>
        v && datetimeText(v.ms + offsetMs(v.ms, tx().user.timeZone)),
    'static valueOf(Decimal)': (v: Dec | null) => v?.toString() ?? null,
    'static valueOf(Double)': (v: number | null) => (v === null ? null : doubleText(v)),
    'static valueOf(Integer)': (v: number | null) => (v === null ? null : String(v)),
    'static valueOf(Long)': (v: bigint | null) => (v === null ? null : String(v)),
    'static valueOf(Object)': (v: unknown) => (v === null ? null : textOf(v)),
    'static valueOfGmt(Datetime)': (v: ApexDatetime) => datetimeText(given(v).ms),
    'escapeCsv()': (s: string) => (/[",\r\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s),
    'unescapeCsv()': (s: string) =>
        /^".*"$/s.test(s) && /[",\r\n]/.test(s.slice(1, -1)) ? s.slice(1, -1).replaceAll('""', '"') : s,
    'escapeHtml4()': escapeHtml,
    'escapeHtml3()': escapeHtml,
    'escapeXml()': escapeWith(XML, /[&<>"']/g),
    'escapeJava()': escapeJava,
    'escapeEcmaScript()': escapeScript,
    'escapeUnicode()': (s: string) => s.replaceAll(/[^\x00-\x7f]/g, unicode),
    'unescapeHtml4()': unescapeEntities,
    'unescapeHtml3()': unescapeEntities,
    'unescapeXml()': unescapeEntities,
    'unescapeJava()': unescapeJava,
    'unescapeEcmaScript()': unescapeJava,
    'unescapeUnicode()': unescapeJava,
    'stripHtmlTags()': stripTags
});
