/** Text of Apex values, as concatenation and `String.valueOf(Object)` print them. */
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { userMethod } from './compare.ts';
import { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
import { Dbl, doubleText } from './dbl.ts';
import { Dec } from './decimal.ts';
import { EnumValue } from './enums.ts';
import { ApexException } from './exception.ts';
import { PlatformObject } from './platform-object.ts';
import { SObj } from './sobject.ts';
import { T, type Type } from './type.ts';

export interface ObjectDescription {
    readonly className: string;
    /** Fields in declared order with their static type. */
    readonly fields: readonly { readonly name: string; readonly type: Type; readonly value: unknown }[];
}

let describeObject: (x: object) => ObjectDescription = (x) => ({ className: x.constructor.name, fields: [] });

/** The Apex layer tells how to look into objects of the package's classes. */
export function describeObjectsWith(describe: (x: object) => ObjectDescription): void {
    describeObject = describe;
}

/**
 * `type` is the static type where it is known: a Double that is not boxed shows as `1.0` only with it.
 * A Date shows its midnight and a Datetime is in GMT here; `String.valueOf(Date)` and `format` differ.
 */
export function textOf(value: unknown, type: Type | null = null): string {
    return print(value, type, []);
}

export function datetimeText(ms: number): string {
    return new ApexDatetime(ms).iso().slice(0, 19).replace('T', ' ');
}

function print(value: unknown, type: Type | null, open: readonly unknown[]): string {
    if (typeof value === 'number') {
        return type === T.double ? doubleText(value) : String(value);
    }
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') {
        return String(value);
    }
    if (typeof value !== 'object' || value === null) {
        return 'null';
    }
    if (value instanceof ApexDate) {
        return `${value.iso()} 00:00:00`;
    }
    if (value instanceof ApexDatetime) {
        return datetimeText(value.ms);
    }
    if (value instanceof Dec || value instanceof ApexTime) {
        return value.toString();
    }
    return open.includes(value) ? '(already output)' : printObject(value, [...open, value]);
}

function printObject(x: object, open: readonly unknown[]): string {
    if (x instanceof Dbl) {
        return doubleText(x.v);
    }
    if (x instanceof EnumValue) {
        return x.name;
    }
    if (x instanceof ApexBlob) {
        return `Blob[${x.bytes.length}]`;
    }
    if (x instanceof PlatformObject) {
        return x.text();
    }
    if (x instanceof SObj) {
        return `${x.t.name}:{${printFields(x.f, open)}}`;
    }
    return printCollection(x, open) ?? printUserObject(x, open);
}

function printFields(fields: Readonly<Record<string, unknown>>, open: readonly unknown[]): string {
    return Object.entries(fields)
        .filter(([, v]) => v !== undefined)
        .map(([name, v]) => `${name}=${print(v, null, open)}`)
        .join(', ');
}

function printCollection(x: object, open: readonly unknown[]): string | null {
    if (x instanceof ApexList) {
        return `(${x.items.map((v) => print(v, x.element, open)).join(', ')})`;
    }
    if (x instanceof ApexSet) {
        return `{${x
            .values()
            .map((v) => print(v, x.element, open))
            .join(', ')}}`;
    }
    if (x instanceof ApexMap) {
        const pairs = x.entries().map(([k, v]) => `${print(k, x.key, open)}=${print(v, x.value, open)}`);
        return `{${pairs.join(', ')}}`;
    }
    return null;
}

function printUserObject(x: object, open: readonly unknown[]): string {
    const declared = userMethod(x, 'toString$$0');
    if (declared) {
        return String(declared.call(x));
    }
    if (x instanceof ApexException) {
        return `${x.typeName}: ${x.message}`;
    }
    const { className, fields } = describeObject(x);
    return `${className}:[${fields.map((f) => `${f.name}=${print(f.value, f.type, open)}`).join(', ')}]`;
}
