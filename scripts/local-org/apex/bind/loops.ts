/** `for (X x : source)` over lists, sets, iterables and queries. */
import type { Type } from '../../data/values/type.ts';
import { T } from '../../data/values/type.ts';
import type { StatementOf } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, BoundOf, BoundStatement, LocalSym } from './bound.ts';
import { applyConversion, isRowSet } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { ERROR } from './program.ts';
import { allSupers, castConversion, conversion } from './relations.ts';
import type { Conversion } from './relations.ts';
import { resolveType } from './resolve.ts';
import { loopBody } from './statements.ts';

type How = Extract<BoundStatement, { readonly kind: 'foreach' }>['how'];

export function foreach(body: Body, s: StatementOf<'foreach'>): BoundStatement {
    const source = bindExpression(body, s.source);
    const type = resolveType(body.program, s.type, body.owner, body.file);
    return body.scoped(() => {
        const local = body.declare(s.at, s.name, type);
        const at = body.at(s.at);
        const way = iteration(body, source, type);
        if (!way) {
            if (source.type !== ERROR && type !== ERROR)
                body.error(s.at, `Loop must iterate over a collection of ${type.name}: ${source.type.name}`);
            return { kind: 'foreach', at, local, source, how: 'list', body: loopBody(body, s.body, s.at) };
        }
        if (way.rule === null)
            return { kind: 'foreach', at, local, source, how: way.how, body: loopBody(body, s.body, s.at) };
        const item = body.temporary('item', way.element);
        return {
            kind: 'foreach',
            at,
            local: item,
            source,
            how: way.how,
            body: converted(body, s, local, body.read(s.at, item), way.rule)
        };
    });
}

/** The loop variable is filled by a conversion of the element. */
function converted(
    body: Body,
    s: StatementOf<'foreach'>,
    local: LocalSym,
    item: BoundOf<'local'>,
    found: Conversion
): BoundStatement {
    const at = body.at(s.at);
    const declare: BoundStatement = { kind: 'declare', at, local, value: applyConversion(item, local.type, found) };
    return { kind: 'block', at, statements: [declare, loopBody(body, s.body, s.at)] };
}

interface Iteration {
    readonly how: How;
    readonly element: Type;
    /** Null: the element is the variable. */
    readonly rule: Conversion | null;
}

function iteration(body: Body, source: Bound, type: Type): Iteration | null {
    const { program } = body;
    const element = elementOf(body, source.type);
    if (!element || type === ERROR) return null;
    const how: How = source.type.kind === 'list' ? 'list' : source.type.kind === 'set' ? 'set' : 'iterable';
    if (source.kind === 'soql' && type.kind === 'list') {
        const fits = type.args[0] && conversion(program, element, type.args[0]);
        return fits ? { how: 'soqlChunk', element, rule: null } : null;
    }
    const found =
        conversion(program, element, type) ??
        ((isRowSet(source) || isChildren(source)) && type.kind === 'sobject'
            ? castConversion(program, element, type)
            : null);
    if (!found) return null;
    const plain = found.rule === null || found.rule === 'retype' || (found.rule === 'box' && element !== T.double);
    return { how: source.kind === 'soql' ? 'soql' : how, element, rule: plain ? null : found };
}

/** `row.getSObjects('Contacts')` may be gone through as contacts. */
const isChildren = (source: Bound): boolean =>
    source.kind === 'libraryCall' &&
    source.method.owner === 'System.SObject' &&
    /^getsobjects$/i.test(source.method.name);

function elementOf(body: Body, source: Type): Type | null {
    if (source.kind === 'list' || source.kind === 'set') return source.args[0] ?? null;
    if (source.kind !== 'class') return null;
    const iterable = [source, ...allSupers(body.program, source)].find((t) => t.name.startsWith('System.Iterable<'));
    return iterable?.args[0] ?? null;
}
