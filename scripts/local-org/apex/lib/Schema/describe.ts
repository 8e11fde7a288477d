/** Describe results of objects and fields. */
import { ApexList, ApexMap } from '../../../data/values/collections.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType, T, type Type } from '../../../data/values/type.ts';
import type { ChildRelationship, FieldDef, FieldType, ObjectDef, PicklistValue } from '../../../metadata/schema.ts';
import { withoutNamespace } from '../../../metadata/own-names.ts';
import type { Rights } from '../../../data/contracts.ts';
import { tx } from '../../run/tx.ts';
import { constantOf } from '../System/Enum.ts';
import { platformQuery } from '../support/context.ts';
import { fieldToken, objectToken, type SObjectField, type SObjectType } from './tokens.ts';

const TYPE = {
    object: classType('Schema.SObjectType'),
    field: classType('Schema.SObjectField'),
    child: classType('Schema.ChildRelationship'),
    picklistEntry: classType('Schema.PicklistEntry'),
    recordType: classType('Schema.RecordTypeInfo')
};

const rights = (): Rights => tx().data.security.rights(tx().user.id);

/** A map whose text keys are lower case and looked up without regard to case, as describes answer them. */
class CaseBlindMap<V> extends ApexMap<string, V> {
    override has(key: unknown): boolean {
        return super.has(typeof key === 'string' ? ownKey(key) : key);
    }
    override get(key: unknown): V | null {
        return super.get(typeof key === 'string' ? ownKey(key) : key);
    }
}

const ownKey = (name: string): string => withoutNamespace(name, tx().data.schema.namespace ?? '').toLowerCase();

function caseBlind<V>(type: Type, entries: readonly (readonly [string, V])[]): ApexMap<string, V> {
    return new CaseBlindMap(
        T.string,
        type,
        entries.map(([name, v]) => [name.toLowerCase(), v] as const)
    );
}

export class ObjectDescribe extends PlatformObject {
    readonly typeName = 'Schema.DescribeSObjectResult';
    readonly object: ObjectDef;

    constructor(object: ObjectDef) {
        super();
        this.object = object;
    }

    get rights(): ReturnType<Rights['object']> {
        return rights().object(this.object.name);
    }

    get token(): SObjectType {
        return objectToken(this.object);
    }

    get isCustom(): boolean {
        return /__(c|mdt|e|share)$/i.test(this.object.name);
    }

    get keyPrefix(): string | null {
        return tx().data.keyPrefix(this.object);
    }

    get children(): ApexList<ChildDescribe> {
        return new ApexList(
            TYPE.child,
            [...this.object.children.values()].map((child) => new ChildDescribe(child))
        );
    }

    get fieldMap(): ApexMap<string, SObjectField> {
        return caseBlind(
            TYPE.field,
            [...this.object.fields.values()].map((f) => [f.name, fieldToken(this.object, f.name)] as const)
        );
    }

    recordTypes(): readonly RecordTypeInfo[] {
        if (hasNoRecordTypes(this.object)) {
            return [];
        }
        const chosen = tx().data.defaultRecordType(this.object, tx().user);
        const master = new RecordTypeInfo('012000000000000AAA', 'Master', 'Master', true, true, chosen === null);
        if (this.object.recordTypes.length === 0) {
            return [master];
        }
        const text = 'SELECT Id, Name, DeveloperName, IsActive FROM RecordType WHERE SobjectType = :object';
        const rows = platformQuery(text, { object: this.object.name }).rows;
        const own = rows.map(
            (r) =>
                new RecordTypeInfo(
                    String(r.f.Id),
                    String(r.f.DeveloperName),
                    String(r.f.Name),
                    r.f.IsActive !== false,
                    false,
                    String(r.f.Id) === chosen
                )
        );
        return [...own, master];
    }

    recordTypeMap(key: (info: RecordTypeInfo) => string, keyType: Type): ApexMap<string, RecordTypeInfo> {
        return new ApexMap(
            keyType,
            TYPE.recordType,
            this.recordTypes().map((info) => [key(info), info] as const)
        );
    }

    recordTypeList(): ApexList<RecordTypeInfo> {
        return new ApexList(TYPE.recordType, [...this.recordTypes()]);
    }
}

/** Objects of the set-up have not even the master record type. */
function hasNoRecordTypes({ kind, name, sharingModel }: ObjectDef): boolean {
    return kind === 'standard' && sharingModel === 'FullAccess' && name !== 'Campaign';
}

export class RecordTypeInfo extends PlatformObject {
    readonly typeName = 'Schema.RecordTypeInfo';
    readonly id: string;
    readonly developerName: string;
    readonly label: string;
    readonly active: boolean;
    readonly master: boolean;
    /** For the running user. */
    readonly isDefault: boolean;

    constructor(
        id: string,
        developerName: string,
        label: string,
        active: boolean,
        master: boolean,
        isDefault: boolean
    ) {
        super();
        this.id = id;
        this.developerName = developerName;
        this.label = label;
        this.active = active;
        this.master = master;
        this.isDefault = isDefault;
    }
}

export class ChildDescribe extends PlatformObject {
    readonly typeName = 'Schema.ChildRelationship';
    readonly child: ChildRelationship;

    constructor(child: ChildRelationship) {
        super();
        this.child = child;
    }

    get object(): ObjectDef | null {
        return tx().data.schema.object(this.child.childObject);
    }

    get objectToken(): SObjectType | null {
        return this.object && objectToken(this.object);
    }

    get fieldToken(): SObjectField | null {
        return this.object && fieldToken(this.object, this.child.field);
    }

    get restrictedDelete(): boolean {
        return this.object?.fields.get(this.child.field.toLowerCase())?.deleteConstraint === 'Restrict';
    }
}

