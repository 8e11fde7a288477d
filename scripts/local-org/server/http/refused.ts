import { Hono } from 'hono';

const BULK = 'The Bulk API';
const REFUSED: readonly (readonly [string, string])[] = [
    ['/services/async/*', BULK],
    ['/services/data/:version/jobs/*', BULK],
    ['/services/data/:version/composite/graph', 'The composite graph resource'],
    ['/services/data/:version/analytics/*', 'The Analytics API'],
    ['/services/Soap/m/*', 'The Metadata API']
];

/** Services of the platform that clients may try: each refusal names the service. */
export function refusedRoutes(): Hono {
    const app = new Hono();
    for (const [path, service] of REFUSED) {
        const refusal = [{ errorCode: 'NOT_IMPLEMENTED', message: `${service} is not in the local org` }];
        app.all(path, () => Response.json(refusal, { status: 501 }));
    }
    // A client of the streaming protocol reads the refusal only in the protocol's own form.
    app.all('/cometd/*', () =>
        Response.json([
            {
                channel: '/meta/handshake',
                successful: false,
                error: '403::The Streaming API is not in the local org',
                advice: { reconnect: 'none' }
            }
        ])
    );
    return app;
}
