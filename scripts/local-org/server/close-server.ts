import type { ServerType } from '@hono/node-server';

/** Ends a server at once: a client that keeps its connection open must not keep the process alive. */
export function closeServer(server: ServerType): Promise<void> {
    return new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) {
            server.closeAllConnections();
        }
    });
}
