/** Reads how many tests ran from what the runners print at their end. */
import type { Counts } from './gate.ts';

const number = (text: string | undefined): number => Number(text ?? 0);

/** `# pass 12` and `# fail 0` (spec: `ℹ pass 12`) of Node's test runner. */
export function nodeTest(output: string): Counts | null {
    const pass = /^[#ℹ] pass (\d+)$/m.exec(output);
    const fail = /^[#ℹ] fail (\d+)$/m.exec(output);
    return pass && fail ? { passed: number(pass[1]), failed: number(fail[1]) } : null;
}

/** `Tests:       1 failed, 12 passed, 13 total` of Jest. */
export function jest(output: string): Counts | null {
    const line = /^Tests:\s+(.*)$/m.exec(output)?.[1];
    return line === undefined
        ? null
        : { passed: number(/(\d+) passed/.exec(line)?.[1]), failed: number(/(\d+) failed/.exec(line)?.[1]) };
}

/** The closing line `12 passed, 0 failed` of the local org's runner. */
export function closingLine(output: string): Counts | null {
    const last = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
    return last ? { passed: number(last[1]), failed: number(last[2]) } : null;
}
