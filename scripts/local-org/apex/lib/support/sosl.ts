/** The Salesforce Object Search Language, as far as its text and the stored texts decide (SOQL and SOSL Reference). */
import { fail, unsupported } from './arguments.ts';

export interface Returning {
    readonly object: string;
    readonly fields: string;
    /** Conditions of its WHERE, empty if there is none. */
    readonly where: string;
    /** `ORDER BY … LIMIT … OFFSET …` as written. */
    readonly rest: string;
}

export type FieldGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';

export interface Sosl {
    /** The words searched for; a bind by its name. */
    readonly term: { readonly text: string } | { readonly bind: string };
    readonly group: FieldGroup;
    /** Empty: the ids of all objects that can be searched. */
    readonly returning: readonly Returning[];
    readonly limit: number | null;
}

function malformed(text: string): never {
    return fail('SearchException', `unexpected token in the search: ${text.slice(0, 40)}`);
}

const FIND = /^\s*FIND\s*(?:'((?:[^'\\]|\\.)*)'|\{((?:[^}\\]|\\.)*)\}|:\s*(\w+))\s*/is;
const GROUP = /^IN\s+(ALL|NAME|EMAIL|PHONE|SIDEBAR)\s+FIELDS\s*/i;
const LIMIT = /^LIMIT\s+(\d+)\s*$/i;

export function parseSosl(source: string): Sosl {
    const find = FIND.exec(source) ?? malformed(source);
    let left = source.slice(find[0].length);
    const group = GROUP.exec(left);
    left = left.slice(group?.[0].length ?? 0);
    const keyword = /^RETURNING\s+/i.exec(left);
    left = left.slice(keyword?.[0].length ?? 0);
    const returning: Returning[] = [];
    while (keyword && (returning.length === 0 || left.startsWith(','))) {
        left = left.replace(/^\s*,\s*/, '');
        const name = /^(\w+)\s*/.exec(left) ?? malformed(left);
        left = left.slice(name[0].length);
        const inside = left.startsWith('(') ? parenthesised(left) : '';
        left = left.slice(inside.length).trimStart();
        returning.push(objectSpec(name[1] ?? '', inside.slice(1, -1)));
    }
    const limit = LIMIT.exec(left);
    if (left.trim() !== '' && !limit) {
        unsupported(`The SOSL clause ${left.trim().split(/\s+/).slice(0, 2).join(' ')}`);
    }
    const bind = find[3];
    return {
        term: bind === undefined ? { text: unescaped(find[1] ?? find[2] ?? '') } : { bind },
        group: (group?.[1]?.toUpperCase() ?? 'ALL') as FieldGroup,
        returning: once(returning),
        limit: limit ? Number(limit[1]) : null
    };
}

/** An object that is named twice is one group of results. */
function once(returning: readonly Returning[]): Returning[] {
    const groups = new Map<string, Returning>();
    for (const spec of returning) {
        const key = spec.object.toLowerCase();
        const known = groups.get(key);
        if (known && JSON.stringify({ ...known, object: '' }) !== JSON.stringify({ ...spec, object: '' })) {
            unsupported(`A SOSL search that returns ${spec.object} in two ways`);
        }
        groups.set(key, known ?? spec);
    }
    return [...groups.values()];
}

const unescaped = (text: string): string => text.replaceAll(/\\(.)/gs, '$1');

/** From the opening to its closing parenthesis; texts in quotes are skipped. */
function parenthesised(text: string): string {
    let depth = 0;
    for (const match of text.matchAll(/'(?:[^'\\]|\\.)*'|[()]/gs)) {
        depth += match[0] === '(' ? 1 : match[0] === ')' ? -1 : 0;
        if (depth === 0 && match[0] === ')') {
            return text.slice(0, match.index + 1);
        }
    }
    return malformed(text);
}

function objectSpec(object: string, inside: string): Returning {
    const [, fields = '', where = '', rest = ''] =
        /^\s*(.*?)(?:\s+WHERE\s+(.*?))?(\s+(?:ORDER\s+BY|LIMIT|OFFSET)\s.*)?$/is.exec(inside) ?? malformed(inside);
    if (/^USING\s/i.test(rest.trim())) {
        unsupported('USING in a SOSL search');
    }
    return { object, fields: fields.trim() === '' ? 'Id' : fields.trim(), where: where.trim(), rest: rest.trim() };
}

// ---- what the words meet ------------------------------------------------------------------------------------

export type Matches = (words: readonly string[]) => boolean;

const WORD = /[\p{L}\p{N}_@.\-+]+/gu;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** `*` stands for any characters, `?` for one. */
function wordPattern(word: string): RegExp {
    const escaped = word.replaceAll(/[.+^${}()|[\]\\-]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu');
}

function phrase(text: string): Matches {
    const patterns = text
        .split(/\s+/)
        .filter((word) => word !== '')
        .map(wordPattern);
    return (words) =>
        words.some((_word, start) => patterns.every((pattern, i) => pattern.test(words[start + i] ?? '')));
}

/** Words joined by AND (also where nothing stands between them), OR and AND NOT. */
export function searchFor(term: string): Matches {
    if (term.replaceAll(/[*?\s"]/g, '').length < 2) {
        fail('SearchException', 'search term must be longer than one character');
    }
    if (/[()]/.test(term)) {
        unsupported('Parentheses in the words of a SOSL search');
    }
    const alternatives = term.split(/\s+OR\s+/i).map((part) => {
        const [wanted = '', ...unwanted] = part.split(/\s+(?:AND\s+)?NOT\s+/i);
        const all = phrases(wanted);
        const none = unwanted.flatMap(phrases);
        return (words: readonly string[]): boolean => all.every((m) => m(words)) && !none.some((m) => m(words));
    });
    return (words) => alternatives.some((matches) => matches(words));
}

function phrases(text: string): Matches[] {
    const parts = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
    return parts.filter((part) => part.toUpperCase() !== 'AND').map((part) => phrase(part.replaceAll('"', '')));
}
