import { T } from '../../../data/values/type.ts';
import { ApexList, ApexSet } from '../../../data/values/collections.ts';
import { fold, textHash } from '../../../data/values/compare.ts';
import { ApexException } from '../../../data/values/exception.ts';
import { textOf } from '../../../data/values/text.ts';
import { built, builtLength } from '../../run/limits.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { replaceMatches, splitText, toRegExp } from '../support/regex.ts';

const listOf = (items: readonly string[]): ApexList<string> => new ApexList(T.string, [...items]);

const isBlank = (s: string | null): boolean => s === null || s.trim() === '';

/** White space as the platform trims it: everything up to and including the space. */
function trim(s: string): string {
    let start = 0;
    let end = s.length;
    while (start < end && s.charCodeAt(start) <= 32) {
        start++;
    }
    while (end > start && s.charCodeAt(end - 1) <= 32) {
        end--;
    }
    return s.slice(start, end);
}

function abbreviate(s: string, max: number, offset = 0): string {
    if (max < 4) {
        fail('StringException', 'Minimum abbreviation width is 4');
    }
    if (s.length <= max) {
        return s;
    }
    const start = Math.min(offset, s.length);
    const from = s.length - start < max - 3 ? s.length - (max - 3) : start;
    if (from <= 4) {
        return `${s.slice(0, max - 3)}...`;
    }
    if (max < 7) {
        fail('StringException', 'Minimum abbreviation width with offset is 7');
    }
    return from + max - 3 < s.length
        ? `...${abbreviate(s.slice(from), max - 3)}`
        : `...${s.slice(s.length - (max - 3))}`;
}

function pad(s: string, size: number, fill: string | null, side: 'left' | 'right'): string {
    const filler = fill === null || fill === '' ? ' ' : fill;
    builtLength(size);
    return side === 'left' ? s.padStart(size, filler) : s.padEnd(size, filler);
}

function repeat(s: string, times: number): string {
    builtLength(s.length * Math.max(0, times));
    return s.repeat(Math.max(0, times));
}

function center(s: string, size: number, fill: string): string {
    const missing = size - s.length;
    return missing <= 0 ? s : s.padStart(s.length + Math.floor(missing / 2), fill).padEnd(size, fill);
}

function substring(s: string, start: number, end = s.length): string {
    if (start < 0 || start > s.length) {
        fail('StringException', `Starting position out of bounds: ${start}`);
    }
    if (end < start || end > s.length) {
        fail('StringException', `Ending position out of bounds: ${end}`);
    }
    return s.slice(start, end);
}

function between(s: string, open: string, close: string): string | null {
    const start = s.indexOf(given(open));
    const end = start < 0 ? -1 : s.indexOf(given(close), start + open.length);
    return end < 0 ? null : s.slice(start + open.length, end);
}

function countMatches(s: string, part: string): number {
    return part === null || part === '' ? 0 : s.split(part).length - 1;
}

function replaceAll(s: string, target: string, replacement: string): string {
    return built(s.replaceAll(given(target), () => given(replacement)));
}

function escapeSingleQuotes(s: string): string {
    return given(s).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}

function commonPrefix(texts: readonly string[]): string {
    const [first = '', ...rest] = texts;
    let length = first.length;
    for (const text of rest) {
        while (!text.startsWith(first.slice(0, length))) {
            length--;
        }
    }
    return first.slice(0, length);
}

function difference(a: string, b: string): number {
    const shared = commonPrefix([a, b]).length;
    return a === b ? -1 : shared;
}

function join(items: unknown, separator: string | null): string {
    if (!(items instanceof ApexList || items instanceof ApexSet)) {
        return fail('TypeException', 'join() requires an iterable of values');
    }
    return built(
        [...items].map((item) => (item === null ? '' : textOf(item, items.element))).join(separator ?? 'null')
    );
}

/** Rows of the edit-distance table, one at a time. */
function distance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

