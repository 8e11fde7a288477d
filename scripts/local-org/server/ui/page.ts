import { SObj } from '../../data/values/sobject.ts';
import type { FlexiComponent, FlexiPageDef, OrgMetadata } from '../../metadata/org-metadata.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { UserData } from '../context.ts';
import { notFound } from '../errors.ts';
import { scalarToJson } from '../json/to-json.ts';
import { asUser, mayRead, objectOfRecord, readableObject, text } from './context.ts';
import type { UiContext, UiOperation } from './context.ts';
import { NO_BEHAVIOUR, fieldJson, highlightsOf, sectionsOf } from './fields.ts';
import type { Section } from './fields.ts';
import { columnsOf, defaultColumns } from './list-columns.ts';
import { columnJson, formatterOf, recordUrl, rowJson, selected } from './list.ts';
import { nameOf } from './records.ts';
import { ruleFields, showsOn } from './visibility.ts';
import type { Shows } from './visibility.ts';

const RELATED_ROWS = 6;

/** Everything that a record page draws, except what the components on it ask for themselves. */
export const recordPage: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const object = objectOfRecord(data, text(args, 'recordId'));
        const sections = sectionsOf(data, object, context.org.metadata.layouts);
        const highlights = highlightsOf(data, object);
        const page = pageOf(context.org.metadata, object, typeof args['app'] === 'string' ? args['app'] : '');
        const row = readRow(data, object, text(args, 'recordId'), [
            { ...NO_BEHAVIOUR, label: '', fields: [...highlights, ...ruleFields(data, object, page)] },
            ...sections
        ]);
        const rights = data.layer.security.rights(data.userId).object(object.name);
        const shows = showsOn(data, object, row);
        const values = valuesOf(context, data, row);
        return {
            id: row.f['Id'],
            object: object.name,
            label: object.label,
            name: nameOf(row) ?? String(row.f['Id']),
            editable: rights.edit,
            deletable: rights.delete,
            values,
            highlights: highlights.map((field) => fieldJson(data, field, 'edit')),
            sections: sections.map((section) => sectionJson(data, section, 'edit')),
            related: relatedOf(data, object),
            actions: page ? actionsOf(context.org.metadata, page, shows) : [],
            page: page ? pageJson(page, shows) : null
        };
    });

/** A new record's form. */
export const createForm: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const object = readableObject(data, text(args, 'object'));
        const sections = sectionsOf(data, object, context.org.metadata.layouts)
            .map((section) => sectionJson(data, section, 'create'))
            .map((section) => ({ ...section, fields: section.fields.filter((field) => field['editable'] === true) }))
            .filter((section) => section.fields.length > 0);
        const defaults = [...object.fields.values()].flatMap((field): (readonly [string, object])[] => {
            const standard = field.picklist.find((value) => value.isDefault)?.value;
            return standard === undefined ? [] : [[field.name, { value: standard, text: standard, href: null }]];
        });
        return { object: object.name, label: object.label, sections, values: Object.fromEntries(defaults) };
    });

/** A few rows of one related list, with the count of all. */
export const relatedRows: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const parent = objectOfRecord(data, text(args, 'recordId'));
        const relation = parent.children.get(text(args, 'relationship').toLowerCase());
        if (!relation) {
            throw notFound(`${parent.name} has no related list ${text(args, 'relationship')}`);
        }
        const child = readableObject(data, relation.childObject);
        const columns = columnsOf(
            data,
            child,
            defaultColumns(child).filter((name) => name !== relation.field)
        ).slice(0, 4);
        const from = ` FROM ${child.name} WHERE ${relation.field} = :parent`;
        const binds = { parent: text(args, 'recordId') };
        const limit = args['all'] === true ? 200 : RELATED_ROWS;
        const { rows } = data.query(
            `SELECT ${selected(columns)}${from} ORDER BY CreatedDate DESC LIMIT ${limit}`,
            binds
        );
        const format = formatterOf(context, data);
        return {
            columns: columns.map(columnJson),
            rows: rows.map((row) => rowJson(row, columns, format)),
            total: data.query(`SELECT COUNT()${from}`, binds).total
        };
    });

/** Records to choose from in a lookup. */
export const lookupOptions: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const object = readableObject(data, text(args, 'object'));
        const name = object.nameField ?? 'Id';
        const pattern = `%${text(args, 'text').replace(/[%_\\]/g, '\\$&')}%`;
        const active = object.name === 'User' ? ' AND IsActive = true' : '';
        const query = `SELECT Id, ${name} FROM ${object.name} WHERE ${name} LIKE :pattern${active} ORDER BY ${name} LIMIT 20`;
        return data.query(query, { pattern }).rows.map((row) => ({ value: row.f['Id'], label: nameOf(row) ?? '' }));
    });

