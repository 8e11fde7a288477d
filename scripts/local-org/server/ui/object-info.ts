import type { FieldDef, FieldType } from '../../metadata/schema.ts';
import { asUser, mayEdit, readableFieldsOf, readableObject, text } from './context.ts';
import type { UiOperation } from './context.ts';

/** The record type of objects that have none of their own. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

const MASTER = {
    available: true,
    defaultRecordTypeMapping: true,
    master: true,
    name: 'Master',
    recordTypeId: MASTER_RECORD_TYPE
};

const DATA_TYPES: Partial<Record<FieldType, string>> = {
    id: 'Reference',
    textarea: 'TextArea',
    datetime: 'DateTime',
    multipicklist: 'MultiPicklist',
    encryptedstring: 'EncryptedString',
    anyType: 'AnyType'
};

export const objectInfo: UiOperation = (context, args) =>
    asUser(context, (data) => {
        const object = readableObject(data, text(args, 'object'));
        const rights = data.layer.security.rights(data.userId).object(object.name);
        const fields = readableFieldsOf(data, object);
        const info = {
            apiName: object.name,
            label: object.label,
            labelPlural: object.pluralLabel,
            keyPrefix: data.layer.keyPrefix(object),
            custom: object.kind !== 'standard',
            createable: rights.create,
            updateable: rights.edit,
            deletable: rights.delete,
            queryable: rights.read,
            nameFields: object.nameField === null ? [] : [object.nameField],
            defaultRecordTypeId: MASTER_RECORD_TYPE,
            recordTypeInfos: { [MASTER_RECORD_TYPE]: MASTER },
            childRelationships: [...object.children.values()].map((child) => ({
                childObjectApiName: child.childObject,
                fieldName: child.field,
                relationshipName: child.name
            })),
            fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(field, mayEdit(data, field))]))
        };
        const picklists = fields.filter((field) => field.picklist.length > 0 || /picklist$/.test(field.type));
        return { info, picklists: Object.fromEntries(picklists.map((field) => [field.name, picklistValues(field)])) };
    });

function fieldInfo(field: FieldDef, edit: boolean): unknown {
    return {
        apiName: field.name,
        label: field.label,
        dataType: DATA_TYPES[field.type] ?? field.type.charAt(0).toUpperCase() + field.type.slice(1),
        length: field.length,
        precision: field.precision,
        scale: field.scale,
        required: field.required,
        createable: field.createable && edit,
        updateable: field.updateable && edit,
        unique: field.unique,
        calculated: field.formula !== null || field.rollUp !== null,
        inlineHelpText: field.inlineHelpText,
        reference: field.referenceTo.length > 0,
        referenceToInfos: field.referenceTo.map((apiName) => ({ apiName, nameFields: ['Name'] })),
        relationshipName: field.relationshipName
    };
}

function picklistValues(field: FieldDef): unknown {
    const values = field.picklist
        .filter((value) => value.isActive)
        .map(({ label, value }) => ({ label, value, attributes: null, validFor: [] }));
    const standard = field.picklist.find((value) => value.isDefault && value.isActive);
    return {
        values,
        defaultValue: values.find((value) => value.value === standard?.value) ?? null,
        controllerValues: {}
    };
}
