/**
 * What formulas compute with. Inside a formula a date is a day number, a datetime and a time are milliseconds, a number
 * is a JavaScript number, text is a string; null is blank. Behaviour follows the platform's help page
 * "Formula Operators and Functions A–Z".
 */
import { NotSupportedError } from '../values/exception.ts';
import { matching } from '../values/patience.ts';

export type FormulaValue = number | string | boolean | null;

type Num = number | null;
type Text = string | null;

const DAY = 86_400_000;

/** Numbers are decimals on the platform: differences below the 12th digit come only from binary fractions. */
function compare(a: number, b: number): number {
    const difference = a - b;
    return Math.abs(difference) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : difference;
}

const both =
    (f: (a: number, b: number) => Num): ((a: Num, b: Num) => Num) =>
    (a, b) =>
        a === null || b === null ? null : f(a, b);
const holds =
    (f: (order: number) => boolean): ((a: Num, b: Num) => boolean | null) =>
    (a, b) =>
        a === null || b === null ? null : f(compare(a, b));
const same = (a: Num, b: Num): boolean => (a === null || b === null ? a === b : compare(a, b) === 0);
const one =
    (f: (a: number) => Num): ((a: Num) => Num) =>
    (a) =>
        a === null ? null : f(a);
const blank = (v: FormulaValue): boolean => v === null || v === '';

/** Half up, away from zero, as the platform's ROUND; 15 digits hide binary fractions such as 1.005. */
export function roundHalfUp(value: number, places: number): number {
    const shifted = Number((Math.abs(value) * 10 ** places).toPrecision(15));
    return (Math.sign(value) * Math.round(shifted)) / 10 ** places;
}

export function dayOf(year: number, month: number, day: number): Num {
    const ms = Date.UTC(year, month - 1, day);
    const back = new Date(ms);
    return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? ms / DAY : null;
}

export function isoDay(days: number): string {
    return new Date(days * DAY).toISOString().slice(0, 10);
}

function addMonths(days: number, months: number): number {
    const from = new Date(days * DAY);
    const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const target = from.getUTCMonth() + Math.trunc(months);
    const last = lastOfMonth(from.getUTCFullYear(), target);
    const endOfMonth = from.getUTCDate() === lastOfMonth(from.getUTCFullYear(), from.getUTCMonth());
    return Date.UTC(from.getUTCFullYear(), target, endOfMonth ? last : Math.min(from.getUTCDate(), last)) / DAY;
}

function dateText(text: Text): Num {
    const parts = text === null ? null : /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
    return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function timeText(text: Text): Num {
    const parts = text === null ? null : /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z?$/.exec(text);
    return parts
        ? (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])) * 1000 + Number(parts[4] ?? 0)
        : null;
}

function datetimeText(text: Text): Num {
    const ms = text === null ? NaN : Date.parse(`${text.replace(' ', 'T').replace(/Z$/, '')}Z`);
    return Number.isNaN(ms) ? null : ms;
}

/** Plain decimal text without a trailing zero, as TEXT(number) prints. */
export function numberText(value: number): string {
    const rounded = Number(value.toPrecision(15));
    const plain = /e/.test(String(rounded)) ? rounded.toFixed(Math.abs(rounded) < 1 ? 15 : 0) : String(rounded);
    return plain.includes('.') ? plain.replace(/\.?0+$/, '').replace(/^(-?)0\./, '$1.') : plain;
}

