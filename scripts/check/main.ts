/** Runs the gates and closes with `N passed, N failed`. Names as arguments run only those gates. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { gates } from './gates.ts';
import { run, type Gate, type Result } from './gate.ts';

const TAIL = 6_000;
const FAILURE_LINES = 20;

/** The failures that a test runner reports one by one, wherever they stand, and the end of the output. */
function excerpt(output: string): string {
    const lines = output.split('\n');
    const failures = lines.flatMap((line, i) => (/^\s*not ok\b/.test(line) ? lines.slice(i, i + FAILURE_LINES) : []));
    return [...failures, output.slice(-TAIL)].join('\n');
}

function show(result: Result): void {
    if (result.skipped) {
        console.log(`- ${result.gate.name}: skipped. ${result.skipped}`);
        return;
    }
    const verdict = result.failed === 0 ? 'ok' : 'FAILED';
    console.log(
        `${result.failed === 0 ? '✓' : '✗'} ${result.gate.name}: ${verdict}, ${result.passed} passed, ${result.failed} failed, ${result.seconds.toFixed(1)} s`
    );
    if (result.failed > 0) {
        console.log(excerpt(result.output));
    }
}

async function lane(list: readonly Gate[], ci: boolean): Promise<Result[]> {
    const results: Result[] = [];
    for (const gate of list) {
        const result = await run(gate, process.cwd(), ci);
        show(result);
        results.push(result);
    }
    return results;
}

async function main(names: readonly string[]): Promise<number> {
    const ci = process.env['CI'] === 'true';
    const types = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/types/generate.ts'], { stdio: 'inherit' });
    if (types.status !== 0) {
        console.log('0 passed, 1 failed');
        return 1;
    }
    const chosen = gates(process.cwd()).filter(
        (gate) => names.length === 0 || names.some((name) => gate.name.includes(name))
    );
    const of = (name: Gate['lane']): Gate[] => chosen.filter((gate) => gate.lane === name);
    const results = (await Promise.all([lane(of('a'), ci), lane(of('b'), ci)])).flat();
    results.push(...(await lane(of('last'), ci)));
    const passed = results.reduce((sum, r) => sum + r.passed, 0);
    const failed = results.reduce((sum, r) => sum + r.failed, 0);
    const skipped = results.filter((r) => r.skipped).length;
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return failed > 0 || passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
