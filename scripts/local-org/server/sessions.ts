import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Signed tokens `<user id>.<signature>`: nothing is stored, so a restart with the same secret signs nobody out. The
 * same token is a session cookie for pages and a bearer token for API clients.
 */
export class Sessions {
    readonly #secret: string;

    constructor(secret: string) {
        this.#secret = secret;
    }

    token(userId: string, organizationId: string): string {
        const head = `${organizationId.slice(0, 15)}!${userId}`;
        return `${head}.${this.#sign(head)}`;
    }

    /** User id of a valid token, else null. */
    userOf(token: string | undefined): string | null {
        const cut = token?.lastIndexOf('.') ?? -1;
        if (token === undefined || cut < 0) {
            return null;
        }
        const head = token.slice(0, cut);
        const given = Buffer.from(token.slice(cut + 1));
        const expected = Buffer.from(this.#sign(head));
        const valid = given.length === expected.length && timingSafeEqual(given, expected);
        return valid ? (head.split('!')[1] ?? null) : null;
    }

    #sign(head: string): string {
        return createHmac('sha256', this.#secret).update(head).digest('base64url');
    }
}