/** Upper case of a fixed locale, as `toUpperCase()` answers for every user. */
const upper = (s: string): string => s.toUpperCase();

const matchesAll = (s: string, regex: RegExp): boolean => regex.test(s);

library('System.String', {
    'abbreviate(Integer)': (s: string, max: number) => abbreviate(s, given(max)),
    'abbreviate(Integer, Integer)': (s: string, max: number, offset: number) =>
        abbreviate(s, given(max), given(offset)),
    'capitalize()': (s: string) => s.charAt(0).toUpperCase() + s.slice(1),
    'center(Integer)': (s: string, size: number) => center(s, given(size), ' '),
    'center(Integer, String)': (s: string, size: number, fill: string) => center(s, given(size), given(fill) || ' '),
    'charAt(Integer)': (s: string, i: number) => codeAt(s, given(i)),
    'codePointAt(Integer)': (s: string, i: number) => (codeAt(s, given(i)), s.codePointAt(i)),
    'compareTo(String)': (s: string, other: string) => compareTo(s, given(other)),
    'contains(String)': (s: string, part: string) => s.includes(given(part)),
    'containsAny(String)': (s: string, chars: string) => [...(chars ?? '')].some((c) => s.includes(c)),
    'containsIgnoreCase(String)': (s: string, part: string) => fold(s).includes(fold(given(part))),
    'containsNone(String)': (s: string, chars: string) => ![...(chars ?? '')].some((c) => s.includes(c)),
    'containsOnly(String)': (s: string, chars: string) => [...s].every((c) => given(chars).includes(c)),
    'containsWhitespace()': (s: string) => /\s/.test(s),
    'countMatches(String)': countMatches,
    'deleteWhitespace()': (s: string) => s.replaceAll(/\s+/g, ''),
    'difference(String)': (s: string, other: string) => given(other).slice(commonPrefix([s, other]).length),
    'endsWith(String)': (s: string, part: string) => s.endsWith(given(part)),
    'endsWithIgnoreCase(String)': (s: string, part: string) => fold(s).endsWith(fold(given(part))),
    'equals(Object)': (s: string, other: unknown) => s === other,
    'equalsIgnoreCase(String)': (s: string, other: string | null) => other !== null && fold(s) === fold(other),
    'getChars()': (s: string) =>
        new ApexList(
            T.integer,
            Array.from({ length: s.length }, (_, i) => s.charCodeAt(i))
        ),
    'getLevenshteinDistance(String)': (s: string, other: string) => distance(s, given(other)),
    'getLevenshteinDistance(String, Integer)': (s: string, other: string, threshold: number) => {
        const found = distance(s, given(other));
        return found > given(threshold) ? -1 : found;
    },
    'hashCode()': textHash,
    'indexOf(String)': (s: string, part: string) => s.indexOf(given(part)),
    'indexOf(String, Integer)': (s: string, part: string, from: number) => s.indexOf(given(part), given(from)),
    'indexOfAny(String)': (s: string, chars: string) => [...s].findIndex((c) => given(chars).includes(c)),
    'indexOfAnyBut(String)': (s: string, chars: string) => [...s].findIndex((c) => !given(chars).includes(c)),
    'indexOfChar(Integer)': (s: string, char: number) => s.indexOf(String.fromCodePoint(given(char))),
    'indexOfChar(Integer, Integer)': (s: string, char: number, from: number) =>
        s.indexOf(String.fromCodePoint(given(char)), given(from)),
    'lastIndexOfChar(Integer)': (s: string, char: number) => s.lastIndexOf(String.fromCodePoint(given(char))),
    'lastIndexOfChar(Integer, Integer)': (s: string, char: number, from: number) =>
        given(from) < 0 ? -1 : s.lastIndexOf(String.fromCodePoint(given(char)), from),
    'indexOfDifference(String)': (s: string, other: string) => difference(s, given(other)),
    'indexOfIgnoreCase(String)': (s: string, part: string) => fold(s).indexOf(fold(given(part))),
    'indexOfIgnoreCase(String, Integer)': (s: string, part: string, from: number) =>
        fold(s).indexOf(fold(given(part)), given(from)),
    'isAllLowerCase()': (s: string) => matchesAll(s, /^\p{Ll}+$/u),
    'isAllUpperCase()': (s: string) => matchesAll(s, /^\p{Lu}+$/u),
    'isAlpha()': (s: string) => matchesAll(s, /^\p{L}+$/u),
    'isAlphaSpace()': (s: string) => matchesAll(s, /^[\p{L} ]*$/u),
    'isAlphanumeric()': (s: string) => matchesAll(s, /^[\p{L}\p{Nd}]+$/u),
    'isAlphanumericSpace()': (s: string) => matchesAll(s, /^[\p{L}\p{Nd} ]*$/u),
    'isAsciiPrintable()': (s: string) => matchesAll(s, /^[ -~]*$/),
    'isNumeric()': (s: string) => matchesAll(s, /^\p{Nd}+$/u),
    'isNumericSpace()': (s: string) => matchesAll(s, /^[\p{Nd} ]*$/u),
    'isWhitespace()': (s: string) => matchesAll(s, /^\s*$/),
    'lastIndexOf(String)': (s: string, part: string) => s.lastIndexOf(given(part)),
    'lastIndexOf(String, Integer)': (s: string, part: string, from: number) =>
        given(from) < 0 ? -1 : s.lastIndexOf(given(part), from),
    'lastIndexOfIgnoreCase(String)': (s: string, part: string) => fold(s).lastIndexOf(fold(given(part))),
    'left(Integer)': (s: string, n: number) => s.slice(0, Math.max(0, given(n))),
    'leftPad(Integer)': (s: string, n: number) => pad(s, given(n), ' ', 'left'),
    'leftPad(Integer, String)': (s: string, n: number, fill: string) => pad(s, given(n), fill, 'left'),
    'length()': (s: string) => s.length,
    'mid(Integer, Integer)': (s: string, start: number, n: number) =>
        given(n) < 0 ? '' : s.slice(Math.max(0, given(start)), Math.max(0, start) + n),
    'normalizeSpace()': (s: string) => s.trim().replaceAll(/\s+/g, ' '),
    'overlay(String, Integer, Integer)': (s: string, text: string, start: number, end: number) => {
        const [a, b] = [start, end].map((n) => Math.min(Math.max(0, given(n)), s.length)) as [number, number];
        return s.slice(0, Math.min(a, b)) + given(text) + s.slice(Math.max(a, b));
    },
    'remove(String)': (s: string, part: string) => (part ? s.replaceAll(part, '') : s),
    'removeEnd(String)': (s: string, part: string) =>
        part && s.endsWith(part) ? s.slice(0, s.length - part.length) : s,
    'removeEndIgnoreCase(String)': (s: string, part: string) =>
        part && fold(s).endsWith(fold(part)) ? s.slice(0, s.length - part.length) : s,
    'removeStart(String)': (s: string, part: string) => (part && s.startsWith(part) ? s.slice(part.length) : s),
    'removeStartIgnoreCase(String)': (s: string, part: string) =>
        part && fold(s).startsWith(fold(part)) ? s.slice(part.length) : s,
    'repeat(Integer)': (s: string, n: number) => repeat(s, given(n)),
    'repeat(String, Integer)': (s: string, separator: string | null, n: number) =>
        given(n) <= 0 ? '' : repeat(s + (separator ?? ''), n - 1) + s,
    'replace(String, String)': replaceAll,
    'replaceAll(String, String)': (s: string, regex: string, to: string) =>
        replaceMatches(s, toRegExp(given(regex)), given(to), true),
    'replaceFirst(String, String)': (s: string, regex: string, to: string) =>
        replaceMatches(s, toRegExp(given(regex)), given(to), false),
    'reverse()': (s: string) => [...s].reverse().join(''),
    'right(Integer)': (s: string, n: number) => (given(n) <= 0 ? '' : s.slice(-n)),
    'rightPad(Integer)': (s: string, n: number) => pad(s, given(n), ' ', 'right'),
    'rightPad(Integer, String)': (s: string, n: number, fill: string) => pad(s, given(n), fill, 'right'),
    'split(String)': (s: string, regex: string) => listOf(splitText(s, toRegExp(given(regex)))),
    'split(String, Integer)': (s: string, regex: string, limit: number) =>
        listOf(splitText(s, toRegExp(given(regex)), given(limit))),
    'splitByCharacterType()': (s: string) =>
        listOf(s.match(/\p{Lu}+|\p{Ll}+|\p{Nd}+|\s+|[^\p{Lu}\p{Ll}\p{Nd}\s]+/gu) ?? []),
    'splitByCharacterTypeCamelCase()': (s: string) =>
        listOf(s.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Nd}+|\s+|[^\p{Lu}\p{Ll}\p{Nd}\s]+/gu) ?? []),
    'startsWith(String)': (s: string, part: string) => s.startsWith(given(part)),
    'startsWithIgnoreCase(String)': (s: string, part: string) => fold(s).startsWith(fold(given(part))),
    'substring(Integer)': (s: string, start: number) => substring(s, given(start)),
    'substring(Integer, Integer)': (s: string, start: number, end: number) => substring(s, given(start), given(end)),
    'substringAfter(String)': (s: string, part: string) =>
        part === null || !s.includes(part) ? '' : s.slice(s.indexOf(part) + part.length),
    'substringAfterLast(String)': (s: string, part: string) =>
        !part || !s.includes(part) ? '' : s.slice(s.lastIndexOf(part) + part.length),
    'substringBefore(String)': (s: string, part: string) =>
        part === null || !s.includes(part) ? s : s.slice(0, s.indexOf(part)),
    'substringBeforeLast(String)': (s: string, part: string) =>
        !part || !s.includes(part) ? s : s.slice(0, s.lastIndexOf(part)),
    'substringBetween(String)': (s: string, tag: string) => between(s, tag, tag),
    'substringBetween(String, String)': between,
    'swapCase()': (s: string) => [...s].map((c) => (c === upper(c) ? c.toLowerCase() : upper(c))).join(''),
    'toLowerCase()': (s: string) => s.toLowerCase(),
    'toLowerCase(String)': (s: string, locale: string) => s.toLocaleLowerCase(given(locale).replace('_', '-')),
    'toUpperCase()': upper,
    'toUpperCase(String)': (s: string, locale: string) => s.toLocaleUpperCase(given(locale).replace('_', '-')),
    'trim()': trim,
    'uncapitalize()': (s: string) => s.charAt(0).toLowerCase() + s.slice(1),
    'static escapeSingleQuotes(String)': escapeSingleQuotes,
    'static fromCharArray(List<Integer>)': (codes: ApexList<number>) => String.fromCharCode(...given(codes).items),
    'static getCommonPrefix(List<String>)': (texts: ApexList<string>) => commonPrefix(given(texts).items),
    'static isBlank(String)': isBlank,
    'static isEmpty(String)': (s: string | null) => s === null || s === '',
    'static isNotBlank(String)': (s: string | null) => !isBlank(s),
    'static isNotEmpty(String)': (s: string | null) => s !== null && s !== '',
    'static join(Object, String)': join
});

function codeAt(s: string, index: number): number {
    if (index < 0 || index >= s.length) {
        throw new ApexException('System.StringException', `String index out of range: ${index}`);
    }
    return s.charCodeAt(index);
}

/** Difference of the first characters that differ, else of the lengths. */
function compareTo(s: string, other: string): number {
    const at = difference(s, other);
    return at < 0
        ? 0
        : at < Math.min(s.length, other.length)
          ? s.charCodeAt(at) - other.charCodeAt(at)
          : s.length - other.length;
}
