/**
 * WHERE and HAVING → SQL. A condition holds only where SQL says true; negation is `IS NOT TRUE`, so that `!=`, `NOT IN`
 * and `NOT` keep rows whose field is null.
 */
import { makeField } from '../../metadata/field.ts';
import type { Value } from '../contracts.ts';
import { fold } from '../values/compare.ts';
import { startOfDay } from './dates.ts';
import type { DayRange } from './dates.ts';
import { comparable, foldsCase, typed } from './expressions.ts';
import type { Typed } from './expressions.ts';
import { encode, jsonList, resolveOperand } from './operands.ts';
import type { Resolved } from './operands.ts';
import type { Scope } from './scope.ts';
import type { Condition, Operand, Operator, Query } from './tree.ts';

type Comparison = Extract<Condition, { kind: 'compare' }>;
/** Translates a nested query of `IN (SELECT …)` to SQL that yields one column. */
export type SemiJoin = (query: Query, scope: Scope) => string;

export function conditionSql(scope: Scope, condition: Condition, semiJoin: SemiJoin, having = false): string {
    switch (condition.kind) {
        case 'and':
        case 'or':
            return joined(
                condition.parts.map((part) => conditionSql(scope, part, semiJoin, having)),
                condition.kind === 'and' ? 'AND' : 'OR'
            );
        case 'not':
            return not(conditionSql(scope, condition.part, semiJoin, having));
        case 'compare':
            return comparison(scope, condition, semiJoin, having);
    }
}

/** As a balanced tree: SQLite limits the depth of an expression, and dynamic queries chain hundreds of parts. */
function joined(parts: readonly string[], operator: 'AND' | 'OR'): string {
    if (parts.length <= 2) return `(${parts.join(` ${operator} `)})`;
    const middle = parts.length >> 1;
    return `(${joined(parts.slice(0, middle), operator)} ${operator} ${joined(parts.slice(middle), operator)})`;
}

const not = (sql: string): string => `((${sql}) IS NOT TRUE)`;

function comparison(scope: Scope, condition: Comparison, semiJoin: SemiJoin, having: boolean): string {
    const left = byLabel(typed(scope, condition.left));
    const { field } = left;
    if (left.aggregate && !having)
        scope.compilation.fail(condition.at, 'Aggregate functions are not allowed in WHERE: use HAVING');
    if (!field.filterable)
        scope.compilation.fail(condition.at, `field '${field.name}' can not be filtered in a query call`);
    const { op, right } = condition;
    if (left.formatted) scope.compilation.fail(condition.at, 'FORMAT is not allowed in WHERE');
    if (field.name === 'DISTANCE' && field.object === '' && op !== '<' && op !== '>')
        scope.compilation.fail(condition.at, 'DISTANCE is compared by < and > only');
    if (right.kind === 'query') return membership(op, `${left.sql} IN (${semiJoin(right.query, scope)})`);
    if (op === 'INCLUDES' || op === 'EXCLUDES') return includes(scope, left, op, condition);
    if (right.kind === 'list') return inLiterals(scope, left, op, right.items);
    return single(scope, left, op, resolveOperand(scope.compilation, right), condition);
}

/** `toLabel(Status) = 'Neu'` compares the label that the user sees. */
export function byLabel(column: Typed): Typed {
    if (!column.label) return column;
    const { field } = column;
    const text = makeField({ name: field.name, object: field.object, type: 'string', filterable: field.filterable });
    return {
        ...column,
        sql: `picklist_label('${field.object}.${field.name}', ${column.sql})`,
        field: text,
        label: false
    };
}

const membership = (op: Operator, sql: string): string => (op === 'NOT IN' ? not(sql) : sql);

function single(scope: Scope, left: Typed, op: Operator, right: Resolved, condition: Comparison): string {
    if (right.kind === 'range') return rangeSql(scope, left, op, right.range, condition.at);
    if (op === 'LIKE') return like(scope, left, right, condition.at);
    if (op === 'IN' || op === 'NOT IN')
        return inValues(scope, left, op, right.kind === 'collection' ? right.values : scalarAsList(right.value));
    if (right.kind === 'collection') return equalsAny(scope, left, op, right.values, condition.at);
    return compareValue(scope, left, op, right.value, right.literal, condition.at);
}

/** Apex takes `= :list` for `IN :list` and `!= :list` for `NOT IN :list`. */
function equalsAny(scope: Scope, left: Typed, op: Operator, values: readonly Value[], at: number): string {
    if (op === '=') return inValues(scope, left, 'IN', values);
    if (op === '!=') return inValues(scope, left, 'NOT IN', values);
    return scope.compilation.fail(at, `Invalid bind expression type of List for column ${left.field.name}`);
}

/** A null collection matches like an empty one. */
const scalarAsList = (value: Value): readonly Value[] => (value === null ? [] : [value]);

