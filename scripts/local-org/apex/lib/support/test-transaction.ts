/** A small transaction for tests of the library: fixed clock, fixed random numbers, a schema of two objects, no store. */
import type { DataLayer, Rights, UserContext } from '../../../data/contracts.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import type { Type } from '../../../data/values/type.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../../metadata/schema.ts';
import { isInstance, typeOf } from '../../run/runtime-types.ts';
import { type ClassRegistry, type JobRequest, type OutboxMail, type Tx, withTx } from '../../run/tx.ts';
import { libraryMember } from '../registry.ts';

const USER: UserContext = {
    id: '005000000000001AAA',
    username: 'rep@local.org',
    name: 'Maya Lindqvist',
    email: 'rep@local.org',
    profileId: '00e000000000001AAA',
    roleId: null,
    timeZone: 'America/New_York',
    locale: 'en_US',
    language: 'en_US'
};

function field(object: string, name: string, type: FieldType, more: Partial<FieldDef> = {}): FieldDef {
    const base = {
        name,
        label: name.replaceAll('_', ' ').replace(/ +c$/, ''),
        object,
        type,
        custom: name.endsWith('__c'),
        length: type === 'string' ? 80 : 0,
        precision: 18,
        scale: 2,
        required: false,
        unique: false,
        caseSensitive: false,
        externalId: false,
        picklist: [],
        restricted: false,
        referenceTo: [],
        relationshipName: null,
        childRelationshipName: null,
        masterDetail: false,
        reparentable: false,
        writeRequiresMasterRead: false,
        deleteConstraint: 'SetNull',
        formula: null,
        formulaTreatBlanksAsZero: false,
        rollUp: null,
        autoNumberFormat: null,
        defaultFormula: null,
        createable: true,
        updateable: true,
        groupable: true,
        filterable: true,
        sortable: true,
        permissionable: true,
        inlineHelpText: null,
        description: null,
        at: ''
    } satisfies FieldDef;
    return { ...base, ...more };
}

function object(name: string, fields: readonly FieldDef[], children: ObjectDef['children'] = new Map()): ObjectDef {
    return {
        name,
        label: name,
        pluralLabel: `${name}s`,
        kind: 'standard',
        settingType: null,
        sharingModel: 'Private',
        fields: new Map(fields.map((f) => [f.name.toLowerCase(), f])),
        nameField: 'Name',
        validationRules: [],
        recordTypes: [],
        listViews: [],
        children,
        at: ''
    };
}

export const ACCOUNT = object(
    'Account',
    [
        field('Account', 'Id', 'id', { createable: false, updateable: false, permissionable: false }),
        field('Account', 'Name', 'string', { required: true }),
        field('Account', 'Rating', 'picklist', {
            picklist: [
                { value: 'Hot', label: 'Hot!', isDefault: true, isActive: true },
                { value: 'Cold', label: 'Cold', isDefault: false, isActive: true },
                { value: 'Old', label: 'Old', isDefault: false, isActive: false }
            ]
        }),
        field('Account', 'Revenue__c', 'currency'),
        field('Account', 'Active__c', 'boolean'),
        field('Account', 'Since__c', 'date'),
        field('Account', 'Score__c', 'double', { formula: '1' }),
        field('Account', 'Secret__c', 'string'),
        field('Account', 'OwnerId', 'reference', { referenceTo: ['User'], relationshipName: 'Owner' })
    ],
    new Map([['contacts', { name: 'Contacts', childObject: 'Contact', field: 'AccountId', cascadeDelete: false }]])
);

export const CONTACT = object('Contact', [
    field('Contact', 'Id', 'id'),
    field('Contact', 'LastName', 'string'),
    field('Contact', 'AccountId', 'reference', {
        referenceTo: ['Account'],
        relationshipName: 'Account',
        childRelationshipName: 'Contacts'
    })
]);

