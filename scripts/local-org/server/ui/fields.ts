import type { LayoutDef } from '../../metadata/org-metadata.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { UserData } from '../context.ts';
import { mayEdit, mayRead, readableFieldsOf } from './context.ts';

export interface Section {
    readonly label: string;
    readonly fields: readonly FieldDef[];
    /** Names of fields that the page layout shows without letting anybody edit them. */
    readonly readOnly: ReadonlySet<string>;
    readonly required: ReadonlySet<string>;
}

/** Fields outside a page layout. */
export const NO_BEHAVIOUR = { readOnly: new Set<string>(), required: new Set<string>() };

const SYSTEM = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']);
const HIDDEN = new Set([
    'Id',
    'IsDeleted',
    'SystemModstamp',
    'LastViewedDate',
    'LastReferencedDate',
    'LastActivityDate'
]);

/** What a person fills in first, for standard objects whose page layouts no project brings along. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
    Opportunity: [
        'Name',
        'AccountId',
        'CloseDate',
        'StageName',
        'Amount',
        'Probability',
        'Type',
        'LeadSource',
        'NextStep',
        'OwnerId',
        'Description'
    ],
    Account: [
        'Name',
        'Type',
        'Industry',
        'Phone',
        'Website',
        'NumberOfEmployees',
        'AnnualRevenue',
        'OwnerId',
        'Description'
    ],
    Contact: ['FirstName', 'LastName', 'AccountId', 'Title', 'Department', 'Email', 'Phone', 'MobilePhone', 'OwnerId'],
    User: ['Name', 'Title', 'Email', 'Username', 'TimeZoneSidKey', 'LocaleSidKey', 'IsActive'],
    Task: ['Subject', 'ActivityDate', 'Status', 'Priority', 'WhoId', 'WhatId', 'OwnerId', 'Description'],
    Event: ['Subject', 'StartDateTime', 'EndDateTime', 'WhoId', 'WhatId', 'OwnerId', 'Description'],
    OpportunityContactRole: ['OpportunityId', 'ContactId', 'Role', 'IsPrimary']
};

/** The sections of a record's details: its page layout if the project has one, else a sensible order. */
export function sectionsOf(data: UserData, object: ObjectDef, layouts: readonly LayoutDef[]): readonly Section[] {
    const layout = layouts.find((one) => one.object.toLowerCase() === object.name.toLowerCase());
    const sections = layout ? layoutSections(data, object, layout) : usualSections(data, object);
    return sections.filter((section) => section.fields.length > 0);
}

/** The columns of a layout are read row by row, as people do. */
function layoutSections(data: UserData, object: ObjectDef, layout: LayoutDef): readonly Section[] {
    const readOnly = new Set(layout.readOnly);
    const required = new Set(layout.required);
    return layout.sections.map(({ label, columns }) => {
        const longest = Math.max(0, ...columns.map((column) => column.length));
        const names = Array.from({ length: longest }, (_none, row) => columns.map((column) => column[row])).flat();
        return {
            label,
            readOnly,
            required,
            fields: known(
                data,
                object,
                names.filter((name) => name !== undefined)
            )
        };
    });
}

function usualSections(data: UserData, object: ObjectDef): readonly Section[] {
    const readable = readableFieldsOf(data, object).filter((field) => !HIDDEN.has(field.name));
    const usual = USUAL[object.name];
    const first = usual
        ? known(data, object, usual)
        : readable.filter((field) => !field.custom && !SYSTEM.has(field.name));
    return [
        {
            ...NO_BEHAVIOUR,
            label: `${object.label} Information`,
            fields: object.kind === 'standard' ? first : [...first, ...customOf(readable)]
        },
        {
            ...NO_BEHAVIOUR,
            label: 'Additional Information',
            fields: object.kind === 'standard' ? customOf(readable) : []
        },
        { ...NO_BEHAVIOUR, label: 'System Information', fields: readable.filter((field) => SYSTEM.has(field.name)) }
    ];
}

function customOf(fields: readonly FieldDef[]): readonly FieldDef[] {
    return fields.filter((field) => field.custom);
}

function known(data: UserData, object: ObjectDef, names: readonly string[]): readonly FieldDef[] {
    const fields = names.map((name) => object.fields.get(name.toLowerCase())).filter((field) => field !== undefined);
    return [...new Set(fields)].filter((field) => mayRead(data, field));
}

/** A field as the shell draws it. */
export function fieldJson(
    data: UserData,
    field: FieldDef,
    mode: 'edit' | 'create',
    section: Pick<Section, 'readOnly' | 'required'> = NO_BEHAVIOUR
): Record<string, unknown> {
    const written = (mode === 'edit' ? field.updateable : field.createable) && !section.readOnly.has(field.name);
    return {
        name: field.name,
        label: field.label.replace(/ ID$/, ''),
        type: field.type,
        help: field.inlineHelpText,
        required: (field.required || section.required.has(field.name)) && field.type !== 'boolean',
        editable: written && mayEdit(data, field) && field.formula === null && field.rollUp === null,
        scale: field.scale,
        length: field.length,
        wide: field.type === 'textarea' && field.length > 255,
        targets: field.referenceTo,
        options: field.picklist.filter((one) => one.isActive).map(({ label, value }) => ({ label, value }))
    };
}

/** The few fields beside a record's name, as the platform's default compact layouts choose them. */
export function highlightsOf(data: UserData, object: ObjectDef): readonly FieldDef[] {
    const chosen = HIGHLIGHTS[object.name];
    if (chosen) {
        return known(data, object, chosen);
    }
    const custom = readableFieldsOf(data, object).filter((field) => field.custom && field.type !== 'textarea');
    return custom.slice(0, 4);
}

const HIGHLIGHTS: Readonly<Record<string, readonly string[]>> = {
    Opportunity: ['AccountId', 'Amount', 'CloseDate', 'StageName', 'OwnerId'],
    Account: ['Type', 'Phone', 'Website', 'OwnerId'],
    Contact: ['AccountId', 'Title', 'Phone', 'Email'],
    User: ['Title', 'Email']
};
