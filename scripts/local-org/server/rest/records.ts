import { SObj } from '../../data/values/sobject.ts';
import { objectOf } from '../context.ts';
import type { UserData } from '../context.ts';
import { ApiFault, notFound } from '../errors.ts';
import { recordToJson } from '../json/to-json.ts';
import { inTransaction, jsonObject, noContent, ok, recordOf } from './context.ts';
import type { RestContext, RestHandler } from './context.ts';

const created = (id: string): object => ({ id, success: true, errors: [] });

export const createRecord: RestHandler = (context, [object = ''], request) =>
    inTransaction(context, (data) => {
        const row = recordOf(data, jsonObject(request.body), objectOf(data.layer.schema, object).name);
        const [result] = data.save({ operation: 'insert', rows: [row], allOrNone: true, externalId: null });
        return ok(created(result?.id ?? ''), 201);
    });

export const readRecord: RestHandler = (context, [object = '', id = ''], request) =>
    inTransaction(context, (data) => {
        const type = objectOf(data.layer.schema, object);
        const fields = request.query['fields']?.split(',') ?? readableFields(data, type.name);
        return ok(recordToJson(findById(data, type.name, id, fields), context.base));
    });

export const updateRecord: RestHandler = (context, [object = '', id = ''], request) =>
    inTransaction(context, (data) => {
        const type = objectOf(data.layer.schema, object);
        const body = jsonObject(request.body);
        if ('Id' in body || 'id' in body) {
            throw new ApiFault(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
        }
        const row = recordOf(data, body, type.name);
        row.f['Id'] = findById(data, type.name, id, ['Id']).f['Id'];
        data.save({ operation: 'update', rows: [row], allOrNone: true, externalId: null });
        return noContent;
    });

export const deleteRecord: RestHandler = (context, [object = '', id = '']) =>
    inTransaction(context, (data) => {
        const type = objectOf(data.layer.schema, object);
        const row = new SObj(type, { Id: findById(data, type.name, id, ['Id']).f['Id'] });
        data.save({ operation: 'delete', rows: [row], allOrNone: true, externalId: null });
        return noContent;
    });

export const readByExternalId: RestHandler = (context, [object = '', field = '', value = '']) =>
    inTransaction(context, (data) => {
        const type = objectOf(data.layer.schema, object);
        const condition = `${externalField(data, type.name, field)} = :value`;
        const fields = readableFields(data, type.name).join(', ');
        const [row] = data.query(`SELECT ${fields} FROM ${type.name} WHERE ${condition} LIMIT 1`, { value }).rows;
        if (!row) {
            throw notFound('Provided external ID field does not exist or is not accessible');
        }
        return ok(recordToJson(row, context.base));
    });

export const upsertRecord: RestHandler = (context, [object = '', field = '', value = ''], request) =>
    inTransaction(context, (data) => {
        const type = objectOf(data.layer.schema, object);
        const name = externalField(data, type.name, field);
        const row = recordOf(data, { ...jsonObject(request.body), [name]: value }, type.name);
        const [result] = data.save({ operation: 'upsert', rows: [row], allOrNone: true, externalId: name });
        return ok({ ...created(result?.id ?? ''), created: result?.created === true }, result?.created ? 201 : 200);
    });

function externalField(data: UserData, object: string, field: string): string {
    const found = objectOf(data.layer.schema, object).fields.get(field.toLowerCase());
    if (!found || !(found.externalId || found.name === 'Id')) {
        throw notFound('Provided external ID field does not exist or is not accessible');
    }
    return found.name;
}

export function readableFields(data: UserData, object: string): readonly string[] {
    const type = objectOf(data.layer.schema, object);
    const rights = data.layer.security.rights(data.userId);
    return [...type.fields.values()]
        .filter((field) => field.type !== 'address' && field.type !== 'location')
        .filter((field) => !field.permissionable || rights.field(type.name, field.name).read)
        .map((field) => field.name);
}

export function findById(data: UserData, object: string, id: string, fields: readonly string[]): SObj {
    if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(id)) {
        throw notFound(`Provided external ID field does not exist or is not accessible: ${id}`);
    }
    const [row] = data.query(`SELECT ${fields.join(', ')} FROM ${object} WHERE Id = :id LIMIT 1`, { id }).rows;
    if (!row) {
        throw notFound();
    }
    return row;
}

export function listRecords(context: RestContext): readonly string[] {
    const rights = context.org.data.security.rights(context.userId);
    return context.org.data.schema.objects.map((object) => object.name).filter((name) => rights.object(name).read);
}
