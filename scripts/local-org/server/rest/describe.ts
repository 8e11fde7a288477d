import { isCompound } from '../../data/store/columns.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import { objectOf } from '../context.ts';
import { ok } from './context.ts';
import type { RestContext, RestHandler } from './context.ts';
import { listRecords } from './records.ts';

export const describeGlobal: RestHandler = (context) => {
    const { schema } = context.org.data;
    const sobjects = listRecords(context).map((name) => objectSummary(context, objectOf(schema, name)));
    return ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects });
};

export const objectResource: RestHandler = (context, [name = '']) =>
    ok({ objectDescribe: objectSummary(context, objectOf(context.org.data.schema, name)), recentItems: [] });

export const describeObject: RestHandler = (context, [name = '']) => {
    const object = objectOf(context.org.data.schema, name);
    const rights = context.org.data.security.rights(context.userId);
    const fields = [...object.fields.values()].filter((field) => rights.field(object.name, field.name).read);
    return ok({
        ...objectSummary(context, object),
        fields: fields.map((field) => fieldDescribe(context, object, field)),
        childRelationships: [...object.children.values()].map((child) => ({
            relationshipName: child.name,
            childSObject: child.childObject,
            field: child.field,
            cascadeDelete: child.cascadeDelete
        })),
        recordTypeInfos: object.recordTypes.map((type) => ({
            name: type.label,
            developerName: type.developerName,
            active: type.active,
            available: true
        }))
    });
};

function objectSummary(context: RestContext, object: ObjectDef): Record<string, unknown> {
    const rights = context.org.data.security.rights(context.userId).object(object.name);
    const url = `${context.base}/sobjects/${object.name}`;
    return {
        name: object.name,
        label: object.label,
        labelPlural: object.pluralLabel,
        keyPrefix: context.org.data.keyPrefix(object),
        custom: object.kind !== 'standard',
        customSetting: object.kind === 'setting',
        createable: rights.create,
        updateable: rights.edit,
        deletable: rights.delete,
        undeletable: rights.delete,
        queryable: rights.read,
        retrieveable: rights.read,
        searchable: object.searchable === true,
        layoutable: object.kind === 'custom' || object.kind === 'standard',
        triggerable: object.kind !== 'metadata',
        urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` }
    };
}

/** The address or place that a field is part of. */
function compoundOf(object: ObjectDef, field: FieldDef): string | null {
    const part =
        /^(.*?)(?:__)?(?:Street|City|State|PostalCode|Country|Latitude|Longitude|GeocodeAccuracy)(?:__s)?$/.exec(
            field.name
        );
    const whole = part && object.fields.get(`${part[1]}${field.custom ? '__c' : 'Address'}`.toLowerCase());
    return whole && isCompound(whole) ? whole.name : null;
}

function fieldDescribe(context: RestContext, object: ObjectDef, field: FieldDef): unknown {
    const edit = context.org.data.security.rights(context.userId).field(object.name, field.name).edit;
    const values = field.picklist.map((value) => ({
        value: value.value,
        label: value.label,
        active: value.isActive,
        defaultValue: value.isDefault,
        validFor: null
    }));
    return {
        name: field.name,
        label: field.label,
        type: field.type,
        custom: field.custom,
        length: field.length,
        precision: field.precision,
        scale: field.scale,
        digits: 0,
        nillable: !field.required,
        unique: field.unique,
        caseSensitive: field.caseSensitive,
        externalId: field.externalId,
        idLookup: field.externalId || field.name === 'Id',
        calculated: field.formula !== null || field.rollUp !== null,
        calculatedFormula: field.formula,
        autoNumber: field.autoNumberFormat !== null,
        createable: field.createable && edit,
        updateable: field.updateable && edit,
        defaultedOnCreate: field.defaultFormula !== null || field.type === 'boolean',
        nameField: object.nameField === field.name,
        filterable: field.filterable,
        sortable: field.sortable,
        groupable: field.groupable,
        restrictedPicklist: field.restricted,
        picklistValues: values,
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName,
        cascadeDelete: field.masterDetail,
        compoundFieldName: compoundOf(object, field),
        inlineHelpText: field.inlineHelpText,
        htmlFormatted: false
    };
}
