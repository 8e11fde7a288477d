import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openOrg, type OpenedOrg } from './open.ts';

const PROJECT = join(import.meta.dirname, 'test', 'conformance', 'project');
const opened: OpenedOrg[] = [];
const folders: string[] = [];

after(() => {
    opened.forEach((org) => org.close());
    folders.forEach((folder) => rmSync(folder, { recursive: true }));
});

function folder(): string {
    const made = mkdtempSync(join(tmpdir(), 'local-org-'));
    folders.push(made);
    return made;
}

interface Clock {
    ms: number;
}

function open(
    store = ':memory:',
    clock: Clock = { ms: Date.parse('2026-03-02T15:00:00Z') },
    cache: string | null = null
): OpenedOrg {
    const org = openOrg({ source: PROJECT, store, now: () => clock.ms, random: () => 0.5, cache });
    opened.push(org);
    return org;
}

function userId(org: OpenedOrg, username: string): string {
    const [row] = org.data.driver.prepare('SELECT "Id" AS id FROM "User" WHERE "Username" = ?').all([username]);
    return String(row?.['id']);
}

const ADMIN = 'admin@local.org';

function call(org: OpenedOrg, method: string, args: Readonly<Record<string, unknown>> = {}, username = ADMIN): unknown {
    return org.callAura(userId(org, username), 'TicketController', method, args);
}

function names(org: OpenedOrg): string[] {
    const rows = org.data.driver.prepare('SELECT "Name" AS name FROM "Ticket__c" ORDER BY "Name"').all([]);
    return rows.map((row) => String(row['name']));
}

const statuses = (org: OpenedOrg): unknown[] =>
    org.data.driver
        .prepare('SELECT "Status" AS s FROM "AsyncApexJob" ORDER BY "Id"')
        .all([])
        .map((row) => row['s']);

describe('calls by components', () => {
    it('converts arguments by their static types and answers JSON', () => {
        const answer = call(open(), 'typed', {
            id: '001000000000001',
            due: '2026-02-28',
            at: '2026-02-28T10:00:00.000Z',
            effort: 1.25,
            n: 4,
            big: 5,
            flag: false,
            ids: ['001000000000001AAA'],
            sums: { a: 2.5 }
        });

        assert.deepEqual(answer, [
            '001000000000001AAA',
            '2026-03-01',
            '2026-02-28T10:00:00.000Z',
            2.5,
            5,
            6,
            true,
            1,
            2.5
        ]);
    });

    it('fills and answers @AuraEnabled members only', () => {
        const view = {
            name: 'n',
            effort: 2,
            due: '2026-01-05',
            related: [{ name: 'r' }],
            urgency: 'HIGH',
            hidden: 'guessed',
            id: null
        };

        const answer = call(open(), 'echo', { view });

        const inner = { id: null, name: 'r', effort: null, due: null, related: [], urgency: null, title: 'r (null)' };
        assert.deepEqual(answer, {
            id: null,
            name: 'n',
            effort: 2,
            due: '2026-01-05',
            related: [inner],
            urgency: 'HIGH',
            title: 'n (2)'
        });
    });

    it('saves a record and leaves fields without a value out', () => {
        const answer = call(open(), 'save', {
            ticket: { sobjectType: 'Ticket__c', Name: 'a', Effort__c: 1.5 }
        }) as Record<string, unknown>;

        assert.deepEqual([answer['Name'], answer['Effort__c'], 'Due__c' in answer], ['a', 1.5, false]);
    });

    it('refuses DML in a cacheable method', () => {
        assert.throws(() => call(open(), 'writesWhileReading'), {
            typeName: 'System.LimitException',
            message: 'Too many DML statements: 1'
        });
    });

    it('refuses a method without @AuraEnabled', () => {
        assert.throws(() => call(open(), 'internal'), /has no method internal/);
    });

    it('refuses a class that no permission set of the user names', () => {
        const org = open();

        assert.equal(call(org, 'count', {}, 'ada@local.org'), 0);
        assert.throws(() => call(org, 'count', {}, 'leo@local.org'), {
            message: "You do not have access to the Apex class named 'TicketController'."
        });
    });

    it('shows the text of an AuraHandledException', () => {
        assert.throws(() => call(open(), 'refuse'), {
            typeName: 'System.AuraHandledException',
            message: 'Pick another day'
        });
    });

    it('enforces sharing of the entry class', () => {
        const org = open();
        call(org, 'save', { ticket: { Name: 'of the administrator' } });

        assert.equal(call(org, 'count'), 1);
        assert.equal(call(org, 'count', {}, 'ada@local.org'), 0);
    });
});

