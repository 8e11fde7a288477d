/** Builds FieldDefs: every property that a caller leaves out is derived from the type. */
import type { FieldDef, FieldType } from './schema.ts';

export type FieldInput = Pick<FieldDef, 'name' | 'object' | 'type'> & Partial<FieldDef>;

const NEVER_GROUPED: ReadonlySet<FieldType> = new Set([
    'double',
    'currency',
    'percent',
    'datetime',
    'time',
    'multipicklist',
    'base64',
    'address',
    'location',
    'encryptedstring',
    'anyType'
]);
const NEVER_FILTERED: ReadonlySet<FieldType> = new Set(['base64', 'address', 'location', 'encryptedstring', 'anyType']);
const DEFAULT_LENGTH: Partial<Record<FieldType, number>> = {
    id: 18,
    reference: 18,
    string: 255,
    textarea: 255,
    picklist: 255,
    multipicklist: 4099,
    email: 80,
    phone: 40,
    url: 255
};

export function makeField(input: FieldInput): FieldDef {
    const length = input.length ?? DEFAULT_LENGTH[input.type] ?? 0;
    const longText = input.type === 'textarea' && length > 255;
    const computed = Boolean(input.formula ?? input.rollUp ?? input.autoNumberFormat);
    const masterDetail = input.masterDetail ?? false;
    return {
        label: labelOf(input.name),
        custom: false,
        precision: 0,
        scale: 0,
        required: masterDetail,
        unique: false,
        caseSensitive: false,
        externalId: false,
        picklist: [],
        restricted: false,
        referenceTo: [],
        relationshipName: null,
        childRelationshipName: null,
        reparentable: false,
        writeRequiresMasterRead: false,
        deleteConstraint: masterDetail ? 'Cascade' : 'SetNull',
        formula: null,
        formulaTreatBlanksAsZero: false,
        rollUp: null,
        autoNumberFormat: null,
        defaultFormula: null,
        createable: !computed,
        updateable: !computed && !(masterDetail && !input.reparentable),
        groupable: !longText && !NEVER_GROUPED.has(input.type) && !input.formula,
        filterable: !longText && !NEVER_FILTERED.has(input.type),
        sortable: !longText && !NEVER_FILTERED.has(input.type) && input.type !== 'multipicklist',
        permissionable: false,
        inlineHelpText: null,
        description: null,
        at: '',
        ...input,
        masterDetail,
        length
    };
}

/** `AccountId` → `Account ID`, `CloseDate` → `Close Date`. */
export function labelOf(name: string): string {
    return name
        .replace(/__[cr]$/, '')
        .replace(/_/g, ' ')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/\bId\b/g, 'ID');
}
