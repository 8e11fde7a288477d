import { Hono } from 'hono';
import type { Context } from 'hono';
import { askFor } from '../host.ts';
import { bearerUser } from './guard.ts';
import { originOf, signIn } from './sign-in.ts';
import type { Site } from './site.ts';
import { soapApex } from './soap-apex.ts';
import { soapLogin } from './soap-login.ts';

/** Both ways in which API clients sign in: the OAuth password flow and the older SOAP login. */
export function loginRoutes(site: Site): Hono {
    const app = new Hono();
    app.post('/services/oauth2/token', (c) => oauthToken(site, c));
    app.post('/services/oauth2/revoke', (c) => c.body(null, 200));
    app.get('/services/oauth2/userinfo', (c) => userInfo(site, c));
    app.get('/id/:organization/:user', (c) => userInfo(site, c));
    app.post('/services/Soap/:api{[uc]}/:version{.+}', (c) => soapLogin(site, c));
    app.post('/services/Soap/s/:version{.+}', (c) => soapApex(site, c));
    return app;
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
