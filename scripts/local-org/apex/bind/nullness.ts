/** Which values are never null, as far as it can be told cheaply: what is proven needs no check when it runs. */
import { T } from '../../data/values/type.ts';
import type { Expression } from '../syntax/tree.ts';
import type { LibrarySym } from './bound.ts';

/** Classes whose counts and tests answer a value whatever they are asked. */
const COUNTING = new Set([
    'System.List',
    'System.Set',
    'System.Map',
    'System.String',
    'System.Math',
    'System.Limits',
    'System.Date',
    'System.Datetime'
]);
const ALWAYS = new Set([
    'System.Map keySet()',
    'System.Map values()',
    'System.Date static today()',
    'System.System static now()',
    'System.Datetime static now()',
    'System.System static today()',
    'System.Date addDays(Integer)',
    'System.Date addMonths(Integer)'
]);

export function neverNull(method: LibrarySym): boolean {
    if (ALWAYS.has(`${method.owner} ${method.key}`)) return true;
    if (method.owner === 'System.String' && method.returns === T.string) return !method.static;
    const simple = method.returns === T.integer || method.returns === T.boolean;
    return method.owner === 'System.Math' || (simple && COUNTING.has(method.owner));
}

const SOLID: ReadonlySet<Expression['kind']> = new Set([
    'binary',
    'relation',
    'instanceof',
    'new',
    'newArray',
    'newItems',
    'newEntries',
    'this',
    'step',
    'unary',
    'classLiteral'
]);

function isSolid(value: Expression): boolean {
    if (value.kind === 'paren') return isSolid(value.value);
    return value.kind === 'literal' ? value.type !== 'null' : SOLID.has(value.kind);
}

/**
 * Lower-case names of the variables to which the code assigns something that may be null. Names, not variables: two
 * variables of one name count as one, which errs on the safe side.
 */
export function looseNames(code: unknown, found = new Set<string>()): Set<string> {
    if (Array.isArray(code)) {
        for (const item of code) looseNames(item, found);
    } else if (typeof code === 'object' && code !== null) {
        const node = code as Expression;
        if (node.kind === 'assign' && node.op === null && node.target.kind === 'name' && !isSolid(node.value)) {
            found.add(node.target.name.toLowerCase());
        }
        for (const child of Object.values(code)) looseNames(child, found);
    }
    return found;
}
