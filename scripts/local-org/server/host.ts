import type { OrgAnswer, OrgRequest } from './operations.ts';

/** The way to the org, wherever it runs: requests are answered one after the other. */
export interface OrgHost {
    ask(request: OrgRequest): Promise<OrgAnswer>;
    close(): Promise<void>;
}

/** Asks and reads the JSON of a request that must succeed. */
export async function askFor<Result>(host: OrgHost, request: OrgRequest): Promise<Result> {
    const { status, body } = await host.ask(request);
    if (status !== 200) {
        throw new Error((JSON.parse(body) as { message?: string }).message ?? body);
    }
    return JSON.parse(body) as Result;
}
