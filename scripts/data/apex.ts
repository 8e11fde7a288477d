/** Anonymous Apex through the Tooling API: how the scripts call the package's own services. */
import type { Connection } from 'jsforce';

/** `value` as an Apex string literal; text is data, never code. */
export function apexText(value: string): string {
    const escaped = value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n').replace(/\r/g, '\\r');
    return `'${escaped}'`;
}

/** Runs the statements; throws with the place and the message if they do not compile or throw. */
export async function runApex(org: Connection, source: string): Promise<void> {
    const result = await org.tooling.executeAnonymous(source);
    if (!result.compiled) {
        throw new Error(`Apex line ${result.line}: ${result.compileProblem}`);
    }
    if (!result.success) {
        throw new Error(`Apex failed: ${result.exceptionMessage}\n${result.exceptionStackTrace}`);
    }
}
