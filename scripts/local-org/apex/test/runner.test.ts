import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openOrg } from '../open.ts';
import { reportLines } from './result.ts';
import { runTests } from './runner.ts';

const PROJECT = join(import.meta.dirname, 'conformance', 'project');
const org = openOrg({ source: PROJECT, store: ':memory:', now: () => Date.parse('2026-03-02T15:00:00Z'), cache: null });
const report = runTests(org, { classes: null });

function resultOf(method: string): (typeof report.methods)[number] | undefined {
    return report.methods.find((m) => m.method === method);
}

describe('the test runner', () => {
    it('runs the set-up once and gives each method its own copy of it', () => {
        assert.deepEqual(
            [resultOf('seesOnlyTheSetUp')?.passed, resultOf('doesNotSeeTheOtherTest')?.passed],
            [true, true]
        );
    });

    it('runs asynchronous jobs at stopTest', () => {
        assert.equal(resultOf('runsTheWorker')?.passed, true);
    });

    it('names file and line of a failed assertion', () => {
        const failed = resultOf('failsOnPurpose');

        assert.equal(failed?.message, 'System.AssertException: Assertion Failed: planted: Expected: a, Actual: b');
        assert.equal(failed?.at, 'force-app/main/default/classes/TicketWorkerTest.cls:33');
    });

    it('names the place of an exception', () => {
        assert.equal(
            resultOf('throwsOnPurpose')?.stackTrace,
            'Class.TicketWorkerTest.throwsOnPurpose: line 39, column 9'
        );
    });

    it('reports the use of limits a method', () => {
        const use = resultOf('seesOnlyTheSetUp')?.limits.map((limit) => `${limit.name} ${limit.used}`);

        assert.deepEqual(use, ['Queries 1', 'QueryRows 1', 'DmlStatements 1', 'DmlRows 1', 'HeapSize 1536']);
    });

    it('leaves no data behind', () => {
        assert.deepEqual(org.data.driver.prepare('SELECT "Id" FROM "Ticket__c"').all([]), []);
    });

    it('tells the lines that no test reached', () => {
        const worker = report.coverage.find((c) => c.name === 'TicketWorker');

        assert.deepEqual(worker?.uncoveredLines, [11, 16]);
    });

    it('tells why each method failed', () => {
        assert.deepEqual(report.reasons, { assertion: 1, exception: 1 });
    });

    it('runs only the methods asked for', () => {
        const { methods } = runTests(org, { classes: null, methods: ['TicketWorkerTest.runsTheWorker'] });

        assert.deepEqual(
            methods.map((m) => m.method),
            ['runsTheWorker']
        );
    });

    it('ends its report with the sum', () => {
        assert.equal(reportLines(report).at(-1), '3 passed, 2 failed');
    });

    it('runs only the classes asked for and refuses unknown ones', () => {
        assert.throws(() => runTests(org, { classes: ['NoSuchTest'] }), /There is no test class NoSuchTest/);
    });
});
