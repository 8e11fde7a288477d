import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openOrg } from '../open.ts';
import { affectedClasses } from './affected.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-watch-'));
after(() => rmSync(folder, { recursive: true }));
const source = join(folder, 'project');
cpSync(join(import.meta.dirname, 'conformance', 'project'), source, { recursive: true });
const CLASSES = 'force-app/main/default/classes';
const TRIGGERS = 'force-app/main/default/triggers';
const pathOf = (path: string): string => join(source, path);

function addClass(name: string, text: string): void {
    writeFileSync(pathOf(`${CLASSES}/${name}.cls`), text);
    cpSync(pathOf(`${CLASSES}/TicketBatch.cls-meta.xml`), pathOf(`${CLASSES}/${name}.cls-meta.xml`));
}

const test = (name: string, body: string): void =>
    addClass(name, `@IsTest private class ${name} { @IsTest static void works() { ${body} } }`);

addClass('Deep', 'public class Deep { public static Integer one() { return 1; } }');
addClass('Middle', 'public class Middle { public static Integer two() { return Deep.one() * 2; } }');
addClass('Named', 'public class Named { }');
addClass('OnAccount', 'public class OnAccount { public static Integer runs = 0; }');
cpSync(pathOf(CLASSES), pathOf(TRIGGERS), { recursive: true, filter: (path) => !/\.cls/.test(path) });
writeFileSync(
    pathOf(`${TRIGGERS}/AccountTrigger.trigger`),
    'trigger AccountTrigger on Account(before insert) { OnAccount.runs++; }'
);
writeFileSync(
    pathOf(`${TRIGGERS}/AccountTrigger.trigger-meta.xml`),
    readFileSync(pathOf(`${CLASSES}/TicketBatch.cls-meta.xml`), 'utf8').replaceAll('ApexClass', 'ApexTrigger')
);
test('MiddleTest', 'Assert.areEqual(2, Middle.two());');
test('NamedTest', "Assert.isNotNull(Type.forName('Named'));");
test('AccountTest', "insert new Account(Name = 'a');");
test('OtherTest', 'Assert.areEqual(1, 1);');

function affectedBy(...paths: string[]): string[] | null {
    const org = openOrg({ source, store: ':memory:', cache: join(folder, 'cache') });
    const found = affectedClasses(org, paths);
    org.close();
    return found && [...found].filter((name) => name.endsWith('Test')).sort();
}

describe('a change', () => {
    it('concerns the tests that reach it through other classes', () => {
        assert.deepEqual(affectedBy(`${CLASSES}/Deep.cls`), ['MiddleTest']);
    });

    it('concerns tests that know the class by a text', () => {
        assert.deepEqual(affectedBy(`${CLASSES}/Named.cls`), ['NamedTest']);
    });

    it('concerns tests that save what a trigger handles', () => {
        assert.deepEqual(affectedBy(`${TRIGGERS}/AccountTrigger.trigger`), ['AccountTest']);
        assert.deepEqual(affectedBy(`${CLASSES}/OnAccount.cls`), ['AccountTest']);
    });

    it('concerns the changed test itself', () => {
        assert.deepEqual(affectedBy(`${CLASSES}/OtherTest.cls`), ['OtherTest']);
    });

    it('of anything but Apex concerns all tests', () => {
        assert.equal(affectedBy('force-app/main/default/labels/CustomLabels.labels-meta.xml'), null);
        assert.equal(affectedBy(`${CLASSES}/Gone.cls`), null);
    });
});

describe('local-org test --watch', () => {
    it('runs the affected tests when a class changes, and ends when told', async () => {
        const cli = join(import.meta.dirname, '..', '..', 'cli.ts');
        const args = ['--import', 'tsx', cli, 'test', '--watch', '--workers', '1', '--source', source];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let out = '';
        const waits = (times: number): Promise<void> =>
            new Promise((resolve) => {
                const look = (): void => {
                    if (out.split('Waiting for a change').length > times) resolve();
                };
                child.stdout.on('data', look);
                look();
            });
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
            out += text;
        });

        await waits(1);
        const first = out;
        writeFileSync(pathOf(`${CLASSES}/Deep.cls`), 'public class Deep { public static Integer one() { return 3; } }');
        await waits(2);
        const second = out.slice(first.length);
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGINT');

        assert.match(first, /ok +OtherTest\.works/);
        assert.match(first, /ok +MiddleTest\.works/);
        assert.match(second, /Changed: Deep\.cls/);
        assert.match(second, /1 of \d+ test classes are affected/);
        assert.match(second, /FAIL MiddleTest\.works/);
        assert.doesNotMatch(second, /OtherTest/);
        assert.equal(await ended, 0);
    });
});
