/** The fields that objects have without declaring them. */
import { makeField } from './field.ts';
import type { FieldDef, ObjectDef } from './schema.ts';

const READ_ONLY = { createable: false, updateable: false } as const;

export function idField(object: string): FieldDef {
    return makeField({ name: 'Id', object, type: 'id', label: 'Record ID', ...READ_ONLY });
}

export function isDeletedField(object: string): FieldDef {
    return makeField({ name: 'IsDeleted', object, type: 'boolean', label: 'Deleted', ...READ_ONLY });
}

function userField(object: string, name: 'CreatedById' | 'LastModifiedById', label: string): FieldDef {
    const relationshipName = name.slice(0, -2);
    return makeField({ name, object, type: 'reference', label, referenceTo: ['User'], relationshipName, ...READ_ONLY });
}

export function auditFields(object: string): FieldDef[] {
    return [
        makeField({ name: 'CreatedDate', object, type: 'datetime', ...READ_ONLY }),
        userField(object, 'CreatedById', 'Created By ID'),
        makeField({ name: 'LastModifiedDate', object, type: 'datetime', ...READ_ONLY }),
        userField(object, 'LastModifiedById', 'Last Modified By ID'),
        makeField({ name: 'SystemModstamp', object, type: 'datetime', label: 'System Modstamp', ...READ_ONLY })
    ];
}

export function ownerField(object: string): FieldDef {
    return makeField({
        name: 'OwnerId',
        object,
        type: 'reference',
        label: 'Owner ID',
        referenceTo: ['User', 'Group'],
        relationshipName: 'Owner',
        deleteConstraint: 'Restrict'
    });
}

export function recordTypeField(object: string): FieldDef {
    return makeField({
        name: 'RecordTypeId',
        object,
        type: 'reference',
        label: 'Record Type ID',
        referenceTo: ['RecordType'],
        relationshipName: 'RecordType'
    });
}

export function customSettingFields(object: string): FieldDef[] {
    return [
        idField(object),
        isDeletedField(object),
        makeField({ name: 'Name', object, type: 'string', length: 38 }),
        makeField({
            name: 'SetupOwnerId',
            object,
            type: 'reference',
            label: 'Location',
            referenceTo: ['Organization', 'Profile', 'User'],
            relationshipName: 'SetupOwner'
        }),
        ...auditFields(object)
    ];
}

export function customMetadataFields(object: string): FieldDef[] {
    const text = (name: string, label: string, length: number): FieldDef =>
        makeField({ name, object, type: 'string', label, length, ...READ_ONLY });
    return [
        makeField({ ...idField(object) }),
        text('DeveloperName', 'Custom Metadata Record Name', 40),
        text('MasterLabel', 'Label', 40),
        text('Language', 'Master Language', 40),
        text('NamespacePrefix', 'Namespace Prefix', 15),
        text('Label', 'Label', 40),
        text('QualifiedApiName', 'Qualified API Name', 70),
        makeField({ name: 'SystemModstamp', object, type: 'datetime', label: 'System Modstamp', ...READ_ONLY })
    ];
}

export function eventFields(object: string): FieldDef[] {
    return [
        makeField({ name: 'ReplayId', object, type: 'string', label: 'Replay ID', ...READ_ONLY }),
        makeField({ name: 'EventUuid', object, type: 'string', length: 36, label: 'Event UUID', ...READ_ONLY }),
        makeField({ name: 'CreatedDate', object, type: 'datetime', ...READ_ONLY }),
        userField(object, 'CreatedById', 'Created By ID')
    ];
}

/** `MSP_Filter__c` → `MSP_Filter__Share`, `Opportunity` → `OpportunityShare`. */
export function shareName(object: string): string {
    return object.endsWith('__c') ? object.replace(/__c$/, '__Share') : `${object}Share`;
}

/** Name of the share row's parent lookup: `ParentId` for custom objects, `OpportunityId` for standard ones. */
export function shareParentField(object: string): string {
    return object.endsWith('__c') ? 'ParentId' : `${object}Id`;
}

/** Name of the share row's level: `AccessLevel` for custom objects, `OpportunityAccessLevel` for standard ones. */
export function shareLevelField(object: string): string {
    return object.endsWith('__c') ? 'AccessLevel' : `${object}AccessLevel`;
}

export function shareObject(of: { readonly name: string; readonly label: string }): ObjectDef {
    const name = shareName(of.name);
    const parent = shareParentField(of.name);
    const level = ['Read', 'Edit', 'All'].map((value) => ({ value, label: value, isDefault: false, isActive: true }));
    const fields = [
        idField(name),
        makeField({
            name: parent,
            object: name,
            type: 'reference',
            referenceTo: [of.name],
            relationshipName: parent.slice(0, -2),
            childRelationshipName: 'Shares',
            deleteConstraint: 'Cascade',
            required: true,
            updateable: false
        }),
        makeField({
            name: 'UserOrGroupId',
            object: name,
            type: 'reference',
            referenceTo: ['User', 'Group'],
            relationshipName: 'UserOrGroup',
            deleteConstraint: 'Cascade',
            required: true,
            updateable: false
        }),
        makeField({ name: shareLevelField(of.name), object: name, type: 'picklist', picklist: level, required: true }),
        makeField({ name: 'RowCause', object: name, type: 'picklist', length: 40, updateable: false }),
        ...auditFields(name).filter((f) => f.name.startsWith('LastModified')),
        isDeletedField(name)
    ];
    return {
        name,
        label: `${of.label} Share`,
        pluralLabel: `${of.label} Shares`,
        kind: 'share',
        settingType: null,
        sharingModel: 'ReadWrite',
        fields: new Map(fields.map((f) => [f.name.toLowerCase(), f])),
        nameField: null,
        validationRules: [],
        recordTypes: [],
        listViews: [],
        children: new Map(),
        at: ''
    };
}
