/** Ends work inside V8 that might never end by itself: a regular expression has no safe points. */
import vm from 'node:vm';
import { UncatchableException } from './exception.ts';

const context = vm.createContext({ work: null });
const script = new vm.Script('work()');

/** Answers what the work answers; after so many milliseconds it is broken off, wherever it is, and `late` is thrown. */
export function within<R>(milliseconds: number, work: () => R, late: () => Error): R {
    const outer: unknown = context['work'];
    context['work'] = work;
    try {
        return script.runInContext(context, { timeout: milliseconds }) as R;
    } catch (error) {
        throw isTimeout(error) ? late() : error;
    } finally {
        context['work'] = outer;
    }
}

/** The error comes from the other context, where it is an instance of another Error. */
function isTimeout(error: unknown): boolean {
    const { code } = Object(error) as { readonly code?: unknown };
    return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** The platform counts how often an expression looks at its input, up to a million times; here it has this time. */
const MATCH_MS = 2_000;
const MOST_CHARACTERS = 1_000_000;
/** What backtracking does with a text this short is done soon, */
const SHORT = 20;
/** and with this one, if the match can go back in one place only. */
const MEDIUM = 10_000;

const tooComplicated = (): UncatchableException =>
    new UncatchableException('System.LimitException', 'Regex too complicated');

/** Matching of a text with an expression (Apex Reference Guide, Pattern and Matcher: limits of regular expressions). */
export function matching<R>(regex: RegExp, text: string, match: () => R): R {
    if (text.length > MOST_CHARACTERS) {
        throw tooComplicated();
    }
    const soon = text.length <= SHORT || (text.length <= MEDIUM && isSimple(regex.source));
    return soon ? match() : within(MATCH_MS, match, tooComplicated);
}

/** One thing is repeated at most, and it is never a choice. */
function isSimple(source: string): boolean {
    const repeats = source.match(/[*+?}]/g)?.length ?? 0;
    return repeats === 0 || (repeats === 1 && !source.includes('|'));
}
