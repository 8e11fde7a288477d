/**
 * The org's schema: objects and fields as the rest of the local org sees them, standard and custom alike.
 * Look-ups are case-blind (maps are keyed by the lower-case API name); names keep their declared spelling.
 */

/** Field types as `Schema.DisplayType` names them, in the platform's REST spelling. */
export type FieldType =
    | 'id'
    | 'string'
    | 'textarea'
    | 'boolean'
    | 'int'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'picklist'
    | 'multipicklist'
    | 'reference'
    | 'email'
    | 'phone'
    | 'url'
    | 'base64'
    | 'address'
    | 'location'
    | 'encryptedstring'
    | 'anyType';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
    /** Dependent picklists: values of the controlling field with which this value may be chosen. */
    readonly validFor?: readonly string[];
    /** What a stage or status means, as its standard value set tells. */
    readonly closed?: boolean;
    readonly won?: boolean;
    readonly converted?: boolean;
    readonly probability?: number;
    readonly forecastCategory?: string;
}

export interface RollUp {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    /** API name of the child object. */
    readonly childObject: string;
    /** Lookup field on the child. */
    readonly childField: string;
    readonly summarizedField: string | null;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface FieldDef {
    /** API name, e.g. `Due_Date__c`. */
    readonly name: string;
    readonly label: string;
    readonly object: string;
    readonly type: FieldType;
    readonly custom: boolean;
    /** Maximal characters of text fields; 0 where it does not apply. */
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    /** The value must be there on save (required attribute, master-detail, or a standard required field). */
    readonly required: boolean;
    readonly unique: boolean;
    readonly caseSensitive: boolean;
    readonly externalId: boolean;
    readonly picklist: readonly PicklistValue[];
    readonly restricted: boolean;
    /** API name of the field that controls a dependent picklist. */
    readonly controllingField?: string | null;
    /** Of a metadata relationship to FieldDefinition: the field that names the object of the field. */
    readonly entityField?: string;
    /** Targets of a lookup or master-detail; several for polymorphic ones. */
    readonly referenceTo: readonly string[];
    /** `Plan__r` or `Account`; null where there is no parent path. */
    readonly relationshipName: string | null;
    /** Name of the child relationship on the parent, without `__r` for standard ones, with it for custom ones. */
    readonly childRelationshipName: string | null;
    readonly masterDetail: boolean;
    readonly reparentable: boolean;
    readonly writeRequiresMasterRead: boolean;
    readonly deleteConstraint: 'SetNull' | 'Restrict' | 'Cascade';
    readonly formula: string | null;
    readonly formulaTreatBlanksAsZero: boolean;
    readonly rollUp: RollUp | null;
    /** A rich text area. */
    readonly htmlFormatted?: boolean;
    readonly autoNumberFormat: string | null;
    readonly defaultFormula: string | null;
    readonly createable: boolean;
    readonly updateable: boolean;
    /** May stand in GROUP BY. */
    readonly groupable: boolean;
    readonly filterable: boolean;
    readonly sortable: boolean;
    /** Field-level security applies (false for Id, required, master-detail and system fields: always visible). */
    readonly permissionable: boolean;
    readonly inlineHelpText: string | null;
    readonly description: string | null;
    /** Where it was declared, `path:line`, for messages; empty for standard fields. */
    readonly at: string;
}

export interface ValidationRule {
    readonly name: string;
    readonly active: boolean;
    readonly formula: string;
    readonly errorField: string | null;
    readonly errorMessage: string;
    readonly at: string;
}

export interface RecordTypeDef {
    readonly developerName: string;
    readonly label: string;
    readonly active: boolean;
    /** Field → allowed values. */
    readonly picklists: ReadonlyMap<string, readonly string[]>;
}

export interface ListViewDef {
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    readonly filterScope: string;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
    readonly booleanFilter: string | null;
}

export interface FieldSetDef {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** Field paths that are shown, `Account.Name` included. */
    readonly fields: readonly { readonly path: string; readonly required: boolean }[];
}

/** What runs on a save beside Apex and is not emulated: named when it would run, so that nothing goes on without it. */
export interface Automation {
    /** `Record-triggered flow Case_Routing`, `Workflow rule Welcome`. */
    readonly label: string;
    readonly operations: readonly ('insert' | 'update' | 'delete')[];
    readonly at: string;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent' | 'FullAccess';

export interface ObjectDef {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly kind: 'standard' | 'custom' | 'metadata' | 'setting' | 'event' | 'share';
    readonly settingType: 'Hierarchy' | 'List' | null;
    readonly sharingModel: SharingModel;
    /** Keyed by lower-case API name, in declared order; includes the system fields. */
    readonly fields: ReadonlyMap<string, FieldDef>;
    readonly nameField: string | null;
    readonly validationRules: readonly ValidationRule[];
    readonly recordTypes: readonly RecordTypeDef[];
    readonly listViews: readonly ListViewDef[];
    /** Child relationships keyed by lower-case relationship name. */
    readonly children: ReadonlyMap<string, ChildRelationship>;
    /** Found by a search that names no object. */
    readonly searchable?: boolean;
    /** Platform events that are published at once, whether or not their transaction commits. */
    readonly publishesAtOnce?: boolean;
    readonly fieldSets?: readonly FieldSetDef[];
    /** Active flows and workflow rules on the object's records. */
    readonly automations?: readonly Automation[];
    /** Sharing rules that open records to further users, as `path:line`; not emulated. */
    readonly sharingRules?: readonly string[];
    readonly at: string;
}

export interface ChildRelationship {
    readonly name: string;
    readonly childObject: string;
    readonly field: string;
    readonly cascadeDelete: boolean;
}

export interface Schema {
    /** Of the project's own package, whose names may carry it; left out or empty = none. */
    readonly namespace?: string;
    /** Case-blind; null where there is no such object. */
    object(name: string): ObjectDef | null;
    /** All objects that have a table, custom and standard. */
    readonly objects: readonly ObjectDef[];
    /** The parent field behind a relationship name (`Plan__r`, `Account`), case-blind. */
    parent(object: ObjectDef, relationship: string): FieldDef | null;
}
