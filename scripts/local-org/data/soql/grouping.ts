/** Aggregate queries: GROUP BY, HAVING, and rows of type AggregateResult. */
import { makeField } from '../../metadata/field.ts';
import { AGGREGATE, pseudoObject } from '../../metadata/pseudo-object.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { Sql } from '../contracts.ts';
import { Dec } from '../values/decimal.ts';
import { SObj } from '../values/sobject.ts';
import { fromSql as valueOf } from '../store/columns.ts';
import type { Compilation } from './compilation.ts';
import { Parameters } from './compilation.ts';
import { conditionSql } from './conditions.ts';
import { comparable, foldsCase, typed } from './expressions.ts';
import type { Typed } from './expressions.ts';
import { formattedText } from './format.ts';
import { Outputs } from './rows.ts';
import type { SqlRow } from './rows.ts';
import { Scope } from './scope.ts';
import { fromSql, objectOfQuery, orderItemSql, pageSql, semiJoinSql, whereSql } from './statement.ts';
import { groupingMark, subtotalSql } from './subtotals.ts';
import type { Argument, Expr, Query, SelectItem } from './tree.ts';

const AGGREGATE_CALL = /^(COUNT|COUNT_DISTINCT|SUM|AVG|MIN|MAX)$/;

const holdsAggregate = (expr: Argument): boolean =>
    expr.kind === 'call' && (AGGREGATE_CALL.test(expr.fn) || expr.args.some(holdsAggregate));

export function isAggregate(query: Query): boolean {
    return query.groupBy.length > 0 || query.select.some((item) => item.kind === 'expr' && holdsAggregate(item.expr));
}

interface Cell {
    readonly name: string;
    readonly field: FieldDef;
    read(row: SqlRow): unknown;
}

export interface AggregateStatement {
    readonly object: ObjectDef;
    readonly sql: string;
    readonly values: readonly Sql[];
    /** Column with the number of records behind a row; null where the rows themselves count. */
    readonly counted: string | null;
    read(row: SqlRow): SObj;
}

export function compileAggregate(compilation: Compilation, query: Query): AggregateStatement {
    const object = objectOfQuery(compilation, query);
    const scope = new Scope(compilation, new Parameters(), object, query.alias);
    const groups = query.groupBy.map((expr) => groupColumn(scope, expr));
    const outputs = new Outputs();
    const cells = cellsOf(scope, query, groups, outputs);
    const onlyCounts = query.select.every(
        (item) => item.kind === 'expr' && (item.expr.kind === 'path' || item.expr.fn.startsWith('COUNT'))
    );
    const counted = onlyCounts ? null : outputs.add('COUNT(*)');
    const where = whereSql(scope, query);
    const having = query.having ? ` HAVING ${havingSql(scope, query, groups)}` : '';
    if (query.subtotals !== null) {
        const order = query.orderBy.map((item) => {
            const column = grouped(scope, groupTyped(scope, item.expr, groups), groups, item.expr);
            const direction = `${item.descending ? ' DESC' : ' ASC'} NULLS ${item.nulls}`;
            return { sql: comparable(column), direction };
        });
        const body = `${fromSql(scope)} ${where}`;
        const page = pageSql(scope, query);
        const sql = subtotalSql({ kind: query.subtotals, groups, outputs, body, having, order, page });
        return { object, sql, values: scope.parameters.values, counted, read: reader(cells) };
    }
    const order = query.orderBy.map((item) =>
        orderItemSql(scope, item, grouped(scope, typed(scope, item.expr), groups, item.expr))
    );
    const groupSql = groups.length > 0 ? ` GROUP BY ${groups.map(groupKey).join(', ')}` : '';
    const orderSql =
        order.length > 0
            ? ` ORDER BY ${order.join(', ')}`
            : groups.length > 0
              ? ` ORDER BY ${groups.map(groupKey).join(', ')}`
              : '';
    const sql = `SELECT ${outputs.list()} ${fromSql(scope)} ${where}${groupSql}${having}${orderSql}${pageSql(scope, query)}`;
    return { object, sql, values: scope.parameters.values, counted, read: reader(cells) };
}

/** Picklist values have one spelling, so only other text has to be folded. */
const groupKey = (column: Typed): string => (column.field.type === 'picklist' ? column.sql : comparable(column));

function groupColumn(scope: Scope, expr: Expr): Typed {
    const column = typed(scope, expr);
    if (!column.field.groupable || column.aggregate) {
        scope.compilation.fail(expr.at, `field '${column.field.name}' can not be grouped in a query call`);
    }
    return column;
}