const OBJECTS = [ACCOUNT, CONTACT];
const findObject = (name: string): ObjectDef | null =>
    OBJECTS.find((o) => o.name.toLowerCase() === name.toLowerCase()) ?? null;

const RIGHTS: Rights = {
    object: () => ({ read: true, create: true, edit: true, delete: false, viewAll: false, modifyAll: false }),
    field: (_object, name) => ({ read: name !== 'Secret__c', edit: name !== 'Secret__c' }),
    apexClass: () => true,
    customPermission: (name) => name === 'Known',
    systemPermission: () => false,
    tab: () => true,
    app: () => true
};

/** What a test says of the package's classes. */
export interface FakeClass {
    readonly type: Type;
    readonly make: () => object;
    readonly fields: readonly { readonly name: string; readonly type: Type }[];
    readonly constants?: readonly EnumValue[];
}

function registry(classes: readonly FakeClass[]): ClassRegistry {
    const of = (type: Type): FakeClass | undefined => classes.find((c) => c.type === type);
    return {
        find: (name) => classes.find((c) => c.type.name.toLowerCase() === name.toLowerCase())?.type ?? null,
        newInstance: (type) => of(type)?.make() ?? null,
        allocate: (type) => of(type)?.make() ?? {},
        isInstance,
        typeOf: (value) => classes.find((c) => value instanceof c.make().constructor)?.type ?? typeOf(value),
        fields: (type) => of(type)?.fields ?? [],
        supers: () => null,
        isGlobal: () => false,
        constants: (type) => of(type)?.constants ?? [],
        stub: () => ({})
    };
}

export interface Recorded {
    readonly log: string[];
    readonly mails: OutboxMail[];
    readonly jobs: JobRequest[];
}

export interface FakeOptions {
    readonly now?: number;
    readonly classes?: readonly FakeClass[];
    readonly data?: Partial<DataLayer>;
    readonly user?: Partial<UserContext>;
    readonly test?: boolean;
}

/** Runs work inside a transaction and answers what it left behind. */
export function inTransaction(work: (left: Recorded) => void, options: FakeOptions = {}): void {
    const left: Recorded = { log: [], mails: [], jobs: [] };
    const data = {
        schema: {
            objects: OBJECTS,
            object: findObject,
            parent: (o: ObjectDef, name: string) =>
                [...o.fields.values()].find((f) => f.relationshipName?.toLowerCase() === name.toLowerCase()) ?? null
        },
        security: { rights: () => RIGHTS },
        objectOfId: (id: string) => (id.startsWith('001') ? ACCOUNT : null),
        keyPrefix: () => '001',
        ...options.data
    } as unknown as DataLayer;
    const transaction: Tx = {
        kind: options.test ? 'test' : 'sync',
        user: { ...USER, ...options.user },
        data,
        classes: registry(options.classes ?? []),
        labels: new Map([['Hello', 'Hello {0}']]),
        limits: {
            query: () => undefined,
            queryRows: () => undefined,
            dml: () => undefined,
            dmlRows: () => undefined,
            use: (name) => ({ name, used: 3, allowed: 100 }),
            count: () => undefined,
            all: () => []
        },
        sharing: true,
        now: () => options.now ?? Date.UTC(2026, 0, 31, 15, 4, 5, 678),
        random: () => 0.5,
        triggers: [],
        enqueue: (job) => `707${left.jobs.push(job)}`,
        send: (mail) => void left.mails.push(mail),
        log: (level, message) => void left.log.push(`${level} ${message}`),
        test: options.test ? { started: false, startTest: () => undefined, stopTest: () => undefined } : null
    };
    withTx(transaction, () => work(left));
}

/** Calls a member of the library by its key. */
export function call(owner: string, key: string, ...args: unknown[]): unknown {
    const member = libraryMember(owner, key) as ((...args: unknown[]) => unknown) | null;
    if (!member) {
        throw new Error(`${owner} ${key} is not implemented`);
    }
    return member(...args);
}
