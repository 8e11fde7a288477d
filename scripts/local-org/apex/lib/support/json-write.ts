/** Apex values → JSON. */
import { ApexBlob } from '../../../data/values/blob.ts';
import { ApexList, ApexMap, ApexSet } from '../../../data/values/collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../../data/values/dates.ts';
import { Dbl, doubleText } from '../../../data/values/dbl.ts';
import { Dec } from '../../../data/values/decimal.ts';
import { EnumValue } from '../../../data/values/enums.ts';
import { ApexException } from '../../../data/values/exception.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { ApexAddress, ApexLocation } from '../../../data/values/places.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { T, type Type } from '../../../data/values/type.ts';
import { Outcome } from '../Database/results.ts';
import { tx } from '../../run/tx.ts';
import { PicklistEntry } from '../Schema/describe.ts';
import { SObjectField, SObjectType } from '../Schema/tokens.ts';
import { fail, unsupported } from './arguments.ts';
import { type Json, JsonObject, printJson, Raw } from './json-text.ts';

const API_VERSION = 'v65.0';

/** `type`: static type where known; it tells a Double from an Integer. */
export function toJson(value: unknown, suppressNulls = false, type: Type | null = null): Json {
    switch (typeof value) {
        case 'boolean':
        case 'string':
            return value;
        case 'number':
            return new Raw(type === T.double ? doubleText(value) : String(value));
        case 'bigint':
            return new Raw(String(value));
        default:
            return value === null || value === undefined ? null : objectToJson(value, suppressNulls);
    }
}

function objectToJson(value: object, suppress: boolean): Json {
    if (value instanceof Dec) {
        return new Raw(value.toString());
    }
    if (value instanceof Dbl) {
        return new Raw(doubleText(value.v));
    }
    if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) {
        return value.iso();
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    if (value instanceof ApexAddress || value instanceof ApexLocation) {
        return placeToJson(value, suppress);
    }
    if (value instanceof ApexBlob) {
        return value.bytes.toString('base64');
    }
    if (value instanceof ApexList || value instanceof ApexSet) {
        return [...value].map((item) => toJson(item, suppress, value.element));
    }
    if (value instanceof ApexMap) {
        return mapToJson(value, suppress);
    }
    return value instanceof SObj ? rowToJson(value, suppress) : userObjectToJson(value, suppress);
}

function placeToJson(place: ApexAddress | ApexLocation, suppress: boolean): JsonObject {
    const json = new JsonObject();
    for (const [part, value] of Object.entries(place.plain())) {
        if (value !== null || !suppress) {
            json.add(part, typeof value === 'number' ? new Raw(String(value)) : (value ?? null));
        }
    }
    return json;
}

function mapToJson(map: ApexMap<unknown, unknown>, suppress: boolean): JsonObject {
    const json = new JsonObject();
    for (const [k, v] of map.entries()) {
        const key = k instanceof PlatformObject ? k.text() : toJson(k, suppress, map.key);
        json.add(typeof key === 'string' ? key : printJson(key), toJson(v, suppress, map.value));
    }
    return json;
}

function rowToJson(row: SObj, suppress: boolean): JsonObject {
    const json = new JsonObject();
    const attributes = new JsonObject();
    attributes.add('type', row.t.name);
    if (typeof row.f.Id === 'string') {
        attributes.add('url', `/services/data/${API_VERSION}/sobjects/${row.t.name}/${row.f.Id}`);
    }
    json.add('attributes', attributes);
    for (const [name, value] of Object.entries(row.f)) {
        if (value !== undefined && !(suppress && value === null)) {
            json.add(name, memberToJson(value, suppress));
        }
    }
    return json;
}

/** Inside a record a point in time names its offset in digits. */
function memberToJson(value: unknown, suppress: boolean): Json {
    if (value instanceof ApexList) {
        return childrenToJson(value, suppress);
    }
    return value instanceof ApexDatetime ? value.iso().replace('Z', '+0000') : toJson(value, suppress);
}

function childrenToJson(rows: ApexList<unknown>, suppress: boolean): JsonObject {
    const json = new JsonObject();
    json.add('totalSize', new Raw(String(rows.size)));
    json.add('done', true);
    json.add('records', toJson(rows, suppress));
    return json;
}

function userObjectToJson(value: object, suppress: boolean): Json {
    if (value instanceof Outcome) {
        return outcomeToJson(value);
    }
    if (value instanceof PicklistEntry) {
        return entryToJson(value);
    }
    if (value instanceof PlatformObject) {
        return platformObjectToJson(value, suppress);
    }
    if (value instanceof ApexException) {
        return fail('JSONException', `Type unsupported in JSON: ${value.typeName}`);
    }
    const { classes } = tx();
    const json = new JsonObject();
    for (const { name, type } of classes.fields(classes.typeOf(value))) {
        const held = (value as Record<string, unknown>)[name] ?? null;
        if (!(suppress && held === null)) {
            json.add(name, toJson(held, suppress, type));
        }
    }
    return json;
}

function platformObjectToJson(value: PlatformObject, suppress: boolean): JsonObject {
    if (value instanceof SObjectField || value instanceof SObjectType) {
        fail('JSONException', `Apex Type unsupported in JSON: ${value.typeName}`);
    }
    const json = new JsonObject();
    for (const [name, member] of value.jsonMembers() ?? unsupported(`JSON of ${value.typeName}`)) {
        json.add(name, toJson(member, suppress));
    }
    return json;
}

function entryToJson({ entry, validFor }: PicklistEntry): JsonObject {
    const json = new JsonObject();
    json.add('active', entry.isActive);
    json.add('defaultValue', entry.isDefault);
    json.add('label', entry.label);
    json.add('validFor', validFor);
    json.add('value', entry.value);
    return json;
}

function outcomeToJson(outcome: Outcome): JsonObject {
    const json = new JsonObject();
    json.add('success', outcome.success);
    json.add('id', outcome.id);
    json.add(
        'errors',
        outcome.errors.map((e) => {
            const error = new JsonObject();
            error.add('statusCode', e.statusCode);
            error.add('message', e.message);
            error.add('fields', [...e.fields]);
            return error;
        })
    );
    return json;
}