/** `GROUPING(field)` tells whether a row is a subtotal over the field. */
function groupTyped(scope: Scope, expr: Expr, groups: readonly Typed[]): Typed {
    if (expr.kind !== 'call' || expr.fn !== 'GROUPING') return typed(scope, expr);
    const [argument] = expr.args;
    const column = argument && argument.kind !== 'value' ? typed(scope, argument) : null;
    const index = groups.findIndex((group) => group.sql === column?.sql);
    if (!column || index < 0) return scope.compilation.fail(expr.at, 'GROUPING takes one of the grouped fields');
    const field = makeField({ name: 'GROUPING', object: '', type: 'int' });
    return { ...column, sql: groupingMark(index), field, aggregate: true, label: false };
}

/** An aggregate, or one of the grouped expressions. */
function grouped(scope: Scope, column: Typed, groups: readonly Typed[], expr: Expr): Typed {
    if (!column.aggregate && !groups.some((group) => group.sql === column.sql)) {
        scope.compilation.fail(
            expr.at,
            `Field must be grouped or aggregated: ${column.path?.names.join('.') ?? column.field.name}`
        );
    }
    return column;
}

function havingSql(scope: Scope, query: Query, groups: readonly Typed[]): string {
    const check = (condition: NonNullable<Query['having']>): void => {
        if (condition.kind === 'compare') grouped(scope, typed(scope, condition.left), groups, condition.left);
        else if (condition.kind === 'not') check(condition.part);
        else condition.parts.forEach(check);
    };
    if (!query.having) return '1';
    check(query.having);
    return conditionSql(scope, query.having, semiJoinSql, true);
}

function cellsOf(scope: Scope, query: Query, groups: readonly Typed[], outputs: Outputs): Cell[] {
    const cells: Cell[] = [];
    let unnamed = 0;
    for (const item of query.select) {
        if (item.kind !== 'expr')
            return scope.compilation.fail(query.at, 'Grouped queries cannot select FIELDS() or nested queries');
        const column = grouped(scope, groupTyped(scope, item.expr, groups), groups, item.expr);
        const name = item.alias ?? (item.expr.kind === 'path' ? column.field.name : `expr${unnamed++}`);
        if (cells.some((cell) => cell.name.toLowerCase() === name.toLowerCase())) {
            scope.compilation.fail(item.expr.at, `duplicate alias: ${name}`);
        }
        cells.push(cell(scope, name, column, item, outputs));
    }
    return cells;
}

function cell(
    scope: Scope,
    name: string,
    column: Typed,
    item: Extract<SelectItem, { kind: 'expr' }>,
    outputs: Outputs
): Cell {
    const { field } = column;
    if (column.average) {
        const sum = outputs.add(column.average.sum);
        const count = outputs.add(column.average.count);
        return {
            name,
            field: averageField(field),
            read: (row) => average(field, row[sum] ?? null, row[count] ?? null)
        };
    }
    // Texts that differ in case only form one group; any of them may stand for it, so the smallest does.
    const sql =
        item.expr.kind === 'path' && foldsCase(field) && field.type !== 'picklist' ? `MIN(${column.sql})` : column.sql;
    const output = outputs.add(sql);
    const read = (row: SqlRow): unknown => (row[output] === null ? null : valueOf(field, row[output] ?? null));
    const { context, parts } = scope.compilation;
    if (!column.formatted || !context) return { name, field, read };
    const shown = makeField({ name, object: '', type: 'string' });
    return { name, field: shown, read: (row) => formattedText(field, read(row), context.user, parts.currency) };
}

const averageField = (field: FieldDef): FieldDef =>
    field.type === 'int' ? makeField({ name: field.name, object: field.object, type: 'double' }) : field;

function average(field: FieldDef, sum: Sql, count: Sql): Dec | null {
    if (sum === null || count === null || Number(count) === 0) return null;
    const total = valueOf(field, sum);
    return (total instanceof Dec ? total : Dec.of(Number(sum))).div(Dec.of(Number(count)));
}

function reader(cells: readonly Cell[]): (row: SqlRow) => SObj {
    const fields = new Map(
        cells.map((c) => [c.name.toLowerCase(), { ...c.field, name: c.name, object: AGGREGATE.name }])
    );
    const type = pseudoObject(AGGREGATE.name, fields);
    const queried = new Set(cells.map((c) => c.name));
    return (row) => new SObj(type, Object.fromEntries(cells.map((c) => [c.name, c.read(row)])), queried);
}

/** `SELECT COUNT() …`. */
export function compileCount(
    compilation: Compilation,
    query: Query
): { object: ObjectDef; sql: string; values: readonly Sql[] } {
    const object = objectOfQuery(compilation, query);
    const scope = new Scope(compilation, new Parameters(), object, query.alias);
    const where = whereSql(scope, query);
    const page = pageSql(scope, query);
    const sql =
        page === ''
            ? `SELECT COUNT(*) AS n ${fromSql(scope)} ${where}`
            : `SELECT COUNT(*) AS n FROM (SELECT 1 ${fromSql(scope)} ${where}${page})`;
    return { object, sql, values: scope.parameters.values };
}
