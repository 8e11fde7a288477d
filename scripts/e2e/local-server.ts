/** Starts the local org as its users do, in a process of its own that a test can kill. */
import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { Connection } from 'jsforce';

const READY = /is at (http:\/\/\S+)/;
const START_MS = 120_000;

export interface LocalServer {
    readonly url: string;
    readonly pid: number | undefined;
    /** A client of the REST API, signed in as that user. */
    client(username: string): Promise<Connection>;
    /** Ends the process as a power cut would. */
    kill(): Promise<void>;
}

export interface StartOptions {
    readonly store: string;
    readonly port: number;
    /** Days the org's clock is ahead. */
    readonly daysAhead?: number;
    /** Another project than this one; it starts without demo data. */
    readonly source?: string;
}

export async function startServer({ store, port, daysAhead = 0, source }: StartOptions): Promise<LocalServer> {
    const args = ['--import', 'tsx', 'scripts/local-org/server/main.ts', '--store', store, '--port', String(port)];
    const project = source === undefined ? [] : ['--source', source];
    const child = spawn(process.execPath, [...args, '--days-ahead', String(daysAhead), ...project], {
        stdio: ['ignore', 'pipe', 'pipe']
    });
    const url = await ready(child);
    return {
        url,
        pid: child.pid,
        // By address: a name may be tried as IPv6 first, and Node gives that little time on a busy machine.
        client: (username) => signIn(url.replace('localhost', '127.0.0.1'), username),
        kill: () =>
            new Promise((resolve) => {
                child.once('exit', () => resolve());
                child.kill('SIGKILL');
            })
    };
}

function ready(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        const timer = setTimeout(() => fail('did not answer in time'), START_MS);
        const fail = (reason: string): void => {
            clearTimeout(timer);
            child.kill('SIGKILL');
            reject(new Error(`The local org ${reason}:\n${output}`));
        };
        const take = (chunk: Buffer): void => {
            output += chunk.toString('utf8');
            const url = READY.exec(output)?.[1];
            if (url) {
                clearTimeout(timer);
                resolve(url);
            }
        };
        child.stdout?.on('data', take);
        child.stderr?.on('data', take);
        child.once('exit', (code) => fail(`ended with ${code}`));
    });
}

async function signIn(url: string, username: string): Promise<Connection> {
    const body = new URLSearchParams({ grant_type: 'password', username, password: 'local-org' });
    const answer = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body });
    const { access_token: accessToken } = (await answer.json()) as { access_token: string };
    return new Connection({ instanceUrl: url, accessToken, version: '65.0' });
}