describe('asynchronous Apex', () => {
    it('runs after the transaction that asked for it', () => {
        const org = open();
        call(org, 'enqueue', { name: 'later', fails: false });
        const before = names(org);

        const ran = org.runJobs();

        assert.deepEqual([before, ran, names(org), statuses(org)], [[], 1, ['later'], ['Completed']]);
    });

    it('is undone with the transaction that asked for it', () => {
        const org = open();
        assert.throws(() => call(org, 'enqueue', { name: 'never', fails: true }));

        assert.deepEqual([org.runJobs(), names(org), statuses(org)], [0, [], []]);
    });

    it('marks a job that fails and undoes what it wrote', () => {
        const org = open();
        call(org, 'enqueue', { name: 'breaks', fails: false });
        org.runJobs();

        assert.deepEqual([names(org), statuses(org)], [[], ['Failed']]);
    });

    it('finds queued jobs after a restart', () => {
        const store = join(folder(), 'org.db');
        const first = open(store);
        call(first, 'enqueue', { name: 'after the restart', fails: false });
        opened.splice(opened.indexOf(first), 1);
        first.close();

        const second = open(store);
        second.runJobs();

        assert.deepEqual(names(second), ['after the restart']);
    });

    it('runs a batch a chunk at a time; a chunk that fails is undone alone', () => {
        const org = open();
        const make = "for (Integer i = 0; i < 6; i++) { insert new Ticket__c(Name = 't' + i); }";
        org.anonymous(userId(org, ADMIN), `${make} Database.executeBatch(new TicketBatch(), 2);`);
        org.runJobs();

        const rows = org.data.driver.prepare('SELECT "Effort__c" AS e FROM "Ticket__c" ORDER BY "Name"').all([]);
        const efforts = rows.map((row) => (row['e'] === null ? null : Number(row['e']) / 100));
        const [job] = org.data.driver.prepare('SELECT * FROM "AsyncApexJob"').all([]);
        assert.deepEqual(efforts, [null, 0, 1, null, null, 2, 3]);
        assert.deepEqual(names(org)[0], 'handled 4');
        assert.deepEqual(
            [job?.['Status'], job?.['JobItemsProcessed'], job?.['TotalJobItems'], job?.['NumberOfErrors']].map(String),
            ['Completed', '3', '3', '1']
        );
    });

    it('does not run a job that was aborted', () => {
        const org = open();
        org.anonymous(userId(org, ADMIN), "System.abortJob(System.enqueueJob(new TicketWorker('aborted')));");

        assert.deepEqual([org.runJobs(), names(org), statuses(org)], [0, [], ['Aborted']]);
    });

    it('runs a future method as the user who called it', () => {
        const org = open();
        org.anonymous(userId(org, ADMIN), "TicketWorker.later(new List<String>{ 'x', 'y' });");
        org.runJobs();

        assert.deepEqual(names(org), ['x+y']);
    });

    it('fires a schedule when its time has come, and not before', () => {
        const clock = { ms: Date.parse('2026-03-02T15:00:00Z') };
        const org = open(':memory:', clock);
        org.anonymous(userId(org, ADMIN), "System.schedule('night', '0 0 2 * * ?', new TicketWorker('night'));");
        const early = org.runJobs();
        clock.ms = Date.parse('2026-03-03T07:00:00Z');
        const due = org.runJobs();
        const again = org.runJobs();

        assert.deepEqual([early, due, again, names(org)], [0, 1, 0, ['scheduled night']]);
        const [row] = org.data.driver
            .prepare('SELECT "NextFireTime" AS next, "TimesTriggered" AS n FROM "CronTrigger"')
            .all([]);
        assert.deepEqual([row?.['next'], Number(row?.['n'])], ['2026-03-04T07:00:00.000Z', 1]);
    });

    it('runs a schedule at once on request', () => {
        const org = open();
        org.anonymous(userId(org, ADMIN), "System.schedule('night', '0 0 2 * * ?', new TicketWorker('now'));");
        const [row] = org.data.driver.prepare('SELECT "Id" AS id FROM "CronTrigger"').all([]);

        org.runScheduled(String(row?.['id']));

        assert.deepEqual(names(org), ['scheduled now']);
    });
});

describe('an org', () => {
    it('runs anonymous Apex and answers its log', () => {
        const org = open();

        const { log } = org.anonymous(
            userId(org, ADMIN),
            "Integer n = 2;\nfor (Integer i = 0; i < n; i++) { System.debug('i ' + i); }"
        );

        assert.deepEqual(log, ['DEBUG|i 0', 'DEBUG|i 1']);
    });

    it('names line and column of a mistake in anonymous Apex', () => {
        const org = open();

        assert.throws(
            () => org.anonymous(userId(org, ADMIN), 'Integer n = 1;\nInteger m = nn;'),
            /line 2, column 13: .*nn/
        );
    });

    it('starts from its cache with the same result', () => {
        const cache = folder();
        const cold = call(open(':memory:', undefined, cache), 'echo', { view: { name: 'n' } });

        const warm = call(open(':memory:', undefined, cache), 'echo', { view: { name: 'n' } });

        assert.deepEqual(warm, cold);
    });
});
