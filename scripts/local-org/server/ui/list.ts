import type { SObj } from '../../data/values/sobject.ts';
import { SObj as SObject } from '../../data/values/sobject.ts';
import type { ListViewDef, ObjectDef } from '../../metadata/schema.ts';
import type { UserData } from '../context.ts';
import { asUser, readableObject, text } from './context.ts';
import type { UiContext, UiOperation } from './context.ts';
import { Formatter } from './format.ts';
import { columnsOf, defaultColumns } from './list-columns.ts';
import type { Column } from './list-columns.ts';
import { listCondition } from './list-filters.ts';

export const PAGE_ROWS = 50;
const MOST_OFFSET = 2000;
const RIGHT_ALIGNED = new Set(['currency', 'double', 'int', 'percent']);

/** A page of a list view: its columns, formatted rows and how many there are in all. */
export const listRows: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const object = readableObject(data, text(args, 'object'));
        const views = viewsOf(object);
        const wanted = typeof args['view'] === 'string' ? args['view'].toLowerCase() : '';
        const view = views.find((one) => one.name.toLowerCase() === wanted) ?? views[0] ?? allOf(object);
        const columns = columnsOf(data, object, view.columns);
        const condition = listCondition(data, object, view);
        const where = condition.text === '' ? '' : ` WHERE ${condition.text}`;
        const sort = sortOf(columns, args);
        const offset = Math.min(Math.max(Number(args['offset'] ?? 0) || 0, 0), MOST_OFFSET);
        const order =
            sort === null ? '' : ` ORDER BY ${sort.path} ${sort.descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}`;
        const paging = ` LIMIT ${PAGE_ROWS} OFFSET ${offset}`;
        const from = ` FROM ${object.name}${where}`;
        const { rows } = data.query(`SELECT ${selected(columns)}${from}${order}${paging}`, condition.binds);
        return {
            views: views.map(({ name, label }) => ({ name, label })),
            view: view.name,
            columns: columns.map(columnJson),
            rows: rows.map((row) => rowJson(row, columns, new Formatter(data.context.user, context.config.currency))),
            total: data.query(`SELECT COUNT()${from}`, condition.binds).total,
            offset,
            pageSize: PAGE_ROWS,
            sort,
            createable: data.layer.security.rights(data.userId).object(object.name).create
        };
    });

function viewsOf(object: ObjectDef): readonly ListViewDef[] {
    const own = [...object.listViews].sort((a, b) => a.label.localeCompare(b.label, 'en'));
    return own.length > 0 ? own : [allOf(object)];
}

function allOf(object: ObjectDef): ListViewDef {
    return {
        name: 'All',
        label: `All ${object.pluralLabel}`,
        columns: defaultColumns(object),
        filterScope: 'Everything',
        filters: [],
        booleanFilter: null
    };
}

function sortOf(
    columns: readonly Column[],
    args: Readonly<Record<string, unknown>>
): { path: string; descending: boolean } | null {
    const sortable = columns.filter(({ field }) => field.sortable && field.type !== 'textarea');
    const wanted = sortable.find((column) => column.path === args['sortBy']) ?? sortable[0];
    return wanted ? { path: wanted.path, descending: args['descending'] === true } : null;
}

export function selected(columns: readonly Column[]): string {
    const ids = columns.map((column) => column.path.split('.')).filter((path) => path.length > 1);
    const parents = ids.map((path) => [...path.slice(0, -1), 'Id'].join('.'));
    return [...new Set(['Id', ...columns.map((column) => column.path), ...parents])].join(', ');
}

export function columnJson({ path, label, field }: Column): unknown {
    return {
        path,
        label,
        sortable: field.sortable && field.type !== 'textarea',
        right: RIGHT_ALIGNED.has(field.type),
        fixed: /^date/.test(field.type)
    };
}

export function rowJson(row: SObj, columns: readonly Column[], format: Formatter): unknown {
    const id = String(row.f['Id']);
    const cells = columns.map((column) => {
        const path = column.path.split('.');
        const owner = path.slice(0, -1).reduce<unknown>((at, step) => (at instanceof SObject ? at.f[step] : null), row);
        const value = owner instanceof SObject ? (owner.f[column.field.name] ?? null) : null;
        return { text: format.text(column.field, value), href: hrefOf(row, owner, column) };
    });
    return { id, cells };
}

function hrefOf(row: SObj, owner: unknown, column: Column): string | null {
    const isName = owner instanceof SObject && owner.t.nameField === column.field.name;
    if (!isName || (owner !== row && owner.t.name === 'User')) {
        return null;
    }
    return recordUrl(owner.t.name, String(owner.f['Id']));
}

export function recordUrl(object: string, id: string): string {
    return `/lightning/r/${object}/${id}/view`;
}

export function formatterOf(context: UiContext, data: UserData): Formatter {
    return new Formatter(data.context.user, context.config.currency);
}
