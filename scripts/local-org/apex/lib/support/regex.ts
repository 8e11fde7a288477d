/** Translates the regular expressions of the platform (java.util.regex) to those of JavaScript. */
import { matching } from '../../../data/values/patience.ts';
import { fail, unsupported } from './arguments.ts';
import { classAt, isCombined, sidesOf } from './regex-classes.ts';

const CLASSES: Readonly<Record<string, string>> = {
    Lower: 'a-z',
    Upper: 'A-Z',
    ASCII: '\\x00-\\x7f',
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Punct: '!-\\/:-@\\[-`\\{-~',
    Graph: '!-~',
    Print: ' -~',
    Blank: ' \\t',
    Cntrl: '\\x00-\\x1f\\x7f',
    XDigit: '0-9a-fA-F',
    Space: ' \\t\\n\\x0b\\f\\r'
};

const SPACE = '\\t\\n\\x0b\\f\\r ';
/** Before a final line break or at the very end, as `$` and `\Z` mean it. */
const LAST_LINE_END = '(?=(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?(?![\\s\\S]))';

/** Letters after a backslash that mean the same in both languages. */
const SAME = 'dDwWbBtnrf';

class Translator {
    readonly #source: string;
    #at = 0;
    #out = '';
    flags = 'u';
    #classDepth = 0;
    /** Letters match in both cases here, although the whole expression tells them apart. */
    #anyCase = false;
    /** What counts again behind the end of each open group. */
    readonly #outerCases: boolean[] = [];
    /** What the next quantifier repeats: where it starts in the output, and whether it is always one character. */
    #atom = { from: 0, single: false };

    constructor(source: string) {
        this.#source = source;
    }

    translate(): string {
        while (this.#at < this.#source.length) {
            this.#step(this.#source.charAt(this.#at));
        }
        return this.#out;
    }

