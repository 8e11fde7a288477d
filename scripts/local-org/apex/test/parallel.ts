/**
 * Runs test classes in several threads, each with an org of its own in memory. The threads take the classes from one
 * list, the longest first; the answer is in the order of the classes' names, whoever ran them.
 */
import { Worker } from 'node:worker_threads';
import type { OpenedOrg } from '../open.ts';
import { addCounters } from './coverage.ts';
import { type Durations, keepDurations, longestFirst, readDurations } from './durations.ts';
import { type MethodResult, reportOf, type TestReport } from './result.ts';
import { ClassRunner, testClasses, testCoverage, type RunOptions } from './runner.ts';
import type { WorkerAnswer, WorkerTask } from './worker.ts';

export interface ParallelOptions extends RunOptions {
    readonly source: string;
    readonly cache: string | null;
    /** Threads, this one included. */
    readonly workers: number;
}

/** A thread has to read the project first, so it needs this much to do. */
const WORK_MS = 3_000;
/** For a class that never ran. */
const EXPECTED_MS = 200;

export function workersFor(classes: readonly string[], known: Durations, cores: number): number {
    const expected = classes.reduce((sum, name) => sum + (known[name] ?? EXPECTED_MS), 0);
    return Math.max(1, Math.min(cores, Math.floor(expected / WORK_MS)));
}

export async function runParallel(org: OpenedOrg, options: ParallelOptions): Promise<TestReport> {
    const order = longestFirst(testClasses(org, options), readDurations(options.cache));
    const next = new Int32Array(new SharedArrayBuffer(4));
    const { source, cache, methods: wanted = null } = options;
    const task: WorkerTask = { source, cache, order, next, wanted };
    const others = Array.from({ length: options.workers - 1 }, () => ask(task, options));
    const own = await takeClasses(new ClassRunner(org, options), task);
    const answers = await Promise.all(others);
    answers.forEach(({ counters }) => addCounters(org.host.machine.covered, counters));
    const results = inOrder(testClasses(org, options), [...own, ...answers.flatMap((answer) => answer.methods)]);
    keepDurations(options.cache, results);
    return reportOf(results, testCoverage(org));
}

function inOrder(classes: readonly string[], results: readonly MethodResult[]): MethodResult[] {
    return classes.flatMap((name) => results.filter((result) => result.className === name));
}

/** Runs one class after the other until the list is empty; lets messages through in between. */
export async function takeClasses(runner: ClassRunner, { order, next }: WorkerTask): Promise<MethodResult[]> {
    const results: MethodResult[] = [];
    for (let name = order[Atomics.add(next, 0, 1)]; name !== undefined; name = order[Atomics.add(next, 0, 1)]) {
        results.push(...runner.run(name));
        await new Promise((resolve) => setImmediate(resolve));
    }
    return results;
}

function ask(task: WorkerTask, options: ParallelOptions): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), { workerData: task });
        worker.on('message', (message: WorkerAnswer | { readonly done: MethodResult }) => {
            if ('done' in message) {
                options.done?.(message.done);
            } else {
                resolve(message);
            }
        });
        worker.on('error', reject);
        worker.on('exit', (code) => reject(new Error(`A test worker ended with code ${code}`)));
    });
}
