import type { DmlOperation, RowResult } from '../../data/contracts.ts';
import { ApexList } from '../../data/values/collections.ts';
import { ApexException } from '../../data/values/exception.ts';
import { SObj } from '../../data/values/sobject.ts';
import { T } from '../../data/values/type.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import { objectOf } from '../context.ts';
import type { UserData } from '../context.ts';
import { ApiFault } from '../errors.ts';
import { plainText, recordToJson } from '../json/to-json.ts';
import { inTransaction, jsonArray, jsonObject, ok, recordOf } from './context.ts';
import type { RestContext, RestHandler } from './context.ts';

const MOST = 200;
const ROLLED_BACK = {
    statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
    fields: []
};

export const createCollection: RestHandler = (context, _parameters, request) =>
    save(context, 'insert', jsonObject(request.body), (data, json) => recordOf(data, json));

export const updateCollection: RestHandler = (context, _parameters, request) =>
    save(context, 'update', jsonObject(request.body), (data, json) => {
        const id = json['Id'] ?? json['id'];
        const row = recordOf(data, Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'id')));
        row.f['Id'] = id;
        return row;
    });

export const upsertCollection: RestHandler = (context, [object = '', field = ''], request) =>
    save(context, 'upsert', jsonObject(request.body), (data, json) => recordOf(data, json, object), field);

export const deleteCollection: RestHandler = (context, _parameters, request) => {
    const ids = (request.query['ids'] ?? '').split(',').filter((id) => id !== '');
    const body = { records: ids.map((id) => ({ id })), allOrNone: request.query['allOrNone'] === 'true' };
    return save(
        context,
        'delete',
        body,
        (data, json) => new SObj(objectOfId(data, String(json['id'])), { Id: json['id'] })
    );
};

export const readCollection: RestHandler = (context, [object = ''], request) =>
    inTransaction(context, (data) => {
        const body = request.method === 'GET' ? request.query : jsonObject(request.body);
        const ids = listOf(body['ids']);
        const type = objectOf(data.layer.schema, object);
        const fields = [...new Set(['Id', ...listOf(body['fields'])])].join(', ');
        const { rows } = data.query(`SELECT ${fields} FROM ${type.name} WHERE Id IN :ids`, {
            ids: new ApexList(T.id, ids)
        });
        const byId = new Map(rows.map((row) => [String(row.f['Id']).slice(0, 15), row]));
        return ok(
            ids.map((id) => {
                const row = byId.get(id.slice(0, 15));
                return row ? recordToJson(row, context.base) : null;
            })
        );
    });

function listOf(value: unknown): string[] {
    return Array.isArray(value)
        ? value.map(plainText)
        : plainText(value)
              .split(',')
              .filter((one) => one !== '');
}

/** The object whose key prefix the id carries. */
export function objectOfId(data: UserData, id: string): ObjectDef {
    const found = data.layer.objectOfId(id);
    if (!found) {
        throw new ApiFault(400, 'MALFORMED_ID', `malformed id ${id}`);
    }
    return found;
}

type ToRow = (data: UserData, json: Readonly<Record<string, unknown>>) => SObj;

function save(
    context: RestContext,
    operation: DmlOperation,
    body: Readonly<Record<string, unknown>>,
    toRow: ToRow,
    externalId: string | null = null
): ReturnType<RestHandler> {
    const records = jsonArray(body['records'], 'records');
    if (records.length > MOST) {
        throw new ApiFault(
            400,
            'EXCEEDED_MAX_SIZE_REQUEST',
            `record limit reached. cannot submit more than ${MOST} records`
        );
    }
    const allOrNone = body['allOrNone'] === true;
    try {
        return inTransaction(context, (data) => {
            const rows = records.map((record) => toRow(data, record));
            const results = data.save({ operation, rows, allOrNone, externalId });
            return ok(results.map((result) => resultJson(result, operation)));
        });
    } catch (error) {
        if (allOrNone && error instanceof ApexException && error.rows.length > 0) {
            return ok(records.map((_record, index) => refused(error, index)));
        }
        throw error;
    }
}

function resultJson(result: RowResult, operation: DmlOperation): unknown {
    return {
        ...(result.id === null ? {} : { id: result.id }),
        success: result.success,
        errors: result.errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields })),
        ...(operation === 'upsert' && result.success ? { created: result.created } : {})
    };
}

function refused(error: ApexException, index: number): unknown {
    const own = error.rows.filter((row) => row.index === index);
    const errors = own.map(({ statusCode, message, fields }) => ({ statusCode, message, fields }));
    return { success: false, errors: errors.length > 0 ? errors : [ROLLED_BACK] };
}
