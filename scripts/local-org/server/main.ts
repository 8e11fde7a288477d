/** What `npm start` runs. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.ts';
import type { ServeOptions } from './serve.ts';
import { LOCAL_PASSWORD } from './serve.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..', '..');

type LoadDemo = NonNullable<ServeOptions['loadDemo']>;

async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            port: { type: 'string' },
            host: { type: 'string' },
            source: { type: 'string' },
            store: { type: 'string' },
            dev: { type: 'boolean', default: false },
            empty: { type: 'boolean', default: false },
            'days-ahead': { type: 'string', default: '0' }
        }
    });
    const print = (line: string): void => void process.stdout.write(`${line}\n`);
    const server = await serve({
        source: values.source ?? PROJECT,
        port: values.port === undefined ? null : Number(values.port),
        host: values.host ?? null,
        store: values.store ?? null,
        dev: values.dev,
        daysAhead: wholeDays(values['days-ahead']),
        loadDemo: values.empty || values.source !== undefined ? null : await demoLoader(),
        print
    });
    print(`Mutual Success Plan is at ${server.url}`);
    if (values.host !== undefined) {
        print(`Whoever reaches ${values.host} works in this org without a password.`);
    }
    print(`API clients sign in as any user with the password "${LOCAL_PASSWORD}".`);
    const stop = (): void => void server.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
}

function wholeDays(text: string): number {
    const days = Number(text);
    if (!Number.isInteger(days) || days < 0) {
        throw new Error(`--days-ahead takes a whole number of days, not ${text}`);
    }
    return days;
}

/** Read when it is needed: most starts find their data in the store. */
async function demoLoader(): Promise<LoadDemo> {
    const { loadDemo } = await import('../../data/demo.ts');
    return async (target) => {
        await loadDemo(target, today());
    };
}

function today(): string {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

main().catch((error: unknown) => {
    process.stderr.write(`The local org cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});
