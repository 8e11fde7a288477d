/** A thread of a test run: opens the project in memory and takes classes until none is left. */
import { parentPort, workerData } from 'node:worker_threads';
import { openOrg } from '../open.ts';
import { takeClasses } from './parallel.ts';
import type { MethodResult } from './result.ts';
import { ClassRunner } from './runner.ts';

export interface WorkerTask {
    readonly source: string;
    readonly cache: string | null;
    /** All classes of the run. */
    readonly order: readonly string[];
    /** Shared: index of the next class to take. */
    readonly next: Int32Array;
    /** Methods asked for; null = all. */
    readonly wanted: readonly string[] | null;
}

export interface WorkerAnswer {
    readonly methods: readonly MethodResult[];
    readonly counters: ReadonlyMap<string, Uint32Array>;
}

const task = workerData as WorkerTask | null;
if (task && parentPort) {
    const port = parentPort;
    const org = openOrg({ source: task.source, store: ':memory:', cache: task.cache });
    const runner = new ClassRunner(org, {
        classes: task.order,
        methods: task.wanted,
        done: (done) => port.postMessage({ done })
    });
    const methods = await takeClasses(runner, task);
    const counters = new Map(org.host.machine.covered.map(({ unit, counters: counted }) => [unit.file, counted]));
    const answer: WorkerAnswer = { methods, counters };
    port.postMessage(answer);
    org.close();
}
