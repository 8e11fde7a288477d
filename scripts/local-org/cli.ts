/** Command line of the local org: `npm run local-org -- <check | test | serve | run | data>`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NotSupportedError, StoppedError, UncatchableException } from './data/values/exception.ts';
import { within } from './data/values/patience.ts';
import { CompileError } from './apex/anonymous.ts';
import { compileCache } from './apex/compile-cache.ts';
import { openOrg, type OpenedOrg } from './apex/open.ts';
import { toAura } from './apex/run/aura-json.ts';
import { stackTraceOf } from './apex/run/traces.ts';
import { checkCommand } from './cli/check.ts';
import { print } from './cli/print.ts';
import { testCommand } from './cli/test.ts';
import { resetStore } from './data/store/reset.ts';
import { serve } from './server/serve.ts';

const USAGE = `Usage: npm run local-org -- <command> [--source <project folder>] [--json]
  check                     read and compile the project and its components, print what is wrong
    --library                          print instead which members of the platform's classes there are
  test                      run the Apex tests; exit code 1 if one fails or the project has problems
    --class A,B  --method a,B.c        only these classes, these methods
    --workers N                        threads, else as many as cores
    --watch                            again whenever a source changes
    --junit FILE  --coverage FILE      JUnit XML; coverage by line as JSON, or lcov (.info, .lcov)
  run -e '<apex>' [--user]  run anonymous Apex in the stored org (--user: username, else the administrator)
  serve [--port N]          start the org and its pages
  data -q '<soql>'          query the stored org
  data reset                remove the stored org; the next start makes a new one
    --store FILE                       another store than .local-org/org.db (also for run and serve)`;

interface Options {
    readonly source: string;
    readonly json: boolean;
    readonly classes: readonly string[] | null;
    readonly methods: readonly string[] | null;
    readonly workers: number | null;
    readonly watch: boolean;
    readonly junit: string | null;
    readonly coverage: string | null;
    readonly library: boolean;
    readonly text: string | null;
    readonly user: string | null;
    readonly port: number | null;
    readonly store: string | null;
    /** `data reset`. */
    readonly reset: boolean;
}

function open(options: Options, store: string): OpenedOrg {
    return openOrg({ source: options.source, store, cache: compileCache(options.source) });
}

/** Governor limits end anonymous Apex long before; this is for what has no safe point. */
const MOST_MS = 180_000;

/** Each command answers the exit code. */
const COMMANDS: Readonly<Record<string, (options: Options) => number | Promise<number>>> = {
    check: (options) => checkCommand(options),
    test: (options) => testCommand(options, cacheOf(options)),
    run: (options) => {
        const org = open(options, storeOf(options));
        try {
            const { log } = within(
                MOST_MS,
                () => org.anonymous(userId(org, options.user), requireText(options)),
                () => new UncatchableException('System.LimitException', 'Apex CPU time limit exceeded')
            );
            (options.json ? [JSON.stringify({ log })] : log).forEach(print);
            org.runJobs();
            return 0;
        } finally {
            org.close();
        }
    },
    serve: async (options) => {
        const server = await serve({
            source: options.source,
            port: options.port,
            store: options.store,
            dev: false,
            loadDemo: null,
            print
        });
        print(`The local org is at ${server.url}`);
        await new Promise<void>((done) => {
            process.once('SIGINT', () => done());
            process.once('SIGTERM', () => done());
        });
        await server.close();
        return 0;
    },
    data: (options) => {
        if (options.reset) {
            const store = storeOf(options);
            print(
                resetStore(store) ? `Removed ${store}; the next start makes a new org.` : `There is no store ${store}.`
            );
            return 0;
        }
        const org = open(options, storeOf(options));
        try {
            queryRows(org, userId(org, options.user), requireText(options)).forEach((row) =>
                print(JSON.stringify(row))
            );
            return 0;
        } finally {
            org.close();
        }
    }
};

function queryRows(org: OpenedOrg, user: string, text: string): readonly unknown[] {
    const uncounted = {
        query: () => undefined,
        queryRows: () => undefined,
        dml: () => undefined,
        dmlRows: () => undefined
    };
    return org.run(user, (data) => {
        const context = {
            user: data.user(user),
            mode: 'system',
            sharing: false,
            meter: uncounted,
            now: Date.now
        } as const;
        const values = { schema: data.schema, cells: org.host.machine.cells, classes: org.host.classes };
        return data.soql.run(text, new Map(), context).rows.map((row) => toAura(row, values));
    });
}

function cacheOf(options: Options): string {
    return join(options.source, '.local-org', 'apex');
}

function storeOf(options: Options): string {
    return options.store ?? join(options.source, '.local-org', 'org.db');
}

function requireText(options: Options): string {
    if (options.text === null) {
        throw new Error('Say what to run with -e (Apex) or -q (SOQL)');
    }
    return options.text;
}

function userId(org: OpenedOrg, username: string | null): string {
    const [row] = org.data.driver
        .prepare('SELECT "Id" AS id FROM "User" WHERE "Username" = ?')
        .all([username ?? 'admin@local.org']);
    if (!row) {
        throw new Error(`There is no user ${username ?? 'admin@local.org'}`);
    }
    return String(row['id']);
}

async function main(): Promise<number> {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            source: { type: 'string' },
            json: { type: 'boolean', default: false },
            class: { type: 'string' },
            method: { type: 'string' },
            workers: { type: 'string' },
            watch: { type: 'boolean', default: false },
            junit: { type: 'string' },
            coverage: { type: 'string' },
            library: { type: 'boolean' },
            execute: { type: 'string', short: 'e' },
            query: { type: 'string', short: 'q' },
            user: { type: 'string' },
            port: { type: 'string' },
            store: { type: 'string' }
        }
    });
    const command = COMMANDS[positionals[0] ?? ''];
    const source = resolve(values.source ?? process.cwd());
    const reset = positionals[0] === 'data' && positionals[1] === 'reset';
    if (!command || positionals.length > (reset ? 2 : 1)) {
        print(USAGE);
        return 2;
    }
    if (!existsSync(join(source, 'sfdx-project.json'))) {
        throw new Error(`${source} is no Salesforce DX project: it has no sfdx-project.json`);
    }
    return command({
        source,
        json: values.json,
        classes: namesIn(values.class),
        methods: namesIn(values.method),
        workers: values.workers === undefined ? null : Number(values.workers),
        watch: values.watch,
        junit: values.junit ?? null,
        coverage: values.coverage ?? null,
        library: values.library ?? false,
        text: values.execute ?? values.query ?? null,
        user: values.user ?? null,
        store: values.store === undefined ? null : resolve(values.store),
        reset,
        port: values.port === undefined ? null : Number(values.port)
    });
}

const namesIn = (list: string | undefined): string[] | null => list?.split(',').map((name) => name.trim()) ?? null;

/** Apex that fails shows its trace; a gap names itself; nobody gets a JavaScript stack. */
function explain(error: unknown): string {
    if (error instanceof CompileError || error instanceof NotSupportedError || error instanceof StoppedError) {
        return error.message;
    }
    const trace = error instanceof Error ? stackTraceOf(error) : '';
    const name = error instanceof Error && 'typeName' in error ? `${String(error.typeName)}: ` : '';
    return `${name}${error instanceof Error ? error.message : String(error)}${trace === '' ? '' : `\n${trace}`}`;
}

main().then(
    (code) => {
        process.exitCode = code;
    },
    (error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exitCode = 1;
    }
);
