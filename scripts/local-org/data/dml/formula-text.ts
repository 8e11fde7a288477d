/**
 * Reads a formula as the platform writes it (any case, `$User.Id`, both quotes inside each other) and hands sformula
 * what it understands: function names in capitals, and one plain identifier `v0`, `v1`, … for each path.
 */
export interface FormulaPath {
    /** As written, e.g. `account.name` or `$User.Id`. */
    readonly text: string;
    readonly identifier: string;
}

export interface FormulaText {
    readonly text: string;
    readonly paths: readonly FormulaPath[];
    /** Functions called, in capitals. */
    readonly functions: ReadonlySet<string>;
}

const TOKEN =
    /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\d*\.\d+|\d+|\$?[A-Za-z_]\w*(?:\s*[.:]\s*[A-Za-z_]\w*)*|\s+|[\s\S]/g;
const KEYWORDS = new Set(['true', 'false', 'null']);

export function readFormula(source: string): FormulaText {
    const tokens = source.match(TOKEN) ?? [];
    const paths = new Map<string, FormulaPath>();
    const functions = new Set<string>();
    const identifier = (written: string): string => {
        const text = written.replace(/\s+/g, '');
        const key = text.toLowerCase();
        const known = paths.get(key) ?? { text, identifier: `v${paths.size}` };
        paths.set(key, known);
        return known.identifier;
    };
    const text = tokens.map((token, i) => {
        if (token.startsWith('/*')) return ' ';
        if (/^["']/.test(token)) return quoted(token);
        if (/^\./.test(token) && token.length > 1) return `0${token}`;
        if (!/^[$A-Za-z_]/.test(token)) return token;
        if (KEYWORDS.has(token.toLowerCase())) return token.toUpperCase();
        if (!isCall(tokens, i)) return identifier(token);
        functions.add(token.toUpperCase());
        return token.toUpperCase();
    });
    return { text: text.join(''), paths: [...paths.values()], functions };
}

function isCall(tokens: readonly string[], i: number): boolean {
    let next = i + 1;
    while (/^\s+$/.test(tokens[next] ?? '')) next++;
    return tokens[next] === '(';
}

/** sformula refuses the other kind of quote and control characters inside a text. */
function quoted(token: string): string {
    const inner = token.slice(1, -1).replace(/\\([\s\S])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
    return `"${inner.replace(/[\\"']/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, ' ')}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
