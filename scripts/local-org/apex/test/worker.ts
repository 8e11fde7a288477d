/** A thread of a test run: opens the project in memory and takes classes until none is left. */
import { parentPort, workerData } from 'node:worker_threads';
import { openOrg } from '../open.ts';
import { takeClasses } from './parallel.ts';
import type { MethodResult } from './result.ts';
import type { Rest } from './runner.ts';

export interface WorkerTask {
    readonly source: string;
    readonly cache: string | null;
    /** All classes of the run. */
    readonly order: readonly string[];
    /** Shared: index of the next class to take. */
    readonly next: Int32Array;
    /** Methods asked for; null = all. */
    readonly wanted: readonly string[] | null;
    readonly patience?: number | undefined;
    /** What another thread has left of a class; it comes first. */
    readonly rest: Rest | null;
}

export interface WorkerAnswer {
    readonly methods: readonly MethodResult[];
    readonly counters: ReadonlyMap<string, Uint32Array>;
    /** A method had to be broken off: another thread must do this and the classes after it. */
    readonly rest: Rest | null;
}

const task = workerData as WorkerTask | null;
if (task && parentPort) {
    const port = parentPort;
    const org = openOrg({ source: task.source, store: ':memory:', cache: task.cache });
    const done = (result: MethodResult): void => port.postMessage({ done: result });
    const { methods, rest } = await takeClasses(org, task, done);
    const counters = new Map(org.host.machine.covered.map(({ unit, counters: counted }) => [unit.file, counted]));
    const answer: WorkerAnswer = { methods, counters, rest };
    port.postMessage(answer);
    if (!rest) {
        org.close();
    }
}