function compareValue(scope: Scope, left: Typed, op: Operator, value: Value, literal: boolean, at: number): string {
    const { type } = left.field;
    const ordered = op !== '=' && op !== '!=';
    if (ordered && (type === 'boolean' || type === 'multipicklist'))
        scope.compilation.fail(at, `invalid operator on ${type} field`);
    const sql = encode(left.field, value, literal);
    if (sql === null) return op === '=' ? `${left.sql} IS NULL` : op === '!=' ? `${left.sql} IS NOT NULL` : '0';
    const parameter = scope.parameters.add(sql);
    if (op === '!=') return not(`${comparable(left)} = ${parameter}`);
    return `${comparable(left)} ${op} ${parameter}`;
}

function rangeSql(scope: Scope, left: Typed, op: Operator, range: DayRange, at: number): string {
    const { type, name } = left.field;
    if (type !== 'date' && type !== 'datetime') {
        scope.compilation.fail(at, `value of filter criterion for field '${name}' must be of type ${type}`);
    }
    const { zone } = scope.compilation.calendar();
    const edge = (day: DayRange['start']): string =>
        scope.parameters.add(type === 'date' ? day.iso() : startOfDay(day, zone).iso());
    const inside = (): string => `(${left.sql} >= ${edge(range.start)} AND ${left.sql} < ${edge(range.end)})`;
    switch (op) {
        case '=':
            return inside();
        case '!=':
            return not(inside());
        case '<':
            return `${left.sql} < ${edge(range.start)}`;
        case '<=':
            return `${left.sql} < ${edge(range.end)}`;
        case '>':
            return `${left.sql} >= ${edge(range.end)}`;
        case '>=':
            return `${left.sql} >= ${edge(range.start)}`;
        default:
            return scope.compilation.fail(at, `invalid operator ${op} on date field`);
    }
}

function like(scope: Scope, left: Typed, right: Exclude<Resolved, { kind: 'range' }>, at: number): string {
    if (!foldsCase(left.field) && !left.field.caseSensitive)
        scope.compilation.fail(at, `invalid operator on ${left.field.type} field`);
    const patterns =
        right.kind === 'collection'
            ? right.values.map(String)
            : right.value === null
              ? []
              : [right.like ?? `${right.value as string}`];
    if (patterns.length === 0) return '0';
    const list = scope.parameters.add(jsonList(patterns.map((pattern) => fold(escaped(pattern)))));
    return `EXISTS (SELECT 1 FROM json_each(${list}) WHERE fold(${left.sql}) LIKE value ESCAPE '\\')`;
}

/** A backslash before anything but a wild card is data. */
const escaped = (pattern: string): string => pattern.replace(/\\(?![%_\\])/g, '\\\\');

function inLiterals(scope: Scope, left: Typed, op: Operator, items: readonly Operand[]): string {
    const resolved = items.map((item) => resolveOperand(scope.compilation, item));
    if (resolved.some((r) => r.kind === 'range')) {
        const each = resolved.map((r) =>
            r.kind === 'range'
                ? rangeSql(scope, left, '=', r.range, items[0]?.at ?? 0)
                : inValues(scope, left, 'IN', valuesOf(r))
        );
        return membership(op, `(${each.join(' OR ')})`);
    }
    const literal = items.every((item) => item.kind !== 'bind');
    return inValues(scope, left, op, resolved.flatMap(valuesOf), literal);
}

const valuesOf = (r: Resolved): readonly Value[] =>
    r.kind === 'collection' ? r.values : r.kind === 'value' ? [r.value] : [];

function inValues(scope: Scope, left: Typed, op: Operator, values: readonly Value[], literal = false): string {
    const encoded = values.map((value) => encode(left.field, value, literal));
    const known = encoded.filter((value) => value !== null);
    const list = `${comparable(left)} IN (SELECT value FROM json_each(${scope.parameters.add(jsonList(known))}))`;
    return membership(op, known.length === encoded.length ? list : `(${list} OR ${left.sql} IS NULL)`);
}

function includes(scope: Scope, left: Typed, op: Operator, condition: Comparison): string {
    if (left.field.type !== 'multipicklist')
        scope.compilation.fail(condition.at, `${op} works with multi-select picklists only`);
    const { right } = condition;
    const operands = right.kind === 'list' ? right.items : right.kind === 'query' ? [] : [right];
    const groups = operands
        .flatMap((item) => valuesOf(resolveOperand(scope.compilation, item)))
        .map((value) =>
            String(value)
                .split(';')
                .map((v) => fold(v.trim()))
        );
    const sql = `includes(fold(${left.sql}), ${scope.parameters.add(JSON.stringify(groups))})`;
    return op === 'EXCLUDES' ? not(sql) : sql;
}
