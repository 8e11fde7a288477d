/** Conversions as nodes of the bound tree. */
import type { Type } from '../../data/values/type.ts';
import type { Pos } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound } from './bound.ts';
import type { Program } from './program.ts';
import type { Conversion } from './relations.ts';
import { conversion } from './relations.ts';

const ROW_CALLS = new Set(['query', 'querywithbinds']);

/** A query's result: it may stand for its one row where a record is wanted. */
export function isRowSet(value: Bound): boolean {
    if (value.type.kind !== 'list') return false;
    if (value.kind === 'soql') return true;
    return (
        value.kind === 'libraryCall' &&
        value.method.owner === 'System.Database' &&
        ROW_CALLS.has(value.method.name.toLowerCase())
    );
}

/** The conversion of an expression: like that of its type, and from a query to its one row. */
export function conversionOf(program: Program, value: Bound, to: Type): Conversion | null {
    const plain = conversion(program, value.type, to);
    if (plain || to.kind !== 'sobject' || !isRowSet(value)) return plain;
    const [row] = value.type.args;
    return row && (row.name === 'SObject' || conversion(program, row, to)) ? { rank: 35, rule: 'oneRow' } : null;
}

export function applyConversion(value: Bound, to: Type, found: Conversion): Bound {
    if (found.rule === null) return value;
    return {
        kind: 'convert',
        at: value.at,
        type: to,
        notNull: found.rule === 'oneRow' || (found.rule !== 'oneRowOrNull' && value.notNull),
        value,
        from: value.type,
        rule: found.rule
    };
}

/** Converts for an assignment; a refused one is reported in the platform's words. */
export function assignTo(body: Body, value: Bound, to: Type, at: Pos): Bound {
    const found = conversionOf(body.program, value, to);
    if (found) return applyConversion(value, to, found);
    return body.refuse(at, `Illegal assignment from ${value.type.name} to ${to.name}`);
}

/** Converts where the caller knows that it is allowed. */
export function convertKnown(program: Program, value: Bound, to: Type): Bound {
    const found = conversionOf(program, value, to);
    return found ? applyConversion(value, to, found) : value;
}

/** A query used like a record: `[SELECT …].Name`. */
export function asOneRow(value: Bound): Bound {
    const [row] = value.type.args;
    return isRowSet(value) && row ? applyConversion(value, row, { rank: 0, rule: 'oneRow' }) : value;
}

/** Before `?.` and `??` no row is null instead of an exception. */
export function asRowOrNull(value: Bound): Bound {
    const [row] = value.type.args;
    return isRowSet(value) && row ? applyConversion(value, row, { rank: 0, rule: 'oneRowOrNull' }) : value;
}
