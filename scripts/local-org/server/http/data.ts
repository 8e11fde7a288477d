import { Hono } from 'hono';
import type { Context } from 'hono';
import type { OrgRequest } from '../operations.ts';
import { cookieUser, sameOrigin } from './guard.ts';
import type { Site } from './site.ts';

type Args = Readonly<Record<string, unknown>>;
type UiRequest = Omit<OrgRequest & { kind: 'ui' }, 'userId' | 'kind'>;

/** What pages ask: Apex methods, records, object information and the shell's own data. */
export function dataRoutes(site: Site): Hono {
    const app = new Hono();
    app.use('/ui/*', sameOrigin);
    app.use('/apex/*', sameOrigin);
    app.post('/apex/:method', async (c) => {
        const args = await body(c);
        return ask(site, c, (userId) => ({ kind: 'apex', userId, method: c.req.param('method'), args }));
    });
    const ui = (c: Context, request: UiRequest): Promise<Response> =>
        ask(site, c, (userId) => ({ kind: 'ui', userId, ...request }));
    app.post('/ui/record', async (c) => ui(c, { operation: 'createRecord', args: await body(c) }));
    app.patch('/ui/record/:id', async (c) => {
        const args = { ...(await body(c)), id: c.req.param('id') };
        return ui(c, { operation: 'updateRecord', args });
    });
    app.delete('/ui/record/:id', (c) => ui(c, { operation: 'deleteRecord', args: { id: c.req.param('id') } }));
    app.get('/ui/object/:object', (c) => ui(c, { operation: 'objectInfo', args: { object: c.req.param('object') } }));
    app.post('/ui/:operation', async (c) => ui(c, { operation: c.req.param('operation'), args: await body(c) }));
    return app;
}

async function body(c: Context): Promise<Args> {
    const text = await c.req.text();
    return text === '' ? {} : (JSON.parse(text) as Args);
}

async function ask(site: Site, c: Context, request: (userId: string) => OrgRequest): Promise<Response> {
    const userId = cookieUser(site, c);
    if (userId === null) {
        return c.json({ message: 'Your session has ended. Reload the page.' }, 401);
    }
    const answer = await site.host.ask(request(userId));
    site.worked();
    return new Response(answer.body, {
        status: answer.status,
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
    });
}
