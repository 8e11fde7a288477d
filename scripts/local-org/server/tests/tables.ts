/** Rows of the Tooling API's test objects, made from the runs that the server remembers. */
import type { ClassCoverage } from '../../apex/test/result.ts';
import type { CodeIds } from './code-ids.ts';
import { testId } from './test-runs.ts';
import type { TestRun, TestRuns } from './test-runs.ts';

export type Row = Readonly<Record<string, unknown>>;
type Maker = (runs: TestRuns, ids: CodeIds) => readonly Row[];

const time = (ms: number | null): string | null =>
    ms === null ? null : new Date(ms).toISOString().replace('Z', '+0000');

const status = (run: TestRun): string =>
    run.ended === null ? 'Processing' : run.failure === null ? 'Completed' : 'Failed';

const part = (run: TestRun, prefix: string, n: number): string => testId(prefix, run.id.slice(7, 15), n);

function classesOf(run: TestRun): string[] {
    const ran = run.methods.map((method) => method.className);
    return [...new Set(ran.length > 0 ? ran : (run.selection.classes ?? ['']))];
}

const codeRow = (ids: CodeIds, name: string): Row => ({ Id: ids.idOf(name), Name: name, NamespacePrefix: null });

function runRow(run: TestRun): Row {
    const failed = run.methods.filter((method) => !method.passed).length;
    const classes = classesOf(run).length;
    return {
        Id: part(run, '05m', 0),
        AsyncApexJobId: run.id,
        UserId: run.userId,
        Status: status(run),
        Source: null,
        JobName: null,
        IsAllTests: run.selection.classes === null,
        ClassesEnqueued: classes,
        ClassesCompleted: run.ended === null ? 0 : classes,
        MethodsEnqueued: run.methods.length,
        MethodsCompleted: run.methods.length,
        MethodsFailed: failed,
        StartTime: time(run.started),
        EndTime: time(run.ended),
        TestTime: run.methods.reduce((sum, method) => sum + method.milliseconds, 0),
        TestSetupTime: 0,
        CreatedDate: time(run.started)
    };
}

function queueRows(run: TestRun, ids: CodeIds): Row[] {
    return classesOf(run).map((name, i) => ({
        Id: part(run, '709', i),
        Status: status(run),
        ApexClassId: ids.idOf(name),
        ApexClass: codeRow(ids, name),
        ParentJobId: run.id,
        TestRunResultId: part(run, '05m', 0),
        ExtendedStatus: run.failure,
        CreatedDate: time(run.started)
    }));
}

function resultRows(run: TestRun, ids: CodeIds): Row[] {
    const classes = classesOf(run);
    return run.methods.map((method, i) => ({
        Id: part(run, '07M', i),
        QueueItemId: part(run, '709', classes.indexOf(method.className)),
        AsyncApexJobId: run.id,
        ApexTestRunResultId: part(run, '05m', 0),
        ApexClassId: ids.idOf(method.className),
        ApexClass: codeRow(ids, method.className),
        ApexLogId: null,
        MethodName: method.method,
        Outcome: method.passed ? 'Pass' : 'Fail',
        Message: method.message,
        StackTrace: method.stackTrace,
        RunTime: method.milliseconds,
        TestTimestamp: time(run.ended),
        IsTestSetup: false
    }));
}

function coverageRow(covered: ClassCoverage, i: number, ids: CodeIds): Row {
    return {
        Id: testId('715', 'coverage', i),
        ApexClassOrTriggerId: ids.idOf(covered.name),
        ApexClassOrTrigger: codeRow(ids, covered.name),
        NumLinesCovered: covered.covered,
        NumLinesUncovered: covered.total - covered.covered,
        Coverage: { coveredLines: covered.coveredLines, uncoveredLines: covered.uncoveredLines }
    };
}

function orgWide(coverage: readonly ClassCoverage[]): Row {
    const covered = coverage.reduce((sum, one) => sum + one.covered, 0);
    const total = coverage.reduce((sum, one) => sum + one.total, 0);
    return { PercentCovered: total === 0 ? 0 : Math.floor((covered * 100) / total) };
}

/** Coverage is kept as a sum only, as in an org that stores only aggregated code coverage. */
export const TABLES: ReadonlyMap<string, Maker> = new Map<string, Maker>([
    ['apextestrunresult', ({ runs }) => runs.map(runRow)],
    ['apextestqueueitem', ({ runs }, ids) => runs.flatMap((run) => queueRows(run, ids))],
    ['apextestresult', ({ runs }, ids) => runs.flatMap((run) => resultRows(run, ids))],
    ['apexcodecoverageaggregate', ({ coverage }, ids) => coverage.map((one, i) => coverageRow(one, i, ids))],
    ['apexcodecoverage', () => []],
    ['apexorgwidecoverage', ({ coverage }) => [orgWide(coverage)]],
    ['apextestsuite', () => []],
    ['testsuitemembership', () => []],
    ['installedsubscriberpackage', () => []],
    ['packagelicense', () => []]
]);
