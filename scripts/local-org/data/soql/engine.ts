/** Runs SOQL: parse (cached by text) → translate for the binds → SQL → records. */
import type { DataContext, QueryResult, QueryShape, SoqlEngine, Sql, Value } from '../contracts.ts';
import { ApexList } from '../values/collections.ts';
import type { SObj } from '../values/sobject.ts';
import { sobjectType } from '../values/type.ts';
import { checkAccess } from './access.ts';
import { Compilation } from './compilation.ts';
import type { EngineParts } from './compilation.ts';
import { queryError } from './errors.ts';
import { registerFunctions } from './functions.ts';
import { compileAggregate, compileCount, isAggregate } from './grouping.ts';
import { parseQuery } from './parser.ts';
import { fillRecordAccess } from './record-access.ts';
import { compileRows } from './statement.ts';
import type { RowStatement } from './statement.ts';
import type { Query } from './tree.ts';

/** Parsed queries that are kept; texts of dynamic queries push out the oldest. */
const CACHED_QUERIES = 1000;

export function createSoqlEngine(parts: EngineParts): SoqlEngine {
    registerFunctions(parts.driver, parts.schema);
    const cache = new Map<string, Query>();
    const parse = (text: string): Query => {
        let query = cache.get(text);
        if (!query) {
            query = parseQuery(text);
            if (cache.size >= CACHED_QUERIES) cache.delete(cache.keys().next().value ?? '');
            cache.set(text, query);
        }
        return query;
    };
    return {
        shape: (text) => shapeOf(parts, text, parse(text)),
        run: (text, binds, context) => run(parts, text, parse(text), binds, context)
    };
}

function shapeOf(parts: EngineParts, text: string, query: Query): QueryShape {
    const compilation = new Compilation(text, parts, null, null, { sharing: false, userMode: false });
    const mode = query.mode === 'enforced' ? null : query.mode;
    if (query.count) return { kind: 'count', object: compileCount(compilation, query).object, mode };
    if (isAggregate(query)) return { kind: 'aggregate', object: compileAggregate(compilation, query).object, mode };
    return { kind: 'rows', object: compileRows(compilation, query).object, mode };
}

function run(
    parts: EngineParts,
    text: string,
    query: Query,
    binds: ReadonlyMap<string, Value>,
    context: DataContext
): QueryResult {
    const userMode = (query.mode === 'user' || query.mode === 'system' ? query.mode : context.mode) === 'user';
    const compilation = new Compilation(text, parts, context, binds, {
        sharing: userMode || context.sharing,
        userMode
    });
    // Custom Metadata Type Allocations: queries of custom metadata are not limited.
    if (parts.schema.object(query.from)?.kind !== 'metadata') context.meter.query();
    if (query.from.toLowerCase() === 'userrecordaccess') fillRecordAccess(compilation, query);
    if (query.count) return runCount(compilation, query, context);
    if (isAggregate(query)) return runAggregate(compilation, query, context);
    const statement = compileRows(compilation, query);
    prepare(compilation, query, context);
    const rows = fetchRows(parts, statement, context).map(({ row }) => row);
    if (query.forUpdate) refuseHeld(parts, rows);
    return { rows, total: rows.length, kind: 'rows', object: statement.object };
}

function refuseHeld({ locks }: EngineParts, rows: readonly SObj[]): void {
    if (locks.held(rows.map((row) => String(row.f['Id']))).size > 0) {
        throw queryError(
            'Record Currently Unavailable: The record you are attempting to edit, or one of its related records, is currently being modified by another user. Please try again.'
        );
    }
}

/** Rights are checked once a statement, after its translation has shown what it reads. */
function prepare(compilation: Compilation, query: Query, context: DataContext): void {
    if (compilation.userMode || query.mode === 'enforced') checkAccess(compilation, context, !compilation.userMode);
    if (compilation.usesFormulas) compilation.parts.formulas.use(context);
}

interface Fetched {
    readonly row: SObj;
    readonly parent: string | null;
}

function fetchRows(
    parts: EngineParts,
    statement: RowStatement,
    context: DataContext,
    parentColumn: string | null = null
): Fetched[] {
    const raw = parts.driver.prepare(statement.sql).all(statement.values);
    context.meter.queryRows(raw.length);
    const fetched = raw.flatMap((record) => {
        const row = statement.reader.read(record);
        return row ? [{ row, parent: parentColumn === null ? null : text(record[parentColumn] ?? null) }] : [];
    });
    for (const child of statement.children) addChildren(parts, child, fetched, context);
    return fetched;
}

function addChildren(
    parts: EngineParts,
    child: RowStatement['children'][number],
    parents: readonly Fetched[],
    context: DataContext
): void {
    if (parents.length === 0) return;
    child.statement.values[child.idsParameter] = JSON.stringify(parents.map(({ row }) => row.f['Id']));
    const groups = new Map<string | null, SObj[]>();
    for (const { row, parent } of fetchRows(parts, child.statement, context, child.parentColumn)) {
        const group = groups.get(parent);
        if (group) group.push(row);
        else groups.set(parent, [row]);
    }
    const type = sobjectType(child.statement.object.name);
    for (const { row } of parents) row.f[child.name] = new ApexList(type, groups.get(text(row.f['Id'] as Sql)) ?? []);
}

const text = (value: Sql): string | null => (typeof value === 'string' ? value : null);

function runCount(compilation: Compilation, query: Query, context: DataContext): QueryResult {
    const { object, sql, values } = compileCount(compilation, query);
    prepare(compilation, query, context);
    const total = Number(compilation.parts.driver.prepare(sql).all(values)[0]?.['n'] ?? 0);
    context.meter.queryRows(1);
    return { rows: [], total, kind: 'count', object };
}

function runAggregate(compilation: Compilation, query: Query, context: DataContext): QueryResult {
    const statement = compileAggregate(compilation, query);
    prepare(compilation, query, context);
    const raw = compilation.parts.driver.prepare(statement.sql).all(statement.values);
    const { counted } = statement;
    context.meter.queryRows(
        counted === null ? raw.length : raw.reduce((sum, row) => sum + Number(row[counted] ?? 0), 0)
    );
    const rows = raw.map((row) => statement.read(row));
    return { rows, total: rows.length, kind: 'aggregate', object: statement.object };
}
