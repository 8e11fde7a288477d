import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { testSite } from './test-site.ts';
import type { TestSite } from './test-site.ts';

const SF = resolve(import.meta.dirname, '..', '..', '..', 'node_modules', '.bin', 'sf');
const skip = existsSync(SF) ? false : 'the Salesforce CLI is not installed';

describe('the Salesforce CLI against the local address', { skip }, () => {
    let site: TestSite;
    let home = '';

    /** Settings lie in a folder of the test; nothing is sent or looked up elsewhere. */
    const sf = (command: string, ...args: string[]): Promise<string> =>
        new Promise((done, fail) => {
            const child = spawn(SF, [...command.split(' '), ...args], {
                cwd: home,
                env: {
                    PATH: process.env['PATH'],
                    HOME: home,
                    SF_ACCESS_TOKEN: site.token('admin@local.org'),
                    SF_DISABLE_TELEMETRY: 'true',
                    SF_AUTOUPDATE_DISABLE: 'true',
                    SF_SKIP_NEW_VERSION_CHECK: 'true',
                    SF_DISABLE_LOG_FILE: 'true',
                    SF_TARGET_ORG: 'local',
                    FORCE_COLOR: '0'
                },
                stdio: ['ignore', 'pipe', 'pipe']
            });
            let output = '';
            child.stdout.on('data', (text: Buffer) => (output += text.toString('utf8')));
            child.stderr.on('data', (text: Buffer) => (output += text.toString('utf8')));
            child.once('error', fail);
            child.once('close', () => done(output));
        });
    const json = async (command: string, ...args: string[]): Promise<unknown> => {
        const output = await sf(command, ...args, '--json');
        const start = output.indexOf('{');
        return (JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as { result: unknown }).result;
    };

    before(async () => {
        site = await testSite();
        home = mkdtempSync(join(tmpdir(), 'sf-'));
        await sf(
            'org login access-token',
            '--instance-url',
            site.url.replace('localhost', '127.0.0.1'),
            '--alias',
            'local',
            '--no-prompt'
        );
    });
    after(async () => {
        await site.close();
        rmSync(home, { recursive: true, force: true });
    });

    it('creates, finds, changes and deletes a record', async () => {
        const created = (await json('data create record', '-s', 'Account', '-v', "Name='By sf'")) as { id: string };
        await sf('data update record', '-s', 'Account', '-i', created.id, '-v', "Phone='55'");
        const table = await sf('data query', '-q', "SELECT Name, Phone FROM Account WHERE Name = 'By sf'");
        await sf('data delete record', '-s', 'Account', '-i', created.id);
        const found = (await json('data query', '-q', `SELECT Id FROM Account WHERE Id = '${created.id}'`)) as {
            totalSize: number;
        };

        assert.match(table, /NAME\s+│ PHONE/);
        assert.match(table, /By sf\s*│ 55/);
        assert.equal(found.totalSize, 0);
    });

    it('imports a tree of records', async () => {
        const leaf = { attributes: { type: 'Contact', referenceId: 'leaf' }, LastName: 'Leaf' };
        const root = {
            attributes: { type: 'Account', referenceId: 'root' },
            Name: 'Sf tree',
            Contacts: { records: [leaf] }
        };
        writeFileSync(join(home, 'tree.json'), JSON.stringify({ records: [root] }));

        await sf('data import tree', '-f', 'tree.json');
        const found = (await json(
            'data query',
            '-q',
            "SELECT LastName FROM Contact WHERE Account.Name = 'Sf tree'"
        )) as { totalSize: number };

        assert.equal(found.totalSize, 1);
    });

    it('runs anonymous Apex and shows its debug log', async () => {
        writeFileSync(join(home, 'a.apex'), "System.debug('sum ' + (1 < 2 ? 3 : 4));");

        const output = await sf('apex run', '-f', 'a.apex');

        assert.match(output, /Executed successfully/);
        assert.match(output, /DEBUG\|sum 3/);
    });

    it('runs Apex tests at once, and in the background until they have ended', async () => {
        const atOnce = (await json('apex run test', '--synchronous', '--class-names', 'GreeterTest')) as {
            summary: { testsRan: number; failing: number };
        };
        const background = await sf('apex run test', '--wait', '1', '--tests', 'GreeterTest.greets', '--code-coverage');

        assert.deepEqual([atOnce.summary.testsRan, atOnce.summary.failing], [2, 1]);
        assert.match(background, /Outcome\s+Passed/);
        assert.match(background, /Tests Ran\s+1\b/);
        assert.match(background, /Greeter\s+50%/);
    });
});
