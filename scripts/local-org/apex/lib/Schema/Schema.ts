import type { ApexMap } from '../../../data/values/collections.ts';
import { ApexList } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { classType, T } from '../../../data/values/type.ts';
import { eventUuid } from '../../run/events.ts';
import { tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import type { ChildDescribe, ObjectDescribe, PicklistEntry, RecordTypeInfo } from './describe.ts';
import { describeField, describeObject, FieldDescribe, globalDescribe } from './describe.ts';
import type { SObjectField } from './tokens.ts';
import { type SObjectType } from './tokens.ts';
import { FieldSetsOf } from './FieldSet.ts';

type Reader<R> = (receiver: R) => unknown;

/** Each attribute answers as a method (`getLabel()`, `isCustom()`) and as a property (`get Label`). */
function attributes<R>(
    getters: Readonly<Record<string, Reader<R>>>,
    flags: Readonly<Record<string, Reader<R>>>,
    methodsOnly: readonly string[] = []
): LibraryMembers {
    const members: Record<string, Reader<R>> = {};
    for (const [prefix, readers] of [
        ['get', getters],
        ['is', flags]
    ] as const) {
        for (const [name, read] of Object.entries(readers)) {
            members[`${prefix}${name}()`] = read;
            if (!methodsOnly.includes(name)) {
                members[`get ${name}`] = read;
            }
        }
    }
    return members;
}

/** The fields of an object's describe, `describe.fields.getMap()`. */
class FieldsOf extends PlatformObject {
    readonly typeName = 'Schema.SObjectTypeFields';
    readonly of: ObjectDescribe;

    constructor(of: ObjectDescribe) {
        super();
        this.of = of;
    }
}

const no = (): boolean => false;

const MERGEABLE = new Set(['Account', 'Contact', 'Lead', 'Case']);

/** Text that cannot be summed or counted apart: long text, multi-select, encrypted and address fields. */
const NOT_AGGREGATED = new Set(['base64', 'multipicklist', 'encryptedstring', 'address', 'location']);

const isLong = ({ field }: FieldDescribe): boolean => field.type === 'textarea';

library(
    'Schema.DescribeSObjectResult',
    attributes<ObjectDescribe>(
        {
            ChildRelationships: (d) => d.children,
            Fields: (d) => new FieldsOf(d),
            FieldSets: (d) => new FieldSetsOf(d.object),
            KeyPrefix: (d) => d.keyPrefix,
            Label: (d) => d.object.label,
            LabelPlural: (d) => d.object.pluralLabel,
            LocalName: (d) => d.object.name,
            Name: (d) => d.object.name,
            RecordTypeInfos: (d) => d.recordTypeList(),
            RecordTypeInfosByDeveloperName: (d) => d.recordTypeMap((info) => info.developerName, T.string),
            RecordTypeInfosById: (d) => d.recordTypeMap((info) => info.id, T.id),
            RecordTypeInfosByName: (d) => d.recordTypeMap((info) => info.label, T.string),
            SObjectType: (d) => d.token
        },
        {
            Accessible: (d) => d.rights.read,
            Createable: (d) => d.rights.create,
            Custom: (d) => d.isCustom,
            CustomSetting: (d) => d.object.kind === 'setting',
            Deletable: (d) => d.rights.delete,
            DeprecatedAndHidden: no,
            Mergeable: (d) => MERGEABLE.has(d.object.name),
            MruEnabled: (d) => d.object.kind === 'custom' || d.object.kind === 'standard',
            FeedEnabled: no,
            Queryable: (d) => d.rights.read,
            Searchable: (d) => d.object.searchable === true,
            Undeletable: (d) => d.rights.delete,
            Updateable: (d) => d.rights.edit
        }
    )
);

library('Schema.SObjectTypeFields', { 'getMap()': (fields: FieldsOf) => fields.of.fieldMap });

library(
    'Schema.DescribeFieldResult',
    attributes<FieldDescribe>(
        {
            ByteLength: (d) => d.field.length * 3,
            CalculatedFormula: (d) => d.field.formula,
            Controller: (d) => d.controller,
            ReferenceTargetField: () => null,
            RelationshipOrder: (d) => d.relationshipOrder,
            DefaultValue: (d) => d.defaultValue,
            DefaultValueFormula: (d) => d.field.defaultFormula,
            Digits: (d) => (d.field.type === 'int' ? d.field.precision : 0),
            InlineHelpText: (d) => d.field.inlineHelpText,
            Label: (d) => d.field.label,
            Length: (d) => d.field.length,
            LocalName: (d) => d.field.name,
            Name: (d) => d.field.name,
            PicklistValues: (d) => d.picklist,
            Precision: (d) => d.field.precision,
            ReferenceTo: (d) => d.referenceTo,
            RelationshipName: (d) => d.field.relationshipName,
            Scale: (d) => d.field.scale,
            SoapType: (d) => d.soapType,
            SobjectField: (d) => d.token,
            SObjectType: (d) => d.objectToken,
            Type: (d) => d.displayType
        },
        {
            Accessible: (d) => d.accessible,
            AutoNumber: (d) => d.field.autoNumberFormat !== null,
            Calculated: (d) => d.calculated,
            CascadeDelete: (d) => d.field.deleteConstraint === 'Cascade',
            CaseSensitive: (d) => d.field.caseSensitive,
            Createable: (d) => d.createable,
            Custom: (d) => d.field.custom,
            DefaultedOnCreate: (d) => d.field.defaultFormula !== null || d.field.type === 'boolean',
            Aggregatable: (d) => !isLong(d) && !NOT_AGGREGATED.has(d.field.type) && d.field.filterable,
            DependentPicklist: (d) => (d.field.controllingField ?? null) !== null,
            DisplayLocationInDecimal: no,
            HighScaleNumber: no,
            QueryByDistance: (d) => d.field.type === 'location',
            DeprecatedAndHidden: no,
            Encrypted: (d) => d.field.type === 'encryptedstring',
            ExternalId: (d) => d.field.externalId,
            Filterable: (d) => d.field.filterable,
            FormulaTreatNullNumberAsZero: (d) => d.field.formulaTreatBlanksAsZero,
            Groupable: (d) => d.field.groupable,
            IdLookup: (d) => d.field.name === 'Id' || d.field.externalId,
            NameField: (d) => d.object.nameField === d.field.name,
            NamePointing: (d) => d.field.referenceTo.length > 1,
            Nillable: (d) => d.nillable,
            Permissionable: (d) => d.field.permissionable,
            RestrictedDelete: (d) => d.field.deleteConstraint === 'Restrict',
            RestrictedPicklist: (d) => d.field.restricted,
            Sortable: (d) => d.field.sortable,
            Unique: (d) => d.field.unique,
            Updateable: (d) => d.updateable,
            WriteRequiresMasterRead: (d) => d.field.writeRequiresMasterRead
        },
        ['SObjectType']
    )
);

library(
    'Schema.PicklistEntry',
    attributes<PicklistEntry>(
        { Label: (e) => e.entry.label, Value: (e) => e.entry.value },
        { Active: (e) => e.entry.isActive, DefaultValue: (e) => e.entry.isDefault }
    )
);

library(
    'Schema.RecordTypeInfo',
    attributes<RecordTypeInfo>(
        { DeveloperName: (i) => i.developerName, Name: (i) => i.label, RecordTypeId: (i) => i.id },
        {
            Active: (i) => i.active,
            Available: (i) => i.active,
            DefaultRecordTypeMapping: (i) => i.isDefault,
            Master: (i) => i.master
        }
    )
);

library(
    'Schema.ChildRelationship',
    attributes<ChildDescribe>(
        { ChildSObject: (c) => c.objectToken, Field: (c) => c.fieldToken, RelationshipName: (c) => c.child.name },
        {
            CascadeDelete: (c) => c.child.cascadeDelete,
            DeprecatedAndHidden: no,
            RestrictedDelete: (c) => c.restrictedDelete
        }
    )
);

const describe = (f: SObjectField): FieldDescribe => describeField(f.object, f.field.name);

library('Schema.SObjectField', { 'getDescribe()': describe, 'getDescribe(Object)': describe });

/** A new record; with defaults it has its checkboxes, default picklist values and its owner. */
function newRow(type: SObjectType, id: string | null = null, loadDefaults: boolean | null = false): SObj {
    const row = new SObj(type.object, id === null ? {} : { Id: id });
    if (loadDefaults) {
        for (const field of type.object.fields.values()) {
            const value = field.name === 'OwnerId' ? tx().user.id : new FieldDescribe(type.object, field).defaultValue;
            if (value !== null) {
                row.f[field.name] = value;
            }
        }
        // So that a callback can tell the event by its UUID.
        if (type.object.kind === 'event') row.f['EventUuid'] = eventUuid(() => tx().random());
    }
    return row;
}

library('Schema.SObjectType', {
    'getDescribe()': (t: SObjectType) => describeObject(t.object),
    'getDescribe(Schema.SObjectDescribeOptions)': (t: SObjectType) => describeObject(t.object),
    'newSObject()': (t: SObjectType) => newRow(t),
    'newSObject(Id)': newRow,
    'newSObject(Id, Boolean)': newRow
});

function describeAll(names: ApexList<string>): ApexList<ObjectDescribe> {
    const found = given(names).items.map(
        (name) =>
            tx().data.schema.object(name) ??
            fail('InvalidParameterValueException', `Invalid parameter value "${name}" for parameter "types"`)
    );
    return new ApexList(classType('Schema.DescribeSObjectResult'), found.map(describeObject));
}

library('System.Schema', {
    'static describeSObjects(List<String>)': describeAll,
    'static describeSObjects(List<String>, Schema.SObjectDescribeOptions)': describeAll,
    'static getGlobalDescribe()': (): ApexMap<string, SObjectType> => globalDescribe()
});
