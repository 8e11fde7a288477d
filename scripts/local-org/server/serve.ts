import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { serve as listen } from '@hono/node-server';
import type { TestReport } from '../apex/test/result.ts';
import type { Problem } from '../data/values/position.ts';
import { compileCache } from '../apex/compile-cache.ts';
import { keepBuild } from '../web/build/app.ts';
import { buildWeb, builtWeb } from '../web/build/build.ts';
import type { WebBuild } from '../web/build/build.ts';
import { closeServer } from './close-server.ts';
import { httpApp } from './http/app.ts';
import type { Site } from './http/site.ts';
import { askFor } from './host.ts';
import type { OrgHost } from './host.ts';
import { readLocalConfig } from './local-config.ts';
import { runCommand, runScript } from './helper-process.ts';
import { Sessions } from './sessions.ts';
import { TestRuns } from './tests/test-runs.ts';
import type { TestOutcome } from './tests/test-runs.ts';
import { WorkerHost } from './worker-host.ts';

/** The one password of all local users; the server listens on this machine only. */
export const LOCAL_PASSWORD = 'local-org';
const BUILD_WEB = join(import.meta.dirname, '..', 'web', 'build', 'main.ts');
const LOOPBACK = '127.0.0.1';
const FIRST_PORT = 8080;
const PORTS_TRIED = 50;
/** Clients send anonymous Apex in the address. */
const LONGEST_HEAD = 1024 * 1024;
const CLOCK_MS = 15_000;
const DRAIN_MS = 50;

export interface ServeOptions {
    /** SFDX project folder. */
    readonly source: string;
    /** Address to listen on; null answers this machine only. */
    readonly host?: string | null;
    /** A port; null takes 8080 or the next free one. */
    readonly port: number | null;
    /** SQLite file; null takes `.local-org/org.db` of the project. */
    readonly store: string | null;
    /** Unminified components, rebuilt when a page is loaded. */
    readonly dev: boolean;
    /** Days the org's clock is ahead: shows today what the plan says and the job does on a later day. */
    readonly daysAhead?: number;
    /** Loads the demo data into a new store; null leaves it empty. */
    readonly loadDemo: ((target: { readonly url: string; readonly token: string }) => Promise<void>) | null;
    readonly print: (line: string) => void;
}

export interface RunningServer {
    readonly url: string;
    close(): Promise<void>;
}

interface OrgInfo {
    readonly organizationId: string;
    readonly name: string;
    readonly problems: readonly {
        readonly file: string;
        readonly line: number;
        readonly column: number;
        readonly message: string;
    }[];
}

/** Starts the org and its pages on this machine. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
    const source = resolve(options.source);
    const served = options.host ?? LOOPBACK;
    const cache = join(source, '.local-org');
    mkdirSync(cache, { recursive: true });
    const store = options.store ?? join(cache, 'org.db');
    const isNew = store === ':memory:' || !existsSync(store);
    const port = options.port ?? (await freePort(FIRST_PORT));
    const url = `http://${nameOf(options.host ?? null)}:${port}`;
    const [host, firstBuild] = await Promise.all([
        WorkerHost.start({ source, store, cache: compileCache(source), daysAhead: options.daysAhead ?? 0, url }),
        webOf(source, cache, options.dev)
    ]);
    const site = await openSite(options, host, source, cache, firstBuild);
    const app = httpApp(site, (error) => options.print(`Request failed: ${error.message}`));
    const server = await listening({
        fetch: app.fetch,
        port,
        hostname: served,
        serverOptions: { maxHeaderSize: LONGEST_HEAD }
    });
    if (isNew && options.loadDemo) {
        await fill(
            options.loadDemo,
            { url: `http://${served}:${port}`, token: await adminToken(host, site) },
            options.print
        );
    }
    const clock = setInterval(() => void host.ask({ kind: 'jobs' }), CLOCK_MS);
    return {
        url,
        close: async () => {
            clearInterval(clock);
            await closeServer(server);
            await host.close();
        }
    };
}

/** A browser cannot go to the address that stands for every one of this machine. */
function nameOf(host: string | null): string {
    return host === null || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
}

