/** Loading this project: with nothing in the cache, and as every later start does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runScript } from '../local-org/server/helper-process.ts';
import { median, type Row } from './table.ts';

const MAIN = path.join(import.meta.dirname, 'load-main.ts');
const RUNS = 3;

export async function measureLoad(): Promise<Row[]> {
    const cache = mkdtempSync(path.join(tmpdir(), 'bench-'));
    const load = async (): Promise<number> => Number(await runScript(MAIN, [cache]));
    const cold = await load();
    const warm: number[] = [];
    for (let i = 0; i < RUNS; i += 1) {
        warm.push(await load());
    }
    rmSync(cache, { recursive: true });
    return [
        { what: 'load of this project, nothing cached', value: `${(cold / 1000).toFixed(1)} s`, aim: '' },
        { what: 'load of this project, cached', value: `${(median(warm) / 1000).toFixed(1)} s`, aim: '2 s at most' }
    ];
}
