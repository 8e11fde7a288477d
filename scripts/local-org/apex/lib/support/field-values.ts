/** Values on their way into fields by name: `put`, JSON, query binds. */
import { ApexBlob } from '../../../data/values/blob.ts';
import { ApexDate, ApexDatetime, ApexTime, MS_PER_DAY } from '../../../data/values/dates.ts';
import { Dbl } from '../../../data/values/dbl.ts';
import { Dec } from '../../../data/values/decimal.ts';
import { EnumValue } from '../../../data/values/enums.ts';
import { toId18 } from '../../../data/values/id.ts';
import { T, type Type } from '../../../data/values/type.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { fail } from './arguments.ts';

const TYPES: Readonly<Partial<Record<FieldType, Type>>> = {
    id: T.id,
    reference: T.id,
    boolean: T.boolean,
    int: T.integer,
    double: T.decimal,
    currency: T.decimal,
    percent: T.decimal,
    date: T.date,
    datetime: T.datetime,
    time: T.time,
    base64: T.blob,
    anyType: T.object
};

/** Static type of a field's value; all text-like fields are String. */
export const valueTypeOf = (field: FieldDef): Type => TYPES[field.type] ?? T.string;

/** The declared field, or the platform's refusal. */
export function fieldOf(object: ObjectDef, name: string): FieldDef {
    return (
        object.fields.get(name.toLowerCase()) ?? fail('SObjectException', `Invalid field ${name} for ${object.name}`)
    );
}

/** The value as the field holds it; a wrong type is refused as the platform does. */
export function toFieldValue(field: FieldDef, value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    const type = valueTypeOf(field);
    const converted = CONVERTERS[type.name]?.(value);
    return (
        converted ??
        fail('SObjectException', `Illegal assignment from ${tx().classes.typeOf(value).name} to ${type.name}`)
    );
}

const CONVERTERS: Readonly<Record<string, (value: unknown) => unknown>> = {
    Boolean: (v) => (typeof v === 'boolean' ? v : null),
    Integer: (v) => (typeof v === 'number' ? v : null),
    Decimal: toDecimal,
    String: (v) => (typeof v === 'string' ? v : v instanceof EnumValue ? v.name : null),
    Id: (v) => (typeof v === 'string' ? (toId18(v) ?? fail('StringException', `Invalid id: ${v}`)) : null),
    Date: (v) =>
        v instanceof ApexDate ? v : v instanceof ApexDatetime ? new ApexDate(Math.floor(v.ms / MS_PER_DAY)) : null,
    Datetime: (v) =>
        v instanceof ApexDatetime ? v : v instanceof ApexDate ? new ApexDatetime(v.days * MS_PER_DAY) : null,
    Time: (v) => (v instanceof ApexTime ? v : null),
    Blob: (v) => (v instanceof ApexBlob ? v : null),
    Object: (v) => v
};

function toDecimal(value: unknown): Dec | null {
    if (value instanceof Dec) {
        return value;
    }
    if (value instanceof Dbl) {
        return Dec.ofDouble(value.v);
    }
    return typeof value === 'number' || typeof value === 'bigint' ? Dec.of(value) : null;
}
