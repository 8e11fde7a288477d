/** Apex tests that clients of the Tooling API ask for: each run is a process of its own, on an empty org. */
import { toId18 } from '../../data/values/id.ts';
import type { MethodResult, TestReport } from '../../apex/test/result.ts';
import { ApiFault } from '../errors.ts';
import type { Selection } from './selection.ts';

export type TestOutcome = Pick<TestReport, 'methods' | 'coverage'>;
export type RunTests = (classes: readonly string[] | null) => Promise<TestOutcome>;

export interface TestRun {
    readonly id: string;
    readonly userId: string;
    readonly started: number;
    readonly selection: Selection;
    readonly ended: number | null;
    /** Empty until the run has ended. */
    readonly methods: readonly MethodResult[];
    /** Why the tests did not run; null if they did. */
    readonly failure: string | null;
}

const KEPT_RUNS = 50;

/** Runs since the server started, newest last. */
export class TestRuns {
    readonly #runTests: RunTests;
    readonly #now: () => number;
    readonly #runs = new Map<string, TestRun>();
    #coverage: TestReport['coverage'] = [];
    #queue: Promise<unknown> = Promise.resolve();
    #last = 0;

    constructor(runTests: RunTests, now: () => number) {
        this.#runTests = runTests;
        this.#now = now;
    }

    get runs(): readonly TestRun[] {
        return [...this.#runs.values()];
    }

    /** Of the last run that measured it. */
    get coverage(): TestReport['coverage'] {
        return this.#coverage;
    }

    /** Answers when the tests have run. */
    async run(selection: Selection, userId: string): Promise<TestRun> {
        const id = this.start(selection, userId);
        await this.#queue;
        const run = this.#runs.get(id);
        if (!run || run.failure !== null) {
            throw new ApiFault(400, 'UNKNOWN_EXCEPTION', run?.failure ?? 'The test run is gone');
        }
        return run;
    }

    /** Answers the run's id at once; runs follow one another. */
    start(selection: Selection, userId: string): string {
        this.#last += 1;
        const id = testId('707', this.#now().toString(36), this.#last);
        const started = this.#now();
        this.#runs.set(id, { id, userId, started, selection, ended: null, methods: [], failure: null });
        const [oldest] = this.#runs.keys();
        if (this.#runs.size > KEPT_RUNS && oldest !== undefined) {
            this.#runs.delete(oldest);
        }
        this.#queue = this.#queue.then(() => this.#work(id, selection));
        return id;
    }

    async #work(id: string, selection: Selection): Promise<void> {
        let outcome: Pick<TestRun, 'methods' | 'failure'>;
        try {
            const report = await this.#runTests(selection.classes);
            this.#coverage = report.coverage;
            outcome = { methods: report.methods.filter((one) => selection.includes(one)), failure: null };
        } catch (error) {
            outcome = { methods: [], failure: error instanceof Error ? error.message : String(error) };
        }
        const run = this.#runs.get(id);
        if (run) {
            this.#runs.set(id, { ...run, ...outcome, ended: this.#now() });
        }
    }
}

/** An id that is told apart by a text and a number. */
export function testId(prefix: string, text: string, n: number): string {
    return toId18(`${prefix}${text.slice(-8).padStart(8, '0')}${n.toString(36).padStart(4, '0')}`) ?? '';
}