/** A page that a tab or a home page shows. */
export const flexiPage: UiOperation = (context, args) => {
    const page = context.org.metadata.flexiPages.find((one) => one.name === text(args, 'name'));
    if (!page) {
        throw notFound(`There is no page ${text(args, 'name')}`);
    }
    return pageJson(page, everything);
};

function readRow(data: UserData, object: ObjectDef, id: string, sections: readonly Section[]): SObj {
    const names = new Set<string>(['Id']);
    if (object.nameField !== null) {
        names.add(object.nameField);
    }
    for (const field of sections.flatMap((section) => section.fields)) {
        names.add(field.name);
        const target = data.layer.schema.object(field.referenceTo[0] ?? '');
        if (field.relationshipName !== null && target?.nameField) {
            names.add(`${field.relationshipName}.${target.nameField}`);
        }
    }
    const [row] = data.query(`SELECT ${[...names].join(', ')} FROM ${object.name} WHERE Id = :id`, { id }).rows;
    if (!row) {
        throw notFound('This record does not exist, or you may not see it.');
    }
    return row;
}

function valuesOf(context: UiContext, data: UserData, row: SObj): Record<string, unknown> {
    const format = formatterOf(context, data);
    const values: Record<string, unknown> = {};
    for (const field of row.t.fields.values()) {
        const value = row.f[field.name];
        if (value === undefined || !mayRead(data, field)) {
            continue;
        }
        const parent = field.relationshipName === null ? null : row.f[field.relationshipName];
        const linked = parent instanceof SObj && typeof value === 'string';
        values[field.name] = {
            value: scalarToJson(value),
            text: linked ? (nameOf(parent) ?? value) : format.text(field, value),
            href: linked && parent.t.name !== 'User' ? recordUrl(parent.t.name, value) : null
        };
    }
    return values;
}

interface SectionJson {
    readonly label: string;
    readonly fields: readonly Record<string, unknown>[];
}

function sectionJson(data: UserData, section: Section, mode: 'edit' | 'create'): SectionJson {
    return { label: section.label, fields: section.fields.map((field) => fieldJson(data, field, mode, section)) };
}

function relatedOf(data: UserData, object: ObjectDef): readonly unknown[] {
    const rights = data.layer.security.rights(data.userId);
    const standard = new Set(['Contact', 'Opportunity', 'OpportunityContactRole', 'Task', 'Event']);
    return [...object.children.values()].flatMap((child) => {
        const type = data.layer.schema.object(child.childObject);
        const field = type?.fields.get(child.field.toLowerCase());
        const usual = type?.kind === 'custom' || standard.has(type?.name ?? '');
        const shown = type && field && usual && rights.object(type.name).read && mayRead(data, field);
        return shown ? [{ name: child.name, label: type.pluralLabel, object: type.name }] : [];
    });
}

function pageOf(metadata: OrgMetadata, object: ObjectDef, appName: string): FlexiPageDef | undefined {
    const apps = [...metadata.apps.filter((app) => app.name === appName), ...metadata.apps];
    const name = apps.map((app) => app.recordPages.get(object.name)).find((one) => one !== undefined);
    return metadata.flexiPages.find((one) => one.name === name);
}

/**
 * Components that the highlights panel offers as buttons ("Dynamic Actions"); a page layout's own buttons are drawn by
 * Salesforce only.
 */
function actionsOf(metadata: OrgMetadata, page: FlexiPageDef, shows: Shows): readonly unknown[] {
    const panel = [...page.regions.values()].flat().find((one) => one.name === 'force:highlightsPanel');
    const offered = panel?.items.filter((item) => item.property === 'actionNames' && shows(item.visibility)) ?? [];
    return offered.flatMap((item) => {
        const action = metadata.quickActions.find((one) => one.name === item.value && one.component !== null);
        return action ? [action] : [];
    });
}

/** A page without a record: rules ask for fields of a record, so none applies. */
const everything: Shows = () => true;

function pageJson(page: FlexiPageDef, shows: Shows): unknown {
    const regions = [...page.regions].map(([name, components]) => ({
        name,
        components: componentsJson(components, shows)
    }));
    return { name: page.name, label: page.label, template: page.template, regions };
}

function componentsJson(components: readonly FlexiComponent[], shows: Shows): readonly unknown[] {
    return components.flatMap((component, index) => {
        const facets = [...component.facets].map(([name, below]) => ({
            name,
            components: componentsJson(below, shows)
        }));
        const properties = Object.fromEntries(component.properties);
        const key = `${component.name}-${index}`;
        return shows(component.visibility) ? [{ key, name: component.name, properties, facets }] : [];
    });
}
