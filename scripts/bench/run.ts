/** `npm run bench`: prints one table. Machines differ: compare ratios of one run, not figures of two machines. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureStart } from './start.ts';
import { measureTab } from './tab.ts';
import { table, type Row } from './table.ts';

const PORT = 8187;

/** Resident memory of a process of this machine; Linux only. */
function memory(pid: number | undefined): Row {
    const status = pid === undefined ? '' : readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
    return {
        what: 'memory of the local org, demo data loaded',
        value: `${Math.round(kilobytes / 1024)} MB`,
        aim: '400 MB at most'
    };
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const { server, rows } = await measureStart(path.join(folder, 'org.db'), PORT);
try {
    console.log(table([...rows, ...(await measureTab(server)), memory(server.pid)]));
} finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
}