    #step(char: string): void {
        if (this.#classDepth === 0 && !'*+?{'.includes(char)) {
            this.#atom = { from: this.#out.length, single: this.#isOneCharacter(char) };
        }
        if (char === '\\') {
            this.#escape();
        } else if (this.#classDepth > 0) {
            this.#inClass(char);
        } else if (char === '(') {
            this.#group();
        } else if (char === ')') {
            this.#anyCase = this.#outerCases.pop() ?? false;
            this.#put(')', 1);
        } else if (this.#anyCase && isLetter(char)) {
            this.#put(`[${bothCases(char)}]`, 1);
        } else if (char === '$') {
            this.#put(this.flags.includes('m') ? '$' : LAST_LINE_END, 1);
        } else if (char === '[') {
            this.#openClass();
        } else if (char === '{') {
            this.#brace();
        } else if ('*+?'.includes(char) && this.#source.charAt(this.#at + 1) === '+') {
            this.#possessive(char, 2);
        } else {
            this.#put(char === '}' || char === ']' ? `\\${char}` : char, 1);
        }
    }

    #put(text: string, length: number): void {
        this.#out += text;
        this.#at += length;
    }

    #isOneCharacter(char: string): boolean {
        if (char !== '\\') return !'()^$|'.includes(char);
        return /[dDwWsShtnrfpPxu]|[^A-Za-z0-9]/.test(this.#source.charAt(this.#at + 1));
    }

    /**
     * What gives nothing back ends where nothing more of its kind follows, if its kind is one character; of longer
     * ones JavaScript knows none.
     */
    #possessive(quantifier: string, length: number): void {
        const { from, single } = this.#atom;
        if (!single) unsupported('A possessive quantifier of a group in a regular expression');
        const atom = this.#out.slice(from);
        const [, least = '0', comma = '', most = ''] =
            /^\{(\d+)(,?)(\d*)\}$/.exec(RANGES[quantifier] ?? quantifier) ?? [];
        const ended = `(?!${atom})`;
        this.#out = this.#out.slice(0, from);
        if (comma === '') this.#put(`${atom}{${least}}`, length);
        else if (most === '') this.#put(`(?:${atom}{${least},}${ended})`, length);
        else this.#put(`(?:${atom}{${most}}|${atom}{${least},${most}}${ended})`, length);
        this.#atom = { from, single: false };
    }

    #brace(): void {
        const quantifier = /^\{\d+(?:,\d*)?\}/.exec(this.#source.slice(this.#at))?.[0];
        if (quantifier && this.#source.charAt(this.#at + quantifier.length) === '+') {
            this.#possessive(quantifier, quantifier.length + 1);
            return;
        }
        if (!quantifier) this.#atom = { from: this.#out.length, single: true };
        this.#put(quantifier ?? '\\{', quantifier?.length ?? 1);
    }

    #group(): void {
        const rest = this.#source.slice(this.#at);
        const inline = /^\(\?([idmsux]+)\)/.exec(rest);
        if (inline && this.#out === '') {
            this.#addFlags(inline[1] ?? '');
            this.#at += inline[0].length;
            return;
        }
        const cases = /^\(\?(-?)i([:)])/.exec(rest);
        if (cases) {
            this.#caseFrom(cases[0], cases[1] === '', cases[2] === ':');
            return;
        }
        if (inline) unsupported('A regular expression flag inside the expression');
        if (/^\(\?(?:>|[idmsux-]+:)/.test(rest)) {
            unsupported(`The group "${rest.slice(0, 4)}" of a regular expression`);
        }
        this.#outerCases.push(this.#anyCase);
        // The name of a group, or what kind of group it is, is no text.
        const kind = /^\((?:\?(?:<[A-Za-z]\w*>|[:=!]|<[=!]))?/.exec(rest)?.[0] ?? '(';
        this.#put(kind, kind.length);
    }

    /** `(?i)` counts to the end of its group, `(?i:…)` within its own. */
    #caseFrom(written: string, anyCase: boolean, grouped: boolean): void {
        if (!anyCase && this.flags.includes('i')) {
            unsupported('A part of a regular expression that tells cases apart');
        }
        if (grouped) this.#outerCases.push(this.#anyCase);
        this.#anyCase = anyCase;
        this.#put(grouped ? '(?:' : '', written.length);
    }

    #addFlags(letters: string): void {
        for (const letter of letters) {
            if (letter === 'd' || letter === 'x') {
                unsupported(`The flag "${letter}" of a regular expression`);
            }
            this.flags += letter === 'u' || this.flags.includes(letter) ? '' : letter;
        }
    }

    #openClass(): void {
        const whole = classAt(this.#source, this.#at);
        if (whole !== null && isCombined(whole)) {
            this.#put(this.#combined(whole), whole.length);
            return;
        }
        const negated = this.#source.charAt(this.#at + 1) === '^';
        this.#classDepth++;
        this.#put(negated ? '[^' : '[', negated ? 2 : 1);
        if (this.#source.charAt(this.#at) === ']') {
            this.#put('\\]', 1);
        }
    }

    /** A union or intersection of classes: whatever lies in one of its parts, and in each of its sides. */
    #combined(whole: string): string {
        if (whole.startsWith('[^')) {
            unsupported('A negated union or intersection of character classes in a regular expression');
        }
        const sides = sidesOf(whole.slice(1, -1)).map((parts) => {
            if (parts.length === 0) unsupported('An intersection with nothing in a regular expression');
            const inner = parts.map((part) => this.#alone(part));
            return inner.length === 1 ? inner.join('') : `(?:${inner.join('|')})`;
        });
        const last = sides.pop() ?? '';
        return `(?:${sides.map((side) => `(?=${side})`).join('')}${last})`;
    }

    #alone(part: string): string {
        const inner = new Translator(part);
        inner.#anyCase = this.#anyCase;
        return inner.translate();
    }

    #inClass(char: string): void {
        if (char === ']') {
            this.#classDepth--;
            this.#put(']', 1);
        } else if (char === '[' || (char === '&' && this.#source.startsWith('&&', this.#at))) {
            unsupported('A union or intersection of character classes in a regular expression');
        } else if (this.#anyCase && isLetter(char)) {
            const range = /^[a-z]-[a-z]|^[A-Z]-[A-Z]/.exec(this.#source.slice(this.#at))?.[0] ?? char;
            this.#put(bothCases(range), range.length);
        } else {
            this.#put('^$.*+?(){}|/'.includes(char) ? `\\${char}` : char, 1);
        }
    }

    #escape(): void {
        const next = this.#source.charAt(this.#at + 1);
        if (next === '') {
            fail('StringException', `Invalid regex: Unexpected internal error near index ${this.#at}\n${this.#source}`);
        }
        if (next === 'Q') {
            this.#quote();
        } else if (next === 'p' || next === 'P') {
            this.#property(next === 'P');
        } else if (SAME.includes(next) || /[1-9]/.test(next)) {
            this.#put(`\\${next}`, 2);
        } else if (/[a-zA-Z0]/.test(next)) {
            this.#letter(next);
        } else {
            this.#put(
                '^$\\.*+?()[]{}|/'.includes(next) || (next === '-' && this.#classDepth > 0) ? `\\${next}` : next,
                2
            );
        }
    }

    #quote(): void {
        const end = this.#source.indexOf('\\E', this.#at + 2);
        const text = this.#source.slice(this.#at + 2, end < 0 ? undefined : end);
        this.#put(quoteForScript(text), text.length + (end < 0 ? 2 : 4));
    }

    #property(negated: boolean): void {
        const match = /^\\[pP](?:\{(?:Is|java)?([A-Za-z_]+)\}|([A-Z]))/.exec(this.#source.slice(this.#at));
        const name = match?.[1] ?? match?.[2] ?? '';
        const known = CLASSES[name];
        if (!match || (known && negated && this.#classDepth > 0)) {
            unsupported(`The class at ${this.#at} of the regular expression ${this.#source}`);
        }
        const set = this.#classDepth > 0 ? known : `[${negated ? '^' : ''}${known}]`;
        const script = (): string =>
            name.length <= 2 ? `\\${negated ? 'P' : 'p'}{${name}}` : propertyByName(name, negated);
        this.#put((known && set) ?? script(), match[0].length);
    }

    #letter(letter: string): void {
        const inside = this.#classDepth > 0;
        const hex = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(this.#source.slice(this.#at));
        if (hex) {
            this.#put(hex[0], hex[0].length);
        } else if (letter === 's') {
            this.#put(inside ? SPACE : `[${SPACE}]`, 2);
        } else if (letter === 'S' && !inside) {
            this.#put(`[^${SPACE}]`, 2);
        } else if (letter === 'h') {
            this.#put(inside ? ' \\t\\u00a0' : '[ \\t\\u00a0]', 2);
        } else if (letter === 'R' && !inside) {
            this.#put('(?:\\r\\n|[\\n\\x0b\\f\\r\\u0085\\u2028\\u2029])', 2);
        } else if (letter === 'k') {
            this.#put('\\k', 2);
        } else if ('AzZ'.includes(letter) && !inside) {
            this.#put(letter === 'A' ? '(?<![\\s\\S])' : letter === 'z' ? '(?![\\s\\S])' : LAST_LINE_END, 2);
        } else {
            unsupported(`"\\${letter}" in a regular expression`);
        }
    }
}

