/** The served org: start, the tab of an Opportunity, its list of steps, memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureList } from './list.ts';
import { memoryOf } from './memory.ts';
import { measureStart } from './start.ts';
import { measureTab } from './tab.ts';
import type { Row } from './table.ts';

const PORT = 8187;

export async function measureServer(): Promise<Row[]> {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
    const { server, rows } = await measureStart(path.join(folder, 'org.db'), PORT);
    try {
        const tab = await measureTab(server);
        const list = await measureList(server);
        const memory = {
            what: 'memory of the local org, demo data loaded',
            value: memoryOf(server.pid),
            aim: '400 MB at most'
        };
        return [...rows, ...tab, ...list, memory];
    } finally {
        await server.kill();
        rmSync(folder, { recursive: true, force: true });
    }
}
