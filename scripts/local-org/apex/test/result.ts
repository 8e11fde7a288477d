/** What a test run found, as data: for people a line a method, for machines JSON. */
import type { LimitUse } from '../run/tx.ts';

export interface MethodResult {
    readonly className: string;
    readonly method: string;
    readonly passed: boolean;
    /** `Type: message`, null if the test passed. */
    readonly message: string | null;
    readonly stackTrace: string | null;
    /** File and line where it failed. */
    readonly at: string | null;
    readonly milliseconds: number;
    readonly limits: readonly LimitUse[];
    readonly log: readonly string[];
}

export interface ClassCoverage {
    readonly name: string;
    readonly file: string;
    readonly covered: number;
    readonly total: number;
    readonly coveredLines: readonly number[];
    readonly uncoveredLines: readonly number[];
}

export interface TestReport {
    readonly methods: readonly MethodResult[];
    readonly coverage: readonly ClassCoverage[];
    readonly passed: number;
    readonly failed: number;
}

const percent = (part: number, whole: number): string =>
    whole === 0 ? '100%' : `${Math.floor((part * 100) / whole)}%`;

/** Lines for a terminal: methods, coverage a class, the sum at the end. */
export function reportLines(report: TestReport): string[] {
    const methods = report.methods.flatMap((m) => [
        `${m.passed ? 'ok  ' : 'FAIL'} ${m.className}.${m.method} (${m.milliseconds} ms)`,
        ...(m.passed ? [] : failureLines(m))
    ]);
    const coverage = report.coverage.map(
        (c) => `${percent(c.covered, c.total).padStart(4)} ${c.name} (${c.covered} of ${c.total} lines)`
    );
    const covered = report.coverage.reduce((sum, c) => sum + c.covered, 0);
    const total = report.coverage.reduce((sum, c) => sum + c.total, 0);
    return [
        ...methods,
        '',
        'Coverage',
        ...coverage,
        `${percent(covered, total).padStart(4)} in all`,
        '',
        `${report.passed} passed, ${report.failed} failed`
    ];
}

function failureLines(m: MethodResult): string[] {
    const trace = (m.stackTrace ?? '').split('\n').filter((line) => line !== '');
    return [...(m.message ?? '').split('\n'), ...(m.at ? [`at ${m.at}`] : []), ...trace].map(
        (line) => `       ${line}`
    );
}
