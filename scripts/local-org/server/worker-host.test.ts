import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { OrgAnswer } from './operations.ts';
import { WorkerHost } from './worker-host.ts';

const SLOW = 'for (Integer i = 0; i < 9000; i++) { String s = JSON.serializePretty(new List<Integer>(5000)); }';

describe('the org in its worker', () => {
    let source = '';
    let host: WorkerHost;

    before(async () => {
        source = mkdtempSync(join(tmpdir(), 'worker-'));
        mkdirSync(join(source, 'force-app'));
        writeFileSync(join(source, 'sfdx-project.json'), '{ "packageDirectories": [{ "path": "force-app" }] }');
        const options = {
            source,
            store: join(source, 'org.db'),
            cache: null,
            daysAhead: 0,
            url: 'http://localhost:8123'
        };
        host = await WorkerHost.start(options, 1500);
    });
    after(async () => {
        await host.close();
        rmSync(source, { recursive: true });
    });

    async function query(text: string): Promise<OrgAnswer> {
        const userId = JSON.parse((await host.ask({ kind: 'administrator' })).body) as string;
        const request = { method: 'GET', path: '/query', query: { q: text }, body: null };
        return host.ask({ kind: 'rest', userId, origin: '', base: '/services/data/v66.0', request });
    }

    it('answers requests in the order they came', async () => {
        const answers = await Promise.all([host.ask({ kind: 'info' }), query('SELECT COUNT() FROM User')]);

        assert.deepEqual(
            answers.map((answer) => answer.status),
            [200, 200]
        );
    });

    it('tells Apex the address that it is served at', async () => {
        const userId = JSON.parse((await host.ask({ kind: 'administrator' })).body) as string;
        const anonymousBody = "System.assertEquals('http://localhost:8123', URL.getOrgDomainUrl().toExternalForm());";
        const request = { method: 'GET', path: '/tooling/executeAnonymous', query: { anonymousBody }, body: null };

        const answer = await host.ask({ kind: 'rest', userId, origin: '', base: '', request });

        assert.equal((JSON.parse(answer.body) as { success: boolean }).success, true, answer.body);
    });

    it('ends a request that takes too long, and goes on with the next on the same store', async () => {
        const userId = JSON.parse((await host.ask({ kind: 'administrator' })).body) as string;
        const request = {
            method: 'GET',
            path: '/tooling/executeAnonymous',
            query: { anonymousBody: SLOW },
            body: null
        };

        const slow = host.ask({ kind: 'rest', userId, origin: '', base: '', request });
        const next = host.ask({ kind: 'info' });

        assert.equal((await slow).status, 503);
        assert.equal((await next).status, 200);
        assert.equal((await query('SELECT COUNT() FROM User')).status, 200);
    });
});
