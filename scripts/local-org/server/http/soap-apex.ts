import type { Context } from 'hono';
import { originOf } from './sign-in.ts';
import { LATEST } from './site.ts';
import type { Site } from './site.ts';
import { element, envelope, escapeXml, fault } from './soap.ts';

const APEX = 'http://soap.sforce.com/2006/08/apex';

interface Executed {
    readonly compiled: boolean;
    readonly compileProblem: string | null;
    readonly success: boolean;
    readonly line: number;
    readonly column: number;
    readonly exceptionMessage: string | null;
    readonly exceptionStackTrace: string | null;
    readonly logs?: readonly string[];
}

/** `sf apex run` executes anonymous Apex by SOAP, because only there the answer carries the debug log. */
export async function soapApex(site: Site, c: Context): Promise<Response> {
    const xml = await c.req.text();
    const userId = site.sessions.userOf(element(xml, 'sessionId'));
    if (userId === null) {
        return fault(APEX, 'INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader');
    }
    if (!/<(?:\w+:)?executeAnonymous\b/.test(xml)) {
        return fault(APEX, 'API_CURRENTLY_DISABLED', 'Of the Apex SOAP API the local org has executeAnonymous only');
    }
    const source = element(xml, 'apexcode');
    const { body } = await site.host.ask({
        kind: 'rest',
        userId,
        base: `/services/data/v${LATEST}.0`,
        origin: originOf(c),
        request: { method: 'POST', path: '/tooling/executeAnonymous', query: { anonymousBody: source }, body: null }
    });
    site.worked();
    const done = JSON.parse(body) as Executed;
    const header = `<DebuggingInfo><debugLog>${escapeXml(debugLog(source, done))}</debugLog></DebuggingInfo>`;
    return envelope({ namespace: APEX, header, body: resultXml(done) });
}

function debugLog(source: string, { logs = [], exceptionMessage }: Executed): string {
    const code = source.split('\n').map((line) => `Execute Anonymous: ${line}`);
    const failed = exceptionMessage === null ? [] : [`FATAL_ERROR|${exceptionMessage}`];
    return [`${LATEST}.0 APEX_CODE,DEBUG`, ...code, ...logs.map((line) => `USER_DEBUG|${line}`), ...failed].join('\n');
}

function resultXml(done: Executed): string {
    const field = (name: keyof Executed): string => {
        const value = done[name];
        return value === null || value === undefined
            ? `<${name} xsi:nil="true"/>`
            : `<${name}>${escapeXml(String(value))}</${name}>`;
    };
    const names = [
        'column',
        'compileProblem',
        'compiled',
        'exceptionMessage',
        'exceptionStackTrace',
        'line',
        'success'
    ];
    const fields = names.map((name) => field(name as keyof Executed)).join('');
    return `<executeAnonymousResponse><result>${fields}</result></executeAnonymousResponse>`;
}
