/** JSON → Apex values of a given type. */
import { ApexBlob } from '../../../data/values/blob.ts';
import { ApexList, ApexMap, ApexSet } from '../../../data/values/collections.ts';
import { ApexDate, ApexDatetime, ApexTime, MS_PER_DAY } from '../../../data/values/dates.ts';
import { Dec } from '../../../data/values/decimal.ts';
import { toId18 } from '../../../data/values/id.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { sobjectType, T, type Type } from '../../../data/values/type.ts';
import type { ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { constantsOf } from '../System/Enum.ts';
import { fail, isInteger } from './arguments.ts';
import { valueTypeOf } from './field-values.ts';
import { type Json, JsonObject, Raw } from './json-text.ts';

/** Maps, lists, texts, Booleans; whole numbers are Integer or Long, others Decimal. */
export function untyped(json: Json): unknown {
    if (Array.isArray(json)) {
        return new ApexList(T.object, json.map(untyped));
    }
    if (json instanceof JsonObject) {
        return new ApexMap(
            T.string,
            T.object,
            json.entries.map(([name, value]) => [name, untyped(value)] as const)
        );
    }
    return json instanceof Raw ? untypedNumber(json.text) : json;
}

function untypedNumber(text: string): number | bigint | Dec {
    if (!/^-?\d+$/.test(text)) {
        return Dec.of(text);
    }
    return isInteger(BigInt(text)) ? Number(text) : BigInt.asIntN(64, BigInt(text));
}

const illegal = (json: Json, type: Type): never =>
    fail(
        'JSONException',
        `Illegal value for primitive: ${json instanceof Raw ? json.text : JSON.stringify(json)} is no ${type.name}`
    );

/** `strict` refuses attributes that the type does not have. */
export function fromJson(json: Json, type: Type, strict: boolean): unknown {
    if (json === null) {
        return null;
    }
    switch (type.kind) {
        case 'prim':
            return primitive(json, type);
        case 'list':
            return new ApexList(type.args[0] ?? T.object, items(json, type, strict));
        case 'set':
            return new ApexSet(type.args[0] ?? T.object, items(json, type, strict));
        case 'map':
            return mapFrom(json, type, strict);
        case 'sobject':
            return rowFrom(json, objectOf(json, type), strict);
        default:
            return userValue(json, type, strict);
    }
}

function items(json: Json, type: Type, strict: boolean): unknown[] {
    const list = Array.isArray(json)
        ? json
        : fail('JSONException', `Malformed JSON: Expected '[' at the beginning of List/Set`);
    return list.map((item) => fromJson(item, type.args[0] ?? T.object, strict));
}

function mapFrom(json: Json, type: Type, strict: boolean): ApexMap<unknown, unknown> {
    const [key = T.string, value = T.object] = type.args;
    const entries = asObject(json, type).entries;
    return new ApexMap(
        key,
        value,
        entries.map(([k, v]) => [keyFrom(k, key, strict), fromJson(v, value, strict)] as const)
    );
}

/** Keys are always texts in JSON. */
function keyFrom(text: string, type: Type, strict: boolean): unknown {
    const numeric = type === T.integer || type === T.long || type === T.double || type === T.decimal;
    return fromJson(numeric ? new Raw(text) : type === T.boolean ? text === 'true' : text, type, strict);
}

function asObject(json: Json, type: Type): JsonObject {
    return json instanceof JsonObject
        ? json
        : fail('JSONException', `Malformed JSON: Expected '{' at the beginning of object of type ${type.name}`);
}

function primitive(json: Json, type: Type): unknown {
    const read = PRIMITIVES[type.name] ?? fail('JSONException', `Apex Type unsupported in JSON: ${type.name}`);
    return read(json) ?? illegal(json, type);
}

/** A number in quotes counts as one. */
const numberText = (json: Json): string | null =>
    json instanceof Raw ? json.text : typeof json === 'string' && /^-?\d+(\.\d+)?$/.test(json) ? json : null;

const decimalFrom = (json: Json): Dec | null => {
    const text = numberText(json);
    return text === null ? null : Dec.of(text);
};

const whole = (json: Json): bigint | null =>
    /^-?\d+$/.test(numberText(json) ?? '') ? BigInt(numberText(json) as string) : null;

function integerFrom(json: Json): number | null {
    const n = whole(json);
    return n !== null && isInteger(n) ? Number(n) : null;
}

const PRIMITIVES: Readonly<Record<string, (json: Json) => unknown>> = {
    Boolean: (json) => (typeof json === 'boolean' ? json : json === 'true' ? true : json === 'false' ? false : null),
    Integer: integerFrom,
    Long: whole,
    Double: (json) => {
        const text = numberText(json);
        return text === null ? null : Number(text);
    },
    Decimal: decimalFrom,
    String: (json) =>
        typeof json === 'string'
            ? json
            : json instanceof Raw
              ? json.text
              : typeof json === 'boolean'
                ? String(json)
                : null,
    Id: (json) => (typeof json === 'string' ? toId18(json) : null),
    Date: (json) => (typeof json === 'string' ? dateFrom(json) : null),
    Datetime: (json) => (typeof json === 'string' ? datetimeFrom(json) : null),
    Time: (json) => (typeof json === 'string' ? ApexTime.parse(json) : null),
    Blob: (json) => (typeof json === 'string' ? new ApexBlob(Buffer.from(json, 'base64')) : null)
};

function dateFrom(text: string): ApexDate | null {
    return ApexDate.parse(text.slice(0, 10));
}

function datetimeFrom(text: string): ApexDatetime | null {
    const date = ApexDate.parse(text);
    return date ? new ApexDatetime(date.days * MS_PER_DAY) : ApexDatetime.parse(text);
}

/** Generic records tell their object in `attributes.type`. */
function objectOf(json: Json, type: Type): ObjectDef {
    const attributes = json instanceof JsonObject ? json.get('attributes') : undefined;
    const told = attributes instanceof JsonObject ? attributes.get('type') : undefined;
    const name = type === T.sobject ? told : type.name;
    const object = typeof name === 'string' ? tx().data.schema.object(name) : null;
    return object ?? fail('JSONException', 'Cannot deserialize sObject as generic type without type information');
}

function rowFrom(json: Json, object: ObjectDef, strict: boolean): SObj {
    const row = new SObj(object);
    for (const [name, value] of asObject(json, sobjectType(object.name)).entries) {
        if (name !== 'attributes') {
            readMember(row, name, value, strict);
        }
    }
    return row;
}

/** A field, a parent or the children of a row. */
function readMember(row: SObj, name: string, value: Json, strict: boolean): void {
    const { schema } = tx().data;
    const field = row.t.fields.get(name.toLowerCase());
    if (field) {
        row.f[field.name] = fromJson(value, valueTypeOf(field), strict);
        return;
    }
    const lookup = schema.parent(row.t, name);
    if (lookup?.relationshipName) {
        const target = lookup.referenceTo.length === 1 ? sobjectType(lookup.referenceTo[0] ?? '') : T.sobject;
        row.f[lookup.relationshipName] = fromJson(value, target, strict);
        return;
    }
    const child = row.t.children.get(name.toLowerCase());
    if (!child) {
        return fail('JSONException', `No such column '${name}' on sobject of type ${row.t.name}`);
    }
    const childType = sobjectType(child.childObject);
    const records = value instanceof JsonObject ? (value.get('records') ?? null) : value;
    row.f[child.name] = Array.isArray(records)
        ? new ApexList(
              childType,
              records.map((r) => fromJson(r, childType, strict))
          )
        : null;
}

type PlatformReader = (json: JsonObject, strict: boolean) => unknown;

const platformReaders = new Map<string, PlatformReader>();

/** Platform classes that tests make from JSON, as they have no constructor that fills them. */
export function readableFromJson(typeName: string, read: PlatformReader): void {
    platformReaders.set(typeName.toLowerCase(), read);
}

function userValue(json: Json, type: Type, strict: boolean): unknown {
    const constants = constantsOf(type);
    if (constants.length > 0) {
        return constants.find((c) => c.name === json) ?? illegal(json, type);
    }
    const readPlatform = platformReaders.get(type.name.toLowerCase());
    if (readPlatform) {
        return readPlatform(asObject(json, type), strict);
    }
    const { classes } = tx();
    const fields = classes.fields(type);
    const object = asObject(json, type);
    const result = classes.allocate(type) as Record<string, unknown>;
    for (const [name, value] of object.entries) {
        const field =
            fields.find((f) => f.name === name) ?? fields.find((f) => f.name.toLowerCase() === name.toLowerCase());
        if (field) {
            result[field.name] = fromJson(value, field.type, strict);
        } else if (strict) {
            fail('JSONException', `Unknown field: ${type.name}.${name}`);
        }
    }
    return result;
}
