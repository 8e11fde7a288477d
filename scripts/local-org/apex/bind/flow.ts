/** Where control goes: missing returns and unreachable statements. */
import type { BoundStatement } from './bound.ts';

/** True if the statement after this one can be reached. */
export function completes(s: BoundStatement): boolean {
    switch (s.kind) {
        case 'return':
        case 'throw':
        case 'break':
        case 'continue':
            return false;
        case 'block':
            return s.statements.every(completes);
        case 'runAs':
            return completes(s.body);
        case 'stop':
            return completes(s.instead);
        case 'if':
            return s.otherwise === null || completes(s.then) || completes(s.otherwise);
        case 'while':
        case 'doWhile':
        case 'for':
            return !isEndless(s.condition) || breaks(s.body);
        case 'try': {
            if (s.finally && !completes(s.finally)) return false;
            return completes(s.body) || s.catches.some((c) => completes(c.body));
        }
        case 'switch':
            return s.otherwise === null || completes(s.otherwise) || s.cases.some((c) => completes(c.body));
        default:
            return true;
    }
}

function isEndless(condition: { readonly kind: string; readonly value?: unknown } | null): boolean {
    return condition === null || (condition.kind === 'literal' && condition.value === true);
}

/** Does the body leave its own loop by `break`? */
function breaks(s: BoundStatement): boolean {
    switch (s.kind) {
        case 'break':
            return true;
        case 'block':
            return s.statements.some(breaks);
        case 'runAs':
            return breaks(s.body);
        case 'stop':
            return breaks(s.instead);
        case 'if':
            return breaks(s.then) || (s.otherwise !== null && breaks(s.otherwise));
        case 'try':
            return breaks(s.body) || s.catches.some((c) => breaks(c.body)) || (s.finally !== null && breaks(s.finally));
        case 'switch':
            return s.cases.some((c) => breaks(c.body)) || (s.otherwise !== null && breaks(s.otherwise));
        default:
            return false;
    }
}
