/** Values on the right of an operator: literals and binds, checked against the field and put into column form. */
import type { FieldDef } from '../../metadata/schema.ts';
import type { Sql, Value } from '../contracts.ts';
import { ApexList, ApexSet } from '../values/collections.ts';
import { fold } from '../values/compare.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../values/dates.ts';
import { Dbl } from '../values/dbl.ts';
import { Dec } from '../values/decimal.ts';
import { toId18 } from '../values/id.ts';
import { SObj } from '../values/sobject.ts';
import { columnKind, toSql } from '../store/columns.ts';
import type { Compilation } from './compilation.ts';
import { relativeRange } from './dates.ts';
import type { DayRange } from './dates.ts';
import { queryError } from './errors.ts';
import { foldsCase } from './expressions.ts';
import type { Operand } from './tree.ts';

export type Resolved =
    | { readonly kind: 'value'; readonly value: Value; readonly literal: boolean; readonly like: string | null }
    | { readonly kind: 'range'; readonly range: DayRange }
    | { readonly kind: 'collection'; readonly values: readonly Value[] };

export function resolveOperand(compilation: Compilation, operand: Operand): Resolved {
    switch (operand.kind) {
        case 'bind':
            return resolveBind(compilation.bind(operand.name));
        case 'relative':
            return { kind: 'range', range: relativeRange(operand.name, operand.n, compilation.calendar()) };
        case 'string':
            return { kind: 'value', value: operand.value, literal: true, like: operand.like };
        default:
            return { kind: 'value', value: literalValue(compilation, operand), literal: true, like: null };
    }
}

function literalValue(
    compilation: Compilation,
    operand: Exclude<Operand, { kind: 'bind' | 'relative' | 'string' }>
): Value {
    switch (operand.kind) {
        case 'number':
            return Dec.of(operand.text);
        case 'boolean':
            return operand.value;
        case 'null':
            return null;
        case 'date':
            return ApexDate.parse(operand.text) ?? compilation.fail(operand.at, `Invalid date: ${operand.text}`);
        case 'datetime':
            return (
                ApexDatetime.parse(operand.text) ?? compilation.fail(operand.at, `Invalid datetime: ${operand.text}`)
            );
    }
}

function resolveBind(value: Value): Resolved {
    if (value instanceof ApexList) return { kind: 'collection', values: value.items.map(idOfRow) };
    if (value instanceof ApexSet)
        return { kind: 'collection', values: [...(value.values() as Iterable<Value>)].map(idOfRow) };
    return { kind: 'value', value: idOfRow(value), literal: false, like: typeof value === 'string' ? value : null };
}

/** A record stands for its id. */
function idOfRow(value: Value): Value {
    return value instanceof SObj ? (value.f['Id'] ?? null) : value;
}

/** Column form for a comparison with the field; text is folded where the field folds case. */
export function encode(field: FieldDef, value: Value, literal: boolean): Sql {
    if (value === null) return null;
    check(field, value, literal);
    if ((field.type === 'id' || field.type === 'reference') && isRecordLookup(field))
        return encodeId(`${value as string}`);
    const sql = toSql(field, value);
    return typeof sql === 'string' && foldsCase(field) ? fold(sql) : sql;
}

/** Lookups of custom metadata to definitions hold names, not ids. */
function isRecordLookup(field: FieldDef): boolean {
    return !field.referenceTo.some((target) => /^(Entity|Field)(Definition|Particle)$/.test(target));
}

function encodeId(text: string): string {
    const id = toId18(text);
    if (id === null) throw queryError(`invalid ID field: ${text}`);
    return id;
}

const PLATFORM_TYPE: Readonly<Record<string, string>> = { datetime: 'dateTime', currency: 'currency' };

function check(field: FieldDef, value: Value, literal: boolean): void {
    if (fits(field, value, literal)) return;
    const type = PLATFORM_TYPE[field.type] ?? field.type;
    if (!literal) throw queryError(`Invalid bind expression type of ${typeName(value)} for column of type ${type}`);
    const quoted = columnKind(field) === 'text' && !['date', 'datetime', 'time'].includes(field.type);
    throw queryError(
        `value of filter criterion for field '${field.name}' must be of type ${type} and should ${quoted ? '' : 'not '}be enclosed in quotes`
    );
}

function fits(field: FieldDef, value: Value, literal: boolean): boolean {
    switch (field.type) {
        case 'boolean':
            return typeof value === 'boolean';
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return (
                typeof value === 'number' || typeof value === 'bigint' || value instanceof Dec || value instanceof Dbl
            );
        case 'date':
            return value instanceof ApexDate || (!literal && value instanceof ApexDatetime);
        case 'datetime':
            return value instanceof ApexDatetime || (!literal && value instanceof ApexDate);
        case 'time':
            return value instanceof ApexTime;
        default:
            return typeof value === 'string';
    }
}

function typeName(value: Value): string {
    if (typeof value === 'boolean') return 'Boolean';
    if (typeof value === 'number') return 'Integer';
    if (value instanceof Dec) return 'Decimal';
    if (value instanceof ApexDate) return 'Date';
    if (value instanceof ApexDatetime) return 'Datetime';
    return typeof value === 'string' ? 'String' : (value?.constructor.name ?? 'null');
}

/** JSON array for `json_each`; numbers beyond double precision keep their digits. */
export function jsonList(values: readonly Sql[]): string {
    return `[${values.map((v) => (typeof v === 'bigint' ? v.toString() : JSON.stringify(v))).join(',')}]`;
}
