import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { UserData } from '../context.ts';
import { fieldAt } from './records.ts';

export interface Column {
    /** SOQL path: `Amount`, `Account.Name`. */
    readonly path: string;
    readonly field: FieldDef;
    readonly label: string;
}

/** Names that list view metadata uses for fields of all objects. */
const SPECIAL: Readonly<Record<string, string>> = {
    'CORE.USERS.ALIAS': 'Owner.Name',
    'CORE.USERS.FULL_NAME': 'Owner.Name',
    'CORE.USERS.FIRST_NAME': 'Owner.FirstName',
    'CORE.USERS.LAST_NAME': 'Owner.LastName',
    'OWNER.ALIAS': 'Owner.Name',
    'OWNER.FULL_NAME': 'Owner.Name',
    'OPPORTUNITY.CLOSED': 'IsClosed',
    'OPPORTUNITY.WON': 'IsWon',
    'OPPORTUNITY.EXP_AMOUNT': 'ExpectedRevenue',
    'OPPORTUNITY.LAST_ACTIVITY': 'LastActivityDate',
    'OPPORTUNITY.LAST_UPDATE': 'LastModifiedDate',
    'ACCOUNT.PHONE1': 'Phone',
    'CONTACT.PHONE1': 'Phone',
    'CONTACT.EMAIL': 'Email',
    'SALES.ACCOUNT.NAME': 'Account.Name',
    LAST_UPDATE: 'LastModifiedDate',
    CREATEDBY_USER: 'CreatedBy.Name',
    UPDATEDBY_USER: 'LastModifiedBy.Name',
    FULL_NAME: 'Name'
};

/** Turns a column name of list view metadata (`OPPORTUNITY.CLOSE_DATE`, `Amount__c`) into a SOQL path. */
export function listPath(object: ObjectDef, name: string): string {
    const special = name.toUpperCase() === `${object.name.toUpperCase()}.NAME` ? 'Name' : SPECIAL[name.toUpperCase()];
    if (special !== undefined) {
        return special;
    }
    const parts = name.split('.');
    const own = parts.length > 1 && parts[0]?.toUpperCase() === object.name.toUpperCase() ? parts.slice(1) : parts;
    return own.map((part) => (/__[cr]$/i.test(part) || part !== part.toUpperCase() ? part : pascal(part))).join('.');
}

function pascal(name: string): string {
    return name
        .split('_')
        .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
        .join('');
}

/** The columns of a view that exist and that the user may read. */
export function columnsOf(data: UserData, object: ObjectDef, names: readonly string[]): readonly Column[] {
    return names.flatMap((name) => {
        const path = shownPath(data, object, listPath(object, name));
        const field = path === null ? null : fieldAt(data, object, path.split('.'));
        return path === null || field === null ? [] : [{ path, field, label: labelOf(data, object, path, field) }];
    });
}

/** A lookup is shown by the name of what it points at. */
function shownPath(data: UserData, object: ObjectDef, path: string): string | null {
    const field = fieldAt(data, object, path.split('.'));
    if (field?.type === 'reference' && field.relationshipName !== null) {
        const steps = path.split('.');
        const target = data.layer.schema.object(field.referenceTo[0] ?? '');
        const name = target?.nameField;
        return name ? [...steps.slice(0, -1), field.relationshipName, name].join('.') : null;
    }
    return field === null ? null : path;
}

/** `Account.Name` is titled *Account Name*, `Owner.Name` *Owner*. */
function labelOf(data: UserData, object: ObjectDef, path: string, field: FieldDef): string {
    const steps = path.split('.');
    if (steps.length === 1) {
        return field.label;
    }
    const lookup = data.layer.schema.parent(object, steps[0] ?? '');
    const parent = (lookup?.label ?? steps[0] ?? '').replace(/ ID$/, '');
    return field.name === data.layer.schema.object(field.object)?.nameField ? parent : `${parent} ${field.label}`;
}

/** Columns of an object that no list view describes: its name and what an overview needs. */
export function defaultColumns(object: ObjectDef): readonly string[] {
    const known = DEFAULTS[object.name];
    if (known) {
        return known;
    }
    const shown = [...object.fields.values()].filter(
        (field) => field.custom && !['textarea', 'multipicklist', 'base64'].includes(field.type)
    );
    return [object.nameField ?? 'Id', ...shown.slice(0, 5).map((field) => field.name), 'LastModifiedDate'];
}

const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
    Opportunity: ['Name', 'AccountId', 'Amount', 'CloseDate', 'StageName', 'OwnerId'],
    Account: ['Name', 'Type', 'Industry', 'Phone', 'OwnerId'],
    Contact: ['Name', 'AccountId', 'Title', 'Email', 'Phone'],
    OpportunityContactRole: ['ContactId', 'Role', 'IsPrimary'],
    Task: ['Subject', 'ActivityDate', 'Status', 'OwnerId'],
    Event: ['Subject', 'ActivityDateTime', 'OwnerId'],
    User: ['Name', 'Title', 'Email']
};
