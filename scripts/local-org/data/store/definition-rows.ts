/** The rows of EntityDefinition and FieldDefinition: what the schema says of itself (Tooling API Developer Guide). */
import type { FieldDef, FieldType, ObjectDef, Schema } from '../../metadata/schema.ts';
import { hasTable } from './ddl.ts';
import type { IdGenerator } from './ids.ts';
import type { Row } from './sync-rows.ts';

export const developerName = (name: string): string => name.replace(/__(c|mdt|e|Share)$/, '');

const isTriggerable = (object: ObjectDef): boolean =>
    object.kind === 'custom' || (object.kind === 'standard' && object.sharingModel !== 'FullAccess');
const isWritten = (object: ObjectDef): boolean => object.kind !== 'metadata';

type Columns<T> = Readonly<Record<string, (of: T, ids: IdGenerator) => unknown>>;

const ENTITY: Columns<ObjectDef> = {
    DurableId: (object) => object.name,
    QualifiedApiName: (object) => object.name,
    DeveloperName: (object) => developerName(object.name),
    NamespacePrefix: () => null,
    Label: (object) => object.label,
    MasterLabel: (object) => object.label,
    PluralLabel: (object) => object.pluralLabel,
    KeyPrefix: (object, ids) => (hasTable(object) ? ids.prefix(object.name) : null),
    InternalSharingModel: (object) => object.sharingModel,
    IsCustomSetting: (object) => object.kind === 'setting',
    IsCustomizable: (object) => object.kind !== 'share' && object.sharingModel !== 'FullAccess',
    IsDeprecatedAndHidden: () => false,
    IsQueryable: () => true,
    IsRetrieveable: () => true,
    IsApexTriggerable: isTriggerable,
    IsTriggerable: isTriggerable,
    IsEverCreatable: isWritten,
    IsEverUpdatable: isWritten,
    IsEverDeletable: isWritten
};

const FIELD: Columns<FieldDef & { readonly dataType: string; readonly isName: boolean }> = {
    DurableId: (field) => `${field.object}.${field.name}`,
    EntityDefinitionId: (field) => field.object,
    QualifiedApiName: (field) => field.name,
    DeveloperName: (field) => developerName(field.name).replace(/(?<=[a-z])Id$/, (id) => (field.custom ? id : '')),
    NamespacePrefix: () => null,
    Label: (field) => field.label,
    MasterLabel: (field) => field.label,
    DataType: (field) => field.dataType,
    Length: (field) => field.length,
    Precision: (field) => field.precision,
    Scale: (field) => field.scale,
    Description: (field) => field.description,
    RelationshipName: (field) => field.relationshipName,
    IsCalculated: (field) => field.formula !== null,
    IsNameField: (field) => field.isName,
    IsNillable: (field) => !field.required && field.type !== 'boolean',
    IsIndexed: (field) => field.externalId || field.unique || field.type === 'reference' || field.type === 'id',
    IsPolymorphicForeignKey: (field) => field.referenceTo.length > 1,
    IsCompound: (field) => field.type === 'address' || field.type === 'location',
    IsApiFilterable: (field) => field.filterable,
    IsApiSortable: (field) => field.sortable,
    IsApiGroupable: (field) => field.groupable
};

const SYSTEM = ['Id', 'LastModifiedDate', 'LastModifiedById'];
/** Columns that have a value; the others are not known here. */
export const DEFINITION_COLUMNS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
    ['EntityDefinition', new Set([...Object.keys(ENTITY), ...SYSTEM])],
    ['FieldDefinition', new Set([...Object.keys(FIELD), ...SYSTEM])]
]);

const rowOf = <T>(columns: Columns<T>, of: T, ids: IdGenerator): Row =>
    Object.fromEntries(Object.entries(columns).map(([name, read]) => [name, read(of, ids)]));

export const entityRow = (object: ObjectDef, ids: IdGenerator): Row => rowOf(ENTITY, object, ids);

export function fieldRows(object: ObjectDef, schema: Schema, ids: IdGenerator): Row[] {
    return [...object.fields.values()].map((field) =>
        rowOf(FIELD, { ...field, dataType: dataTypeOf(field, schema), isName: field.name === object.nameField }, ids)
    );
}

const PLAIN: Readonly<Record<FieldType, string>> = {
    id: 'Lookup()',
    string: 'Text',
    textarea: 'Text Area',
    boolean: 'Checkbox',
    int: 'Number',
    double: 'Number',
    currency: 'Currency',
    percent: 'Percent',
    date: 'Date',
    datetime: 'Date/Time',
    time: 'Time',
    picklist: 'Picklist',
    multipicklist: 'Picklist (Multi-Select)',
    reference: 'Lookup',
    email: 'Email',
    phone: 'Phone',
    url: 'URL',
    base64: 'Base64',
    address: 'Address',
    location: 'Geolocation',
    encryptedstring: 'Text (Encrypted)',
    anyType: 'Any Type'
};
const MEASURED = new Set<FieldType>(['string', 'textarea', 'url', 'encryptedstring']);

/** As the list of fields in Setup shows it: `Lookup(Account)`, `Number(8, 0)`, `Formula (Text)`. */
function dataTypeOf(field: FieldDef, schema: Schema): string {
    const plain = PLAIN[field.type];
    if (field.formula !== null) return `Formula (${plain})`;
    if (field.autoNumberFormat !== null) return 'Auto Number';
    if (field.rollUp) {
        const child = schema.object(field.rollUp.childObject)?.label ?? field.rollUp.childObject;
        return `Roll-Up Summary (${field.rollUp.operation.toUpperCase()} ${child})`;
    }
    if (field.type === 'reference') return referenceType(field);
    if (field.type === 'textarea' && field.length > 255)
        return `${field.htmlFormatted === true ? 'Rich' : 'Long'} Text Area(${field.length})`;
    if (MEASURED.has(field.type)) return `${plain}(${field.length})`;
    if (field.type === 'int') return `Number(${field.precision || 9}, 0)`;
    if (field.precision > 0) return `${plain}(${field.precision - field.scale}, ${field.scale})`;
    return plain;
}

function referenceType(field: FieldDef): string {
    if (field.masterDetail) return `Master-Detail(${field.referenceTo.join(',')})`;
    if (field.name === 'RecordTypeId') return 'Record Type';
    const targets = field.referenceTo.map((target) => (target === 'Group' ? 'Queue' : target));
    return targets.length === 1 && targets[0] === field.object ? 'Hierarchy' : `Lookup(${targets.join(',')})`;
}
