/** Answers a query over rows in memory: fields, simple conditions, order and limit. */
import type { Condition, Expr, Operand, OrderItem, Query } from '../../data/soql/tree.ts';
import { ApiFault } from '../errors.ts';
import { plainText } from '../json/to-json.ts';
import type { Row } from './tables.ts';

export function selectRows(query: Query, rows: readonly Row[], base: string): object {
    const where = query.where;
    const found = rows.filter((row) => where === null || meets(row, where));
    if (query.count) {
        return { totalSize: found.length, done: true, records: [] };
    }
    if (query.groupBy.length > 0) {
        throw unsupported('GROUP BY');
    }
    const sorted = [...found].sort((a, b) => compareBy(query.orderBy, a, b));
    const offset = query.offset === null ? 0 : numberOf(query.offset);
    const page = sorted.slice(offset, query.limit === null ? undefined : offset + numberOf(query.limit));
    return { totalSize: page.length, done: true, records: page.map((row) => project(row, query, base)) };
}

function unsupported(what: string): ApiFault {
    return new ApiFault(501, 'NOT_IMPLEMENTED', `${what} in queries of test results is not in the local org`);
}

function numberOf(count: NonNullable<Query['limit']>): number {
    if (count.kind !== 'number') {
        throw unsupported('A bind variable');
    }
    return count.value;
}

function project(row: Row, query: Query, base: string): Row {
    const record: Record<string, unknown> = {
        attributes: { type: query.from, url: `${base}/tooling/sobjects/${query.from}/${plainText(row['Id'])}` }
    };
    for (const item of query.select) {
        if (item.kind !== 'expr' || item.expr.kind !== 'path') {
            throw unsupported('Anything but fields');
        }
        const [first = '', ...rest] = item.expr.names;
        const name = keyOf(row, first);
        if (rest.length === 0) {
            record[name] = row[name];
            continue;
        }
        const parent = (row[name] ?? {}) as Row;
        const inner = keyOf(parent, rest[0] ?? '');
        record[name] = { ...(record[name] as Row | undefined), [inner]: parent[inner] };
    }
    return record;
}

function keyOf(row: Row, name: string): string {
    const key = Object.keys(row).find((one) => one.toLowerCase() === name.toLowerCase());
    if (key === undefined) {
        throw new ApiFault(400, 'INVALID_FIELD', `No such column '${name}'`);
    }
    return key;
}

function valueOf(row: Row, expr: Expr): unknown {
    if (expr.kind !== 'path') {
        throw unsupported(expr.fn);
    }
    return expr.names.reduce<unknown>((at, name) => (at as Row | null)?.[keyOf(at as Row, name)] ?? null, row);
}

function meets(row: Row, condition: Condition): boolean {
    switch (condition.kind) {
        case 'and':
            return condition.parts.every((one) => meets(row, one));
        case 'or':
            return condition.parts.some((one) => meets(row, one));
        case 'not':
            return !meets(row, condition.part);
        case 'compare':
            return comparesTo(row, condition);
    }
}

function comparesTo(row: Row, { left, op, right }: Condition & { kind: 'compare' }): boolean {
    const value = valueOf(row, left);
    if (right.kind === 'query') {
        throw unsupported('A nested query');
    }
    const wanted = right.kind === 'list' ? right.items : [right];
    const found = wanted.some((one) => same(value, one));
    switch (op) {
        case '=':
        case 'IN':
            return found;
        case '!=':
        case 'NOT IN':
            return !found;
        default:
            throw unsupported(op);
    }
}

function same(value: unknown, operand: Operand): boolean {
    switch (operand.kind) {
        case 'null':
            return value === null;
        case 'boolean':
            return value === operand.value;
        case 'number':
            return value === Number(operand.text);
        case 'string':
            return typeof value === 'string' && sameText(value, operand.value);
        default:
            throw unsupported(`A ${operand.kind} value`);
    }
}

/** Ids have two lengths; all other texts compare without case. */
function sameText(a: string, b: string): boolean {
    const isId = a.length === 18 && b.length === 15;
    return isId ? a.slice(0, 15) === b : a.toLowerCase() === b.toLowerCase();
}

function compareBy(order: readonly OrderItem[], a: Row, b: Row): number {
    for (const { expr, descending } of order) {
        const [left, right] = [valueOf(a, expr), valueOf(b, expr)];
        if (left !== right) {
            const less = (left as string | number) < (right as string | number);
            return less === descending ? 1 : -1;
        }
    }
    return 0;
}
