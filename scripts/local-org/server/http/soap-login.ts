import type { Context } from 'hono';
import { originOf, signIn } from './sign-in.ts';
import type { Site } from './site.ts';
import { element, envelope, escapeXml, fault } from './soap.ts';

const PARTNER = 'urn:partner.soap.sforce.com';

/** The older way to sign in; of the partner API there is nothing else. */
export async function soapLogin(site: Site, c: Context): Promise<Response> {
    const xml = await c.req.text();
    if (/<(?:\w+:)?logout\b/.test(xml)) {
        return envelope({ namespace: PARTNER, body: '<logoutResponse/>' });
    }
    if (!/<(?:\w+:)?login\b/.test(xml)) {
        return fault(PARTNER, 'API_CURRENTLY_DISABLED', 'Of the SOAP API the local org has login and logout only');
    }
    const user = await signIn(site, element(xml, 'username'), element(xml, 'password'));
    if (user === null) {
        const message = 'Invalid username, password, security token; or user locked out.';
        return fault(PARTNER, 'INVALID_LOGIN', message);
    }
    const serverUrl = `${originOf(c)}${c.req.path}/${site.organizationId}`;
    const info =
        `<organizationId>${site.organizationId}</organizationId><userId>${user.userId}</userId>` +
        `<userName>${escapeXml(user.username)}</userName>`;
    const body =
        '<loginResponse><result><passwordExpired>false</passwordExpired>' +
        `<serverUrl>${serverUrl}</serverUrl><sessionId>${user.token}</sessionId>` +
        `<userId>${user.userId}</userId><userInfo>${info}</userInfo></result></loginResponse>`;
    return envelope({ namespace: PARTNER, body });
}
