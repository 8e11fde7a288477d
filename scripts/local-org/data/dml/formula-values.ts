/** Values between Apex and formulas: formulas compute with plain numbers and texts (see `formula-functions.ts`). */
import type { FieldDef, FieldType } from '../../metadata/schema.ts';
import { NotSupportedError } from '../values/exception.ts';
import { Dbl } from '../values/dbl.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { isoDay, roundHalfUp } from './formula-functions.ts';
import type { FormulaValue } from './formula-functions.ts';

export type FormulaType =
    'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'picklist' | 'multipicklist' | 'id';

const TYPES: Readonly<Partial<Record<FieldType, FormulaType>>> = {
    id: 'id',
    reference: 'id',
    string: 'string',
    textarea: 'string',
    email: 'string',
    phone: 'string',
    url: 'string',
    encryptedstring: 'string',
    boolean: 'boolean',
    int: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    date: 'date',
    datetime: 'datetime',
    time: 'time',
    picklist: 'picklist',
    multipicklist: 'multipicklist'
};

export function formulaTypeOf(field: FieldDef): FormulaType {
    const type = TYPES[field.type];
    if (!type)
        throw new NotSupportedError(
            `A field of type ${field.type} in a formula`,
            field.at || `${field.object}.${field.name}`
        );
    return type;
}

/** A percent field counts as its hundredth inside a formula. */
export function toFormula(field: FieldDef, value: unknown): FormulaValue {
    const plain = plainValue(value);
    if (field.type === 'boolean') return plain === true;
    return field.type === 'percent' && typeof plain === 'number' ? plain / 100 : plain;
}

function plainValue(value: unknown): FormulaValue {
    if (value === null || value === undefined) return null;
    if (value instanceof Dec) return value.toNumber();
    if (value instanceof Dbl) return value.v;
    if (value instanceof ApexDate) return value.days;
    if (value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
    if (typeof value === 'bigint') return Number(value);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    return typeof value === 'string' ? value : null;
}

/** The Apex value of a formula field or a default value. */
export function fromFormula(field: FieldDef, result: FormulaValue): unknown {
    if (field.type === 'boolean') return result === true;
    if (result === null || result === '' || (typeof result === 'number' && !Number.isFinite(result))) return null;
    switch (field.type) {
        case 'int':
            return Math.trunc(Number(result));
        case 'double':
        case 'currency':
        case 'percent':
            return decimal(field, Number(result));
        case 'date':
            return new ApexDate(Math.floor(Number(result)));
        case 'datetime':
            return new ApexDatetime(Math.round(Number(result)));
        case 'time':
            return new ApexTime(Math.round(Number(result)));
        default:
            return typeof result === 'number' ? isoDay(result) : String(result);
    }
}

function decimal(field: FieldDef, result: number): Dec {
    const shown = field.type === 'percent' ? result * 100 : result;
    return Dec.of(roundHalfUp(shown, field.scale).toFixed(field.scale), field.scale);
}
