import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { makeField } from '../../metadata/field.ts';
import { fieldXml, NOW, PROJECT, writeProject } from '../soql/test-org.ts';
import { ApexDate } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { fromSql, toSql } from './columns.ts';
import { StoreInUseError } from './lock.ts';
import { openStore } from './open-store.ts';
import type { Store } from './open-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const { metadata } = writeProject(PROJECT);
const open = (name: string, of = metadata): Store => openStore(of, join(folder, name), () => NOW);

describe('columns', () => {
    const size = makeField({ name: 'Size__c', object: 'Job__c', type: 'double', precision: 18, scale: 2 });
    const colors = makeField({
        name: 'Colors__c',
        object: 'Job__c',
        type: 'multipicklist',
        picklist: ['Red', 'Blue'].map((value) => ({ value, label: value, isDefault: false, isActive: true }))
    });

    it('keep 18 digits exactly, and decimals beyond the field’s as a fraction', () => {
        assert.equal(toSql(size, Dec.of('9999999999999999.99')), 999999999999999999n);
        assert.equal(String(fromSql(size, 999999999999999999n)), '9999999999999999.99');
        assert.deepEqual(
            ['1.005', '-1.005', '2.34', '2.340'].map((text) => toSql(size, Dec.of(text))),
            [100.5, -100.5, 234, 234]
        );
        assert.deepEqual(
            [100.5, 0.1 + 0.2, 234].map((column) => String(fromSql(size, column))),
            ['1.005', '0.003', '2.34']
        );
    });

    it('store empty text as null and multi-select values in the order of their definition', () => {
        assert.equal(toSql(makeField({ name: 'A__c', object: 'Job__c', type: 'string' }), ''), null);
        assert.equal(toSql(colors, 'Blue;Red'), 'Red;Blue');
    });

    it('store dates as text that sorts', () => {
        const due = makeField({ name: 'Due__c', object: 'Job__c', type: 'date' });

        assert.equal(toSql(due, ApexDate.of(2026, 3, 9)), '2026-03-09');
        assert.equal(String(fromSql(due, '2026-03-09')), '2026-03-09');
    });
});

describe('store', () => {
    it('gives ids that go on after a restart', () => {
        const first = open('ids.db');
        const id = first.ids.next('Job__c');
        first.driver.prepare('INSERT INTO "Job__c" ("Id") VALUES (?)').run([id]);
        first.close();

        const second = open('ids.db');
        const next = second.ids.next('Job__c');
        second.close();

        assert.notEqual(next, id);
        assert.equal(next.slice(0, 3), id.slice(0, 3));
        assert.equal(next.length, 18);
    });

    it('adds columns for new fields and rescales numbers whose scale changed', () => {
        const first = open('migrate.db');
        first.driver
            .prepare('INSERT INTO "Job__c" ("Id", "Size__c", "Name") VALUES (?, 150, ?)')
            .run([first.ids.next('Job__c'), 'a']);
        first.close();
        const path =
            Object.keys(PROJECT).find((file) => file.endsWith('Size__c.field-meta.xml') && !file.includes('Double')) ??
            '';
        const changed = writeProject({
            ...PROJECT,
            [path]: fieldXml('Size__c', 'Number', '<precision>8</precision><scale>3</scale>'),
            [path.replace('Size', 'Extra')]: fieldXml('Extra__c', 'Checkbox', '<defaultValue>false</defaultValue>')
        });

        const second = open('migrate.db', changed.metadata);
        const [row] = second.driver.prepare('SELECT "Size__c", "Extra__c", "Name" FROM "Job__c"').all([]);
        second.close();

        assert.deepEqual(row, { Size__c: 1500, Extra__c: 0, Name: 'a' });
    });

    it('takes over the lock of a dead process and refuses a second living one', async () => {
        const path = join(folder, 'lock.db');
        const sleeper = spawn('sleep', ['60']);
        const started = existsSync('/proc') ? 'unknown start' : '';
        writeFileSync(`${path}.owner`, JSON.stringify({ pid: 2 ** 22 + 7, started }));
        open('lock.db').close();

        writeFileSync(`${path}.owner`, JSON.stringify({ pid: sleeper.pid, started: await startOf(sleeper.pid ?? 0) }));
        assert.throws(() => open('lock.db'), StoreInUseError);

        sleeper.kill();
        rmSync(`${path}.owner`);
    });

    it('passes errors of own functions on as they are', () => {
        const store = openStore(metadata, ':memory:', () => NOW);
        const fault = new RangeError('no such zone');
        store.driver.fn('failing', () => {
            throw fault;
        });

        assert.throws(
            () => store.driver.prepare('SELECT failing(1)').all([]),
            (error) => error === fault
        );
        store.close();
    });

    it('keeps a statement usable after many others', () => {
        const store = openStore(metadata, ':memory:', () => NOW);
        const first = store.driver.prepare('SELECT 1 AS one');

        for (let i = 0; i < 1500; i++) store.driver.prepare(`SELECT ${i} AS n`).all([]);

        assert.deepEqual(first.all([]), [{ one: 1 }]);
        store.close();
    });

    it('does not give a number of a sequence twice, even after a rollback', () => {
        const store = openStore(metadata, ':memory:', () => NOW);
        store.driver.exec('BEGIN');
        const first = store.nextNumber('Job__c.Name');
        store.driver.exec('ROLLBACK');

        assert.deepEqual([first, store.nextNumber('Job__c.Name')], [1, 2]);
        store.close();
    });
});

async function startOf(pid: number): Promise<string> {
    const { readFileSync } = await import('node:fs');
    if (!existsSync(`/proc/${pid}/stat`)) return '';
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