const DISPLAY: Readonly<Partial<Record<FieldType, string>>> = { int: 'INTEGER' };

const SOAP: Readonly<Partial<Record<FieldType, string>>> = {
    id: 'ID',
    reference: 'ID',
    boolean: 'BOOLEAN',
    int: 'INTEGER',
    double: 'DOUBLE',
    currency: 'DOUBLE',
    percent: 'DOUBLE',
    date: 'DATE',
    datetime: 'DATETIME',
    time: 'TIME',
    base64: 'BASE64BINARY',
    address: 'ADDRESS',
    location: 'LOCATION',
    anyType: 'ANYTYPE'
};

function bitsOf(flags: readonly boolean[]): string {
    const bytes = Buffer.alloc(Math.ceil(flags.length / 8));
    flags.forEach((flag, i) => {
        const at = i >> 3;
        bytes[at] = (bytes[at] ?? 0) | (flag ? 0x80 >> (i & 7) : 0);
    });
    return bytes.toString('base64');
}

export class PicklistEntry extends PlatformObject {
    readonly typeName = 'Schema.PicklistEntry';
    readonly entry: PicklistValue;
    /** Dependent picklists: a bit a value of the controlling field, the first at the left; null for others. */
    readonly validFor: string | null;

    constructor(entry: PicklistValue, controlling: readonly string[] | null = null) {
        super();
        this.entry = entry;
        this.validFor = controlling && bitsOf(controlling.map((value) => entry.validFor?.includes(value) ?? false));
    }

    override text(): string {
        const { label, value, isActive, isDefault } = this.entry;
        return `Schema.PicklistEntry[getLabel=${label};getValue=${value};isActive=${isActive};isDefaultValue=${isDefault};]`;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof PicklistEntry && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return this.text();
    }
}

export class FieldDescribe extends PlatformObject {
    readonly typeName = 'Schema.DescribeFieldResult';
    readonly object: ObjectDef;
    readonly field: FieldDef;

    constructor(object: ObjectDef, field: FieldDef) {
        super();
        this.object = object;
        this.field = field;
    }

    get token(): SObjectField {
        return fieldToken(this.object, this.field.name);
    }

    get objectToken(): SObjectType {
        return objectToken(this.object);
    }

    get displayType(): EnumValue {
        // A text with suggestions, as the subject of a task.
        const combobox = this.field.type === 'string' && this.field.picklist.length > 0;
        const name = combobox ? 'COMBOBOX' : (DISPLAY[this.field.type] ?? this.field.type.toUpperCase());
        return constantOf('Schema.DisplayType', name);
    }

    get soapType(): EnumValue {
        return constantOf('Schema.SoapType', SOAP[this.field.type] ?? 'STRING');
    }

    get accessible(): boolean {
        const r = rights();
        return r.object(this.object.name).read && r.field(this.object.name, this.field.name).read;
    }

    get createable(): boolean {
        const r = rights();
        return (
            this.field.createable &&
            r.object(this.object.name).create &&
            r.field(this.object.name, this.field.name).edit
        );
    }

    get updateable(): boolean {
        const r = rights();
        return (
            this.field.updateable && r.object(this.object.name).edit && r.field(this.object.name, this.field.name).edit
        );
    }

    get picklist(): ApexList<PicklistEntry> {
        const active = this.field.picklist.filter((entry) => entry.isActive);
        const controller = this.controller?.field ?? null;
        const controlling = controller && controllingValues(controller);
        return new ApexList(
            TYPE.picklistEntry,
            active.map((entry) => new PicklistEntry(entry, controlling))
        );
    }

    get referenceTo(): ApexList<SObjectType> {
        const found = this.field.referenceTo.map((name) => tx().data.schema.object(name));
        return new ApexList(TYPE.object, found.filter((object) => object !== null).map(objectToken));
    }

    get controller(): SObjectField | null {
        const { controllingField = null } = this.field;
        return controllingField === null ? null : fieldToken(this.object, controllingField);
    }

    /** 0 for the first master-detail of an object, 1 for the second; null for other fields. */
    get relationshipOrder(): number | null {
        const masters = [...this.object.fields.values()].filter((field) => field.masterDetail);
        const at = masters.indexOf(this.field);
        return at < 0 ? null : at;
    }

    get calculated(): boolean {
        return this.field.formula !== null || this.field.rollUp !== null;
    }

    /** A literal default of a checkbox or picklist; formulas are told by `getDefaultValueFormula`. */
    get defaultValue(): unknown {
        if (this.field.type === 'boolean') {
            return this.field.defaultFormula?.toLowerCase() === 'true';
        }
        return this.field.picklist.find((entry) => entry.isDefault)?.value ?? null;
    }

    get nillable(): boolean {
        const { name, required, type } = this.field;
        const isFullName = name === 'Name' && this.object.fields.has('lastname');
        return !required && type !== 'boolean' && !isFullName && !ALWAYS_SET.has(name);
    }
}

/** Fields that the platform sets if nobody does (Object Reference: they are not nillable). */
const ALWAYS_SET = new Set([
    'Id',
    'OwnerId',
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp'
]);

/** A checkbox controls by false and true, a picklist by its active values. */
function controllingValues(field: FieldDef): string[] {
    return field.type === 'boolean'
        ? ['unchecked', 'checked']
        : field.picklist.filter((entry) => entry.isActive).map((entry) => entry.value);
}

export const describeObject = (object: ObjectDef): ObjectDescribe => new ObjectDescribe(object);

export const describeField = (object: ObjectDef, name: string): FieldDescribe =>
    new FieldDescribe(object, fieldToken(object, name).field);

export function globalDescribe(): ApexMap<string, SObjectType> {
    return caseBlind(
        TYPE.object,
        tx().data.schema.objects.map((object) => [object.name, objectToken(object)] as const)
    );
}
