import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openOrg } from '../open.ts';
import { longestFirst } from './durations.ts';
import { coverageText, junit } from './files.ts';
import { runParallel, workersFor } from './parallel.ts';
import type { TestReport } from './result.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-tests-'));
const source = join(folder, 'project');
cpSync(join(import.meta.dirname, 'conformance', 'project'), source, { recursive: true });
const classes = join(source, 'force-app', 'main', 'default', 'classes');

function addClass(name: string, text: string): void {
    writeFileSync(join(classes, `${name}.cls`), text);
    cpSync(join(classes, 'TicketBatch.cls-meta.xml'), join(classes, `${name}.cls-meta.xml`));
}

addClass(
    'Holey',
    `public class Holey {
    public static Integer whole() { return 1; }
    public static void wrong() { Integer i = 'text'; }
    public static void addressed(Account row) { Object status = row.IsPartner; }
    public static void torn() { new Torn().run(); }
    public static void inFinally() {
        try { wrong(); } catch (Exception caught) { Integer none; } finally { Integer bad = 1 / 0; }
    }
}`
);
addClass('Torn', 'public class Torn { public void run( { }');
addClass('Crooked', 'public class Crooked { public Missing__c row; public static Integer one() { return 1; } }');
addClass(
    'HoleyTest',
    `@IsTest
private class HoleyTest {
    @IsTest static void whole() { Assert.areEqual(1, Holey.whole()); }
    @IsTest static void wrong() { try { Holey.wrong(); } catch (Exception caught) { Integer none; } }
    @IsTest static void addressed() { Holey.addressed(new Account()); }
    @IsTest static void torn() { Holey.torn(); }
    @IsTest static void crooked() { Crooked.one(); }
    @IsTest static void inFinally() { Holey.inFinally(); }
}`
);

after(() => rmSync(folder, { recursive: true }));

const cache = join(folder, 'cache');

async function run(workers: number): Promise<TestReport> {
    const org = openOrg({ source, store: ':memory:', cache });
    const report = await runParallel(org, { classes: null, source, cache, workers });
    org.close();
    return report;
}

/** Times differ from run to run. */
const lasting = ({ methods, ...rest }: TestReport): unknown => ({
    ...rest,
    methods: methods.map((method) => ({ ...method, milliseconds: 0, limits: method.limits.map(({ name }) => name) }))
});

const alone = await run(1);
const resultOf = (method: string): TestReport['methods'][number] | undefined =>
    alone.methods.find((m) => m.className === 'HoleyTest' && m.method === method);

describe('a test run of a project with refused code', () => {
    it('runs what does not meet it', () => {
        assert.equal(resultOf('whole')?.passed, true);
    });

    it('stops a method that reaches a refused statement, whatever it catches', () => {
        const { reason, message } = resultOf('wrong') ?? {};

        assert.deepEqual(
            [reason, message],
            ['refused', 'Illegal assignment from String to Integer (force-app/main/default/classes/Holey.cls:3)']
        );
    });

    it('does not run the finally blocks around it', () => {
        assert.equal(resultOf('inFinally')?.reason, 'refused');
    });

    it('tells what the local org lacks from what is wrong', () => {
        const { reason, message } = resultOf('addressed') ?? {};

        assert.deepEqual(
            [reason, message],
            ['lacking', 'Account.IsPartner is not in the local org (force-app/main/default/classes/Holey.cls:4)']
        );
    });

    it('names the class that cannot be read to who uses it', () => {
        assert.match(resultOf('torn')?.message ?? '', /^Torn: .*Torn\.cls:1\)$/);
    });

    it('stops all of a class whose declaration is refused', () => {
        assert.match(resultOf('crooked')?.message ?? '', /^Invalid type: Missing__c.*Crooked\.cls:1\)$/);
    });
});

describe('parallel test workers', () => {
    it('answer the same as one worker', async () => {
        assert.deepEqual(lasting(await run(2)), lasting(alone));
    });

    it('are as many as the work needs', () => {
        const known = { A: 100, B: 7_000 };

        assert.deepEqual([workersFor(['A'], known, 8), workersFor(['A', 'B'], known, 8)], [1, 2]);
    });

    it('begin with the longest class of the last run', () => {
        assert.deepEqual(longestFirst(['A', 'B', 'C', 'D'], { A: 5, B: 9, D: 7 }), ['C', 'B', 'D', 'A']);
        assert.ok(readFileSync(join(cache, 'test-durations.json'), 'utf8').includes('TicketWorkerTest'));
    });
});

describe('reports for other tools', () => {
    it('JUnit has a suite a class and the failures with their texts', () => {
        const text = junit(alone);

        assert.match(text, /<testsuite name="HoleyTest" tests="6" failures="5" time="[\d.]+">/);
        assert.match(text, /<failure type="refused" message="Illegal assignment from String to Integer \(/);
    });

    it('lcov has every line of a class with its state', () => {
        const text = coverageText('c.info', alone.coverage);

        assert.match(text, /SF:force-app\/main\/default\/classes\/TicketWorker\.cls\n(DA:\d+,1\n)+DA:11,0\n/);
    });
});
