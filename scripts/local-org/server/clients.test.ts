import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from 'jsforce';
import { testSite } from './test-site.ts';
import type { TestSite } from './test-site.ts';

interface TestRow {
    readonly MethodName: string;
    readonly Outcome: string;
    readonly ApexClass: { readonly Name: string };
}

type Refusal = readonly { readonly errorCode: string; readonly message: string }[];

describe('what else jsforce asks for', () => {
    let site: TestSite;
    let admin: Connection;
    let rep: Connection;

    before(async () => {
        site = await testSite();
        const connect = (username: string): Connection =>
            new Connection({ instanceUrl: site.url, accessToken: site.token(username), version: '66.0' });
        admin = connect('admin@local.org');
        rep = connect('maya@test.org');
    });
    after(() => site.close());

    const refusal = async (path: string, init: RequestInit = {}): Promise<{ status: number; body: Refusal }> => {
        const headers = { authorization: `Bearer ${site.token('admin@local.org')}`, ...init.headers };
        const answer = await fetch(`${site.url}${path}`, { ...init, headers });
        return { status: answer.status, body: (await answer.json()) as Refusal };
    };

    it('calls the Apex REST services of the project', async () => {
        const read = await admin.apex.get<{ text: string; length: number }>('/greetings/Ann?word=Hi');
        const id = await admin.apex.post<string>('/greetings/', { name: 'By REST', employees: 3 });
        const { records } = await admin.query(`SELECT Name, NumberOfEmployees FROM Account WHERE Id = '${id}'`);

        assert.deepEqual(read, { text: 'Hi Ann', length: 6 });
        assert.deepEqual([records[0]?.['Name'], records[0]?.['NumberOfEmployees']], ['By REST', 3]);
    });

    it('answers status, headers and body that an Apex REST service sets', async () => {
        const answer = await fetch(`${site.url}/services/apexrest/greetings/x`, {
            method: 'PUT',
            body: 'plain words',
            headers: { authorization: `Bearer ${site.token('admin@local.org')}` }
        });

        assert.deepEqual([answer.status, answer.headers.get('x-greeting')], [202, 'yes']);
        assert.equal(await answer.text(), 'plain words');
    });

    it('rolls back what a failing Apex REST service has written, and names its exception', async () => {
        const { status, body } = await refusal('/services/apexrest/greetings/x', { method: 'DELETE' });

        assert.deepEqual([status, body[0]?.errorCode], [500, 'APEX_ERROR']);
        assert.match(
            body[0]?.message ?? '',
            /^System\.IllegalArgumentException: Not so\n\nClass\.Greetings\.fail: line \d+/
        );
        assert.equal((await admin.query("SELECT Id FROM Account WHERE Name = 'Undone'")).totalSize, 0);
    });

    it('refuses unknown services, methods that are not there, and users without the class', async () => {
        const unknown = await refusal('/services/apexrest/nothing');
        const patched = await refusal('/services/apexrest/greetings/x', { method: 'PATCH' });

        assert.deepEqual([unknown.status, unknown.body[0]?.message], [404, 'Could not find a match for URL']);
        assert.deepEqual(
            [patched.status, patched.body[0]?.message],
            [405, "HTTP Method 'PATCH' not allowed. Allowed are GET,POST,PUT,DELETE"]
        );
        await assert.rejects(rep.apex.get('/greetings/Ann'), { errorCode: 'FORBIDDEN' });
    });

    it('describes all objects, knows the user and its limits', async () => {
        const { sobjects } = await admin.describeGlobal();
        const who = await rep.identity();
        const limits = await admin.limits();

        assert.ok(sobjects.some((one) => one.name === 'Account' && one.keyPrefix === '001'));
        assert.equal(who.username, 'maya@test.org');
        assert.ok((limits['DailyApiRequests']?.Remaining ?? 0) > 0);
    });

    it('queries deleted rows with queryAll only', async () => {
        const { id } = (await admin.sobject('Account').create({ Name: 'Gone' })) as { id: string };
        await admin.sobject('Account').destroy(id);
        const soql = `SELECT IsDeleted FROM Account WHERE Id = '${id}'`;

        const all = await admin.query(soql, { scanAll: true, headers: {} });

        assert.equal((await admin.query(soql)).totalSize, 0);
        assert.equal(all.records[0]?.['IsDeleted'], true);
    });

    it('runs Apex tests at once or in the background', async () => {
        const run = (path: string, body: object): Promise<unknown> =>
            admin.request({
                method: 'POST',
                url: `/services/data/v66.0/tooling/${path}`,
                body: JSON.stringify(body),
                headers: { 'content-type': 'application/json' }
            });
        const report = (await run('runTestsSynchronous', { classNames: 'GreeterTest' })) as {
            numTestsRun: number;
            failures: { methodName: string; message: string }[];
        };
        const runId = await run('runTestsAsynchronous', {
            tests: [{ className: 'GreeterTest', testMethods: ['greets'] }]
        });
        await run('runTestsSynchronous', { classNames: 'GreeterTest' });
        const results = await admin.tooling.query(
            `SELECT MethodName, Outcome, ApexClass.Name FROM ApexTestResult WHERE AsyncApexJobId = '${String(runId)}'`
        );

        assert.equal(report.numTestsRun, 2);
        assert.deepEqual(
            report.failures.map((one) => [one.methodName, one.message.split('\n')[0]]),
            [['failsOnPurpose', 'System.AssertException: Assertion Failed']]
        );
        assert.deepEqual(
            (results.records as TestRow[]).map((row) => [row.MethodName, row.Outcome, row.ApexClass.Name]),
            [['greets', 'Pass', 'GreeterTest']]
        );
    });

    it('refuses by name what the local org does not have', async () => {
        const bulk = await refusal('/services/data/v66.0/jobs/ingest', { method: 'POST', body: '{}' });
        const oldBulk = await refusal('/services/async/66.0/job', { method: 'POST', body: '<x/>' });
        const graph = await refusal('/services/data/v66.0/composite/graph', { method: 'POST', body: '{}' });
        const [handshake] = (await (await fetch(`${site.url}/cometd/66.0`, { method: 'POST', body: '[]' })).json()) as {
            error: string;
        }[];

        assert.deepEqual(
            [bulk, oldBulk, graph].map(({ status, body }) => [status, body[0]?.message]),
            [
                [501, 'The Bulk API is not in the local org'],
                [501, 'The Bulk API is not in the local org'],
                [501, 'The composite graph resource is not in the local org']
            ]
        );
        assert.match(handshake?.error ?? '', /Streaming API is not in the local org/);
    });

    it('takes a request of 5 MB and refuses one of 13 MB in the shape of the platform', async () => {
        const body = (megabytes: number): string =>
            JSON.stringify({ Name: 'Large', Description: 'x'.repeat(megabytes * 1024 * 1024) });
        const send = (megabytes: number): ReturnType<typeof refusal> =>
            refusal('/services/data/v66.0/sobjects/Account', {
                method: 'POST',
                body: body(megabytes),
                headers: { 'content-type': 'application/json' }
            });

        const large = await send(5);
        const tooLarge = await send(13);

        assert.deepEqual([large.status, large.body[0]?.errorCode], [400, 'STRING_TOO_LONG']);
        assert.deepEqual([tooLarge.status, tooLarge.body[0]?.errorCode], [413, 'REQUEST_LIMIT_EXCEEDED']);
    });
});
