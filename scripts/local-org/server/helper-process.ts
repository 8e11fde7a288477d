/**
 * Work that needs much memory for a short time runs in a process of its own and gives the memory back by ending:
 * compiling, building components, Apex tests.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CLI = join(import.meta.dirname, '..', 'cli.ts');
const COMPILE = join(import.meta.dirname, 'compile-main.ts');
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

function commandOf(script: string, args: readonly string[]): string[] {
    return ['--import', LOADER, script, ...args];
}

/** Compiles a project; the outcome is what lies in the cache then. What fails here fails again, and is told, there. */
export function compileApart(source: string, cache: string): void {
    spawnSync(process.execPath, commandOf(COMPILE, [source, cache]), { stdio: 'ignore' });
}

/** Runs a command with `--json` and answers what it prints. */
export function runCommand(args: readonly string[]): Promise<unknown> {
    return runScript(CLI, [...args, '--json']);
}

/** Runs a script that prints one JSON value; an exit code of a command that printed it is no failure. */
export async function runScript(script: string, args: readonly string[]): Promise<unknown> {
    const child = spawn(process.execPath, commandOf(script, args), { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    const errors: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
    });
    try {
        return JSON.parse(output.join('')) as unknown;
    } catch {
        throw new Error(errors.join('').trim() || 'The helper process ended without an answer');
    }
}
