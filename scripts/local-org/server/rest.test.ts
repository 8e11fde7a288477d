import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from 'jsforce';
import { TEST_PASSWORD, testSite } from './test-site.ts';
import type { TestSite } from './test-site.ts';

interface Saved {
    readonly id?: string;
    readonly success: boolean;
    readonly errors: readonly {
        readonly statusCode?: string;
        readonly message: string;
        readonly fields?: readonly string[];
    }[];
}

describe('the REST API, as jsforce speaks it', () => {
    let site: TestSite;
    let admin: Connection;
    let rep: Connection;

    before(async () => {
        site = await testSite();
        admin = new Connection({ instanceUrl: site.url, accessToken: site.token('admin@local.org'), version: '66.0' });
        rep = new Connection({ instanceUrl: site.url, accessToken: site.token('maya@test.org'), version: '66.0' });
    });
    after(() => site.close());

    const post = <R>(path: string, body: unknown): Promise<R> =>
        admin.request<R>({
            method: 'POST',
            url: `/services/data/v66.0${path}`,
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json' }
        });

    it('signs in by SOAP and by the password flow, and refuses a wrong password', async () => {
        const soap = new Connection({ loginUrl: site.url, version: '66.0', logLevel: 'FATAL' });
        const form = (password: string): Promise<Response> =>
            fetch(`${site.url}/services/oauth2/token`, {
                method: 'POST',
                body: new URLSearchParams({ grant_type: 'password', username: 'maya@test.org', password })
            });

        const info = await soap.login('admin@local.org', TEST_PASSWORD);
        const token = (await (await form(TEST_PASSWORD)).json()) as { access_token: string };
        const wrong = await form('guess');

        assert.equal((await soap.identity()).user_id, info.id);
        const maya = new Connection({ instanceUrl: site.url, accessToken: token.access_token, version: '66.0' });
        assert.equal((await maya.identity()).username, 'maya@test.org');
        assert.deepEqual(await wrong.json(), { error: 'invalid_grant', error_description: 'authentication failure' });
    });

    it('creates, reads, updates and deletes a record', async () => {
        const accounts = admin.sobject('Account');

        const { id } = (await accounts.create({ Name: 'Acme', NumberOfEmployees: 12 })) as { id: string };
        await accounts.update({ Id: id, Phone: '555' });
        const read = await accounts.retrieve(id);
        await accounts.destroy(id);

        assert.deepEqual([read['Name'], read['Phone'], read['NumberOfEmployees']], ['Acme', '555', 12]);
        await assert.rejects(accounts.retrieve(id), { errorCode: 'NOT_FOUND' });
    });

    it('upserts by external id and resolves parents by it', async () => {
        const first = (await admin.sobject('Account').upsert({ Key__c: 'k1', Name: 'One' }, 'Key__c')) as {
            created?: boolean;
        };
        const again = (await admin.sobject('Account').upsert({ Key__c: 'k1', Name: 'Two' }, 'Key__c')) as {
            created?: boolean;
        };
        await admin.sobject('Contact').create({ LastName: 'Child', Account: { Key__c: 'k1' } } as never);
        const { records } = await admin.query('SELECT Account.Name FROM Contact');

        assert.deepEqual([first.created, again.created], [true, false]);
        assert.equal((records[0]?.['Account'] as { Name: string }).Name, 'Two');
    });

    it('says which field is missing, and which column is unknown', async () => {
        await assert.rejects(admin.sobject('Contact').create({ FirstName: 'No' }), {
            errorCode: 'REQUIRED_FIELD_MISSING',
            data: {
                errorCode: 'REQUIRED_FIELD_MISSING',
                message: 'Required fields are missing: [LastName]',
                fields: ['LastName']
            }
        });
        await assert.rejects(async () => admin.query('SELECT Nope FROM Account'), { errorCode: 'INVALID_FIELD' });
    });

    it('saves collections in part, or not at all', async () => {
        const records = [{ Name: 'Good' }, { Phone: '1' }];

        const part = (await admin.sobject('Account').create(records, { allOrNone: false })) as unknown as Saved[];
        const none = (await admin.sobject('Account').create(records, { allOrNone: true })) as unknown as Saved[];

        assert.deepEqual(
            part.map((one) => one.success),
            [true, false]
        );
        assert.deepEqual(
            none.map((one) => one.errors[0]?.statusCode),
            ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']
        );
    });

    it('pages through more than 2,000 rows and answers only what was asked', async () => {
        for (let page = 0; page < 11; page += 1) {
            await admin
                .sobject('Account')
                .create(Array.from({ length: 200 }, (_none, i) => ({ Name: `Bulk ${page} ${i}` })));
        }

        const first = await admin.query("SELECT Name FROM Account WHERE Name LIKE 'Bulk%' ORDER BY Name");
        const second = await admin.queryMore(first.nextRecordsUrl ?? '');

        assert.deepEqual([first.totalSize, first.records.length, first.done], [2200, 2000, false]);
        assert.deepEqual([second.records.length, second.done], [200, true]);
        assert.deepEqual(Object.keys(second.records[0] ?? {}), ['attributes', 'Name']);
    });

    it('rolls a composite back when one part fails', async () => {
        const parts = [
            {
                method: 'POST',
                url: '/services/data/v66.0/sobjects/Account',
                referenceId: 'a',
                body: { Name: 'Halfway' }
            },
            {
                method: 'POST',
                url: '/services/data/v66.0/sobjects/Contact',
                referenceId: 'c',
                body: { AccountId: '@{a.id}' }
            }
        ];

        const answer = await post<{ compositeResponse: { httpStatusCode: number; body: { errorCode: string }[] }[] }>(
            '/composite',
            { allOrNone: true, compositeRequest: parts }
        );

        const codes = answer.compositeResponse.map((part) => part.body[0]?.errorCode);
        assert.deepEqual(codes, ['PROCESSING_HALTED', 'REQUIRED_FIELD_MISSING']);
        assert.equal((await admin.query("SELECT Id FROM Account WHERE Name = 'Halfway'")).totalSize, 0);
    });

    it('saves a tree of parents and children', async () => {
        const child = { attributes: { type: 'Contact', referenceId: 'leaf' }, LastName: 'Leaf' };
        const records = [
            { attributes: { type: 'Account', referenceId: 'root' }, Name: 'Tree', Contacts: { records: [child] } }
        ];

        const { results } = await post<{ results: { referenceId: string }[] }>('/composite/tree/Account', { records });

        assert.deepEqual(
            results.map((one) => one.referenceId),
            ['root', 'leaf']
        );
        assert.equal((await admin.query("SELECT Id FROM Contact WHERE Account.Name = 'Tree'")).totalSize, 1);
    });

    it('obeys the rights of who asks', async () => {
        await assert.rejects(rep.sobject('Contact').create({ LastName: 'No' }), /./);
        const described = await rep.sobject('Account').describe();

        assert.equal(described.deletable, false);
        assert.ok(!described.fields.some((field) => field.name === 'Industry'));
        assert.ok(described.fields.some((field) => field.name === 'Phone'));
    });

    describe('search', () => {
        interface Found {
            readonly searchRecords: readonly {
                readonly attributes: { readonly type: string };
                readonly [name: string]: unknown;
            }[];
        }
        const get = (path: string, as = admin): Promise<Found> => as.request<Found>(`/services/data/v66.0${path}`);
        const sosl = (text: string): string => `/search?q=${encodeURIComponent(text)}`;
        const names = ({ searchRecords }: Found): unknown[] => searchRecords.map((row) => row['Name']).sort();

        before(async () => {
            await admin.sobject('Account').create([
                { Name: 'Zephyr Mills', Phone: '555-01', NumberOfEmployees: 1200 },
                { Name: 'Zephyr Sails', Phone: '555-02', NumberOfEmployees: 12 }
            ]);
            await admin.sobject('Contact').create({ LastName: 'Zephyr', Email: 'z@example.com' });
        });

        it('finds the records that a SOSL text names', async () => {
            const found = await get(
                sosl('FIND {Zephyr} IN NAME FIELDS RETURNING Account(Id, Name ORDER BY Name LIMIT 1), Contact')
            );

            assert.deepEqual(
                found.searchRecords.map((row) => [row.attributes.type, row['Name']]),
                [
                    ['Account', 'Zephyr Mills'],
                    ['Contact', undefined]
                ]
            );
        });

        it('finds the ids of all objects where none is named', async () => {
            const found = await get(sosl('FIND {Zephyr}'));

            assert.deepEqual(
                found.searchRecords.map((row) => Object.keys(row)),
                [
                    ['attributes', 'Id'],
                    ['attributes', 'Id'],
                    ['attributes', 'Id']
                ]
            );
        });

        it('takes parameters in the address and in the body', async () => {
            const short = await get(
                '/parameterizedSearch?q=Zephyr&sobject=Account&Account.fields=Name&Account.limit=1'
            );
            const long = await post<Found>('/parameterizedSearch', {
                q: 'Zephyr',
                fields: ['Id', 'Name'],
                sobjects: [
                    { name: 'Account', where: 'NumberOfEmployees > 100' },
                    { name: 'Contact', fields: ['Email'] }
                ],
                in: 'ALL',
                overallLimit: 10
            });

            assert.equal(short.searchRecords.length, 1);
            assert.deepEqual(names(long), ['Zephyr Mills', undefined]);
            assert.equal(long.searchRecords[1]?.['Email'], 'z@example.com');
        });

        it('obeys the rights of who asks', async () => {
            await assert.rejects(get(sosl('FIND {Zephyr} RETURNING Account(Industry)'), rep), /Industry/);
        });

        it('refuses what is no search, and what it does not know', async () => {
            await assert.rejects(get(sosl('SEEK {Zephyr}')), { errorCode: 'MALFORMED_SEARCH' });
            await assert.rejects(get('/search'), { errorCode: 'MALFORMED_SEARCH' });
            await assert.rejects(get(sosl('FIND {a}')), { errorCode: 'MALFORMED_SEARCH' });
            await assert.rejects(get('/parameterizedSearch?q=Zephyr&dataCategory=x'), { errorCode: 'NOT_IMPLEMENTED' });
        });
    });

    it('shows formatted values and addresses', async () => {
        const { id } = (await admin.sobject('Account').create({
            Name: 'Addressed',
            NumberOfEmployees: 12345,
            BillingCity: 'Oslo',
            BillingLatitude: 59.9139,
            BillingLongitude: 10.7522
        })) as { id: string };
        const near = "DISTANCE(BillingAddress, GEOLOCATION(60, 10), 'km') < 60";

        const { records } = await admin.query<Record<string, unknown>>(
            `SELECT FORMAT(NumberOfEmployees), BillingAddress FROM Account WHERE Id = '${id}' AND ${near}`
        );
        const described = await admin.sobject('Account').describe();

        assert.equal(records[0]?.['NumberOfEmployees'], '12,345');
        assert.deepEqual(records[0]?.['BillingAddress'], {
            city: 'Oslo',
            country: null,
            geocodeAccuracy: null,
            latitude: 59.9139,
            longitude: 10.7522,
            postalCode: null,
            state: null,
            street: null
        });
        const field = (name: string): Record<string, unknown> => ({
            ...described.fields.find((one) => one.name === name)
        });
        assert.equal(field('BillingAddress')['type'], 'address');
        assert.equal(field('BillingCity')['compoundFieldName'], 'BillingAddress');
    });

    it('runs anonymous Apex, and names the place that does not compile', async () => {
        const good = await admin.tooling.executeAnonymous("insert new Account(Name = 'From Apex');");
        const bad = await admin.tooling.executeAnonymous("Integer x = 'a';");

        assert.deepEqual([good.compiled, good.success], [true, true]);
        assert.equal(bad.compiled, false);
        assert.match(bad.compileProblem ?? '', /line 1/);
    });

    it('refuses wrong tokens, unknown resources and foreign hosts', async () => {
        const stranger = new Connection({ instanceUrl: site.url, accessToken: 'x', version: '66.0' });
        const chatter = await fetch(`${site.url}/services/data/v66.0/chatter/feeds`, {
            headers: { authorization: `Bearer ${site.token('admin@local.org')}` }
        });

        await assert.rejects(async () => stranger.query('SELECT Id FROM Account'), { errorCode: 'INVALID_SESSION_ID' });
        assert.equal(chatter.status, 404);
        assert.deepEqual(await chatter.json(), [
            { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }
        ]);
    });
});
