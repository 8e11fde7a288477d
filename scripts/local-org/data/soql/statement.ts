/** A parsed query → one SQL statement with its readers; nested queries become statements of their own. */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { Sql } from '../contracts.ts';
import { isCompound, isStored, quote } from '../store/columns.ts';
import { isWithoutRows } from '../store/unknown-setup.ts';
import { NotSupportedError } from '../values/exception.ts';
import type { Compilation } from './compilation.ts';
import { Parameters } from './compilation.ts';
import type { Progress } from './compilation.ts';
import { byLabel, conditionSql } from './conditions.ts';
import { noSuchChild, noSuchObject } from './errors.ts';
import { comparable, typed } from './expressions.ts';
import type { Typed } from './expressions.ts';
import { formattedText } from './format.ts';
import { refuseProfileGrants } from './profile-grants.ts';
import { Outputs, RowReader } from './rows.ts';
import type { Show } from './rows.ts';
import { Scope } from './scope.ts';
import type { Source, Tables } from './scope.ts';
import type { Count, OrderItem, PathExpr, Query, SelectItem, TypeofItem } from './tree.ts';

export interface ChildStatement {
    readonly name: string;
    readonly statement: RowStatement;
    /** Result column with the parent's id. */
    readonly parentColumn: string;
    /** Index of the parameter that takes the parents' ids as JSON. */
    readonly idsParameter: number;
}

export interface RowStatement {
    readonly object: ObjectDef;
    readonly sql: string;
    readonly values: Sql[];
    readonly reader: RowReader;
    readonly children: readonly ChildStatement[];
}

const MAX_OFFSET = 2000;

export function objectOfQuery(compilation: Compilation, query: Query): ObjectDef {
    const object = compilation.parts.schema.object(query.from);
    if (!object || object.kind === 'event') return compilation.fail(query.fromAt, noSuchObject(query.from));
    if (isWithoutRows(object)) throw new NotSupportedError(`SOQL on ${object.name}`, 'query');
    refuseProfileGrants(object, query);
    compilation.read(object, null, query.fromAt);
    return object;
}

/** What a query selects, translated: it is the same for all binds and users. */
interface SelectPlan {
    readonly tables: Tables;
    readonly outputs: Outputs;
    readonly reader: RowReader;
    readonly progress: Progress;
}

interface Selection {
    readonly scope: Scope;
    readonly outputs: Outputs;
    readonly reader: RowReader;
    readonly children: readonly ChildStatement[];
}

/** A parsed query belongs to one engine, so to one schema. */
const plans = new WeakMap<Query, SelectPlan>();

/** Plain fields only: functions and nested queries have parameters, FIELDS() shows what the user may see. */
const isPlain = ({ select }: Query): boolean =>
    select.every((item) => item.kind === 'expr' && item.expr.kind === 'path' && item.alias === null);

function selection(compilation: Compilation, query: Query): Selection {
    const plan = plans.get(query);
    if (plan) {
        compilation.resume(plan.progress);
        const { outputs, reader } = plan;
        return { scope: Scope.resume(compilation, plan.tables), outputs, reader, children: [] };
    }
    const object = objectOfQuery(compilation, query);
    const scope = new Scope(compilation, new Parameters(), object, query.alias);
    const outputs = new Outputs();
    const reader = new RowReader([scope.root], outputs);
    const children = addSelect(scope, query, reader);
    if (isPlain(query)) plans.set(query, { tables: scope.tables(), outputs, reader, progress: compilation.progress() });
    return { scope, outputs, reader, children };
}

export function compileRows(compilation: Compilation, query: Query): RowStatement {
    const { scope, outputs, reader, children } = selection(compilation, query);
    const { object } = scope.root;
    const where = whereSql(scope, query);
    const order = orderSql(scope, query.orderBy);
    const sql = `SELECT ${outputs.list()} ${fromSql(scope)} ${where} ORDER BY ${order}${pageSql(scope, query)}`;
    return { object, sql, values: scope.parameters.values, reader, children };
}

function compileChild(scope: Scope, query: Query): ChildStatement {
    const { compilation } = scope;
    const relationship = scope.root.object.children.get(query.from.toLowerCase());
    const object = relationship ? compilation.parts.schema.object(relationship.childObject) : null;
    if (!relationship || !object) return compilation.fail(query.fromAt, noSuchChild(query.from));
    const lookup = object.fields.get(relationship.field.toLowerCase()) as FieldDef;
    compilation.read(object, null, query.fromAt);
    const inner = new Scope(compilation, new Parameters(), object, query.alias);
    const outputs = new Outputs();
    const reader = new RowReader([inner.root], outputs);
    const children = addSelect(inner, query, reader);
    const parent = inner.parentId(lookup, scope.root.object);
    const parentColumn = outputs.add(parent);
    const idsParameter = inner.parameters.values.length;
    const ids = inner.parameters.add('[]');
    const where = `${whereSql(inner, query)} AND ${parent} IN (SELECT value FROM json_each(${ids}))`;
    const order = orderSql(inner, query.orderBy);
    const sql = childSql(inner, query, outputs, parent, where, order);
    return {
        name: relationship.name,
        parentColumn,
        idsParameter,
        statement: { object, sql, values: inner.parameters.values, reader, children }
    };
}

