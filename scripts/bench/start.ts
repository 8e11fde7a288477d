/** From `npm start` on installed packages to the page of an Opportunity being served. */
import type { LocalServer } from '../e2e/local-server.ts';
import { startServer } from '../e2e/local-server.ts';
import type { Row } from './table.ts';

export interface Started {
    readonly server: LocalServer;
    readonly rows: readonly Row[];
}

/** Starts once to fill a new store, kills it, and measures the second start, which is what users meet every day. */
export async function measureStart(store: string, port: number): Promise<Started> {
    const filled = await timed(() => startServer({ store, port }));
    await filled.value.kill();
    const warm = await timed(async () => {
        const server = await startServer({ store, port: port + 1 });
        await fetch(`${server.url}/lightning/o/Opportunity/list`);
        return server;
    });
    return {
        server: warm.value,
        rows: [
            { what: 'start with a new store and the demo data', value: `${(filled.ms / 1000).toFixed(1)} s`, aim: '' },
            {
                what: 'start to a served page, data there',
                value: `${(warm.ms / 1000).toFixed(1)} s`,
                aim: '10 s at most'
            }
        ]
    };
}

async function timed<R>(work: () => Promise<R>): Promise<{ value: R; ms: number }> {
    const began = performance.now();
    const value = await work();
    return { value, ms: performance.now() - began };
}
