import type { QueryResult } from '../../data/contracts.ts';
import { ApexBlob } from '../../data/values/blob.ts';
import { ApexList } from '../../data/values/collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../data/values/dates.ts';
import { Dbl } from '../../data/values/dbl.ts';
import { Dec } from '../../data/values/decimal.ts';
import { ApexAddress, ApexLocation } from '../../data/values/places.ts';
import { SObj } from '../../data/values/sobject.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A field value as the REST API writes it. */
export function valueToJson(value: unknown, base: string): Json {
    if (value instanceof SObj) {
        return recordToJson(value, base);
    }
    if (value instanceof ApexList) {
        const records = value.items.map((item: unknown) => valueToJson(item, base));
        return { totalSize: records.length, done: true, records };
    }
    return scalarToJson(value);
}

export function scalarToJson(value: unknown): Json {
    if (value === undefined || value === null) {
        return null;
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return value;
    }
    if (typeof value === 'bigint') {
        return Number(value);
    }
    if (value instanceof Dec) {
        return value.toNumber();
    }
    if (value instanceof Dbl) {
        return value.v;
    }
    if (value instanceof ApexDate) {
        return value.iso();
    }
    if (value instanceof ApexDatetime) {
        return value.iso().replace(/Z$/, '+0000');
    }
    if (value instanceof ApexTime) {
        return value.iso();
    }
    if (value instanceof ApexAddress || value instanceof ApexLocation) {
        return { ...value.plain() };
    }
    if (value instanceof ApexBlob) {
        return value.bytes.toString('base64');
    }
    throw new TypeError(`A value of ${typeof value} has no JSON form`);
}

/**
 * Only what the query named: a row carries more, such as its id. Lists without rows are null, as in the platform's
 * answers to nested queries.
 */
export function recordToJson(row: SObj, base: string): Json {
    const names = row.queried === null ? Object.keys(row.f) : [...row.queried];
    const fields = names.map((name): [string, Json] => {
        const value = row.f[name];
        return [name, value instanceof ApexList && value.size === 0 ? null : valueToJson(value, base)];
    });
    const id = row.f['Id'];
    const type = row.t.name;
    const attributes: Json = typeof id === 'string' ? { type, url: `${base}/sobjects/${type}/${id}` } : { type };
    return { attributes, ...Object.fromEntries(fields) };
}

export function resultToJson(result: QueryResult, base: string): Json {
    return {
        totalSize: result.total,
        done: true,
        records: result.kind === 'count' ? [] : result.rows.map((row) => recordToJson(row, base))
    };
}

/** A plain value as text; what is neither text, number nor truth value has none. */
export function plainText(value: unknown): string {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return plain ? String(value) : '';
}
