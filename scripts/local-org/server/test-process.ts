/** The server as its users start it, in a process of its own that a test can kill. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Connection } from 'jsforce';
import { TEST_PASSWORD } from './test-site.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface ServerProcess {
    readonly pid: number;
    readonly connection: Connection;
    /** Ends the process as a power cut would. */
    kill(): Promise<void>;
}

function spawnServer(source: string, store: string, port: number): ChildProcess {
    const args = ['--source', source, '--store', store, '--port', String(port)];
    return spawn(process.execPath, ['--import', LOADER, MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts a server and signs in as the administrator. */
export async function startProcess(source: string, store: string, port: number): Promise<ServerProcess> {
    const child = spawnServer(source, store, port);
    const output = await outputUntil(child, /is at (http:\S+)/);
    const url = /is at (http:\S+)/.exec(output)?.[1];
    if (url === undefined) {
        throw new Error(`The local org did not start:\n${output}`);
    }
    const connection = new Connection({ loginUrl: url, version: '66.0' });
    await connection.login('admin@local.org', TEST_PASSWORD);
    const instance = new Connection({ instanceUrl: url, accessToken: connection.accessToken ?? '', version: '66.0' });
    return { pid: child.pid ?? 0, connection: instance, kill: () => kill(child) };
}

/** What a start prints that is expected to be refused. */
export function refusedStart(source: string, store: string, port: number): Promise<string> {
    return outputUntil(spawnServer(source, store, port), null);
}

function outputUntil(child: ChildProcess, ready: RegExp | null): Promise<string> {
    return new Promise((resolve) => {
        let output = '';
        const take = (chunk: Buffer): void => {
            output += chunk.toString('utf8');
            if (ready?.test(output)) {
                resolve(output);
            }
        };
        child.stdout?.on('data', take);
        child.stderr?.on('data', take);
        child.once('close', () => resolve(output));
    });
}

function kill(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
    });
}
