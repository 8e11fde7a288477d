/** Run-time types of values: `instanceof`, casts, `Type.forName`. */
import { ApexBlob } from '../../data/values/blob.ts';
import { ApexList, ApexMap, ApexSet } from '../../data/values/collections.ts';
import { ApexDate, ApexDatetime, ApexTime, MS_PER_DAY } from '../../data/values/dates.ts';
import { Dbl } from '../../data/values/dbl.ts';
import { Dec } from '../../data/values/decimal.ts';
import { EnumValue } from '../../data/values/enums.ts';
import { ApexException } from '../../data/values/exception.ts';
import { toId18 } from '../../data/values/id.ts';
import { PlatformObject } from '../../data/values/platform-object.ts';
import { SObj } from '../../data/values/sobject.ts';
import { classType, listType, mapType, setType, sobjectType, T, type Type } from '../../data/values/type.ts';
import { infoOf } from './cells.ts';

/** The type that a value has at run time; a text has type String, also if it is an Id. */
export function typeOf(value: unknown): Type {
    switch (typeof value) {
        case 'boolean':
            return T.boolean;
        case 'number':
            return T.integer;
        case 'bigint':
            return T.long;
        case 'string':
            return T.string;
        case 'object':
            return value === null ? T.null : typeOfObject(value);
        default:
            return T.object;
    }
}

function typeOfObject(value: object): Type {
    if (value instanceof SObj) return sobjectType(value.t.name);
    if (value instanceof ApexList) return listType(value.element);
    if (value instanceof ApexSet) return setType(value.element);
    if (value instanceof ApexMap) return mapType(value.key, value.value);
    if (value instanceof Dec) return T.decimal;
    if (value instanceof Dbl) return T.double;
    if (value instanceof ApexDate) return T.date;
    if (value instanceof ApexDatetime) return T.datetime;
    if (value instanceof ApexTime) return T.time;
    if (value instanceof ApexBlob) return T.blob;
    if (value instanceof EnumValue || value instanceof PlatformObject || value instanceof ApexException)
        return classType(value.typeName);
    const info = infoOf(value);
    return info ? classType(info.name) : T.object;
}

/** Messages of failed casts call Object ANY within a collection and put no blank between the types of a map. */
function spoken(type: Type): string {
    if (!['list', 'set', 'map'].includes(type.kind)) return type.name;
    const args = type.args.map((arg) => (arg === T.object ? 'ANY' : spoken(arg)));
    return `${type.name.slice(0, type.name.indexOf('<'))}<${args.join(',')}>`;
}

export function isInstance(value: unknown, type: Type): boolean {
    if (value === null || value === undefined) {
        return false;
    }
    switch (type.kind) {
        case 'prim':
            return isPrimitive(value, type);
        case 'sobject':
            return value instanceof SObj && (type === T.sobject || value.t.name === type.name);
        case 'list':
            return value instanceof ApexList && elementFits(value.element, type.args[0], true);
        case 'set':
            return value instanceof ApexSet && elementFits(value.element, type.args[0], false);
        case 'map':
            return (
                value instanceof ApexMap &&
                elementFits(value.key, type.args[0], false) &&
                elementFits(value.value, type.args[1], true)
            );
        default:
            return isOfClass(value, type);
    }
}

function isPrimitive(value: unknown, type: Type): boolean {
    if (type === T.object) {
        return true;
    }
    const actual = typeOf(value);
    return type === T.id
        ? typeof value === 'string' && toId18(value) !== null
        : (CONVERTED.get(type)?.includes(actual) ?? actual === type);
}

/** What the platform converts counts as an instance: a date is a datetime, every number a Decimal and a Double. */
const CONVERTED: ReadonlyMap<Type, readonly Type[]> = new Map([
    [T.datetime, [T.datetime, T.date]],
    [T.long, [T.long, T.integer]],
    [T.double, [T.double, T.decimal, T.long, T.integer]],
    [T.decimal, [T.decimal, T.double, T.long, T.integer]]
]);

/** Lists are covariant towards and from lists of records; other collections ask for the same element type. */
function elementFits(actual: Type, wanted: Type | undefined, covariant: boolean): boolean {
    if (!wanted || actual === wanted) {
        return true;
    }
    const rows =
        actual.kind === 'sobject' && wanted.kind === 'sobject' && (actual === T.sobject || wanted === T.sobject);
    return covariant && (rows || wanted === T.object || nestedFits(actual, wanted));
}

/** A list of lists, or a map of lists, of records. */
function nestedFits(actual: Type, wanted: Type): boolean {
    if (actual.kind !== wanted.kind || (actual.kind !== 'list' && actual.kind !== 'map')) {
        return false;
    }
    const last = actual.args.length - 1;
    return actual.args.every((arg, i) => elementFits(arg, wanted.args[i], i === last));
}

const ITERABLE = /^System\.Iterable\b/;

function isOfClass(value: unknown, type: Type): boolean {
    const plain = type.name.replace(/<.*$/s, '');
    if (value instanceof ApexList || value instanceof ApexSet) {
        return ITERABLE.test(type.name);
    }
    if (value instanceof ApexException && (plain === 'System.Exception' || plain === 'Exception')) {
        return true;
    }
    const info = infoOf(value);
    if (info) {
        return (
            info.name === plain || info.supers.some((name) => name === type.name || name.replace(/<.*$/s, '') === plain)
        );
    }
    return typeOf(value).name.replace(/<.*$/s, '') === plain;
}

function refuse(value: unknown, type: Type): never {
    throw new ApexException(
        'System.TypeException',
        `Invalid conversion from runtime type ${spoken(typeOf(value))} to ${spoken(type)}`
    );
}

/** Checked cast of a reference; null passes. */
export function cast(value: unknown, type: Type): unknown {
    return value === null || isInstance(value, type) ? value : refuse(value, type);
}

/** From Object to a primitive or any other type; the boxed Double opens, numbers widen. */
export function unbox(value: unknown, type: Type): unknown {
    if (value === null || type.kind !== 'prim') {
        return cast(value, type);
    }
    return widen(value, type) ?? (isInstance(value, type) ? value : refuse(value, type));
}

function widen(value: unknown, type: Type): unknown {
    const plain = value instanceof Dbl ? value.v : value;
    const number = typeof plain === 'number' || typeof plain === 'bigint' ? plain : null;
    switch (type) {
        case T.double:
            return number !== null ? Number(number) : value instanceof Dec ? value.toNumber() : null;
        case T.decimal:
            return value instanceof Dbl ? Dec.ofDouble(value.v) : number !== null ? Dec.of(number) : null;
        case T.long:
            return number !== null && !(value instanceof Dbl) ? BigInt(number) : null;
        case T.id:
            return typeof value === 'string' ? toId18(value) : null;
        case T.datetime:
            return value instanceof ApexDate ? new ApexDatetime(value.days * MS_PER_DAY) : null;
        default:
            return null;
    }
}
