import type { Org } from '../../apex/org.ts';
import type { DataLayer } from '../../data/contracts.ts';
import { UserData, objectOf } from '../context.ts';
import { ApiFault } from '../errors.ts';
import { recordFromJson, valueFromJson } from '../json/from-json.ts';
import type { FindParent, JsonRecord } from '../json/from-json.ts';
import type { SObj } from '../../data/values/sobject.ts';

export interface RestRequest {
    readonly method: string;
    /** Path below `/services/data/vXX.0`, starting with `/`, or empty. */
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly body: unknown;
}

export interface RestAnswer {
    readonly status: number;
    readonly body: unknown;
}

/** One call of the REST API: who calls, and the org it goes to. */
export interface RestContext {
    readonly org: Org;
    readonly userId: string;
    /** `/services/data/v66.0`, for the addresses in answers. */
    readonly base: string;
    /** `http://localhost:8080`, where an answer needs a whole address. */
    readonly origin: string;
    readonly now: () => number;
    readonly locators: Locators;
}

/** Ordered ids of a large result; the rows are read again page by page. */
export interface Locators {
    put(entry: Locator): string;
    get(id: string): Locator | null;
}

export interface Locator {
    readonly userId: string;
    readonly query: string;
    readonly ids: readonly string[];
}

export type RestHandler = (context: RestContext, parameters: readonly string[], request: RestRequest) => RestAnswer;

export function ok(body: unknown, status = 200): RestAnswer {
    return { status, body };
}

export const noContent: RestAnswer = { status: 204, body: undefined };

/** Runs work in one transaction of the caller. */
export function inTransaction<R>(context: RestContext, work: (data: UserData) => R): R {
    return context.org.run(context.userId, (layer: DataLayer) =>
        work(new UserData(layer, context.userId, context.now))
    );
}

export function jsonObject(value: unknown, what = 'The request body'): JsonRecord {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new ApiFault(400, 'JSON_PARSER_ERROR', `${what} must be a JSON object`);
    }
    return value as JsonRecord;
}

export function jsonArray(value: unknown, what: string): readonly JsonRecord[] {
    if (!Array.isArray(value)) {
        throw new ApiFault(400, 'JSON_PARSER_ERROR', `${what} must be a JSON array`);
    }
    return value.map((one) => jsonObject(one, `Each of ${what}`));
}

/** A record of a request, its type given by the address or by `attributes.type`. */
export function recordOf(data: UserData, json: JsonRecord, type?: string): SObj {
    const attributes = json['attributes'] as { readonly type?: string } | undefined;
    const name = type ?? attributes?.type;
    if (name === undefined) {
        throw new ApiFault(400, 'INVALID_TYPE', 'The record has no attributes.type');
    }
    return recordFromJson(data.layer.schema, objectOf(data.layer.schema, name), json, parentFinder(data));
}

function parentFinder(data: UserData): FindParent {
    return (object, fieldName, value) => {
        const field = object.fields.get(fieldName.toLowerCase());
        if (!field) {
            throw new ApiFault(400, 'INVALID_FIELD', `No such column '${fieldName}' on sobject of type ${object.name}`);
        }
        const rows = data.query(`SELECT Id FROM ${object.name} WHERE ${field.name} = :value LIMIT 2`, {
            value: valueFromJson(field, value)
        }).rows;
        const [row] = rows;
        if (!row || rows.length > 1) {
            const message = `Foreign key external ID: ${String(value)} not found for field ${field.name} in entity ${object.name}`;
            throw new ApiFault(400, 'INVALID_FIELD', message);
        }
        return row.f['Id'] as string;
    };
}
