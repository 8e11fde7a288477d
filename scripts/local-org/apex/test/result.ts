/** What a test run found, as data: for people a line a method, for machines JSON. */
import type { LimitUse } from '../run/tx.ts';

/**
 * Why a method failed: a failed assertion, another exception, something that the local org lacks, code that is refused
 * while loading, or a fault of the local org itself.
 */
export type Reason = 'assertion' | 'exception' | 'lacking' | 'refused' | 'fault';

export interface MethodResult {
    readonly className: string;
    readonly method: string;
    readonly passed: boolean;
    /** Null if the test passed. */
    readonly reason: Reason | null;
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
    /** Failed methods by reason. */
    readonly reasons: Readonly<Partial<Record<Reason, number>>>;
}

export function reportOf(methods: readonly MethodResult[], coverage: readonly ClassCoverage[]): TestReport {
    const reasons: Partial<Record<Reason, number>> = {};
    for (const { reason } of methods) {
        if (reason) {
            reasons[reason] = (reasons[reason] ?? 0) + 1;
        }
    }
    const passed = methods.filter((m) => m.passed).length;
    return { methods, coverage, passed, failed: methods.length - passed, reasons };
}

const percent = (part: number, whole: number): string =>
    whole === 0 ? '100%' : `${Math.floor((part * 100) / whole)}%`;

export function methodLines(m: MethodResult): string[] {
    return [
        `${m.passed ? 'ok  ' : 'FAIL'} ${m.className}.${m.method} (${m.milliseconds} ms)`,
        ...(m.passed ? [] : failureLines(m))
    ];
}

/** Lines for a terminal after those of the methods: coverage a class, the sum at the end. */
export function closingLines(report: TestReport): string[] {
    const coverage = report.coverage.map(
        (c) => `${percent(c.covered, c.total).padStart(4)} ${c.name} (${c.covered} of ${c.total} lines)`
    );
    const covered = report.coverage.reduce((sum, c) => sum + c.covered, 0);
    const total = report.coverage.reduce((sum, c) => sum + c.total, 0);
    return [
        '',
        'Coverage',
        ...coverage,
        `${percent(covered, total).padStart(4)} in all`,
        '',
        ...reasonLines(report),
        `${report.passed} passed, ${report.failed} failed`
    ];
}

export function reportLines(report: TestReport): string[] {
    return [...report.methods.flatMap(methodLines), ...closingLines(report)];
}

const REASONS: Readonly<Partial<Record<Reason, string>>> = {
    lacking: 'stopped by something the local org lacks',
    refused: 'stopped by code that does not compile',
    fault: 'stopped by a fault of the local org'
};

function reasonLines({ reasons }: TestReport): string[] {
    return Object.entries(REASONS).flatMap(([reason, text]) => {
        const count = reasons[reason as Reason] ?? 0;
        return count === 0 ? [] : [`${count} of the failed ${text}`];
    });
}

function failureLines(m: MethodResult): string[] {
    const trace = (m.stackTrace ?? '').split('\n').filter((line) => line !== '');
    return [...(m.message ?? '').split('\n'), ...(m.at ? [`at ${m.at}`] : []), ...trace].map(
        (line) => `       ${line}`
    );
}
