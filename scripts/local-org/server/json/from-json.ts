import { ApexBlob } from '../../data/values/blob.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../data/values/dates.ts';
import { Dec } from '../../data/values/decimal.ts';
import { SObj } from '../../data/values/sobject.ts';
import type { FieldDef, FieldType, ObjectDef, Schema } from '../../metadata/schema.ts';
import { ApiFault } from '../errors.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Finds the id of a parent that a record names by an external id (`{ "Account": { "Key__c": "a" } }`). */
export type FindParent = (object: ObjectDef, field: string, value: unknown) => string;

type Reader = (value: string | number | boolean) => unknown;

const text: Reader = (value) => (typeof value === 'string' ? value : undefined);
const parsed =
    (parse: (text: string) => unknown): Reader =>
    (value) =>
        typeof value === 'string' ? (parse(value) ?? undefined) : undefined;
const decimal: Reader = (value) => (typeof value === 'boolean' ? undefined : (Dec.parse(String(value)) ?? undefined));
const whole: Reader = (value) => {
    const number = typeof value === 'boolean' ? Number.NaN : Number(value);
    return Number.isInteger(number) ? number : undefined;
};
const truth: Reader = (value) =>
    typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined;

const READERS: Partial<Record<FieldType, Reader>> = {
    boolean: truth,
    int: whole,
    double: decimal,
    currency: decimal,
    percent: decimal,
    date: parsed((value) => ApexDate.parse(value.slice(0, 10))),
    datetime: parsed((value) => ApexDatetime.parse(value)),
    time: parsed((value) => ApexTime.parse(value)),
    base64: parsed((value) => new ApexBlob(Buffer.from(value, 'base64')))
};

/** A JSON value as the field holds it; what does not fit is refused in the platform's words. */
export function valueFromJson(field: FieldDef, value: unknown): unknown {
    if (value === null || value === undefined || value === '') {
        return null;
    }
    const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const read = simple ? (READERS[field.type] ?? text)(value) : undefined;
    if (read === undefined) {
        const shown = typeof value === 'string' ? value : JSON.stringify(value);
        const message = `Cannot deserialize instance of ${field.type} from ${shown} (field ${field.name})`;
        throw new ApiFault(400, 'JSON_PARSER_ERROR', message, [field.name]);
    }
    return read;
}

export function recordFromJson(schema: Schema, object: ObjectDef, json: JsonRecord, findParent: FindParent): SObj {
    const row = new SObj(object);
    for (const [name, value] of Object.entries(json)) {
        const field = object.fields.get(name.toLowerCase());
        if (field) {
            row.f[field.name] = valueFromJson(field, value);
        } else if (name !== 'attributes') {
            setParent(schema, row, name, value, findParent);
        }
    }
    return row;
}

function setParent(schema: Schema, row: SObj, name: string, value: unknown, findParent: FindParent): void {
    const lookup = schema.parent(row.t, name);
    const target = lookup ? schema.object(lookup.referenceTo[0] ?? '') : null;
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const [key] = entries.filter(([field]) => field !== 'attributes');
    if (!lookup || !target || !key) {
        throw new ApiFault(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${row.t.name}`, [name]);
    }
    row.f[lookup.name] = findParent(target, key[0], key[1]);
}
