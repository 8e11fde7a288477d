import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { COOKIE } from './site.ts';
import type { Site } from './site.ts';

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Pages run only code that this server sends, and nobody may frame them. */
export const POLICY = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'"
].join('; ');

/**
 * A foreign name that points at this machine must not reach the org (DNS rebinding). Who serves other machines too
 * names the address they use; an address in figures cannot be such a foreign name.
 */
export function hostGuard(served: string): MiddlewareHandler {
    const everywhere = served === '0.0.0.0' || served === '::';
    return async (c, next) => {
        const name = (c.req.header('host') ?? '').replace(/:\d+$/, '');
        const inFigures = /^[\d.]+$|^\[[0-9a-f:]+\]$/i.test(name);
        if (!LOCAL_HOSTS.has(name) && name !== served && !(everywhere && inFigures)) {
            return c.text('The local org answers on the address that it was told to serve only.', 421);
        }
        return protect(c, next);
    };
}

const protect: MiddlewareHandler = async (c, next) => {
    c.header('Content-Security-Policy', POLICY);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    return next();
};

/** Requests that ride on the cookie must come from a page of this server. */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const foreign =
        origin === undefined ? site !== undefined && site !== 'same-origin' : origin !== new URL(c.req.url).origin;
    return !reading && foreign ? c.json({ message: 'This request comes from another site.' }, 403) : next();
};

/** The user of a page's request. */
export function cookieUser(site: Site, c: Context): string | null {
    return site.sessions.userOf(getCookie(c, COOKIE));
}

/** The user of an API client. */
export function bearerUser(site: Site, c: Context): string | null {
    const header = c.req.header('authorization') ?? '';
    return site.sessions.userOf(/^(?:Bearer|OAuth)\s+(.+)$/i.exec(header)?.[1]);
}
