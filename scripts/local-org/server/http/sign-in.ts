import type { Context } from 'hono';
import { askFor } from '../host.ts';
import type { Site } from './site.ts';

export interface SignedIn {
    readonly userId: string;
    readonly username: string;
    readonly token: string;
}

export async function signIn(site: Site, username: string, password: string): Promise<SignedIn | null> {
    if (password !== site.password) {
        return null;
    }
    const user = await askFor<{ id: string; username: string } | null>(site.host, { kind: 'user', username });
    return (
        user && { userId: user.id, username: user.username, token: site.sessions.token(user.id, site.organizationId) }
    );
}

export function originOf(c: Context): string {
    return new URL(c.req.url).origin;
}
