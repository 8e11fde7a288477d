/** Runs the tests of an org: a class in one database transaction, a method in one savepoint, nothing stays. */
import { UncatchableException } from '../../data/values/exception.ts';
import { within } from '../../data/values/patience.ts';
import type { UserContext } from '../../data/contracts.ts';
import { hasAnnotation, type MethodInfo, type TypeInfo } from '../emit/unit.ts';
import type { OpenedOrg } from '../open.ts';
import type { Cell } from '../run/cells.ts';
import type { Host } from '../run/host.ts';
import { state } from '../run/state.ts';
import { Transaction } from '../run/transaction.ts';
import { withTx } from '../run/tx.ts';
import { coverageOf } from './coverage.ts';
import { type MethodResult, reportOf, type TestReport } from './result.ts';
import { failed, PASSED } from './verdict.ts';

export interface RunOptions {
    /** Names of the test classes; null = all. */
    readonly classes: readonly string[] | null;
    /** Names of the test methods, `method` or `Class.method`; null or left out = all. */
    readonly methods?: readonly string[] | null;
    /** Told after each method. */
    readonly done?: (result: MethodResult) => void;
    /** Milliseconds after which a method is broken off that the limits do not stop. */
    readonly patience?: number;
}

/** Governor limits end Apex long before; this is for what has no safe point. */
const PATIENCE_MS = 180_000;

/** Methods of a class that are still to be run, in another thread. */
export interface Rest {
    readonly className: string;
    readonly methods: readonly string[];
}

class BrokenOff extends UncatchableException {
    constructor() {
        super('System.LimitException', 'Apex CPU time limit exceeded');
    }
}

/** Ends the transaction of a test class, so that nothing is kept. */
class Undo extends Error {}

export function runTests(org: OpenedOrg, options: RunOptions): TestReport {
    const runner = new ClassRunner(org, options);
    const methods = testClasses(org, options).flatMap((name) => {
        const results = runner.run(name);
        if (runner.rest) {
            throw new Error(`${name} was broken off: its tests need a thread of their own`);
        }
        return results;
    });
    return reportOf(methods, testCoverage(org));
}

export function testCoverage({ host }: OpenedOrg): TestReport['coverage'] {
    return coverageOf(
        host.machine.covered,
        host.machine.cells.all().map((cell) => cell.info)
    );
}

/** Names of the classes that have a test method among those asked for. */
export function testClasses({ host }: OpenedOrg, options: RunOptions): string[] {
    const tests = host.machine.cells
        .all()
        .map((cell) => cell.info)
        .filter((info) => info.kind === 'class' && info.methods.some(isTestMethod));
    const named = options.classes?.map((name) => {
        const found = tests.find((type) => type.name.toLowerCase() === name.toLowerCase());
        if (!found) {
            throw new Error(`There is no test class ${name}`);
        }
        return found;
    });
    const chosen = (named ?? [...tests].sort((a, b) => (a.name < b.name ? -1 : 1))).filter((info) =>
        info.methods.some((method) => isWanted(info, method, options.methods ?? null))
    );
    if (options.methods && chosen.length === 0) {
        throw new Error(`There is no test method ${options.methods.join(', ')}`);
    }
    return chosen.map((info) => info.name);
}

/** The keyword `testMethod` is read as an annotation. */
function isTestMethod(method: MethodInfo): boolean {
    return method.static && (hasAnnotation(method, 'IsTest') || hasAnnotation(method, 'testMethod'));
}

function isWanted(info: TypeInfo, method: MethodInfo, wanted: readonly string[] | null): boolean {
    const names = [method.name.toLowerCase(), `${info.name}.${method.name}`.toLowerCase()];
    return isTestMethod(method) && (wanted === null || wanted.some((name) => names.includes(name.toLowerCase())));
}

/** Tests run as an administrator, as they do when a deployment runs them. */
function administrator(host: Host): UserContext {
    const sql = `SELECT u."Id" AS id FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId"
                 WHERE p."Name" = 'System Administrator' AND u."IsActive" = 1 ORDER BY u."Id" LIMIT 1`;
    const [row] = host.data.driver.prepare(sql).all([]);
    if (!row) {
        throw new Error('The org has no active administrator to run tests as');
    }
    return host.data.user(String(row['id']));
}