/** The address is told only once it answers. */
function listening(options: Parameters<typeof listen>[0]): Promise<ReturnType<typeof listen>> {
    return new Promise((resolve, reject) => {
        const server = listen(options, () => resolve(server));
        server.once('error', reject);
    });
}

/** Compilers of components need more memory than the server: they run apart, unless a developer rebuilds all day. */
async function webOf(source: string, cache: string, dev: boolean): Promise<WebBuild> {
    const built = builtWeb(source, cache, dev);
    if (built || dev) {
        return built ?? buildWeb(source, cache, dev);
    }
    return (await runScript(BUILD_WEB, [source, cache])) as WebBuild;
}

/** Whoever rebuilds the same folder sees that this build is shown. */
function kept(web: WebBuild): WebBuild {
    keepBuild(web.assets['app'] ?? '');
    return web;
}

async function adminToken(host: OrgHost, site: Site): Promise<string> {
    return site.sessions.token(await administrator(host), site.organizationId);
}

/** Without demo data the org still works; so a failure is told and does not end the server. */
async function fill(
    loadDemo: NonNullable<ServeOptions['loadDemo']>,
    target: { readonly url: string; readonly token: string },
    print: ServeOptions['print']
): Promise<void> {
    print('Loading the demo data …');
    try {
        await loadDemo(target);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        print(`The demo data did not load: ${reason}`);
    }
}

async function openSite(
    options: ServeOptions,
    host: OrgHost,
    source: string,
    cache: string,
    firstBuild: WebBuild
): Promise<Site> {
    const info = await askFor<OrgInfo>(host, { kind: 'info' });
    info.problems.forEach((one) => options.print(`${one.file}:${one.line}:${one.column}: ${one.message}`));
    firstBuild.problems.forEach((one) => options.print(`${one.file}:${one.line}:${one.column}: ${one.message}`));
    let drain: NodeJS.Timeout | null = null;
    return {
        host,
        sessions: new Sessions(secretOf(join(cache, 'secret')), { now: Date.now }),
        tests: new TestRuns((classes) => apexTests(source, classes), Date.now),
        organizationId: info.organizationId,
        served: options.host ?? LOOPBACK,
        defaultUserId: await defaultUser(host, source),
        password: LOCAL_PASSWORD,
        source,
        web: async () => kept(options.dev ? await buildWeb(source, cache, true) : firstBuild),
        worked: () => {
            drain ??= setTimeout(() => {
                drain = null;
                void host.ask({ kind: 'jobs' });
            }, DRAIN_MS).unref();
        },
        now: Date.now
    };
}

/** Tests need an org without data, so they never touch the served one. */
async function apexTests(source: string, classes: readonly string[] | null): Promise<TestOutcome> {
    const named = classes === null ? [] : ['--class', classes.join(',')];
    const answer = await runCommand(['test', '--source', source, ...named]);
    const report = answer as Partial<TestReport> & { readonly problems?: readonly Problem[] };
    if (!report.methods || !report.coverage) {
        const [first] = report.problems ?? [];
        throw new Error(`The project does not load: ${first?.at.file}:${first?.at.line}: ${first?.message}`);
    }
    return { methods: report.methods, coverage: report.coverage };
}

async function defaultUser(host: OrgHost, source: string): Promise<string> {
    const [first] = readLocalConfig(source).personas;
    const user = first && (await askFor<{ id: string } | null>(host, { kind: 'user', username: first.username }));
    return user ? user.id : administrator(host);
}

function administrator(host: OrgHost): Promise<string> {
    return askFor<string>(host, { kind: 'administrator' });
}

/** Sessions outlive a restart, but are worth nothing on another machine. */
function secretOf(file: string): string {
    if (!existsSync(file)) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
    }
    return readFileSync(file, 'utf8');
}

async function freePort(from: number): Promise<number> {
    for (let port = from; port < from + PORTS_TRIED; port += 1) {
        if (await isFree(port)) {
            return port;
        }
    }
    throw new Error(`No port from ${from} to ${from + PORTS_TRIED - 1} is free; name one with --port`);
}

function isFree(port: number): Promise<boolean> {
    return new Promise((answer) => {
        const probe = createServer();
        probe.once('error', () => answer(false));
        probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
    });
}
