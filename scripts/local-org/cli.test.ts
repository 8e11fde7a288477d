import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const CLI = join(import.meta.dirname, 'cli.ts');
const PROJECT = join(import.meta.dirname, 'apex', 'test', 'conformance', 'project');
const copy = join(mkdtempSync(join(tmpdir(), 'local-org-')), 'project');
cpSync(PROJECT, copy, { recursive: true });

after(() => rmSync(join(copy, '..'), { recursive: true }));

function run(...args: string[]): { readonly code: number | null; readonly out: string; readonly error: string } {
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', CLI, ...args, '--source', copy],
        {
            encoding: 'utf8'
        }
    );
    return { code: status, out: stdout, error: stderr };
}

describe('the command line', () => {
    it('ends a test run with the sum and exit code 1 when a test fails', () => {
        const { code, out } = run('test');

        assert.equal(code, 1);
        assert.match(out, /3 passed, 2 failed\n$/);
    });

    it('runs only the named class and answers JSON on request', () => {
        const { out } = run('test', '--class', 'TicketWorkerTest', '--json');
        const report = JSON.parse(out) as {
            readonly passed: number;
            readonly coverage: readonly { readonly name: string }[];
        };

        assert.deepEqual(
            [report.passed, report.coverage.map((c) => c.name)],
            [3, ['TicketBatch', 'TicketController', 'TicketWorker']]
        );
    });

    it('keeps in the store what anonymous Apex wrote, and reads it back', () => {
        const written = run('run', '-e', "insert new Ticket__c(Name = 'kept', Effort__c = 1.5); System.debug('done');");
        const read = run('data', '-q', 'SELECT Name, Effort__c, CreatedBy.Name FROM Ticket__c');

        assert.deepEqual([written.code, written.out], [0, 'DEBUG|done\n']);
        const row = JSON.parse(read.out) as {
            readonly Name: string;
            readonly Effort__c: number;
            readonly CreatedBy: { readonly Name: string };
        };
        assert.deepEqual([row.Name, row.Effort__c, row.CreatedBy.Name], ['kept', 1.5, 'Org Administrator']);
    });

    it('shows the Apex trace of an exception and no other', () => {
        const { code, error } = run('run', '-e', 'Integer i;\ni++;');

        assert.equal(code, 1);
        assert.equal(
            error,
            'System.NullPointerException: Attempt to de-reference a null object\nAnonymousBlock: line 2, column 1\n'
        );
    });

    it('prints every problem with its place and exit code 1', () => {
        const classes = join(copy, 'force-app', 'main', 'default', 'classes');
        cpSync(join(classes, 'TicketBatch.cls-meta.xml'), join(classes, 'Bad.cls-meta.xml'));
        writeFileSync(join(classes, 'Bad.cls'), 'public class Bad {\n    Integer x = missing;\n}\n');

        const { code, out } = run('check');

        assert.equal(code, 1);
        assert.match(out, /^force-app\/main\/default\/classes\/Bad\.cls:2:17: Variable does not exist: missing\n/);
    });
});
