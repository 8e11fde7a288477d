/** Values between Apex and a component: what an `@AuraEnabled` method takes and answers. */
import { ApexBlob } from '../../data/values/blob.ts';
import { ApexList, ApexMap, ApexSet } from '../../data/values/collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../data/values/dates.ts';
import { Dbl } from '../../data/values/dbl.ts';
import { Dec } from '../../data/values/decimal.ts';
import { EnumValue } from '../../data/values/enums.ts';
import { ApexException, NotSupportedError } from '../../data/values/exception.ts';
import { toId18 } from '../../data/values/id.ts';
import { declaredName } from '../../data/values/sobject-access.ts';
import { ApexAddress, ApexLocation } from '../../data/values/places.ts';
import { SObj } from '../../data/values/sobject.ts';
import { sobjectType, T, type Type } from '../../data/values/type.ts';
import { textOf } from '../../data/values/text.ts';
import type { FieldDef, Schema } from '../../metadata/schema.ts';
import { hasAnnotation, typeFromJson } from '../emit/unit.ts';
import { infoOf, type Cells } from './cells.ts';
import type { PackageClasses } from './class-registry.ts';

export interface AuraContext {
    readonly schema: Schema;
    readonly cells: Cells;
    readonly classes: PackageClasses;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is JsonObject =>
    typeof json === 'object' && json !== null && !Array.isArray(json);

function unreadable(json: unknown, type: Type): never {
    throw new ApexException('System.JSONException', `Value ${JSON.stringify(json)} cannot be read as ${type.name}`);
}

/** JSON → Apex value of a static type. */
export function fromAura(json: unknown, type: Type, context: AuraContext): unknown {
    if (json === null || json === undefined) {
        return null;
    }
    switch (type.kind) {
        case 'list':
        case 'set':
            return collectionFrom(json, type, context);
        case 'map':
            return mapFrom(json, type, context);
        case 'sobject':
            return isObject(json) ? rowFrom(json, type, context) : unreadable(json, type);
        case 'class':
            return objectFrom(json, type, context);
        default:
            return primitiveFrom(json, type, context) ?? unreadable(json, type);
    }
}

function collectionFrom(json: unknown, type: Type, context: AuraContext): unknown {
    const element = type.args[0] ?? T.object;
    if (!Array.isArray(json)) {
        return unreadable(json, type);
    }
    const items = json.map((item: unknown) => fromAura(item, element, context));
    return type.kind === 'list' ? new ApexList(element, items) : new ApexSet(element, items);
}

function mapFrom(json: unknown, type: Type, context: AuraContext): unknown {
    const [key = T.object, value = T.object] = type.args;
    if (!isObject(json)) {
        return unreadable(json, type);
    }
    const entries = Object.entries(json).map(
        ([k, v]) => [fromAura(k, key, context), fromAura(v, value, context)] as const
    );
    return new ApexMap(key, value, entries);
}

/** Each reads a JSON value and its text (of texts and numbers); null = it cannot be read so. */
type Reader = (json: unknown, text: string) => unknown;

const whole = (text: string): boolean => /^-?\d+$/.test(text);

const READERS: ReadonlyMap<Type, Reader> = new Map<Type, Reader>([
    [T.boolean, (json) => (typeof json === 'boolean' ? json : readBoolean(json))],
    [T.string, (json, text) => (typeof json === 'boolean' ? String(json) : typeof json === 'object' ? null : text)],
    [T.id, (json, text) => (typeof json === 'string' ? toId18(text) : null)],
    [T.integer, (_json, text) => (whole(text) ? Number(text) | 0 : null)],
    [T.long, (_json, text) => (whole(text) ? BigInt(text) : null)],
    [T.double, (_json, text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null)],
    [T.decimal, (_json, text) => Dec.parse(text)],
    [T.date, (_json, text) => ApexDate.parse(text.slice(0, 10))],
    [T.datetime, (json, text) => (typeof json === 'number' ? new ApexDatetime(json) : ApexDatetime.parse(text))],
    [T.time, (_json, text) => ApexTime.parse(text)],
    [T.blob, (json, text) => (typeof json === 'string' ? new ApexBlob(Buffer.from(text, 'base64')) : null)]
]);

function readBoolean(json: unknown): boolean | null {
    return json === 'true' ? true : json === 'false' ? false : null;
}

function primitiveFrom(json: unknown, type: Type, context: AuraContext): unknown {
    const reader = READERS.get(type);
    const text = typeof json === 'string' || typeof json === 'number' ? String(json) : '';
    return reader ? reader(json, text) : untyped(json, context);
}

/** For a parameter of type Object. */
function untyped(json: unknown, context: AuraContext): unknown {
    if (typeof json === 'number') {
        return Number.isInteger(json) ? json : Dec.of(json);
    }
    if (Array.isArray(json)) {
        return new ApexList(
            T.object,
            json.map((item: unknown) => fromAura(item, T.object, context))
        );
    }
    if (isObject(json)) {
        return new ApexMap(
            T.string,
            T.object,
            Object.entries(json).map(([k, v]) => [k, fromAura(v, T.object, context)] as const)
        );
    }
    return json;
}

function rowFrom(json: JsonObject, type: Type, context: AuraContext): SObj {
    const named = json['sobjectType'] ?? json['apiName'];
    const name = type === T.sobject ? (typeof named === 'string' ? named : '') : type.name;
    const object = context.schema.object(name);
    if (!object) {
        throw new ApexException('System.JSONException', `The record does not say what object it is: ${name}`);
    }
    const row = new SObj(object);
    for (const [key, value] of Object.entries(json)) {
        const field = object.fields.get(key.toLowerCase());
        const parent = field ? null : context.schema.parent(object, key);
        if (field) {
            row.f[field.name] = fromAura(value, fieldType(field), context);
        } else if (parent && isObject(value)) {
            row.f[parent.relationshipName ?? key] = rowFrom(
                value,
                sobjectType(parent.referenceTo[0] ?? 'SObject'),
                context
            );
        } else if (key !== 'sobjectType' && key !== 'attributes') {
            throw new ApexException(
                'System.JSONException',
                `No such column '${key}' on sobject of type ${object.name}`
            );
        }
    }
    return row;
}

function fieldType(field: FieldDef): Type {
    switch (field.type) {
        case 'boolean':
            return T.boolean;
        case 'int':
            return T.integer;
        case 'double':
        case 'currency':
        case 'percent':
            return T.decimal;
        case 'date':
            return T.date;
        case 'datetime':
            return T.datetime;
        case 'time':
            return T.time;
        case 'id':
        case 'reference':
            return T.id;
        case 'base64':
            return T.blob;
        default:
            return T.string;
    }
}

function objectFrom(json: unknown, type: Type, context: AuraContext): unknown {
    const cell = context.cells.find(type.name);
    if (cell?.info.kind === 'enum') {
        const constant = cell.info.constants.find((name) => name.toLowerCase() === String(json).toLowerCase());
        return constant ? cell.E[constant] : unreadable(json, type);
    }
    if (!cell || !isObject(json)) {
        return unreadable(json, type);
    }
    const object = context.classes.newInstance(type) as Record<string, unknown>;
    for (const field of context.classes.members(type.name)) {
        const key = Object.keys(json).find((name) => name.toLowerCase() === field.name.toLowerCase());
        if (key !== undefined && hasAnnotation(field, 'AuraEnabled')) {
            object[field.js] = fromAura(json[key], typeFromJson(field.type), context);
        }
    }
    return object;
}

/** Apex value → JSON. `type` is the static type where it is known. */
export function toAura(value: unknown, context: AuraContext): unknown {
    if (typeof value === 'bigint') {
        return Number(value);
    }
    if (typeof value !== 'object' || value === null) {
        return value ?? null;
    }
    if (value instanceof Dec) {
        return value.toNumber();
    }
    if (value instanceof Dbl) {
        return value.v;
    }
    if (value instanceof ApexDate || value instanceof ApexDatetime) {
        return value.iso();
    }
    if (value instanceof ApexTime) {
        return value.ms;
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    if (value instanceof ApexAddress || value instanceof ApexLocation) {
        return value.plain();
    }
    return collectionOrObject(value, context);
}

function collectionOrObject(value: object, context: AuraContext): unknown {
    if (value instanceof ApexList) {
        return value.items.map((item) => toAura(item, context));
    }
    if (value instanceof ApexSet) {
        return value.values().map((item) => toAura(item, context));
    }
    if (value instanceof ApexMap) {
        return Object.fromEntries(value.entries().map(([k, v]) => [textOf(k), toAura(v, context)]));
    }
    if (value instanceof SObj) {
        return rowToAura(value, context);
    }
    const info = infoOf(value);
    if (!info) {
        throw new NotSupportedError(`Answering ${value.constructor.name} to a component`, 'Apex');
    }
    const fields = context.classes.members(info.name).filter((field) => hasAnnotation(field, 'AuraEnabled'));
    return Object.fromEntries(
        fields.map((field) => [field.name, toAura((value as Record<string, unknown>)[field.js], context)])
    );
}

/** Fields without a value are left out. */
function rowToAura(row: SObj, context: AuraContext): unknown {
    const entries = Object.entries(row.f).filter(([, value]) => value !== null && value !== undefined);
    return Object.fromEntries(
        entries.map(([name, value]) => [declaredName(row, name) ?? name, toAura(value, context)])
    );
}
