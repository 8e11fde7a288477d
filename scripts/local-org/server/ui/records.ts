import type { DmlOperation } from '../../data/contracts.ts';
import { ApexList } from '../../data/values/collections.ts';
import { SObj } from '../../data/values/sobject.ts';
import { T } from '../../data/values/type.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { UserData } from '../context.ts';
import { ApiFault, notFound } from '../errors.ts';
import { recordFromJson } from '../json/from-json.ts';
import { scalarToJson } from '../json/to-json.ts';
import { asUser, mayRead, objectOfRecord, readableObject, text, texts } from './context.ts';
import type { UiContext, UiOperation } from './context.ts';
import { Formatter } from './format.ts';

/** Answers records as `lightning/uiRecordApi` gives them; names carry the object (`Opportunity.Account.Name`). */
export const readRecords: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const ids = texts(args, 'recordIds');
        const [first] = ids;
        if (first === undefined) {
            return [];
        }
        const object = objectOfRecord(data, first);
        const required = texts(args, 'fields').map((name) => pathOf(object, name));
        const optional = texts(args, 'optionalFields')
            .map((name) => pathOf(object, name))
            .filter((path) => resolvable(data, object, path));
        const missing = required.find((path) => !resolvable(data, object, path));
        if (missing) {
            const name = `${object.name}.${missing.join('.')}`;
            throw new ApiFault(400, 'INVALID_FIELD', `You have no access to the field ${name}, or it does not exist.`);
        }
        return representations(context, data, object, ids, [...required, ...optional]);
    });

export const createRecord: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const object = readableObject(data, text(args, 'apiName'));
        const [result] = write(data, 'insert', rowOf(data, object, args['fields']));
        return representation(context, data, object, result?.id ?? '', args['fields']);
    });

export const updateRecord: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const id = text(args, 'id');
        const object = objectOfRecord(data, id);
        const row = rowOf(data, object, args['fields']);
        row.f['Id'] = id;
        write(data, 'update', row);
        return representation(context, data, object, id, args['fields']);
    });

export const deleteRecord: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const id = text(args, 'id');
        write(data, 'delete', new SObj(objectOfRecord(data, id), { Id: id }));
        return null;
    });

function write(data: UserData, operation: DmlOperation, row: SObj): ReturnType<UserData['save']> {
    return data.save({ operation, rows: [row], allOrNone: true, externalId: null });
}

function rowOf(data: UserData, object: ObjectDef, fields: unknown): SObj {
    const given = Object.entries((fields ?? {}) as Record<string, unknown>).filter(([name]) => name !== 'Id');
    return recordFromJson(data.layer.schema, object, Object.fromEntries(given), () => {
        throw new ApiFault(400, 'INVALID_FIELD', 'A record of a page names parents by id');
    });
}

function representation(context: UiContext, data: UserData, object: ObjectDef, id: string, fields: unknown): unknown {
    const names = Object.keys(fields ?? {});
    const paths = [...new Set(['Id', ...names])].map((name) => [name]).filter((path) => resolvable(data, object, path));
    return representations(context, data, object, [id], paths)[0];
}

type Path = readonly string[];

function pathOf(object: ObjectDef, name: string): Path {
    const [first = '', ...rest] = name.split('.');
    if (first.toLowerCase() !== object.name.toLowerCase() || rest.length === 0) {
        throw new ApiFault(400, 'INVALID_FIELD', `${name} is no field of ${object.name}`);
    }
    return rest;
}

/** The field at the end of a path, or null if it does not exist or may not be read. */
export function fieldAt(data: UserData, object: ObjectDef, path: Path): FieldDef | null {
    const [step = '', ...rest] = path;
    if (rest.length === 0) {
        const field = object.fields.get(step.toLowerCase()) ?? null;
        return field && mayRead(data, field) ? field : null;
    }
    const lookup = data.layer.schema.parent(object, step);
    const parent = lookup && mayRead(data, lookup) ? data.layer.schema.object(lookup.referenceTo[0] ?? '') : null;
    return parent ? fieldAt(data, parent, rest) : null;
}

function resolvable(data: UserData, object: ObjectDef, path: Path): boolean {
    return fieldAt(data, object, path) !== null;
}

function representations(
    context: UiContext,
    data: UserData,
    object: ObjectDef,
    ids: readonly string[],
    paths: readonly Path[]
): readonly unknown[] {
    const columns = new Set(['id', ...paths.map((path) => path.join('.').toLowerCase())]);
    const { rows } = data.query(`SELECT ${[...columns].join(', ')} FROM ${object.name} WHERE Id IN :ids`, {
        ids: new ApexList(T.id, [...ids])
    });
    const byId = new Map(rows.map((row) => [String(row.f['Id']).slice(0, 15), row]));
    const format = new Formatter(data.context.user, context.config.currency);
    return ids.map((id) => {
        const row = byId.get(id.slice(0, 15));
        if (!row) {
            throw notFound();
        }
        return toRepresentation(data, row, paths, format);
    });
}

function toRepresentation(data: UserData, row: SObj, paths: readonly Path[], format: Formatter): unknown {
    const fields: Record<string, unknown> = {};
    for (const [step = '', ...rest] of paths) {
        if (rest.length === 0) {
            const field = row.t.fields.get(step.toLowerCase());
            if (field) {
                const value = row.f[field.name] ?? null;
                fields[field.name] = { value: scalarToJson(value), displayValue: displayOf(field, value, format) };
            }
            continue;
        }
        const name = data.layer.schema.parent(row.t, step)?.relationshipName ?? step;
        const parent = row.f[name];
        const deeper = paths.filter((path) => path.length > 1 && path[0] === step).map((path) => path.slice(1));
        fields[name] = {
            value: parent instanceof SObj ? toRepresentation(data, parent, deeper, format) : null,
            displayValue: parent instanceof SObj ? nameOf(parent) : null
        };
    }
    return { id: row.f['Id'] ?? null, apiName: row.t.name, fields, recordTypeId: null, lastModifiedDate: null };
}

/** Plain text needs no second form; the platform leaves its display value empty. */
function displayOf(field: FieldDef, value: unknown, format: Formatter): string | null {
    const plain = ['string', 'textarea', 'id', 'reference', 'email', 'url', 'phone', 'boolean'].includes(field.type);
    return plain || value === null ? null : format.text(field, value);
}

export function nameOf(row: SObj): string | null {
    const value = row.t.nameField === null ? null : row.f[row.t.nameField];
    return typeof value === 'string' ? value : null;
}
