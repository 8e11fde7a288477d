import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Value } from '../contracts.ts';
import { ApexList } from '../values/collections.ts';
import { ApexDate } from '../values/dates.ts';
import { ApexException } from '../values/exception.ts';
import { SObj } from '../values/sobject.ts';
import { textOf } from '../values/text.ts';
import { T } from '../values/type.ts';
import { allAccess, contextOf, openTestOrg, USER_ID } from './test-org.ts';
import type { TestOrg } from './test-org.ts';

let org: TestOrg;
const ids: Record<string, string> = {};

before(() => {
    org = openTestOrg();
    ids['maya'] = org.insert('User', { Name: 'Maya', LastName: 'Maya', Username: 'maya@example.com', IsActive: true });
    ids['acme'] = org.insert('Account', { Name: 'Acme', OwnerId: ids['maya'], Industry: 'Banking' });
    ids['straße'] = org.insert('Account', { Name: 'Ärzte Straße', OwnerId: ids['maya'] });
    const job = (name: string, values: Record<string, Value>): void => {
        ids[name] = org.insert('Job__c', { Name: name, Account__c: ids['acme'], ...values });
    };
    job('a', {
        Size__c: '1.5',
        Color__c: 'Blue',
        Colors__c: 'Blue;Red',
        Due__c: '2026-03-18',
        Helper__c: ids['maya'],
        CreatedDate: '2026-03-18T03:30:00Z'
    });
    job('b', {
        Size__c: '10',
        Color__c: 'Red',
        Colors__c: 'Green',
        Due__c: '2026-03-01',
        Done__c: true,
        CreatedDate: '2026-03-17T12:00:00Z'
    });
    job('c', {
        Size__c: null,
        Color__c: null,
        Account__c: ids['straße'],
        Due__c: null,
        CreatedDate: '2025-12-31T23:00:00Z'
    });
    job('d', {
        Size__c: '2.25',
        Color__c: 'Green',
        Due__c: '2026-04-30',
        Account__c: ids['straße'],
        CreatedDate: '2026-03-20T12:00:00Z'
    });
    job('gone', { Size__c: '99' });
    org.store.driver.prepare('UPDATE "Job__c" SET "IsDeleted" = 1 WHERE "Name" = ?').run(['gone']);
});
after(() => org.close());

const rows = (text: string, binds: Record<string, Value> = {}): readonly SObj[] =>
    org.soql.run(text, new Map(Object.entries(binds)), contextOf()).rows;
const names = (where: string, binds: Record<string, Value> = {}): string =>
    rows(`SELECT Name FROM Job__c ${where}`, binds)
        .map((row) => row.f['Name'])
        .join('');

