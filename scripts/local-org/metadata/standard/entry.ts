/** The notation in which the catalogue of standard objects is written. */
import type { FieldDef, SharingModel } from '../schema.ts';

export interface CatalogueEntry {
    readonly name: string;
    readonly label: string;
    readonly plural: string;
    readonly prefix: string;
    readonly sharing: SharingModel;
    /** Set-up objects: no field-level security, no custom fields, written by the local org only unless said. */
    readonly setup: boolean;
    readonly nameField: string | null;
    /** Fields beyond jsforce's list that every org has today. */
    readonly also: readonly string[];
    /** Fields that jsforce lists and that need no emulation. */
    readonly without: RegExp | null;
    readonly fields: Readonly<Record<string, Partial<FieldDef>>>;
    /** Child relationship → field of the child, where the parent's type does not tell; `Object.Field` where it lacks it. */
    readonly children: Readonly<Record<string, string>>;
}

type EntryInput = Pick<CatalogueEntry, 'name' | 'prefix'> & Partial<CatalogueEntry>;

export const entry = (input: EntryInput): CatalogueEntry => ({
    label: input.name,
    plural: `${input.label ?? input.name}s`,
    sharing: 'ReadWrite',
    setup: false,
    nameField: 'Name',
    also: [],
    without: null,
    fields: {},
    children: {},
    ...input
});

export const setup = (input: EntryInput): CatalogueEntry => entry({ sharing: 'FullAccess', setup: true, ...input });

export const picklist = (...values: string[]): Partial<FieldDef> => ({
    type: 'picklist',
    picklist: values.map((value) => ({ value, label: value, isDefault: false, isActive: true }))
});
export const text = (length: number, more: Partial<FieldDef> = {}): Partial<FieldDef> => ({
    type: 'string',
    length,
    ...more
});
export const longText = (length = 32000): Partial<FieldDef> => ({ type: 'textarea', length });
export const money: Partial<FieldDef> = { type: 'currency', precision: 18, scale: 2 };
export const number = (precision: number, scale: number): Partial<FieldDef> => ({ type: 'double', precision, scale });
export const required: Partial<FieldDef> = { required: true };
/** Worked out by the platform (IsClosed, Fiscal …): nobody writes them, and no permission set can hide them. */
/** Not in field-level security either. */
export const calculated: Partial<FieldDef> = { createable: false, updateable: false, permissionable: false };
export const polymorphic = (...referenceTo: string[]): Partial<FieldDef> => ({ referenceTo });
export const address = (prefix: string): Record<string, Partial<FieldDef>> => ({
    [`${prefix}Street`]: { type: 'textarea', length: 255 },
    [`${prefix}City`]: text(40),
    [`${prefix}State`]: text(80),
    [`${prefix}PostalCode`]: text(20),
    [`${prefix}Country`]: text(80),
    [`${prefix}Latitude`]: number(18, 15),
    [`${prefix}Longitude`]: number(18, 15),
    [`${prefix}GeocodeAccuracy`]: { type: 'picklist' }
});
export const defaulted = (value: Partial<FieldDef>, name: string): Partial<FieldDef> => ({
    ...value,
    picklist: (value.picklist ?? []).map((p) => ({ ...p, isDefault: p.value === name })),
    defaultFormula: `'${name}'`
});
