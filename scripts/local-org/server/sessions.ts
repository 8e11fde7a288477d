import { createHmac, timingSafeEqual } from 'node:crypto';

const HOUR_MS = 3_600_000;
/** A working day; pages renew their session whenever one is loaded. */
export const SESSION_MS = 12 * HOUR_MS;

export interface SessionOptions {
    readonly now: () => number;
    readonly lifetimeMs?: number;
}

/**
 * Signed tokens `<organization>!<user id>.<issued>.<signature>`: nothing is stored, so a restart with the same secret
 * signs nobody out. The same token is a session cookie for pages and a bearer token for API clients.
 */
export class Sessions {
    readonly #secret: string;
    readonly #now: () => number;
    readonly #lifetime: number;

    constructor(secret: string, { now, lifetimeMs = SESSION_MS }: SessionOptions) {
        this.#secret = secret;
        this.#now = now;
        this.#lifetime = lifetimeMs;
    }

    token(userId: string, organizationId: string): string {
        const head = `${organizationId.slice(0, 15)}!${userId}.${this.#now().toString(36)}`;
        return `${head}.${this.#sign(head)}`;
    }

    /** User id of a valid token that has not expired, else null. */
    userOf(token: string | undefined): string | null {
        const [, head = '', signature = ''] = /^(.*)\.([^.]*)$/.exec(token ?? '') ?? [];
        const given = Buffer.from(signature);
        const expected = Buffer.from(this.#sign(head));
        if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
            return null;
        }
        const [, userId = null, issued = ''] = /!([^.]*)\.(.*)$/.exec(head) ?? [];
        return this.#now() - Number.parseInt(issued, 36) < this.#lifetime ? userId : null;
    }

    #sign(head: string): string {
        return createHmac('sha256', this.#secret).update(head).digest('base64url');
    }
}