export class ClassRunner {
    readonly #host: Host;
    readonly #options: RunOptions;
    readonly #user: UserContext;
    #rest: Rest | null = null;

    constructor(org: OpenedOrg, options: RunOptions) {
        this.#host = org.host;
        this.#options = options;
        this.#user = administrator(org.host);
    }

    /**
     * Set when a method had to be broken off: whatever it was in, the database of this thread included, may be torn, so
     * that nothing more can be run here.
     */
    get rest(): Rest | null {
        return this.#rest;
    }

    run(className: string): MethodResult[] {
        const cell = this.#host.machine.cells.find(className);
        const results: MethodResult[] = [];
        if (!cell) {
            return results;
        }
        const { info } = cell;
        const tests = info.methods.filter((method) => isWanted(info, method, this.#options.methods ?? null));
        const add = (result: MethodResult): void => {
            results.push(result);
            this.#options.done?.(result);
        };
        try {
            this.#host.data.transaction(() => {
                this.#runMethods(cell, tests, add);
                throw new Undo();
            });
        } catch (error) {
            if (!(error instanceof Undo) && !this.#rest) {
                tests.slice(results.length).forEach((test) => add(broken(cell, test, error)));
            }
        }
        return results;
    }

    #runMethods(cell: Cell, tests: readonly MethodInfo[], add: (result: MethodResult) => void): void {
        const setups = cell.info.methods.filter((m) => m.static && hasAnnotation(m, 'TestSetup'));
        const setUp = setups.map((setup) => this.#runMethod(cell, setup, tests));
        const stopped = setUp.find((result) => !result.passed);
        for (const [i, test] of tests.entries()) {
            if (stopped) {
                add({ ...stopped, method: test.name });
            } else if (!this.#rest) {
                add(this.#inSavepoint(cell, test, tests.slice(i + 1)));
            }
        }
    }

    /** The rest is what is left to do if the method has to be broken off; without a set-up none of it can run. */
    #runMethod(cell: Cell, method: MethodInfo, rest: readonly MethodInfo[]): MethodResult {
        const isSetUp = hasAnnotation(method, 'TestSetup');
        return runMethod(this.#host, cell, method, this.#user, this.#options.patience ?? PATIENCE_MS, () => {
            const methods = isSetUp ? [] : rest.map(({ name }) => name);
            this.#rest = { className: cell.info.name, methods };
        });
    }

    #inSavepoint(cell: Cell, test: MethodInfo, rest: readonly MethodInfo[]): MethodResult {
        const { dml, security } = this.#host.data;
        const savepoint = dml.setSavepoint();
        try {
            return this.#runMethod(cell, test, rest);
        } finally {
            if (!this.#rest) {
                dml.rollback(savepoint);
                security.forget();
            }
        }
    }
}

function broken(cell: Cell, method: MethodInfo, error: unknown): MethodResult {
    const { name: className } = cell.info;
    return { className, method: method.name, ...failed(error), milliseconds: 0, limits: [], log: [] };
}

/** One method in a transaction of Apex: fresh statics and limits. */
function runMethod(
    host: Host,
    cell: Cell,
    method: MethodInfo,
    user: UserContext,
    patience: number,
    brokenOff: () => void
): MethodResult {
    const started = performance.now();
    const transaction = new Transaction(host, { kind: 'test', user });
    Object.assign(state, { depth: 0, sharing: cell.info.sharing === 'with' });
    let verdict = PASSED;
    try {
        const run = cell.C?.[method.slot] as () => unknown;
        withTx(transaction, () => within(patience, run, () => new BrokenOff()));
    } catch (error) {
        if (error instanceof BrokenOff) {
            brokenOff();
        }
        verdict = failed(error);
    } finally {
        host.machine.cells.clear();
    }
    return {
        className: cell.info.name,
        method: method.name,
        ...verdict,
        milliseconds: Math.round(performance.now() - started),
        limits: transaction.limitUse().filter((use) => use.used > 0),
        log: transaction.lines.map((line) => `${line.level}|${line.message}`)
    };
}
