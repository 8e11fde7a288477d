/** The thread in which the org lives: Apex and data are synchronous, so HTTP stays outside. */
import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { openOrg } from '../apex/open.ts';
import type { OrgOptions } from '../apex/org.ts';
import { setOrgUrl } from '../data/values/org-url.ts';
import { compileApart } from './helper-process.ts';
import { readLocalConfig } from './local-config.ts';
import { perform } from './operations.ts';
import type { OrgRequest, OrgSettings } from './operations.ts';
import { memoryLocators } from './rest/query.ts';

const DAY_MS = 86_400_000;

export interface WorkerOptions {
    readonly source: string;
    readonly store: string;
    readonly cache: string | null;
    /** Days the org's clock is ahead of the machine's. */
    readonly daysAhead: number;
    /** Where the org answers: links in mails and formulas lead there. */
    readonly url: string;
}

function apart({ source, cache }: WorkerOptions): Pick<OrgOptions, 'compileApart'> {
    return cache === null ? {} : { compileApart: () => compileApart(source, cache) };
}

function start(options: WorkerOptions): void {
    const port = parentPort;
    if (!port) {
        throw new Error('The org worker is started by the server');
    }
    setOrgUrl(options.url);
    const now = (): number => Date.now() + options.daysAhead * DAY_MS;
    const settings: OrgSettings = {
        org: openOrg({ ...options, now, ...apart(options) }),
        locators: memoryLocators(() => randomBytes(9).toString('hex')),
        config: readLocalConfig(options.source),
        now
    };
    port.on('message', ({ id, request }: { readonly id: number; readonly request: OrgRequest | 'close' }) => {
        if (request === 'close') {
            settings.org.close();
            port.close();
            return;
        }
        port.postMessage({ id, answer: perform(settings, request) });
    });
    port.postMessage({ ready: true });
}

start(workerData as WorkerOptions);