const RANGES: Readonly<Record<string, string>> = { '*': '{0,}', '+': '{1,}', '?': '{0,1}' };

const isLetter = (char: string): boolean => char.toLowerCase() !== char.toUpperCase();
const bothCases = (text: string): string => text.toLowerCase() + text.toUpperCase();

function propertyByName(name: string, negated: boolean): string {
    const names: Readonly<Record<string, string>> = {
        Alphabetic: 'Alphabetic',
        Letter: 'L',
        Uppercase: 'Uppercase',
        Lowercase: 'Lowercase',
        Latin: 'Script=Latin',
        Cyrillic: 'Script=Cyrillic',
        Greek: 'Script=Greek'
    };
    const found = names[name] ?? unsupported(`The class "${name}" of a regular expression`);
    return `\\${negated ? 'P' : 'p'}{${found}}`;
}

function quoteForScript(text: string): string {
    return text.replaceAll(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
}

const compiled = new Map<string, RegExp>();

/** A JavaScript expression (flags without `g`, `y`); throws StringException for a malformed one. */
export function toRegExp(source: string): RegExp {
    const known = compiled.get(source);
    if (known) {
        return known;
    }
    const translator = new Translator(source);
    const body = translator.translate();
    let regex: RegExp;
    try {
        regex = new RegExp(body, translator.flags);
    } catch (error) {
        fail('StringException', `Invalid regex: ${error instanceof Error ? error.message : source}`);
    }
    compiled.set(source, regex);
    return regex;
}

export function withFlags(regex: RegExp, flags: string): RegExp {
    return new RegExp(regex.source, regex.flags + flags);
}

/** Expands `$1`, `${name}` and `\x` of a replacement text. */
export function expandReplacement(
    replacement: string,
    groups: readonly (string | undefined)[],
    named: Readonly<Record<string, string>> = {}
): string {
    return replacement.replaceAll(/\\([\s\S])|\$\{(\w+)\}|\$(\d)/g, (_all, escaped, name, digit) => {
        if (escaped !== undefined) {
            return escaped as string;
        }
        if (name !== undefined) {
            return named[name as string] ?? '';
        }
        const group = Number(digit);
        return group < groups.length ? (groups[group] ?? '') : fail('StringException', `No group ${group}`);
    });
}

export function replaceMatches(text: string, regex: RegExp, replacement: string, all: boolean): string {
    const finder = all ? withFlags(regex, 'g') : regex;
    const expand = (...args: unknown[]): string => {
        const groupEnd = args.findIndex((arg, i) => i > 0 && typeof arg === 'number');
        const last = args.at(-1);
        const named = typeof last === 'object' && last !== null ? (last as Record<string, string>) : {};
        return expandReplacement(replacement, args.slice(0, groupEnd) as (string | undefined)[], named);
    };
    return matching(regex, text, () => text.replace(finder, expand));
}

/** `String.split`: a limit of 0 drops empty texts at the end, a positive one stops, a negative one keeps all. */
export function splitText(text: string, regex: RegExp, limit = 0): string[] {
    const parts: string[] = [];
    let from = 0;
    for (const match of matching(regex, text, () => [...text.matchAll(withFlags(regex, 'g'))])) {
        const end = match.index + match[0].length;
        if (end === 0 || (limit > 0 && parts.length === limit - 1) || (match[0] === '' && match.index >= text.length)) {
            continue;
        }
        parts.push(text.slice(from, match.index));
        from = end;
    }
    if (from === 0 && parts.length === 0) {
        return [text];
    }
    parts.push(text.slice(from));
    while (limit === 0 && parts.at(-1) === '') {
        parts.pop();
    }
    return parts;
}
