/**
 * Fields as columns. Numbers with a declared scale are stored as whole numbers of their last digit, so sums are exact;
 * one with more decimals (the platform keeps them when they come from Apex or an API) as a fraction of that digit.
 * Dates and times are text that sorts; empty text is NULL.
 */
import type { FieldDef } from '../../metadata/schema.ts';
import type { Sql } from '../contracts.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../values/dates.ts';
import { Dbl } from '../values/dbl.ts';
import { Dec } from '../values/decimal.ts';
import { NotSupportedError } from '../values/exception.ts';
import { toId18 } from '../values/id.ts';
import { ApexAddress, ApexLocation } from '../values/places.ts';
import type { AddressParts } from '../values/places.ts';

export type ColumnKind = 'text' | 'int' | 'scaled' | 'real' | 'bool' | 'blob';

const KINDS: Readonly<Partial<Record<FieldDef['type'], ColumnKind>>> = {
    boolean: 'bool',
    int: 'int',
    currency: 'scaled',
    percent: 'scaled',
    base64: 'blob'
};

export function columnKind(field: FieldDef): ColumnKind {
    if (field.type === 'double') return field.precision > 0 ? 'scaled' : 'real';
    return KINDS[field.type] ?? 'text';
}

/** Formulas are calculated when read; compound fields are their parts. */
export function isStored(field: FieldDef): boolean {
    return field.formula === null && !isCompound(field) && field.type !== 'anyType';
}

export function isCompound(field: FieldDef): boolean {
    return field.type === 'address' || field.type === 'location';
}

export function quote(name: string): string {
    return `"${name.replaceAll('"', '""')}"`;
}

/** Column form of an Apex value; JSON-like values (a number for a Decimal, text for a date) are taken too. */
export function toSql(field: FieldDef, value: unknown): Sql {
    if (value === null || value === undefined) return columnKind(field) === 'bool' ? 0 : null;
    switch (columnKind(field)) {
        case 'bool':
            return value === true || value === 1 || value === 'true' ? 1 : 0;
        case 'int':
            return Number(value instanceof Dec ? value.toNumber() : value instanceof Dbl ? value.v : value);
        case 'scaled':
            return scaledSql(value, field.scale);
        case 'real':
            return value instanceof Dec ? value.toNumber() : value instanceof Dbl ? value.v : Number(value);
        case 'blob':
            return value instanceof ApexBlob ? value.bytes : Buffer.from(String(value as string), 'base64');
        default:
            return textSql(field, value);
    }
}

/** Number in units of the field's last digit: whole, or as precise as a double where the value is finer. */
export function scaledSql(value: unknown, scale: number): Sql {
    const exact =
        value instanceof Dec ? value : Dec.of(value instanceof Dbl ? value.v : (value as number | bigint | string));
    const whole = exact.setScale(scale, 'DOWN');
    if (whole.cmp(exact) !== 0) return exact.mul(Dec.of(10n ** BigInt(scale))).toNumber();
    return Number.isSafeInteger(Number(whole.m)) ? Number(whole.m) : whole.m;
}

/** 15 digits of a fraction are sure; the field's own decimals always show. */
function fromScaled(value: number | bigint, scale: number): Dec {
    if (typeof value === 'bigint' || Number.isInteger(value)) return new Dec(BigInt(value), scale);
    const fraction = Dec.of(Number(value.toPrecision(15)));
    return new Dec(fraction.m, fraction.s + scale);
}

function textSql(field: FieldDef, value: unknown): Sql {
    if (value instanceof ApexDate) return field.type === 'datetime' ? `${value.iso()}T00:00:00.000Z` : value.iso();
    if (value instanceof ApexDatetime) return field.type === 'date' ? value.iso().slice(0, 10) : value.iso();
    if (value instanceof ApexTime) return value.iso();
    const text = String(value);
    if (text === '') return null;
    switch (field.type) {
        case 'id':
        case 'reference':
            return toId18(text) ?? text;
        case 'date':
            return ApexDate.parse(text.slice(0, 10))?.iso() ?? malformed(field, text);
        case 'datetime':
            return (
                ApexDatetime.parse(text)?.iso() ??
                ApexDatetime.parse(`${text}T00:00:00Z`)?.iso() ??
                malformed(field, text)
            );
        case 'time':
            return ApexTime.parse(text)?.iso() ?? malformed(field, text);
        case 'multipicklist':
            return inDefinitionOrder(field, text);
        default:
            return text;
    }
}

function malformed(field: FieldDef, text: string): never {
    throw new RangeError(`"${text}" is no ${field.type} for ${field.object}.${field.name}`);
}

function inDefinitionOrder(field: FieldDef, text: string): string {
    const chosen = [...new Set(text.split(';').map((part) => part.trim()))].filter((part) => part !== '');
    const rank = (value: string): number => {
        const found = field.picklist.findIndex((p) => p.value === value);
        return found < 0 ? field.picklist.length : found;
    };
    return chosen.sort((a, b) => rank(a) - rank(b)).join(';');
}

/** Apex value of a column. */
export function fromSql(field: FieldDef, value: Sql): unknown {
    if (value === null) return columnKind(field) === 'bool' ? false : null;
    switch (columnKind(field)) {
        case 'bool':
            return value === 1 || value === 1n;
        case 'int':
            return Number(value);
        case 'scaled':
            return fromScaled(value as number | bigint, field.scale);
        case 'real':
            return Dec.of(Number(value));
        case 'blob':
            return new ApexBlob(Buffer.from(value as Uint8Array));
        default:
            return fromText(field, String(value));
    }
}

function fromText(field: FieldDef, text: string): unknown {
    switch (field.type) {
        case 'date':
            return ApexDate.parse(text);
        case 'datetime':
            return ApexDatetime.parse(text);
        case 'time':
            return ApexTime.parse(text);
        case 'address':
            return new ApexAddress(JSON.parse(text) as AddressParts);
        case 'location': {
            const [latitude = 0, longitude = 0] = JSON.parse(text) as readonly number[];
            return new ApexLocation(latitude, longitude);
        }
        case 'anyType':
            throw new NotSupportedError(`A field of type ${field.type}`, `${field.object}.${field.name}`);
        default:
            return text;
    }
}

/** For the formula compiler. */
export const columnCodec = { toSql, fromSql };
