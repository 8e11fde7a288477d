/** All Apex tests of this project, as the command line runs them. */
import path from 'node:path';
import type { TestReport } from '../local-org/apex/test/result.ts';
import { runCommand } from '../local-org/server/helper-process.ts';
import type { Row } from './table.ts';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');

export async function measureTests(): Promise<Row[]> {
    const began = performance.now();
    const { methods } = (await runCommand(['test', '--source', PROJECT])) as TestReport;
    const seconds = (performance.now() - began) / 1000;
    return [
        { what: `${methods.length} Apex tests, start included`, value: `${seconds.toFixed(1)} s`, aim: '' },
        { what: 'Apex tests a second', value: (methods.length / seconds).toFixed(0), aim: '' }
    ];
}
