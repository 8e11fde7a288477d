import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { COOKIE } from './http/site.ts';
import { testSite } from './test-site.ts';
import type { TestSite } from './test-site.ts';

interface ListAnswer {
    readonly columns: readonly { readonly path: string; readonly label: string }[];
    readonly rows: readonly { readonly cells: readonly { readonly text: string; readonly href: string | null }[] }[];
    readonly total: number;
}

describe('what the pages ask', () => {
    let site: TestSite;

    before(async () => {
        site = await testSite();
    });
    after(() => site.close());

    function ask(
        path: string,
        body: unknown,
        username = 'maya@test.org',
        more: Record<string, string> = {}
    ): Promise<Response> {
        return fetch(`${site.url}${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', cookie: `${COOKIE}=${site.token(username)}`, ...more },
            body: JSON.stringify(body)
        });
    }

    async function json<R>(response: Promise<Response>): Promise<R> {
        return (await (await response).json()) as R;
    }

    it('calls Apex with named parameters and hands out its errors', async () => {
        const greeting = await json(ask('/apex/Greeter.greet', { name: 'a', times: 3 }));
        const failed = await ask('/apex/Greeter.fail', {});
        const body = (await failed.json()) as { message: string; exceptionType: string };

        assert.equal(greeting, 'aaa');
        assert.equal(failed.status, 500);
        assert.deepEqual([body.message, body.exceptionType], ['Not today', 'System.AuraHandledException']);
    });

    it('shows a list view with its filter, its columns and links', async () => {
        for (const Name of ['Halvorsen Pumps', 'Valve Works', 'Other']) {
            await ask('/ui/record', { apiName: 'Account', fields: { Name, Phone: '1' } });
        }

        const list = await json<ListAnswer>(ask('/ui/list', { object: 'Account', view: 'Pumps', sortBy: 'Name' }));

        assert.deepEqual(
            list.columns.map((column) => column.label),
            ['Name', 'Phone', 'Owner']
        );
        assert.deepEqual(
            list.rows.map((row) => row.cells[0]?.text),
            ['Halvorsen Pumps', 'Valve Works']
        );
        assert.equal(list.total, 2);
        assert.match(list.rows[0]?.cells[0]?.href ?? '', /^\/lightning\/r\/Account\/001\w+\/view$/);
    });

    it('tells a refused save by field', async () => {
        const refused = await json<{ output: { fieldErrors: Record<string, { errorCode: string }[]> } }>(
            ask('/ui/record', { apiName: 'Account', fields: { Phone: '1' } })
        );

        assert.equal(refused.output.fieldErrors['Name']?.[0]?.errorCode, 'REQUIRED_FIELD_MISSING');
    });

    it('draws a record page by its layout, with what the user may read and edit', async () => {
        const created = await json<{ id: string }>(ask('/ui/record', { apiName: 'Account', fields: { Name: 'Page' } }));

        const page = await json<{
            name: string;
            deletable: boolean;
            sections: { fields: { name: string; editable: boolean }[] }[];
        }>(ask('/ui/recordPage', { recordId: created.id }));

        const fields = page.sections.flatMap((section) => section.fields);
        assert.deepEqual([page.name, page.deletable], ['Page', false]);
        assert.deepEqual(
            fields.map((field) => [field.name, field.editable]),
            [
                ['Name', true],
                ['Phone', true],
                ['OwnerId', false]
            ]
        );
    });

    it('gives records as the record service does, parents included', async () => {
        const { id } = await json<{ id: string }>(ask('/ui/record', { apiName: 'Account', fields: { Name: 'Wire' } }));

        const [record] = await json<{ fields: { Owner: { value: { fields: { Name: { value: string } } } } } }[]>(
            ask('/ui/records', {
                recordIds: [id],
                fields: ['Account.Name', 'Account.Owner.Name'],
                optionalFields: ['Account.Nope']
            })
        );

        assert.equal(record?.fields.Owner.value.fields.Name.value, 'Maya Rep');
    });

    it('answers the session of the page, and switches the persona', async () => {
        const page = await fetch(`${site.url}/lightning/page/home`);
        const html = await page.text();
        const switched = await fetch(`${site.url}/session`, {
            method: 'POST',
            body: JSON.stringify({ username: 'maya@test.org' })
        });

        const session = JSON.parse(/id="local-org-session">([^<]*)</.exec(html)?.[1] ?? '') as {
            personas: { name: string }[];
        };
        assert.equal(session.personas[0]?.name, 'Maya Rep');
        assert.match(switched.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax/);
        assert.doesNotMatch(page.headers.get('content-security-policy') ?? '', /unsafe-eval/);
    });

    it('refuses requests of other sites and without a session', async () => {
        const foreign = await ask('/ui/list', { object: 'Account' }, 'maya@test.org', {
            origin: 'http://evil.example'
        });
        const nobody = await fetch(`${site.url}/ui/list`, { method: 'POST', body: '{}' });

        assert.equal(foreign.status, 403);
        assert.equal(nobody.status, 401);
    });
});
