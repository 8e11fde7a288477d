import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { refusedStart, startProcess } from './test-process.ts';
import type { ServerProcess } from './test-process.ts';
import { testProject } from './test-site.ts';

const FIRST_PORT = 18_410;
const WRITES = 1000;
const KILLED_AFTER = 300;

interface Pair {
    readonly account: string;
    readonly contact: string;
}

/** An account and its contact in one transaction; null if no answer came. */
async function savePair(connection: Connection, n: number): Promise<Pair | null> {
    const part = (object: string, referenceId: string, body: object): object => ({
        method: 'POST',
        url: `/services/data/v66.0/sobjects/${object}`,
        referenceId,
        body
    });
    const compositeRequest = [
        part('Account', 'a', { Name: `Pair ${n}` }),
        part('Contact', 'c', { LastName: `Pair ${n}`, AccountId: '@{a.id}' })
    ];
    try {
        const answer = await connection.request<{ compositeResponse: { body: { id: string } }[] }>({
            method: 'POST',
            url: '/services/data/v66.0/composite',
            body: JSON.stringify({ allOrNone: true, compositeRequest }),
            headers: { 'content-type': 'application/json' }
        });
        const [account, contact] = answer.compositeResponse.map((one) => one.body.id);
        return account && contact ? { account, contact } : null;
    } catch {
        return null;
    }
}

function fieldFile(name: string, type: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?><CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName><label>${name}</label>${type}</CustomField>`;
}

const number = (scale: number): string => `<precision>12</precision><scale>${scale}</scale><type>Number</type>`;

describe('the server and its store file', () => {
    let source = '';
    let store = '';
    let server: ServerProcess;
    let port = FIRST_PORT;

    const restart = async (): Promise<void> => {
        await server.kill();
        port += 1;
        server = await startProcess(source, store, port);
    };
    const count = async (soql: string): Promise<number> => (await server.connection.query(soql)).totalSize;
    const writeField = (name: string, type: string): void =>
        writeFileSync(join(source, `force-app/objects/Account/fields/${name}.field-meta.xml`), fieldFile(name, type));

    before(async () => {
        source = testProject();
        store = join(source, 'org.db');
        writeField('Score__c', number(1));
        writeField('Left__c', '<length>20</length><type>Text</type>');
        server = await startProcess(source, store, port);
    });
    after(async () => {
        await server.kill();
        rmSync(source, { recursive: true });
    });

    it('loses no answered write and keeps no half transaction after kill -9', async () => {
        const answered: Pair[] = [];
        let next = 0;
        const writer = async (): Promise<void> => {
            while (next < WRITES && answered.length < KILLED_AFTER) {
                const pair = await savePair(server.connection, next++);
                if (pair === null) return;
                answered.push(pair);
            }
        };
        const open = Array.from({ length: 20 }, (_none, i) => i);
        await Promise.all([writer(), writer(), writer()]);
        const unanswered = Promise.all(open.map((n) => savePair(server.connection, WRITES + n)));
        await restart();
        answered.push(...(await unanswered).filter((pair) => pair !== null));

        const { records } = await server.connection.query("SELECT Id FROM Account WHERE Name LIKE 'Pair %' LIMIT 2000");
        const there = new Set(records.map((row) => row.Id));
        assert.ok(answered.length >= KILLED_AFTER);
        assert.deepEqual(
            answered.filter((pair) => !there.has(pair.account)),
            []
        );
        assert.equal(await count("SELECT Id FROM Contact WHERE LastName LIKE 'Pair %'"), there.size);
        assert.equal(
            await count(
                "SELECT Id FROM Account WHERE Name LIKE 'Pair %' AND Id NOT IN (SELECT AccountId FROM Contact)"
            ),
            0
        );
    });

    it('is refused to a second process, which says who has it and what to do', async () => {
        const output = await refusedStart(source, store, FIRST_PORT + 90);

        assert.match(output, new RegExp(`org\\.db is in use by process ${server.pid}\\. Stop that local org first`));
    });

    it('takes two writers at once', async () => {
        const { id } = (await server.connection.sobject('Account').create({ Name: 'Both' })) as { id: string };
        const write = async (who: string): Promise<void> => {
            for (let i = 0; i < 25; i += 1) {
                await server.connection.sobject('Account').update({ Id: id, Phone: `${who} ${i}` });
                await server.connection.sobject('Contact').create({ LastName: `${who} ${i}`, AccountId: id });
            }
        };

        await Promise.all([write('left'), write('right')]);

        assert.equal(await count(`SELECT Id FROM Contact WHERE AccountId = '${id}'`), 50);
    });

    it('survives an endless loop and deep recursion in anonymous Apex', async () => {
        const loop = await server.connection.tooling.executeAnonymous('Integer n = 0; while (true) { n++; }');
        const deep = await server.connection.tooling.executeAnonymous(
            'class Deep { Integer down(Integer n) { return down(n + 1) + 1; } } new Deep().down(0);'
        );

        assert.match(loop.exceptionMessage ?? '', /^System\.LimitException: Apex CPU time limit exceeded/);
        assert.match(deep.exceptionMessage ?? '', /^System\.LimitException: Maximum stack depth/);
        assert.ok((await count('SELECT Id FROM User')) > 0);
    });

    it('follows changes of the schema: added, removed and brought back fields, another scale', async () => {
        const accounts = server.connection.sobject('Account');
        const row = { Name: 'Kept', Score__c: 2.5, Left__c: 'aside' };
        const { id } = (await accounts.create(row)) as { id: string };

        rmSync(join(source, 'force-app/objects/Account/fields/Left__c.field-meta.xml'));
        writeField('Score__c', number(3));
        writeField('Added__c', '<length>20</length><type>Text</type>');
        await restart();
        const changed = await server.connection.query(`SELECT Score__c, Added__c FROM Account WHERE Id = '${id}'`);
        await assert.rejects(async () => server.connection.query('SELECT Left__c FROM Account'), {
            errorCode: 'INVALID_FIELD'
        });
        await server.connection.sobject('Account').update({ Id: id, Score__c: 2.125 } as never);
        writeField('Left__c', '<length>20</length><type>Text</type>');
        await restart();
        const again = await server.connection.query(`SELECT Score__c, Left__c FROM Account WHERE Id = '${id}'`);

        assert.deepEqual([changed.records[0]?.['Score__c'], changed.records[0]?.['Added__c']], [2.5, null]);
        assert.deepEqual([again.records[0]?.['Score__c'], again.records[0]?.['Left__c']], [2.125, 'aside']);
    });
});
