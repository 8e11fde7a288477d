import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openOrg } from '../open.ts';
import { runParallel } from './parallel.ts';
import type { TestReport } from './result.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-endless-'));
const source = join(folder, 'project');
cpSync(join(import.meta.dirname, 'conformance', 'project'), source, { recursive: true });
const classes = join(source, 'force-app', 'main', 'default', 'classes');

function addClass(name: string, text: string): void {
    writeFileSync(join(classes, `${name}.cls`), text);
    cpSync(join(classes, 'TicketBatch.cls-meta.xml'), join(classes, `${name}.cls-meta.xml`));
}

/** Comparing two long texts takes hours inside one call of the library. */
const ENDLESS = `'a'.repeat(900000).getLevenshteinDistance('b'.repeat(900000))`;

addClass(
    'Tall',
    `public class Tall {
    public static Integer first() { return 1; }
    public static Integer second() { return 2; }
}`
);
addClass(
    'EndlessTest',
    `@IsTest
private class EndlessTest {
    @IsTest static void first() { Assert.areEqual(1, Tall.first()); }
    @IsTest static void hangs() { try { Integer n = ${ENDLESS}; } catch (Exception e) { Integer none; } }
    @IsTest static void matches() {
        Boolean found = Pattern.matches('(a+)+$', 'a'.repeat(60) + 'b');
    }
    @IsTest static void hangsToo() { insert new Ticket__c(Name = 't'); Integer n = ${ENDLESS}; }
    @IsTest static void last() { Assert.areEqual(0, [SELECT COUNT() FROM Ticket__c]); Assert.areEqual(2, Tall.second()); }
}`
);
addClass(
    'EndlessSetUpTest',
    `@IsTest
private class EndlessSetUpTest {
    @TestSetup static void prepare() { Integer n = ${ENDLESS}; }
    @IsTest static void afterSetUp() { Assert.areEqual(1, 1); }
}`
);

async function run(workers: number): Promise<TestReport> {
    const org = openOrg({ source, store: ':memory:', cache: join(folder, 'cache') });
    const names = ['EndlessTest', 'EndlessSetUpTest', 'TicketWorkerTest'];
    return runParallel(org, { classes: names, source, cache: join(folder, 'cache'), workers, patience: 4_000 });
}

const outcomes = ({ methods }: TestReport, className: string): string[] =>
    methods
        .filter((method) => method.className === className)
        .map(({ method, message }) => `${method}: ${message ?? 'passed'}`)
        .sort();

const BROKEN_OFF = 'System.LimitException: Apex CPU time limit exceeded';

const reports = [await run(1), await run(2)];
rmSync(folder, { recursive: true });

for (const [i, report] of reports.entries()) {
    const workers = i + 1;
    describe(`a test that never ends, with ${workers} worker(s)`, () => {
        it('is broken off and the tests after it run', () => {
            assert.deepEqual(outcomes(report, 'EndlessTest'), [
                'first: passed',
                `hangs: ${BROKEN_OFF}`,
                `hangsToo: ${BROKEN_OFF}`,
                'last: passed',
                'matches: System.LimitException: Regex too complicated'
            ]);
        });

        it('fails all methods of its class if it is the set-up', () => {
            assert.deepEqual(outcomes(report, 'EndlessSetUpTest'), [`afterSetUp: ${BROKEN_OFF}`]);
        });

        it('leaves the other classes as they are', () => {
            assert.equal(outcomes(report, 'TicketWorkerTest').filter((text) => text.endsWith(': passed')).length, 3);
        });

        it('loses no line that was covered', () => {
            assert.deepEqual(report.coverage.find(({ name }) => name === 'Tall')?.uncoveredLines, []);
        });

        it('names the line where a regular expression does not end', () => {
            assert.match(report.methods.find(({ method }) => method === 'matches')?.at ?? '', /EndlessTest\.cls:6$/);
        });
    });
}
