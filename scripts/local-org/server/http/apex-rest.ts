import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ApexRestRequest } from '../../apex/rest-calls.ts';
import { bearerUser } from './guard.ts';
import type { Site } from './site.ts';

const BASE = '/services/apexrest';

/** Own REST services of the project: `@RestResource` classes. */
export function apexRestRoutes(site: Site): Hono {
    const app = new Hono();
    app.all(`${BASE}/*`, async (c) => {
        const userId = bearerUser(site, c);
        if (userId === null) {
            const refusal = [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }];
            return Response.json(refusal, { status: 401 });
        }
        const answer = await site.host.ask({ kind: 'apexrest', userId, request: await requestOf(c) });
        site.worked();
        return new Response(answer.body === '' ? null : answer.body, {
            status: answer.status,
            headers: answer.headers ?? { 'content-type': 'application/json' }
        });
    });
    return app;
}

async function requestOf(c: Context): Promise<ApexRestRequest> {
    const url = new URL(c.req.url);
    const headers = Object.entries(c.req.header()).filter(([name]) => name !== 'authorization');
    return {
        method: url.searchParams.get('_HttpMethod') ?? c.req.method,
        path: decodeURIComponent(url.pathname.replace(/^\/{2,}/, '/').slice(BASE.length)),
        params: Object.fromEntries(url.searchParams),
        headers: Object.fromEntries(headers),
        body: await c.req.text()
    };
}
