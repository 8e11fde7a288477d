/**
 * Runs test classes in several threads, each with an org of its own in memory. The threads take the classes from one
 * list, the longest first; the answer is in the order of the classes' names, whoever ran them.
 */
import { Worker } from 'node:worker_threads';
import type { OpenedOrg } from '../open.ts';
import { addCounters } from './coverage.ts';
import { type Durations, keepDurations, longestFirst, readDurations } from './durations.ts';
import { type MethodResult, reportOf, type TestReport } from './result.ts';
import { ClassRunner, type Rest, testClasses, testCoverage, type RunOptions } from './runner.ts';
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
    const { source, cache, methods: wanted = null, patience } = options;
    const task: WorkerTask = { source, cache, order, next, wanted, patience, rest: null };
    const others = Array.from({ length: options.workers - 1 }, () => askAll(task, options));
    const own = await takeClasses(org, task, options.done);
    const later = own.rest ? await askAll({ ...task, rest: own.rest }, options) : [];
    const answers = [...(await Promise.all(others)).flat(), ...later];
    answers.forEach(({ counters }) => addCounters(org.host.machine.covered, counters));
    const results = inOrder(testClasses(org, options), [
        ...own.methods,
        ...answers.flatMap((answer) => answer.methods)
    ]);
    keepDurations(options.cache, results);
    return reportOf(results, testCoverage(org));
}

function inOrder(classes: readonly string[], results: readonly MethodResult[]): MethodResult[] {
    return classes.flatMap((name) => results.filter((result) => result.className === name));
}

interface Taken {
    readonly methods: readonly MethodResult[];
    readonly rest: Rest | null;
}

/** Runs one class after the other until the list is empty; lets messages through in between. */
export async function takeClasses(org: OpenedOrg, task: WorkerTask, done: RunOptions['done']): Promise<Taken> {
    const { order, next, wanted } = task;
    const options = {
        classes: order,
        ...(task.patience ? { patience: task.patience } : {}),
        ...(done ? { done } : {})
    };
    const left = task.rest && runRest(org, task.rest, options);
    if (left?.rest) {
        return left;
    }
    const results = [...(left?.methods ?? [])];
    const runner = new ClassRunner(org, { ...options, methods: wanted });
    let name: string | undefined;
    while (!runner.rest && (name = order[Atomics.add(next, 0, 1)]) !== undefined) {
        results.push(...runner.run(name));
        await new Promise((resolve) => setImmediate(resolve));
    }
    return { methods: results, rest: runner.rest };
}

function runRest(org: OpenedOrg, { className, methods }: Rest, options: RunOptions): Taken {
    if (methods.length === 0) {
        return { methods: [], rest: null };
    }
    const runner = new ClassRunner(org, { ...options, methods: methods.map((method) => `${className}.${method}`) });
    return { methods: runner.run(className), rest: runner.rest };
}

/** A thread in which a method was broken off is followed by another one. */
async function askAll(task: WorkerTask, options: ParallelOptions): Promise<WorkerAnswer[]> {
    const answer = await ask(task, options);
    return answer.rest ? [answer, ...(await askAll({ ...task, rest: answer.rest }, options))] : [answer];
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
