/** Reports for other tools: JUnit XML for build servers, lcov for coverage viewers. */
import type { ClassCoverage, MethodResult, TestReport } from './result.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters cannot stand in XML at all. */
const xml = (text: string): string =>
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ').replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

const seconds = (methods: readonly MethodResult[]): string =>
    (methods.reduce((sum, m) => sum + m.milliseconds, 0) / 1000).toFixed(3);

export function junit(report: TestReport): string {
    const classes = [...new Set(report.methods.map((m) => m.className))];
    const suites = classes.flatMap((name) => {
        const methods = report.methods.filter((m) => m.className === name);
        const failures = methods.filter((m) => !m.passed).length;
        return [
            `  <testsuite name="${xml(name)}" tests="${methods.length}" failures="${failures}" time="${seconds(methods)}">`,
            ...methods.flatMap(testCase),
            '  </testsuite>'
        ];
    });
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites tests="${report.methods.length}" failures="${report.failed}" time="${seconds(report.methods)}">`,
        ...suites,
        '</testsuites>',
        ''
    ].join('\n');
}

function testCase(m: MethodResult): string[] {
    const head = `    <testcase classname="${xml(m.className)}" name="${xml(m.method)}" time="${seconds([m])}"`;
    if (m.passed) {
        return [`${head}/>`];
    }
    const text = [m.at ? `at ${m.at}` : '', m.stackTrace ?? ''].filter((line) => line !== '').join('\n');
    return [
        `${head}>`,
        `      <failure type="${m.reason ?? ''}" message="${xml(m.message ?? '')}">${xml(text)}</failure>`,
        '    </testcase>'
    ];
}

export function lcov(coverage: readonly ClassCoverage[]): string {
    return coverage
        .map((c) => {
            const lines = [
                ...c.coveredLines.map((line) => [line, 1] as const),
                ...c.uncoveredLines.map((line) => [line, 0] as const)
            ].sort(([a], [b]) => a - b);
            const data = lines.map(([line, count]) => `DA:${line},${count}\n`).join('');
            return `TN:\nSF:${c.file}\n${data}LF:${c.total}\nLH:${c.covered}\nend_of_record\n`;
        })
        .join('');
}

/** By the file's name: `.info` and `.lcov` for coverage viewers, else JSON. */
export function coverageText(file: string, coverage: readonly ClassCoverage[]): string {
    return /\.(info|lcov)$/i.test(file) ? lcov(coverage) : `${JSON.stringify({ coverage }, null, 2)}\n`;
}
