/** A gate is one check of `npm test`: a command, what it needs, and how to read its counts. */
import { spawn } from 'node:child_process';

export interface Counts {
    readonly passed: number;
    readonly failed: number;
}

export interface Gate {
    readonly name: string;
    readonly command: string;
    readonly args: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    /** Reads the numbers of tests from the output; null = the gate counts as one. */
    readonly counts?: (output: string) => Counts | null;
    /** Says in one line what to install if the gate cannot run here; null = it can. */
    readonly missing?: () => string | null;
    /** Gates that share nothing run side by side in two lanes; `last` ones run alone after them. */
    readonly lane: 'a' | 'b' | 'last';
}

export interface Result extends Counts {
    readonly gate: Gate;
    readonly output: string;
    readonly seconds: number;
    readonly skipped: string | null;
}

function execute(gate: Gate, cwd: string): Promise<{ code: number; output: string }> {
    return new Promise((resolve) => {
        const child = spawn(gate.command, [...gate.args], {
            cwd,
            env: { ...process.env, FORCE_COLOR: '0', ...gate.env }
        });
        let output = '';
        const take = (chunk: Buffer): void => {
            output += chunk.toString('utf8');
        };
        child.stdout.on('data', take);
        child.stderr.on('data', take);
        child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
        child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
}

/**
 * Runs one gate. A command that fails counts at least one failure, whatever its output says; a gate whose tests ran
 * zero times fails too, since a check that did not run must not look green.
 */
export async function run(gate: Gate, cwd: string, ci: boolean): Promise<Result> {
    const missing = gate.missing?.() ?? null;
    if (missing) {
        return { gate, output: '', seconds: 0, skipped: missing, passed: 0, failed: ci ? 1 : 0 };
    }
    const began = Date.now();
    const { code, output } = await execute(gate, cwd);
    const seconds = (Date.now() - began) / 1000;
    const read = gate.counts ? gate.counts(output) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    const counts = read ?? { passed: 0, failed: 1 };
    const failed = code === 0 && counts.passed > 0 ? counts.failed : Math.max(1, counts.failed);
    return { gate, output, seconds, skipped: null, passed: counts.passed, failed };
}
