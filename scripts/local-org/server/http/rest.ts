import { Hono } from 'hono';
import type { Context } from 'hono';
import { failureOf } from '../errors.ts';
import { bearerUser } from './guard.ts';
import { API_VERSIONS } from './site.ts';
import type { Site } from './site.ts';
import { answerTooling } from './tooling.ts';

/** The REST API as jsforce and the platform's command line speak it. */
export function restRoutes(site: Site): Hono {
    const app = new Hono();
    app.get('/services/data', (c) => c.json(API_VERSIONS.map(versionJson)));
    app.get('/services/data/', (c) => c.json(API_VERSIONS.map(versionJson)));
    app.all('/services/data/:version{v[0-9]+\\.[0-9]+}', (c) => forward(site, c));
    app.all('/services/data/:version{v[0-9]+\\.[0-9]+}/*', (c) => forward(site, c));
    app.all('/services/*', (c) => fail(404, 'NOT_FOUND', `${c.req.path} is not in the local org`));
    return app;
}

function versionJson(version: number): object {
    return { label: `API ${version}.0`, url: `/services/data/v${version}.0`, version: `${version}.0` };
}

function fail(status: number, errorCode: string, message: string): Response {
    return Response.json([{ errorCode, message }], { status });
}

async function forward(site: Site, c: Context): Promise<Response> {
    const userId = bearerUser(site, c);
    if (userId === null) {
        return fail(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    const base = `/services/data/${c.req.param('version')}`;
    if (!API_VERSIONS.includes(Number(/v(\d+)/.exec(base)?.[1]))) {
        return fail(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    let body: unknown;
    try {
        const text = await c.req.text();
        body = text === '' ? null : JSON.parse(text);
    } catch {
        return fail(400, 'JSON_PARSER_ERROR', 'The request body is not JSON');
    }
    const url = new URL(c.req.url);
    const override = url.searchParams.get('_HttpMethod');
    const request = {
        method: override ?? c.req.method,
        path: url.pathname.replace(/^\/{2,}/, '/').slice(base.length),
        query: Object.fromEntries(url.searchParams),
        body
    };
    try {
        const own = await answerTooling(site, { userId, base, request });
        if (own) {
            return Response.json(own.body, { status: own.status });
        }
    } catch (error) {
        const failure = failureOf(error);
        return Response.json(failure.errors, { status: failure.status });
    }
    const answer = await site.host.ask({ kind: 'rest', userId, base, origin: url.origin, request });
    site.worked();
    return new Response(answer.body === '' ? null : answer.body, {
        status: answer.status,
        headers: answer.body === '' ? {} : { 'content-type': 'application/json;charset=UTF-8' }
    });
}
