/** Query text → tokens. */
import { errorAt } from './errors.ts';

export interface Token {
    readonly kind: 'name' | 'number' | 'string' | 'date' | 'datetime' | 'symbol' | 'end';
    /** As written; of a string its unescaped value. */
    readonly text: string;
    /** Of a name its upper case, else as `text`. */
    readonly upper: string;
    /** Of a string the pattern that keeps `\%` and `\_`. */
    readonly like: string;
    readonly at: number;
    readonly end: number;
}

const PATTERNS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
    ['space', /\s+/y],
    ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})/iy],
    ['date', /\d{4}-\d{2}-\d{2}(?![\dT])/y],
    ['number', /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy],
    ['name', /[a-z_][a-z0-9_]*/iy],
    ['string', /'(?:[^'\\]|\\.)*'/suy],
    ['symbol', /!=|<>|<=|>=|[=<>(),.:]/y]
];

export function tokenize(text: string): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
        const token = readToken(text, at);
        if (token.kind !== 'space') tokens.push({ ...token, kind: token.kind });
        at = token.end;
    }
    tokens.push({ kind: 'end', text: '<EOF>', upper: '<EOF>', like: '', at, end: at });
    return tokens;
}

function readToken(text: string, at: number): Omit<Token, 'kind'> & { kind: Token['kind'] | 'space' } {
    for (const [kind, pattern] of PATTERNS) {
        pattern.lastIndex = at;
        const match = pattern.exec(text)?.[0];
        if (match === undefined) continue;
        const end = at + match.length;
        if (kind === 'string') return { kind, text: unescape(match), upper: match, like: likePattern(match), at, end };
        return { kind, text: match, upper: kind === 'name' ? match.toUpperCase() : match, like: '', at, end };
    }
    throw errorAt(text, at, `unexpected token: '${text[at] ?? ''}'`);
}

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    N: '\n',
    r: '\r',
    R: '\r',
    t: '\t',
    T: '\t',
    b: '\b',
    B: '\b',
    f: '\f',
    F: '\f'
};
const ESCAPE = /\\(u[0-9a-fA-F]{4}|.)/gsu;

const plain = (code: string): string =>
    code.length === 5 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code);

function unescape(quoted: string): string {
    return quoted.slice(1, -1).replace(ESCAPE, (_, code: string) => plain(code));
}

function likePattern(quoted: string): string {
    return quoted
        .slice(1, -1)
        .replace(ESCAPE, (_, code: string) =>
            code === '%' || code === '_' || code === '\\' ? `\\${code}` : plain(code)
        );
}