/** LIMIT and OFFSET of a nested query count a parent, so rows are numbered within each. */
function childSql(scope: Scope, query: Query, outputs: Outputs, parent: string, where: string, order: string): string {
    const body = `${fromSql(scope)} ${where}`;
    if (query.limit === null && query.offset === null) return `SELECT ${outputs.list()} ${body} ORDER BY ${order}`;
    const offset = countOf(scope, query.offset, 0);
    const limit =
        query.limit === null ? '' : ` AND n <= ${scope.parameters.add(offset + countOf(scope, query.limit, 0))}`;
    const numbered = `SELECT ${outputs.list()}, row_number() OVER (PARTITION BY ${parent} ORDER BY ${order}) AS n ${body}`;
    return `SELECT ${outputs.names().join(', ')} FROM (${numbered}) WHERE n > ${scope.parameters.add(offset)}${limit} ORDER BY n`;
}

function addSelect(scope: Scope, query: Query, reader: RowReader): ChildStatement[] {
    const children: ChildStatement[] = [];
    const { compilation } = scope;
    for (const item of query.select) {
        if (item.kind === 'child') {
            const child = compileChild(scope, item.query);
            if (children.some((c) => c.name === child.name)) {
                compilation.fail(
                    item.query.fromAt,
                    `Cannot use more than one sub query for the same relationship: ${child.name}`
                );
            }
            reader.queried.add(child.name);
            children.push(child);
        } else if (item.kind === 'fields') addFields(scope, query, item, reader);
        else if (item.kind === 'typeof') addTypeof(scope, item, reader);
        else addField(scope, item, reader);
    }
    return children;
}

function addField(scope: Scope, item: Extract<SelectItem, { kind: 'expr' }>, reader: RowReader): void {
    const { compilation } = scope;
    const column = typed(scope, item.expr);
    const shown = column.label || column.formatted === true;
    const convertible = item.expr.kind === 'path' || shown;
    if (!convertible)
        compilation.fail(
            item.expr.at,
            `unexpected function ${item.expr.kind === 'call' ? item.expr.fn : ''} in a query without GROUP BY`
        );
    if (item.alias !== null && !shown) compilation.fail(item.expr.at, 'only aggregate expressions use field aliasing');
    const name = item.alias ?? column.field.name;
    const reserved = reader.queried.has(name) && column.steps.length === 0;
    if (reserved && !column.label) compilation.fail(item.expr.at, `duplicate field selected: ${column.field.name}`);
    reader.add(column, name, compilation.parts.objectOf, formatOf(scope, column, item.alias));
}

/** Apex reads a field under its own name as it is; other clients, and Apex by an alias, get it formatted. */
function formatOf({ compilation }: Scope, column: Typed, alias: string | null): Show | null {
    const { context, parts } = compilation;
    if (!column.formatted || !context || (alias === null && !context.formats)) return null;
    return (field, value) => formattedText(field, value, context.user, parts.currency);
}

function addTypeof(scope: Scope, { path, cases, otherwise }: TypeofItem, reader: RowReader): void {
    const { compilation } = scope;
    const { parent, steps } = scope.polymorphic(path);
    const rest = new Map(parent.sources.map((source) => [source.object.name.toLowerCase(), source]));
    const add = (source: Source, fields: readonly PathExpr[]): void => {
        for (const { names, at } of fields) {
            const column = scope.fieldOf(parent, source, names, at);
            reader.addOnly(steps, column, source.object.name, compilation.parts.objectOf);
        }
    };
    for (const { object, at, fields } of cases) {
        const source =
            rest.get(object.toLowerCase()) ??
            compilation.fail(at, `${object} is not a valid type for ${path.names.join('.')} in TYPEOF`);
        rest.delete(object.toLowerCase());
        add(source, fields);
    }
    for (const source of rest.values()) {
        add(
            source,
            otherwise.filter(({ names: [first = '', further] }) =>
                further === undefined
                    ? source.object.fields.has(first.toLowerCase())
                    : compilation.parts.schema.parent(source.object, first) !== null
            )
        );
    }
}

