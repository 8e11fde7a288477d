/** For tests of the data layer: a small project written to a temporary folder, opened in memory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../metadata/load.ts';
import { parseOrgConfig } from '../bootstrap/config.ts';
import type { DataContext, DataLayer, DmlOperation, RowResult } from '../contracts.ts';
import { openData } from '../open.ts';
import { ApexException } from '../values/exception.ts';
import { SObj } from '../values/sobject.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** File name below `objects/` or `permissionsets/` → XML inside the root element. */
export type Files = Readonly<Record<string, string>>;

const ROOTS: readonly (readonly [RegExp, string])[] = [
    [/\.object-meta\.xml$/, 'CustomObject'],
    [/\.field-meta\.xml$/, 'CustomField'],
    [/\.validationRule-meta\.xml$/, 'ValidationRule'],
    [/\.permissionset-meta\.xml$/, 'PermissionSet'],
    [/\.permissionsetgroup-meta\.xml$/, 'PermissionSetGroup'],
    [/\.mutingpermissionset-meta\.xml$/, 'MutingPermissionSet'],
    [/\.labels-meta\.xml$/, 'CustomLabels'],
    [/\.standardValueSet-meta\.xml$/, 'StandardValueSet'],
    [/\.flow-meta\.xml$/, 'Flow'],
    [/\.customPermission-meta\.xml$/, 'CustomPermission']
];

export const object = (label: string, more = ''): string =>
    `<label>${label}</label><pluralLabel>${label}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus>${more}`;
export const textName = '<nameField><label>Name</label><type>Text</type></nameField>';
export const autoName = (format: string): string =>
    `<nameField><label>Number</label><displayFormat>${format}</displayFormat><type>AutoNumber</type></nameField>`;
export const field = (name: string, type: string, more = ''): string =>
    `<fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${more}`;

export interface Fixture {
    readonly data: DataLayer;
    /** Context of a user by username; system mode with sharing off unless told. */
    context(username: string, more?: Partial<DataContext>): DataContext;
    dml(
        operation: DmlOperation,
        rows: readonly SObj[],
        more?: { readonly allOrNone?: boolean; readonly externalId?: string; readonly as?: DataContext }
    ): RowResult[];
    row(objectName: string, values?: Readonly<Record<string, unknown>>): SObj;
    /** Stored column values. */
    stored(objectName: string, id: unknown, ...fields: string[]): unknown[];
    close(): void;
}

export const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);

export function openFixture(files: Files, config: string, store = ':memory:'): Fixture {
    const root = mkdtempSync(join(tmpdir(), 'local-org-data-'));
    writeFileSync(
        join(root, 'sfdx-project.json'),
        JSON.stringify({ packageDirectories: [{ path: 'app', default: true }], sourceApiVersion: '65.0' })
    );
    for (const [name, body] of Object.entries(files)) {
        const path = join(root, 'app', name);
        const tag = ROOTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'Unknown';
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `${XML}<${tag} ${NS}>${body}</${tag}>`);
    }
    const metadata = loadProject(root);
    rmSync(root, { recursive: true });
    if (metadata.problems.length > 0)
        throw new Error(metadata.problems.map((p) => `${p.at.file}:${p.at.line}: ${p.message}`).join('\n'));
    const data = openData({ metadata, store, now: () => NOW, config: parseOrgConfig(config) });
    return fixtureOf(data);
}

function fixtureOf(data: DataLayer): Fixture {
    const context = (username: string, more: Partial<DataContext> = {}): DataContext => {
        const [found] = data.driver.prepare('SELECT "Id" AS id FROM "User" WHERE "Username" = ?').all([username]);
        const nothing = (): void => undefined;
        const meter = { query: nothing, queryRows: nothing, dml: nothing, dmlRows: nothing };
        return {
            user: data.user(String(found?.['id'])),
            mode: 'system',
            sharing: false,
            meter,
            now: () => NOW,
            ...more
        };
    };
    const def = (name: string): SObj['t'] => data.schema.object(name) ?? raise(`no object ${name}`);
    return {
        data,
        context,
        dml: (operation, rows, more = {}) =>
            data.dml.execute(
                { operation, rows, allOrNone: more.allOrNone ?? true, externalId: more.externalId ?? null },
                more.as ?? context('admin@local.org')
            ),
        row: (name, values = {}) => new SObj(def(name), { ...values }),
        stored: (name, id, ...fields) => {
            const [row] = data.driver.prepare(`SELECT * FROM "${def(name).name}" WHERE "Id" = ?`).all([String(id)]);
            return fields.map((column) => row?.[column]);
        },
        close: () => data.close()
    };
}

function raise(message: string): never {
    throw new Error(message);
}

/** Runs work that must throw an Apex exception; answers its message. */
export function messageOf(work: () => unknown): string {
    try {
        work();
    } catch (error) {
        if (error instanceof ApexException) return `${error.typeName}: ${error.message}`;
        throw error;
    }
    return 'nothing was thrown';
}
