/** Reading and writing fields of records in memory. Names are declared API names unless a function says otherwise. */
import { ApexException } from './exception.ts';
import { SObj } from './sobject.ts';

/**
 * Value of a field, relationship or child list. A queried row refuses what was not queried; a constructed row answers
 * null, for a checkbox false.
 */
export function getField(row: SObj, name: string): unknown {
    const value = row.f[name];
    return value === undefined ? unsetField(row, name) : value;
}

function unsetField(row: SObj, name: string): unknown {
    const gap = row.gaps?.get(name);
    if (gap) throw gap;
    if (row.queried && !row.queried.has(name) && name !== 'Id') {
        throw new ApexException(
            'System.SObjectException',
            `SObject row was retrieved via SOQL without querying the requested field: ${row.t.name}.${name}`
        );
    }
    return !row.queried && row.t.fields.get(name.toLowerCase())?.type === 'boolean' ? false : null;
}

/** Writes a field; the caller has converted the value to the field's type. */
export function setField(row: SObj, name: string, value: unknown): void {
    if (row.readOnly) {
        throw new ApexException('System.FinalException', 'Record is read-only');
    }
    row.f[name] = value ?? null;
}

export interface CloneOptions {
    readonly id: boolean;
    /** Parents and children are copied too, not shared. */
    readonly deep: boolean;
    readonly timestamps: boolean;
    readonly autoNumbers: boolean;
}

const TIMESTAMPS = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

/** A writable copy as `SObject.clone` makes it. */
export function cloneRow(row: SObj, options: Partial<CloneOptions> = {}): SObj {
    const copy = new SObj(row.t, {}, row.queried);
    copy.gaps = row.gaps;
    for (const [name, value] of Object.entries(row.f)) {
        if (isKept(row, name, options)) {
            copy.f[name] = options.deep && value instanceof SObj ? cloneRow(value, { ...options, id: true }) : value;
        }
    }
    return copy;
}

function isKept(row: SObj, name: string, options: Partial<CloneOptions>): boolean {
    if (name === 'Id') {
        return options.id ?? false;
    }
    if (TIMESTAMPS.has(name)) {
        return options.timestamps ?? false;
    }
    const autoNumber = row.t.fields.get(name.toLowerCase())?.autoNumberFormat ?? null;
    return autoNumber === null || (options.autoNumbers ?? false);
}

/** Fields that are set or were queried with a value, in the order of setting. */
export function populated(row: SObj): [string, unknown][] {
    for (const gap of row.gaps?.values() ?? []) throw gap;
    return Object.entries(row.f).filter(([, value]) => value !== undefined);
}

/** As `getPopulatedFieldsAsMap` has them: the lists of child records come before the fields. */
export function populatedInOrder(row: SObj): readonly [string, unknown][] {
    const isField = ([name]: [string, unknown]): boolean => !row.t.children.has(name.toLowerCase());
    const entries = populated(row);
    return [...entries.filter((entry) => !isField(entry)), ...entries.filter(isField)];
}

/** The declared name of a field or relationship (case-blind), else null. Aggregate rows know their aliases. */
export function declaredName(row: SObj, name: string): string | null {
    const wanted = name.toLowerCase();
    const field = row.t.fields.get(wanted);
    return field?.name ?? Object.keys(row.f).find((key) => key.toLowerCase() === wanted) ?? null;
}
