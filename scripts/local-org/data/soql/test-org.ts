/** A small project and an in-memory store with records, for the tests of this folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../metadata/load.ts';
import type { OrgMetadata } from '../../metadata/org-metadata.ts';
import type { DataContext, FormulaCompiler, Security, SoqlEngine, Value } from '../contracts.ts';
import { isStored, quote, toSql } from '../store/columns.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/open-store.ts';
import { createSoqlEngine } from './engine.ts';

const NS =
    'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';
export const xml = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${NS}>${body}</${type}>\n`;
export const fieldXml = (name: string, type: string, more = ''): string =>
    xml('CustomField', `<fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}`);

const OBJECTS = 'force-app/main/default/objects';
const COLORS = ['Red', 'Green', 'Blue']
    .map((c) => `<value><fullName>${c}</fullName><default>false</default><label>${c}!</label></value>`)
    .join('');
const VALUE_SET = `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${COLORS}</valueSetDefinition></valueSet>`;

export const PROJECT: Readonly<Record<string, string>> = {
    'sfdx-project.json':
        '{ "packageDirectories": [{ "path": "force-app", "default": true }], "sourceApiVersion": "65.0" }',
    [`${OBJECTS}/Job__c/Job__c.object-meta.xml`]: xml(
        'CustomObject',
        '<label>Job</label><pluralLabel>Jobs</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ControlledByParent</sharingModel>'
    ),
    [`${OBJECTS}/Job__c/fields/Account__c.field-meta.xml`]: fieldXml(
        'Account__c',
        'MasterDetail',
        '<referenceTo>Account</referenceTo><relationshipName>Jobs</relationshipName>'
    ),
    [`${OBJECTS}/Job__c/fields/Helper__c.field-meta.xml`]: fieldXml(
        'Helper__c',
        'Lookup',
        '<referenceTo>User</referenceTo><relationshipName>Jobs</relationshipName>'
    ),
    [`${OBJECTS}/Job__c/fields/Color__c.field-meta.xml`]: fieldXml('Color__c', 'Picklist', VALUE_SET),
    [`${OBJECTS}/Job__c/fields/Colors__c.field-meta.xml`]: fieldXml(
        'Colors__c',
        'MultiselectPicklist',
        `${VALUE_SET}<visibleLines>4</visibleLines>`
    ),
    [`${OBJECTS}/Job__c/fields/Size__c.field-meta.xml`]: fieldXml(
        'Size__c',
        'Number',
        '<precision>8</precision><scale>2</scale>'
    ),
    [`${OBJECTS}/Job__c/fields/Due__c.field-meta.xml`]: fieldXml('Due__c', 'Date'),
    [`${OBJECTS}/Job__c/fields/Done__c.field-meta.xml`]: fieldXml(
        'Done__c',
        'Checkbox',
        '<defaultValue>false</defaultValue>'
    ),
    [`${OBJECTS}/Job__c/fields/Notes__c.field-meta.xml`]: fieldXml(
        'Notes__c',
        'LongTextArea',
        '<length>5000</length><visibleLines>3</visibleLines>'
    ),
    [`${OBJECTS}/Job__c/fields/Double_Size__c.field-meta.xml`]: fieldXml(
        'Double_Size__c',
        'Number',
        '<formula>Size__c * 2</formula><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs><precision>18</precision><scale>2</scale>'
    )
};

export function writeProject(files: Readonly<Record<string, string>>): {
    readonly root: string;
    readonly metadata: OrgMetadata;
} {
    const root = mkdtempSync(join(tmpdir(), 'local-org-'));
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    const metadata = loadProject(root);
    rmSync(root, { recursive: true, force: true });
    return { root, metadata };
}

/** Answers `Size__c * 2`, which is all that the fixture's formula says. */
function doubledSize(store: Store): FormulaCompiler {
    store.driver.fn('doubled', (size) => (size === null || size === undefined ? null : Number(size) * 2));
    return { field: () => ({ name: 'doubled', paths: ['Size__c'] }), use: () => undefined };
}

export const allAccess: Security = {
    rights: () => ({
        object: () => ({ read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true }),
        field: () => ({ read: true, edit: true }),
        apexClass: () => true,
        customPermission: () => true,
        systemPermission: () => true,
        tab: () => true,
        app: () => true
    }),
    mayAccess: (_user, _object, ids) => new Set(ids),
    visible: () => null,
    recordAccess: (_user, _object, ids) => ids.map((id) => ({ id, read: true, edit: true, delete: true })),
    forget: () => undefined
};

export const NOW = Date.UTC(2026, 2, 18, 15, 0, 0);
export const USER_ID = '005000000000001AAA';

export function contextOf(
    more: Partial<DataContext> = {},
    counted: { queries: number; rows: number } = { queries: 0, rows: 0 }
): DataContext {
    return {
        user: {
            id: USER_ID,
            username: 'maya@example.com',
            name: 'Maya',
            email: 'maya@example.com',
            profileId: '00e000000000001AAA',
            roleId: null,
            timeZone: 'America/New_York',
            locale: 'en_US',
            language: 'en_US'
        },
        mode: 'system',
        sharing: false,
        meter: {
            query: () => void counted.queries++,
            queryRows: (n) => void (counted.rows += n),
            dml: () => undefined,
            dmlRows: () => undefined
        },
        now: () => NOW,
        ...more
    };
}

export interface TestOrg {
    readonly metadata: OrgMetadata;
    readonly store: Store;
    readonly soql: SoqlEngine;
    /** Writes a record; answers its id. */
    insert(object: string, values: Readonly<Record<string, Value>>): string;
    close(): void;
}

export function openTestOrg(security: Security = allAccess, files = PROJECT): TestOrg {
    const { metadata } = writeProject(files);
    const store = openStore(metadata, ':memory:', () => NOW);
    const soql = createSoqlEngine({
        schema: metadata.schema,
        driver: store.driver,
        security,
        formulas: doubledSize(store),
        objectOf: (id) => metadata.schema.object(store.ids.objectOf(id) ?? ''),
        currency: 'USD',
        locks: { held: () => new Set() },
        keyPrefix: (object) => store.ids.prefix(object.name)
    });
    const insert = (object: string, values: Readonly<Record<string, Value>>): string => {
        const type = metadata.schema.object(object);
        if (!type) throw new Error(`No object ${object}`);
        const id = store.ids.next(object);
        const fields = [...type.fields.values()].filter((f) => isStored(f) && f.name in values);
        const names = ['Id', ...fields.map((f) => f.name)];
        const sql = `INSERT INTO ${quote(type.name)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
        store.driver.prepare(sql).run([id, ...fields.map((f) => toSql(f, values[f.name]))]);
        return id;
    };
    return { metadata, store, soql, insert, close: () => store.close() };
}