function addFields(scope: Scope, query: Query, item: Extract<SelectItem, { kind: 'fields' }>, reader: RowReader): void {
    const { compilation } = scope;
    const bounded = query.limit?.kind === 'number' && query.limit.value <= 200;
    if (item.group !== 'STANDARD' && !bounded)
        compilation.fail(item.at, 'The SOQL FIELDS function must have a LIMIT of at most 200');
    for (const field of scope.root.object.fields.values()) {
        if (item.group !== 'ALL' && field.custom !== (item.group === 'CUSTOM')) continue;
        if (!isStored(field) && !isCompound(field) && field.formula === null) continue;
        if (!compilation.mayRead(scope.root.object, field) || reader.queried.has(field.name)) continue;
        reader.add(
            typed(scope, { kind: 'path', names: [field.name], at: item.at }),
            field.name,
            compilation.parts.objectOf
        );
    }
}

export function fromSql(scope: Scope): string {
    const { object, alias } = scope.root;
    return [`FROM ${quote(object.name)} ${alias}`, ...scope.joins].join(' ');
}

/** Conditions of the query, of its scope, of deletion and of sharing. Call it before `fromSql`: it may add joins. */
export function whereSql(scope: Scope, query: Query): string {
    const { compilation, root, parameters } = scope;
    const parts: string[] = [];
    if (!query.allRows) parts.push(`${root.alias}."IsDeleted" = 0`);
    if (query.where) parts.push(conditionSql(scope, query.where, semiJoinSql));
    const { context } = compilation;
    if (query.scope === 'mine') {
        if (!root.object.fields.has('ownerid'))
            compilation.fail(query.fromAt, `${root.object.name} does not support filter scope mine`);
        parts.push(`${root.alias}."OwnerId" = ${parameters.add(context?.user.id ?? '')}`);
    }
    if (context && compilation.sharing) {
        const visible = compilation.parts.security.visible(context.user.id, root.object, 'read');
        const [rule] = root.object.sharingRules ?? [];
        if (visible && rule !== undefined)
            throw new NotSupportedError(`A query with sharing while ${root.object.name} has sharing rules`, rule);
        if (visible)
            parts.push(`(${parameters.renumber(visible.sql.replace(/\balias\./g, `${root.alias}.`), visible.binds)})`);
    }
    return `WHERE ${parts.length === 0 ? '1' : parts.join(' AND ')}`;
}

export function semiJoinSql(query: Query, outer: Scope): string {
    const { compilation } = outer;
    const object = objectOfQuery(compilation, query);
    const scope = new Scope(compilation, outer.parameters, object, query.alias);
    const [item] = query.select;
    if (query.select.length !== 1 || item?.kind !== 'expr') {
        return compilation.fail(query.at, 'The inner select of a semi-join must have exactly one field');
    }
    const column = typed(scope, item.expr);
    if (column.field.type !== 'id' && column.field.type !== 'reference') {
        compilation.fail(
            item.expr.at,
            `The selected field '${column.field.name}' in the subquery and the outer field must be ids or lookups`
        );
    }
    const where = whereSql(scope, query);
    const limit = query.limit === null ? '' : ` ORDER BY ${orderSql(scope, query.orderBy)}${pageSql(scope, query)}`;
    return `SELECT ${column.sql} ${fromSql(scope)} ${where}${limit}`;
}

/** Equal rows come in the order of their ids (custom metadata: names). */
function orderSql(scope: Scope, items: readonly OrderItem[]): string {
    const { object, alias } = scope.root;
    const last = object.kind === 'metadata' ? `${alias}."DeveloperName"` : `${alias}."Id"`;
    return [...items.map((item) => orderItemSql(scope, item, typed(scope, item.expr))), last].join(', ');
}

export function orderItemSql(scope: Scope, item: OrderItem, written: Typed): string {
    const column = byLabel(written);
    const { field } = column;
    if (!field.sortable)
        scope.compilation.fail(item.expr.at, `field '${field.name}' can not be sorted in a query call`);
    const direction = `${item.descending ? ' DESC' : ' ASC'} NULLS ${item.nulls}`;
    const text = `${comparable(column)}${direction}`;
    if (field.type !== 'picklist' || field.picklist.length === 0 || column.aggregate) return text;
    return `picklist_rank('${field.object}.${field.name}', ${column.sql})${direction}, ${text}`;
}

export function pageSql(scope: Scope, query: Query): string {
    if (query.limit === null && query.offset === null) return '';
    const limit = scope.parameters.add(countOf(scope, query.limit, -1));
    const offset = countOf(scope, query.offset, 0);
    if (offset > MAX_OFFSET) scope.compilation.fail(query.at, `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
    return ` LIMIT ${limit} OFFSET ${scope.parameters.add(offset)}`;
}

function countOf(scope: Scope, count: Count | null, none: number): number {
    if (count === null) return none;
    if (count.kind === 'number') return count.value;
    const value = scope.compilation.bind(count.name);
    if (scope.compilation.isShape) return 0;
    if ((typeof value !== 'number' && typeof value !== 'bigint') || value < 0) {
        return scope.compilation.fail(count.at, `Invalid bind expression for LIMIT or OFFSET: ${String(value)}`);
    }
    return Number(value);
}
