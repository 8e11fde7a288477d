import { Hono } from 'hono';
import type { Context } from 'hono';
import { askFor } from '../host.ts';
import { bearerUser } from './guard.ts';
import type { Site } from './site.ts';

interface SignedIn {
    readonly userId: string;
    readonly username: string;
    readonly token: string;
}

/** Both ways in which API clients sign in: the OAuth password flow and the older SOAP login. */
export function loginRoutes(site: Site): Hono {
    const app = new Hono();
    app.post('/services/oauth2/token', (c) => oauthToken(site, c));
    app.post('/services/oauth2/revoke', (c) => c.body(null, 200));
    app.get('/services/oauth2/userinfo', (c) => userInfo(site, c));
    app.get('/id/:organization/:user', (c) => userInfo(site, c));
    app.post('/services/Soap/u/:version{.+}', (c) => soap(site, c));
    return app;
}

async function signIn(site: Site, username: string, password: string): Promise<SignedIn | null> {
    if (password !== site.password) {
        return null;
    }
    const user = await askFor<{ id: string; username: string } | null>(site.host, { kind: 'user', username });
    return (
        user && { userId: user.id, username: user.username, token: site.sessions.token(user.id, site.organizationId) }
    );
}

function originOf(c: Context): string {
    return new URL(c.req.url).origin;
}

async function oauthToken(site: Site, c: Context): Promise<Response> {
    const form = new URLSearchParams(await c.req.text());
    if (form.get('grant_type') !== 'password') {
        return c.json(
            { error: 'unsupported_grant_type', error_description: 'The local org knows the password flow only' },
            400
        );
    }
    const user = await signIn(site, form.get('username') ?? '', form.get('password') ?? '');
    if (user === null) {
        return c.json({ error: 'invalid_grant', error_description: 'authentication failure' }, 400);
    }
    return c.json({
        access_token: user.token,
        instance_url: originOf(c),
        id: `${originOf(c)}/id/${site.organizationId}/${user.userId}`,
        token_type: 'Bearer',
        issued_at: String(site.now()),
        signature: ''
    });
}

async function userInfo(site: Site, c: Context): Promise<Response> {
    const userId = bearerUser(site, c);
    if (userId === null) {
        return c.text('Bad_OAuth_Token', 403);
    }
    const session = await askFor<{ username: string; name: string; language: string; timeZone: string }>(site.host, {
        kind: 'ui',
        userId,
        operation: 'session',
        args: {}
    });
    return c.json({
        id: `${originOf(c)}/id/${site.organizationId}/${userId}`,
        user_id: userId,
        organization_id: site.organizationId,
        username: session.username,
        preferred_username: session.username,
        display_name: session.name,
        name: session.name,
        zoneinfo: session.timeZone,
        language: session.language,
        urls: { rest: `${originOf(c)}/services/data/v{version}/` }
    });
}

async function soap(site: Site, c: Context): Promise<Response> {
    const xml = await c.req.text();
    if (/<(?:\w+:)?logout\b/.test(xml)) {
        return envelope('<logoutResponse/>', 200);
    }
    const user = await signIn(site, element(xml, 'username'), element(xml, 'password'));
    if (user === null) {
        const text = 'INVALID_LOGIN: Invalid username, password, security token; or user locked out.';
        return envelope(
            `<soapenv:Fault><faultcode>INVALID_LOGIN</faultcode><faultstring>${text}</faultstring></soapenv:Fault>`,
            500
        );
    }
    const serverUrl = `${originOf(c)}${c.req.path}/${site.organizationId}`;
    const info =
        `<organizationId>${site.organizationId}</organizationId><userId>${user.userId}</userId>` +
        `<userName>${escapeXml(user.username)}</userName>`;
    return envelope(
        '<loginResponse><result><passwordExpired>false</passwordExpired>' +
            `<serverUrl>${serverUrl}</serverUrl><sessionId>${user.token}</sessionId>` +
            `<userId>${user.userId}</userId><userInfo>${info}</userInfo></result></loginResponse>`,
        200
    );
}

function element(xml: string, name: string): string {
    const text = new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(xml)?.[1] ?? '';
    return text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;|&#39;/g, "'")
        .replace(/&amp;/g, '&');
}

function escapeXml(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function envelope(content: string, status: number): Response {
    const body =
        '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
        `xmlns="urn:partner.soap.sforce.com"><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`;
    return new Response(body, { status, headers: { 'content-type': 'text/xml; charset=utf-8' } });
}
