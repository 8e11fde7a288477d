import type { DataLayer } from '../../data/contracts.ts';
import { parseQuery } from '../../data/soql/parser.ts';
import type { Argument, Expr, Query } from '../../data/soql/tree.ts';
import type { FieldDef, ObjectDef, Schema } from '../../metadata/schema.ts';
import { objectOf } from '../context.ts';

interface Column {
    readonly columnName: string;
    readonly displayName: string;
    readonly aggregate: boolean;
    readonly custom: boolean;
    readonly apexType: string | null;
    readonly booleanType: boolean;
    readonly numberType: boolean;
    readonly textType: boolean;
    readonly foreignKeyName: string | null;
    readonly insertable: boolean;
    readonly updatable: boolean;
    readonly joinColumns: readonly Column[];
}

const NUMBERS = new Set(['int', 'long', 'double', 'currency', 'percent']);

/** What `query?columns=true` adds to an answer: the columns that the query selects, without its rows. */
export function queryColumns(layer: DataLayer, text: string): object {
    const { schema } = layer;
    const query = parseQuery(text);
    const object = objectOf(schema, query.from);
    return {
        columnMetadata: columnsOf(schema, object, query),
        entityName: object.name,
        groupBy: query.groupBy.length > 0,
        idSelected: query.select.some((item) => item.kind === 'expr' && isPath(item.expr, 'id')),
        keyPrefix: layer.keyPrefix(object)
    };
}

function isPath(expr: Expr, name: string): boolean {
    return expr.kind === 'path' && expr.names.length === 1 && expr.names[0]?.toLowerCase() === name;
}

function columnsOf(schema: Schema, object: ObjectDef, query: Query): Column[] {
    const columns: Column[] = [];
    let unnamed = 0;
    for (const item of query.select) {
        if (item.kind === 'child') {
            columns.push(childColumn(schema, object, item.query));
        } else if (item.kind === 'fields') {
            const fields = [...object.fields.values()].filter(
                (field) => item.group === 'ALL' || field.custom === (item.group === 'CUSTOM')
            );
            columns.push(...fields.map(fieldColumn));
        } else if (item.kind === 'typeof') {
            const name = item.path.names.join('.');
            columns.push(column({ columnName: name, displayName: name }));
        } else if (item.expr.kind === 'call') {
            const name = item.alias ?? `expr${unnamed++}`;
            columns.push(column({ columnName: name, displayName: callText(item.expr), aggregate: true }));
        } else {
            columns.push(pathColumn(schema, object, withoutAlias(item.expr.names, query)));
        }
    }
    return columns;
}

function withoutAlias(names: readonly string[], query: Query): readonly string[] {
    const first = names[0]?.toLowerCase();
    const own = first === query.alias?.toLowerCase() || first === query.from.toLowerCase();
    return names.length > 1 && own ? names.slice(1) : names;
}

function childColumn(schema: Schema, object: ObjectDef, query: Query): Column {
    const child = object.children.get(query.from.toLowerCase());
    const columnName = child?.name ?? query.from;
    const joinColumns = child ? columnsOf(schema, objectOf(schema, child.childObject), query) : [];
    return column({ columnName, displayName: columnName, aggregate: true, joinColumns });
}

function pathColumn(schema: Schema, object: ObjectDef | null, names: readonly string[]): Column {
    const [first = '', ...rest] = names;
    if (rest.length === 0) {
        const field = object?.fields.get(first.toLowerCase());
        return field ? fieldColumn(field) : column({ columnName: first, displayName: first });
    }
    const lookup = [...(object?.fields.values() ?? [])].find(
        (field) => field.relationshipName?.toLowerCase() === first.toLowerCase()
    );
    const target = lookup?.referenceTo.length === 1 ? schema.object(lookup.referenceTo[0] ?? '') : null;
    const columnName = lookup?.relationshipName ?? first;
    return column({ columnName, displayName: columnName, joinColumns: [pathColumn(schema, target, rest)] });
}

function fieldColumn(field: FieldDef): Column {
    return column({
        columnName: field.name,
        displayName: field.name,
        custom: field.custom,
        apexType: field.type,
        booleanType: field.type === 'boolean',
        numberType: NUMBERS.has(field.type),
        textType: field.type !== 'boolean' && !NUMBERS.has(field.type),
        foreignKeyName: field.relationshipName,
        insertable: field.createable,
        updatable: field.updateable
    });
}

function column(known: Pick<Column, 'columnName' | 'displayName'> & Partial<Column>): Column {
    return {
        aggregate: false,
        custom: false,
        apexType: null,
        booleanType: false,
        numberType: false,
        textType: false,
        foreignKeyName: null,
        insertable: false,
        updatable: false,
        joinColumns: [],
        ...known
    };
}

function callText(expr: Argument): string {
    if (expr.kind === 'value') return expr.operand.kind === 'number' ? expr.operand.text : '';
    return expr.kind === 'path' ? expr.names.join('.') : `${expr.fn}(${expr.args.map(callText).join(', ')})`;
}
