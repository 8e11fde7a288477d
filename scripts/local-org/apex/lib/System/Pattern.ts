import { ApexList } from '../../../data/values/collections.ts';
import { matching } from '../../../data/values/patience.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { T } from '../../../data/values/type.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { replaceMatches, splitText, toRegExp, withFlags } from '../support/regex.ts';

class Pattern extends PlatformObject {
    readonly typeName = 'System.Pattern';
    readonly source: string;
    readonly regex: RegExp;

    constructor(source: string) {
        super();
        this.source = given(source);
        this.regex = toRegExp(this.source);
    }

    override text(): string {
        return this.source;
    }
}

class Matcher extends PlatformObject {
    readonly typeName = 'System.Matcher';
    pattern: Pattern;
    input: string;
    #region: readonly [start: number, end: number];
    #from = 0;
    #match: RegExpExecArray | null = null;

    constructor(pattern: Pattern, input: string) {
        super();
        this.pattern = pattern;
        this.input = given(input);
        this.#region = [0, this.input.length];
    }

    get match(): RegExpExecArray {
        return this.#match ?? fail('StringException', 'No match found');
    }

    reset(input = this.input): this {
        this.input = input;
        this.#region = [0, input.length];
        this.#from = 0;
        this.#match = null;
        return this;
    }

    setRegion(start: number, end: number): this {
        this.reset();
        this.#region = [start, end];
        this.#from = start;
        return this;
    }

    get regionStart(): number {
        return this.#region[0];
    }
    get regionEnd(): number {
        return this.#region[1];
    }

    find(from = this.#from): boolean {
        if (from > this.#region[1]) {
            this.#match = null;
            return false;
        }
        this.#match = this.#exec(from, 'g', this.pattern.regex.source);
        if (this.#match) {
            const end = this.#match.index + this.#match[0].length;
            // An empty match must not be found again at the same place.
            this.#from = this.#match[0] === '' ? end + 1 : end;
        }
        return this.#match !== null;
    }

    matches(): boolean {
        this.#match = this.#exec(this.#region[0], 'y', `(?:${this.pattern.regex.source})(?![\\s\\S])`);
        return this.#match !== null;
    }

    lookingAt(): boolean {
        this.#match = this.#exec(this.#region[0], 'y', this.pattern.regex.source);
        return this.#match !== null;
    }

    #exec(from: number, flag: 'g' | 'y', source: string): RegExpExecArray | null {
        const regex = withFlags(new RegExp(source, this.pattern.regex.flags), flag);
        regex.lastIndex = from;
        const input = this.input.slice(0, this.#region[1]);
        return matching(regex, input, () => regex.exec(input));
    }

    /** Start of a group: only the whole match has its place from JavaScript; groups are found with indices. */
    startOf(group: number): number {
        const indexed = withFlags(this.pattern.regex, 'dg');
        indexed.lastIndex = this.match.index;
        const { indices } = matching(indexed, this.input, () => indexed.exec(this.input)) ?? {};
        return indices?.[group]?.[0] ?? -1;
    }

    group(index: number): string | null {
        return index < this.match.length && index >= 0
            ? (this.match[index] ?? null)
            : fail('StringException', `No group ${index}`);
    }

    groupCount(): number {
        return (new RegExp(`${this.pattern.regex.source}|`, this.pattern.regex.flags).exec('')?.length ?? 1) - 1;
    }
}

const splitList = (text: string, regex: RegExp, limit = 0): ApexList<string> =>
    new ApexList(T.string, splitText(given(text), regex, limit));

library('System.Pattern', {
    'static compile(String)': (source: string) => new Pattern(source),
    'static matches(String, String)': (source: string, text: string) =>
        new Matcher(new Pattern(source), text).matches(),
    'static quote(String)': (text: string) => `\\Q${given(text)}\\E`,
    'matcher(String)': (p: Pattern, input: string) => new Matcher(p, input),
    'pattern()': (p: Pattern) => p.source,
    'split(String)': (p: Pattern, text: string) => splitList(text, p.regex),
    'split(String, Integer)': (p: Pattern, text: string, limit: number) => splitList(text, p.regex, given(limit))
});

const endOf = (m: Matcher, group: number): number => {
    const start = m.startOf(group);
    return start < 0 ? -1 : start + (m.group(group)?.length ?? 0);
};

library('System.Matcher', {
    'static quoteReplacement(String)': (text: string) => given(text).replaceAll(/[\\$]/g, '\\$&'),
    'end()': (m: Matcher) => m.match.index + m.match[0].length,
    'end(Integer)': (m: Matcher, group: number) => endOf(m, given(group)),
    'find()': (m: Matcher) => m.find(),
    'find(Integer)': (m: Matcher, from: number) => {
        const inside = given(from) >= 0 && from <= m.input.length;
        return inside ? m.reset().find(from) : fail('StringException', `Illegal start index: ${from}`);
    },
    'group()': (m: Matcher) => m.group(0),
    'group(Integer)': (m: Matcher, index: number) => m.group(given(index)),
    'groupCount()': (m: Matcher) => m.groupCount(),
    'lookingAt()': (m: Matcher) => m.lookingAt(),
    'matches()': (m: Matcher) => m.matches(),
    'pattern()': (m: Matcher) => m.pattern,
    'region(Integer, Integer)': (m: Matcher, start: number, end: number) => m.setRegion(given(start), given(end)),
    'regionStart()': (m: Matcher) => m.regionStart,
    'regionEnd()': (m: Matcher) => m.regionEnd,
    'replaceAll(String)': (m: Matcher, to: string) => replaceMatches(m.input, m.pattern.regex, given(to), true),
    'replaceFirst(String)': (m: Matcher, to: string) => replaceMatches(m.input, m.pattern.regex, given(to), false),
    'reset()': (m: Matcher) => m.reset(),
    'reset(String)': (m: Matcher, input: string) => m.reset(given(input)),
    'start()': (m: Matcher) => m.match.index,
    'start(Integer)': (m: Matcher, group: number) => m.startOf(given(group)),
    'usePattern(System.Pattern)': (m: Matcher, pattern: Pattern) => {
        m.pattern = given(pattern);
        return m;
    }
});