/** Condition → names of the jobs that meet it, in the order of their ids. */
const CONDITIONS: readonly (readonly [string, string])[] = [
    ['', 'abcd'],
    ["WHERE Name = 'A'", 'a'],
    ["WHERE Account__r.Name = 'ÄRZTE STRASSE'", ''],
    ["WHERE Account__r.Name = 'äRZTE sTRAßE'", 'cd'],
    ["WHERE Job__c.Name = 'a' OR Size__c > 5", 'ab'],
    ['WHERE Size__c = 1.5', 'a'],
    ['WHERE Size__c > 2.249', 'bd'],
    ['WHERE Size__c != 10', 'acd'],
    ['WHERE NOT (Size__c > 2)', 'ac'],
    ['WHERE NOT Size__c IN (10, 2.25)', 'ac'],
    ['WHERE Size__c NOT IN (10, 2.25)', 'ac'],
    ['WHERE Size__c = null', 'c'],
    ['WHERE Size__c IN (null, 10)', 'bc'],
    ['WHERE Size__c != NULL AND Done__c = false', 'ad'],
    ["WHERE Color__c IN ('red', 'GREEN')", 'bd'],
    ["WHERE Color__c NOT IN ('Red')", 'acd'],
    ["WHERE Name LIKE 'A%'", 'a'],
    ["WHERE Account__r.Name LIKE '%straß_'", 'cd'],
    ["WHERE Account__r.Name LIKE 'Ac\\_e'", ''],
    ["WHERE Colors__c INCLUDES ('Red;Blue', 'Green')", 'ab'],
    ["WHERE Colors__c EXCLUDES ('Green')", 'acd'],
    ['WHERE Due__c = TODAY', 'a'],
    ['WHERE Due__c < TODAY', 'b'],
    ['WHERE Due__c >= THIS_MONTH', 'abd'],
    ['WHERE Due__c = THIS_QUARTER', 'ab'],
    ['WHERE Due__c = NEXT_N_DAYS:60', 'd'],
    ['WHERE Due__c = LAST_N_DAYS:17', 'ab'],
    ['WHERE Due__c != THIS_QUARTER', 'cd'],
    ['WHERE Due__c > 2026-03-01', 'ad'],
    ['WHERE CreatedDate = YESTERDAY', 'ab'],
    ['WHERE CreatedDate < 2026-01-01T00:00:00Z', 'c'],
    ['WHERE CALENDAR_YEAR(CreatedDate) = 2025', 'c'],
    ['WHERE DAY_ONLY(CreatedDate) = 2026-03-18', 'a'],
    ['WHERE DAY_ONLY(convertTimezone(CreatedDate)) = 2026-03-17', 'ab'],
    ["WHERE Account__c IN (SELECT Id FROM Account WHERE Name = 'acme')", 'ab'],
    ["WHERE Account__c NOT IN (SELECT Id FROM Account WHERE Name = 'acme')", 'cd'],
    ["WHERE Account__r.Owner.Name = 'Maya' AND Helper__c = null", 'bcd'],
    ["WHERE Account__r.Industry = 'Banking'", 'ab'],
    ['WHERE Double_Size__c = 3', 'a'],
    ['ORDER BY Size__c', 'cadb'],
    ['ORDER BY Size__c DESC', 'cbda'],
    ['ORDER BY Size__c DESC NULLS LAST', 'bdac'],
    ['ORDER BY Color__c NULLS LAST', 'bdac'],
    ['ORDER BY Double_Size__c NULLS LAST LIMIT 2', 'ad'],
    ['ORDER BY Name DESC LIMIT 2 OFFSET 1', 'cb'],
    ['WHERE Size__c > 5 ALL ROWS', 'bgone']
];

describe('SOQL conditions', () => {
    for (const [condition, expected] of CONDITIONS) {
        it(`${condition || 'no condition'} finds ${expected || 'nothing'}`, () => {
            assert.equal(names(condition), expected);
        });
    }

    it('takes binds of lists, dates, records and counts', () => {
        const account = new SObj(org.metadata.schema.object('Account')!, { Id: ids['acme'] });
        const list = new ApexList<unknown>(T.string, ['a', 'D', null]);

        assert.equal(names('WHERE Name IN :b0 AND Account__c != :b1', { b0: list, b1: account }), 'd');
        assert.equal(names('WHERE Name = :b0', { b0: list }), names('WHERE Name IN :b0', { b0: list }));
        assert.equal(names('WHERE Name != :b0', { b0: list }), names('WHERE Name NOT IN :b0', { b0: list }));
        assert.throws(() => names('WHERE Name > :b0', { b0: list }), /Invalid bind expression type of List/);
        assert.equal(names('WHERE Due__c <= :day LIMIT :n', { day: ApexDate.of(2026, 3, 18), n: 1 }), 'a');
        assert.equal(names('WHERE Id = :id', { id: ids['b']?.slice(0, 15) }), 'b');
    });
});

