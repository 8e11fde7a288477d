/** Opens a connection to an org, local or real, from the command line's options. */
import { execFileSync } from 'node:child_process';
import { Connection } from 'jsforce';
import { z } from 'zod';

export const API_VERSION = '65.0';

export interface Target {
    readonly url: string;
    readonly token: string;
}

const display = z.object({ result: z.object({ instanceUrl: z.string(), accessToken: z.string() }) });

/** Asks the Salesforce CLI for address and token of an org it knows. */
export function targetOrg(alias: string): Target {
    const text = execFileSync('npx', ['sf', 'org', 'display', '--target-org', alias, '--json'], { encoding: 'utf8' });
    const { result } = display.parse(JSON.parse(text));
    return { url: result.instanceUrl, token: result.accessToken };
}

export function connect(target: Target): Connection {
    return new Connection({ instanceUrl: target.url, accessToken: target.token, version: API_VERSION });
}