const TEXT_OF: Readonly<Record<string, (v: never) => string>> = {
    number: numberText,
    date: isoDay,
    datetime: (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}Z`,
    time: (ms: number) => new Date(ms).toISOString().slice(11, 23)
};

function textOf(value: FormulaValue, type: string): string {
    return value === null ? '' : (TEXT_OF[type]?.(value as never) ?? String(value));
}

function pad(text: Text, length: Num, fill: Text, left: boolean): Text {
    if (text === null || length === null) return null;
    if (text.length >= length) return text.slice(0, length);
    const more = (fill ?? ' ').repeat(length).slice(0, length - text.length);
    return left ? more + text : text + more;
}

const regexes = new Map<string, RegExp>();
function matches(text: Text, pattern: Text): boolean {
    let regex = regexes.get(pattern ?? '');
    if (!regex) regexes.set(pattern ?? '', (regex = new RegExp(`^(?:${pattern ?? ''})$`, 'u')));
    const [expression, value] = [regex, text ?? ''];
    return matching(expression, value, () => expression.test(value));
}

/** A week belongs to the year of its Thursday (ISO 8601); day 0 was a Thursday. */
const thursdayOf = (days: number): number => days - ((((days + 3) % 7) + 7) % 7) + 3;

const arithmetic = {
    $$ADD_NUMBER$$: both((a, b) => a + b),
    $$SUBTRACT_NUMBER$$: both((a, b) => a - b),
    $$MULTIPLY_NUMBER$$: both((a, b) => a * b),
    $$DIVIDE_NUMBER$$: both((a, b) => (b === 0 ? null : a / b)),
    $$POWER_NUMBER$$: both((a, b) => a ** b),
    $$MINUS_NUMBER$$: one((a) => -a),
    $$PLUS_NUMBER$$: one((a) => a),
    $$SHIFT_DECIMAL$$: both((a, places) => a / 10 ** places),
    PI: (): number => Math.PI,
    ABS: one(Math.abs),
    CEILING: one((a) => (a < 0 ? -Math.ceil(-a) : Math.ceil(a))),
    FLOOR: one((a) => (a < 0 ? -Math.floor(-a) : Math.floor(a))),
    MCEILING: one(Math.ceil),
    MFLOOR: one(Math.floor),
    ROUND: both(roundHalfUp),
    EXP: one(Math.exp),
    LN: one((a) => (a > 0 ? Math.log(a) : null)),
    LOG: one((a) => (a > 0 ? Math.log10(a) : null)),
    SQRT: one((a) => (a < 0 ? null : Math.sqrt(a))),
    MOD: both((a, b) => (b === 0 ? null : a - b * Math.floor(a / b))),
    TRUNC: (a: Num, places: Num = 0): Num =>
        a === null ? null : Math.trunc(a * 10 ** (places ?? 0)) / 10 ** (places ?? 0),
    MAX: (...all: Num[]): Num => (all.includes(null) ? null : Math.max(...(all as number[]))),
    MIN: (...all: Num[]): Num => (all.includes(null) ? null : Math.min(...(all as number[])))
};

const dates = {
    $$ADD_DATE$$: both((a, b) => a + Math.trunc(b)),
    $$SUBTRACT_DATE$$: both((a, b) => a - Math.trunc(b)),
    $$DIFF_DATE$$: both((a, b) => a - b),
    $$ADD_DATETIME$$: both((a, b) => a + b * DAY),
    $$SUBTRACT_DATETIME$$: both((a, b) => a - b * DAY),
    $$DIFF_DATETIME$$: both((a, b) => (a - b) / DAY),
    $$ADD_TIME$$: both((a, b) => (((a + b) % DAY) + DAY) % DAY),
    $$SUBTRACT_TIME$$: both((a, b) => (((a - b) % DAY) + DAY) % DAY),
    $$DIFF_TIME$$: both((a, b) => (((a - b) % DAY) + DAY) % DAY),
    DATE: (y: Num, m: Num, d: Num): Num => (y === null || m === null || d === null ? null : dayOf(y, m, d)),
    ADDMONTHS: both(addMonths),
    YEAR: one((d) => new Date(d * DAY).getUTCFullYear()),
    MONTH: one((d) => new Date(d * DAY).getUTCMonth() + 1),
    DAY: one((d) => new Date(d * DAY).getUTCDate()),
    WEEKDAY: one((d) => new Date(d * DAY).getUTCDay() + 1),
    HOUR: one((t) => Math.floor(t / 3_600_000)),
    MINUTE: one((t) => Math.floor(t / 60_000) % 60),
    SECOND: one((t) => Math.floor(t / 1000) % 60),
    MILLISECOND: one((t) => t % 1000),
    DAYOFYEAR: one((d) => d - Date.UTC(new Date(d * DAY).getUTCFullYear(), 0, 1) / DAY + 1),
    ISOYEAR: one((d) => new Date(thursdayOf(d) * DAY).getUTCFullYear()),
    ISOWEEK: one((d) => {
        const thursday = thursdayOf(d);
        return Math.floor((thursday - Date.UTC(new Date(thursday * DAY).getUTCFullYear(), 0, 1) / DAY) / 7) + 1;
    }),
    UNIXTIMESTAMP: one((ms) => Math.floor(ms / 1000)),
    FROMUNIXTIME: one((seconds) => seconds * 1000),
    DATETEXT: dateText,
    DATETIMETEXT: datetimeText,
    TIMEVALUE: (v: FormulaValue): Num => (typeof v === 'number' ? ((v % DAY) + DAY) % DAY : timeText(v as Text))
};

const texts = {
    $$CONCAT_STRING$$: (a: Text, b: Text): string => (a ?? '') + (b ?? ''),
    $$EQ_STRING$$: (a: Text, b: Text): boolean => (a ?? '') === (b ?? ''),
    $$NEQ_STRING$$: (a: Text, b: Text): boolean => (a ?? '') !== (b ?? ''),
    $$CASEUNSAFEID$$: (a: Text): Text => (a === null ? null : a.slice(0, 15)),
    CASESAFEID: (a: Text): Text => a,
    BEGINS: (a: Text, b: Text): boolean => (a ?? '').startsWith(b ?? ''),
    CONTAINS: (a: Text, b: Text): boolean => (a ?? '').includes(b ?? ''),
    INCLUDES: (a: Text, b: Text): boolean => (a ?? '').split(';').includes(b ?? ''),
    ISPICKVAL: (a: Text, b: Text): boolean => (a ?? '') === (b ?? ''),
    FIND: (part: Text, text: Text, from: Num = 1): number =>
        blank(part) ? 0 : (text ?? '').indexOf(part as string, (from ?? 1) - 1) + 1,
    LEFT: (a: Text, n: Num): Text => (a === null ? null : a.slice(0, Math.max(0, n ?? 0))),
    RIGHT: (a: Text, n: Num): Text => (a === null ? null : a.slice(Math.max(0, a.length - Math.max(0, n ?? 0)))),
    MID: (a: Text, from: Num, n: Num): Text =>
        a === null ? null : a.substr(Math.max(0, (from ?? 1) - 1), Math.max(0, n ?? 0)),
    LOWER: (a: Text): Text => a?.toLowerCase() ?? null,
    UPPER: (a: Text): Text => a?.toUpperCase() ?? null,
    LPAD: (a: Text, n: Num, fill: Text = null): Text => pad(a, n, fill, true),
    RPAD: (a: Text, n: Num, fill: Text = null): Text => pad(a, n, fill, false),
    SUBSTITUTE: (a: Text, from: Text, to: Text): Text =>
        a === null || blank(from) ? a : a.replaceAll(from as string, to ?? ''),
    INITCAP: (a: Text): Text =>
        a
            ?.toLowerCase()
            .replace(
                /(^|[^\p{L}\p{N}])(\p{L})/gu,
                (_, before: string, first: string) => before + first.toUpperCase()
            ) ?? null,
    TRIM: (a: Text): Text => a?.trim() ?? null,
    LEN: (a: Text): number => (a ?? '').length,
    TEXT: textOf,
    VALUE: (a: Text): Num => (blank(a) || Number.isNaN(Number(a)) ? null : Number(a)),
    ISNUMBER: (a: Text): boolean => !blank(a) && /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(a as string),
    REGEX: matches,
    BR: (): string => '\n',
    HYPERLINK: (url: Text, label: Text): string => `<a href="${url ?? ''}">${label ?? ''}</a>`,
    IMAGE: (url: Text, alt: Text): string => `<img src="${url ?? ''}" alt="${alt ?? ''}">`
};

const equality = {
    $$EQ_BOOLEAN$$: (a: boolean | null, b: boolean | null): boolean => (a ?? false) === (b ?? false),
    $$NEQ_BOOLEAN$$: (a: boolean | null, b: boolean | null): boolean => (a ?? false) !== (b ?? false),
    NULLVALUE: (a: FormulaValue, b: FormulaValue): FormulaValue => a ?? b,
    BLANKVALUE: (a: FormulaValue, b: FormulaValue): FormulaValue => (blank(a) ? b : a),
    ISNULL: (a: FormulaValue): boolean => a === null,
    ISBLANK: blank,
    NOT: (a: boolean | null): boolean => a !== true,
    SAME: (a: FormulaValue, b: FormulaValue): boolean =>
        typeof a === 'number' && typeof b === 'number' ? compare(a, b) === 0 : blank(a) ? blank(b) : a === b
};

/** `$$LT_DATE$$` and its kin: all ordered types are numbers here. */
function comparisons(): Record<string, (a: Num, b: Num) => boolean | null> {
    const table: Record<string, (a: Num, b: Num) => boolean | null> = {};
    for (const type of ['NUMBER', 'DATE', 'DATETIME', 'TIME']) {
        table[`$$LT_${type}$$`] = holds((o) => o < 0);
        table[`$$LTE_${type}$$`] = holds((o) => o <= 0);
        table[`$$GT_${type}$$`] = holds((o) => o > 0);
        table[`$$GTE_${type}$$`] = holds((o) => o >= 0);
        table[`$$EQ_${type}$$`] = same;
        table[`$$NEQ_${type}$$`] = (a, b) => !same(a, b);
    }
    return table;
}

type FormulaFunction = (...args: never[]) => FormulaValue;

const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
    ...arithmetic,
    ...dates,
    ...texts,
    ...equality,
    ...comparisons()
};

export function formulaFunction(name: string, where: string): FormulaFunction {
    const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!found) throw new NotSupportedError(`The formula function ${name}`, where);
    return found;
}