describe('SOQL rows', () => {
    it('nests parents and knows what was queried', () => {
        const [row] = rows(
            "SELECT Name, Account__r.Name, Account__r.Owner.Name, Helper__r.Name FROM Job__c WHERE Name = 'b'"
        );

        const account = row?.f['Account__r'] as SObj;
        assert.equal(account.t.name, 'Account');
        assert.equal((account.f['Owner'] as SObj).f['Name'], 'Maya');
        assert.equal(row?.f['Helper__r'], null);
        assert.equal(row?.f['Id'], ids['b']);
        assert.deepEqual([...(row?.queried ?? [])], ['Name', 'Account__r', 'Helper__r']);
    });

    it('fetches children with their own order and a limit for each parent', () => {
        const found = rows(
            'SELECT Name, (SELECT Name FROM Jobs__r ORDER BY Name DESC LIMIT 1) FROM Account ORDER BY Name'
        );

        const children = found.map((row) => (row.f['Jobs__r'] as ApexList<SObj>).items.map((child) => child.f['Name']));
        assert.deepEqual(children, [['b'], ['d']]);
    });

    it('follows lookups that may point to several objects', () => {
        org.insert('Task', { Subject: 'Call', WhatId: ids['acme'], OwnerId: ids['maya'] });

        const [task] = rows("SELECT What.Name, What.Type, Owner.Name, Who.Name FROM Task WHERE What.Name = 'acme'");

        const what = task?.f['What'] as SObj;
        assert.deepEqual([what.t.name, what.f['Name'], what.f['Type']], ['Account', 'Acme', 'Account']);
        assert.equal(task?.f['Who'], null);
        const [account] = rows(
            'SELECT (SELECT Subject, Owner.Name FROM Tasks) FROM Account WHERE Id IN (SELECT WhatId FROM Task)'
        );
        assert.equal((account?.f['Tasks'] as ApexList<SObj>).size, 1);
    });

    it('nests children of children', () => {
        const [owner] = rows(
            "SELECT Name, (SELECT Name, (SELECT Name FROM Jobs__r WHERE Done__c = true) FROM Users) FROM Profile WHERE Name = 'Nobody'"
        );

        assert.equal(owner, undefined);
        const [account] = rows(
            "SELECT (SELECT Name, (SELECT Subject FROM Tasks) FROM Contacts), (SELECT Id FROM Jobs__r) FROM Account WHERE Name = 'Acme'"
        );
        assert.deepEqual(
            [(account?.f['Contacts'] as ApexList<SObj>).size, (account?.f['Jobs__r'] as ApexList<SObj>).size],
            [0, 2]
        );
    });

    it('keeps the scale of numbers, reads formulas and labels', () => {
        const [row] = rows("SELECT Size__c, Double_Size__c, toLabel(Color__c), Colors__c FROM Job__c WHERE Name = 'a'");

        assert.deepEqual(
            [row?.f['Size__c'], row?.f['Double_Size__c']].map((v) => textOf(v)),
            ['1.50', '3.00']
        );
        assert.equal(row?.f['Color__c'], 'Blue!');
        assert.equal(row?.f['Colors__c'], 'Red;Blue');
    });

    it('counts queries and rows', () => {
        const counted = { queries: 0, rows: 0 };

        const result = org.soql.run('SELECT COUNT() FROM Job__c', new Map(), contextOf({}, counted));

        assert.equal(result.total, 4);
        assert.deepEqual(counted, { queries: 1, rows: 1 });
        org.soql.run('SELECT SUM(Size__c) FROM Job__c', new Map(), contextOf({}, counted));
        assert.deepEqual(counted, { queries: 2, rows: 5 });
    });

    it('expands FIELDS() with a limit', () => {
        const [row] = rows('SELECT FIELDS(CUSTOM) FROM Job__c LIMIT 1');

        assert.equal(row?.queried?.has('Size__c'), true);
        assert.equal(row?.queried?.has('CreatedDate'), false);
    });
});

describe('SOQL aggregates', () => {
    const table = (text: string): string[] =>
        rows(text).map((row) =>
            Object.entries(row.f)
                .map(([name, value]) => `${name}=${textOf(value)}`)
                .join(' ')
        );
    const CASES: readonly (readonly [string, readonly string[]])[] = [
        [
            'SELECT COUNT(Id), SUM(Size__c) total, MAX(Due__c) FROM Job__c',
            ['expr0=4 total=13.75 expr1=2026-04-30 00:00:00']
        ],
        ['SELECT COUNT(Size__c) n, AVG(Size__c) mean FROM Job__c WHERE Size__c < 3', ['n=2 mean=1.875']],
        [
            'SELECT Account__r.Name, COUNT(Id) n FROM Job__c GROUP BY Account__r.Name ORDER BY COUNT(Id), Account__r.Name DESC',
            ['Name=Ärzte Straße n=2', 'Name=Acme n=2']
        ],
        [
            'SELECT Color__c, COUNT(Id) n FROM Job__c GROUP BY Color__c ORDER BY Color__c',
            ['Color__c=null n=1', 'Color__c=Red n=1', 'Color__c=Green n=1', 'Color__c=Blue n=1']
        ],
        [
            'SELECT CALENDAR_YEAR(CreatedDate) y, COUNT(Id) n FROM Job__c GROUP BY CALENDAR_YEAR(CreatedDate) HAVING COUNT(Id) > 1',
            ['y=2026 n=3']
        ],
        ['SELECT COUNT_DISTINCT(Account__c) n FROM Job__c', ['n=2']]
    ];
    for (const [text, expected] of CASES) {
        it(text, () => {
            assert.deepEqual(table(text), expected);
        });
    }
});

