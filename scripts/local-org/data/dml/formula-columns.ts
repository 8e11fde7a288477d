/**
 * Stored columns as formula values and back, without the Apex value in between: a formula in a filter runs for every
 * row of a table. What is not worth a short cut goes through the codec.
 */
import type { FieldDef } from '../../metadata/schema.ts';
import type { Sql } from '../contracts.ts';
import { columnKind } from '../store/columns.ts';
import type { ColumnCodec } from './formula.ts';
import { isoDay } from './formula-functions.ts';
import type { FormulaValue } from './formula-functions.ts';
import { fromFormula, toFormula } from './formula-values.ts';

const DAY = 86_400_000;

export type ReadColumn = (column: Sql) => FormulaValue;
export type WriteColumn = (value: FormulaValue) => Sql;

export function columnReader(field: FieldDef, codec: ColumnCodec): ReadColumn {
    const kind = columnKind(field);
    if (kind === 'scaled') {
        const divisor = 10 ** (field.scale + (field.type === 'percent' ? 2 : 0));
        return (column) => (column === null ? null : Number(column) / divisor);
    }
    if (kind === 'int') return (column) => (column === null ? null : Number(column));
    if (kind === 'bool') return (column) => column === 1 || column === 1n;
    if (field.type === 'date') return (column) => (column === null ? null : Date.parse(String(column)) / DAY);
    if (field.type === 'datetime') return (column) => (column === null ? null : Date.parse(String(column)));
    if (kind === 'text' && field.type !== 'time') return (column) => (column === null ? null : String(column));
    return (column) => toFormula(field, codec.fromSql(field, column));
}

export function columnWriter(field: FieldDef, codec: ColumnCodec): WriteColumn {
    const kind = columnKind(field);
    if (kind === 'scaled') return (value) => (typeof value === 'number' ? scaled(field, value) : null);
    if (kind === 'bool') return (value) => (value === true ? 1 : 0);
    if (field.type === 'date')
        return (value) => (typeof value === 'number' && Number.isFinite(value) ? isoDay(Math.floor(value)) : null);
    return (value) => codec.toSql(field, fromFormula(field, value));
}

/** Whole number of the last digit, half up; beyond 15 digits a double says no more. */
function scaled(field: FieldDef, value: number): Sql {
    if (!Number.isFinite(value)) return null;
    const shifted = Math.abs(value) * 10 ** (field.scale + (field.type === 'percent' ? 2 : 0));
    return Math.sign(value) * Math.round(Number(shifted.toPrecision(15)));
}
