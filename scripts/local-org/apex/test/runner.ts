/** Runs the tests of an org: a class in one database transaction, a method in one savepoint, nothing stays. */
import { ApexException, NotSupportedError } from '../../data/values/exception.ts';
import type { UserContext } from '../../data/contracts.ts';
import { hasAnnotation, type MethodInfo, type TypeInfo } from '../emit/unit.ts';
import type { OpenedOrg } from '../open.ts';
import type { Cell } from '../run/cells.ts';
import type { Host } from '../run/host.ts';
import { state } from '../run/state.ts';
import { asApexException, framesOf, stackTraceOf } from '../run/traces.ts';
import { Transaction } from '../run/transaction.ts';
import { withTx } from '../run/tx.ts';
import { coverageOf } from './coverage.ts';
import type { MethodResult, TestReport } from './result.ts';

export interface RunOptions {
    /** Names of the test classes; null = all. */
    readonly classes: readonly string[] | null;
    /** Told after each method. */
    readonly done?: (result: MethodResult) => void;
}

/** Ends the transaction of a test class, so that nothing is kept. */
class Undo extends Error {}

export function runTests(org: OpenedOrg, options: RunOptions): TestReport {
    const { host } = org;
    const types = host.machine.cells.all().map((cell) => cell.info);
    const user = administrator(host);
    const methods = testClasses(types, options.classes).flatMap((info) => runClass(host, info, user, options));
    const passed = methods.filter((m) => m.passed).length;
    return { methods, coverage: coverageOf(host.machine.covered, types), passed, failed: methods.length - passed };
}

function testClasses(types: readonly TypeInfo[], wanted: readonly string[] | null): TypeInfo[] {
    const tests = types.filter((type) => hasAnnotation(type, 'IsTest') && type.kind === 'class');
    if (wanted === null) {
        return [...tests].sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    return wanted.map((name) => {
        const found = tests.find((type) => type.name.toLowerCase() === name.toLowerCase());
        if (!found) {
            throw new Error(`There is no test class ${name}`);
        }
        return found;
    });
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

function isTestMethod(method: MethodInfo): boolean {
    return method.static && (hasAnnotation(method, 'IsTest') || hasAnnotation(method, 'testMethod'));
}

function runClass(host: Host, info: TypeInfo, user: UserContext, options: RunOptions): MethodResult[] {
    const cell = host.machine.cells.find(info.name);
    const results: MethodResult[] = [];
    const setups = info.methods.filter((m) => m.static && hasAnnotation(m, 'TestSetup'));
    const tests = info.methods.filter(isTestMethod);
    if (!cell) {
        return results;
    }
    try {
        host.data.transaction(() => {
            const failed = setups.map((setup) => runMethod(host, cell, setup, user)).find((result) => !result.passed);
            for (const test of tests) {
                const result = failed
                    ? { ...failed, method: test.name }
                    : inSavepoint(host, () => runMethod(host, cell, test, user));
                results.push(result);
                options.done?.(result);
            }
            throw new Undo();
        });
    } catch (error) {
        if (!(error instanceof Undo)) {
            throw error;
        }
    }
    return results;
}

function inSavepoint(host: Host, work: () => MethodResult): MethodResult {
    const savepoint = host.data.dml.setSavepoint();
    try {
        return work();
    } finally {
        host.data.dml.rollback(savepoint);
        host.data.security.forget();
    }
}

/** Tests see the data they make and no other. */
function refuseSeeAllData(info: TypeInfo, method: MethodInfo): void {
    const annotations = [...info.annotations, ...method.annotations];
    if (annotations.some((a) => a.params['seealldata']?.toLowerCase() === 'true')) {
        throw new NotSupportedError('@IsTest(SeeAllData=true)', info.file);
    }
}

/** One method in a transaction of Apex: fresh statics and limits. */
function runMethod(host: Host, cell: Cell, method: MethodInfo, user: UserContext): MethodResult {
    const started = performance.now();
    const transaction = new Transaction(host, { kind: 'test', user });
    Object.assign(state, { depth: 0, sharing: cell.info.sharing === 'with' });
    let failure: unknown = null;
    try {
        refuseSeeAllData(cell.info, method);
        withTx(transaction, () => (cell.C?.[method.slot] as () => unknown)());
    } catch (error) {
        failure = error;
    } finally {
        host.machine.cells.clear();
    }
    return {
        className: cell.info.name,
        method: method.name,
        ...verdict(failure),
        milliseconds: Math.round(performance.now() - started),
        limits: transaction.limits.all().filter((use) => use.used > 0),
        log: transaction.lines.map((line) => `${line.level}|${line.message}`)
    };
}

function verdict(failure: unknown): Pick<MethodResult, 'passed' | 'message' | 'stackTrace' | 'at'> {
    if (failure === null) {
        return { passed: true, message: null, stackTrace: null, at: null };
    }
    const exception = asApexException(failure);
    const error =
        exception ?? (failure instanceof Error ? failure : new Error('Something that is no error was thrown'));
    const [frame] = framesOf(error);
    const at = frame ? `${frame.file}:${frame.line}` : null;
    const message = exception ? `${exception.typeName}: ${exception.message}` : `${error.name}: ${error.message}`;
    return {
        passed: false,
        message,
        stackTrace: `${causes(exception)}${exception ? stackTraceOf(error) : (error.stack ?? '')}`,
        at
    };
}

/** What the exception was caused by, the nearest first. */
function causes(exception: ApexException | null): string {
    const cause: unknown = exception?.cause;
    return cause instanceof ApexException
        ? `Caused by ${cause.typeName}: ${cause.message}\n${stackTraceOf(cause)}\n${causes(cause)}`
        : '';
}