const ERRORS: readonly (readonly [string, RegExp])[] = [
    [
        'SELECT Nam FROM Job__c',
        /ERROR at Row:1:Column:8\nNo such column 'Nam' on entity 'Job__c'\. If you are attempting/
    ],
    ['SELECT Id FROM Jab__c', /sObject type 'Jab__c' is not supported\./],
    ['SELECT Acount__r.Name FROM Job__c', /Didn't understand relationship 'Acount__r' in field path/],
    [
        'SELECT Id, (SELECT Id FROM Jabs__r) FROM Account',
        /Didn't understand relationship 'Jabs__r' in FROM part of query call/
    ],
    ['SELECT Id FROM Job__c WHERE', /unexpected token: '<EOF>'/],
    [
        'SELECT Id FROM Job__c WHERE Name = 5',
        /value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes/
    ],
    [
        "SELECT Id FROM Job__c WHERE Due__c = '2026-01-01'",
        /field 'Due__c' must be of type date and should not be enclosed in quotes/
    ],
    ['SELECT Id FROM Job__c WHERE CreatedDate > 2026-01-01', /field 'CreatedDate' must be of type dateTime/],
    ["SELECT Id FROM Job__c WHERE Notes__c = 'x'", /field 'Notes__c' can not be filtered in a query call/],
    ['SELECT Size__c FROM Job__c GROUP BY Size__c', /field 'Size__c' can not be grouped in a query call/],
    ['SELECT Name, COUNT(Id) FROM Job__c', /Field must be grouped or aggregated: Name/],
    ['SELECT Id FROM Job__c ORDER BY Notes__c', /field 'Notes__c' can not be sorted in a query call/],
    ["SELECT Id FROM Job__c WHERE Account__c = 'x'", /invalid ID field: x/],
    ['SELECT Id FROM Job__c WHERE Name = :missing', /Variable does not exist: missing/],
    ["SELECT Id FROM Job__c WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", /unexpected token: 'OR'/],
    ['SELECT FIELDS(ALL) FROM Job__c', /must have a LIMIT of at most 200/],
    ['SELECT Id FROM Job__c LIMIT 1 OFFSET 2001', /Maximum SOQL offset allowed is 2000/]
];

describe('SOQL errors', () => {
    for (const [text, message] of ERRORS) {
        it(`${text} is refused`, () => {
            assert.throws(
                () => rows(text),
                (error) =>
                    error instanceof ApexException &&
                    error.typeName === 'System.QueryException' &&
                    message.test(error.message)
            );
        });
    }

    it('names what it does not support', () => {
        assert.throws(() => rows('SELECT Name FROM Job__c USING SCOPE team'), /SOQL USING SCOPE team is not supported/);
        assert.throws(() => rows('SELECT Name FROM Job__c WITH DATA CATEGORY'), /SOQL WITH DATA is not supported/);
    });
});

describe('SOQL and rights', () => {
    const restricted = (): TestOrg =>
        openTestOrg({
            ...allAccess,
            rights: (user) => ({
                ...allAccess.rights(user),
                field: (_object, field) => ({ read: field !== 'Size__c', edit: false })
            }),
            visible: (_user, object) => (object.name === 'Job__c' ? { sql: 'alias."Name" = ?', binds: ['mine'] } : null)
        });

    it('user mode refuses unreadable fields and lists them', (t) => {
        const small = restricted();
        t.after(() => small.close());

        const query = (): unknown =>
            small.soql.run('SELECT Name FROM Job__c WHERE Size__c > 1 WITH USER_MODE', new Map(), contextOf());

        assert.throws(query, (error) => {
            assert.ok(error instanceof ApexException);
            assert.match(error.message, /No such column 'Size__c' on entity 'Job__c'/);
            assert.deepEqual(error.rows[0]?.fields, ['Job__c.Size__c']);
            return true;
        });
    });

    it('sharing restricts rows of the object and of nested queries', (t) => {
        const small = restricted();
        t.after(() => small.close());
        const account = small.insert('Account', { Name: 'Acme' });
        small.insert('Job__c', { Name: 'mine', Account__c: account });
        small.insert('Job__c', { Name: 'other', Account__c: account });
        const run = (text: string, sharing: boolean): readonly SObj[] =>
            small.soql.run(text, new Map(), contextOf({ sharing })).rows;

        assert.equal(run('SELECT Id FROM Job__c', true).length, 1);
        assert.equal(run('SELECT Id FROM Job__c', false).length, 2);
        const [parent] = run('SELECT Id, (SELECT Id FROM Jobs__r) FROM Account', true);
        assert.equal((parent?.f['Jobs__r'] as ApexList<SObj>).size, 1);
    });

    it('SECURITY_ENFORCED refuses unreadable fields and leaves sharing to the class', (t) => {
        const small = restricted();
        t.after(() => small.close());
        const run = (text: string): unknown => small.soql.run(text, new Map(), contextOf()).rows.length;

        assert.equal(run('SELECT Name FROM Job__c WITH SECURITY_ENFORCED'), 0);
        assert.throws(
            () => run('SELECT Size__c FROM Job__c WITH SECURITY_ENFORCED'),
            /Insufficient permissions: secure query/
        );
    });

    it('scope mine keeps records that the user owns', () => {
        const found = org.soql.run('SELECT Name FROM Account USING SCOPE mine', new Map(), contextOf()).total;

        assert.equal(found, 2);
        assert.throws(() => rows('SELECT Name FROM Job__c USING SCOPE mine'), /does not support filter scope mine/);
    });

    it('takes conditions with thousands of parts', () => {
        const parts = Array.from({ length: 3000 }, (_, i) => `Name = 'a${i}'`).join(' OR ');

        assert.equal(names(`WHERE Name = 'b' OR ${parts}`), 'b');
        const patterns = new ApexList<unknown>(T.string, Array.from({ length: 3000 }, (_, i) => `${i}%`).concat('C'));
        assert.equal(names('WHERE Name LIKE :p', { p: patterns }), 'c');
    });

    it('answers UserRecordAccess for the named records', () => {
        const [row] = rows(
            'SELECT RecordId, HasEditAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :u AND RecordId = :r',
            { u: ids['maya'], r: ids['a'] }
        );

        assert.deepEqual(
            [row?.f['HasEditAccess'], row?.f['MaxAccessLevel'], row?.f['RecordId']],
            [true, 'All', ids['a']]
        );
    });

    it('answers no access in UserRecordAccess for a record that is not there', () => {
        const missing = `${ids['a']?.slice(0, 9)}ZZZZZZAAA`;
        const [row] = rows(
            'SELECT RecordId, HasReadAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :u AND RecordId = :r',
            { u: ids['maya'], r: missing }
        );

        assert.deepEqual([row?.f['HasReadAccess'], row?.f['MaxAccessLevel']], [false, 'None']);
    });
});

describe('a query that runs again', () => {
    it('keeps its columns and takes new binds, users and conditions', () => {
        const text = 'SELECT Id, Name, Account__r.Name FROM Job__c WHERE Name = :n AND Account__r.Owner.Name != null';
        const run = (n: Value): string[] =>
            org.soql.run(text, new Map([['n', n]]), contextOf()).rows.map((row) => String(row.f['Name']));

        const [first] = rows('SELECT Name FROM Job__c ORDER BY Name LIMIT 1');
        const name = String(first?.f['Name']);

        assert.deepEqual([run(name), run('no such name'), run(null), run(name)], [[name], [], [], [name]]);
    });

    it('is refused to who has no right, though another has run it', () => {
        const text = 'SELECT Size__c FROM Job__c';
        const denied = openTestOrg({
            ...allAccess,
            rights: (user) => ({
                ...allAccess.rights(user),
                field: (_object, field) => ({ read: user === USER_ID || field !== 'Size__c', edit: true })
            })
        });
        const as = (id: string): (() => unknown) => {
            const context = contextOf({ mode: 'user', user: { ...contextOf().user, id } });
            return () => denied.soql.run(text, new Map(), context);
        };

        assert.doesNotThrow(as(USER_ID));
        assert.throws(as('005000000000009AAA'), /No such column 'Size__c'/);
        denied.close();
    });
});
