import { parseQuery } from '../../data/soql/parser.ts';
import { ApiFault } from '../errors.ts';
import type { RestAnswer, RestRequest } from '../rest/context.ts';
import { jsonObject, ok } from '../rest/context.ts';
import { codeIds } from '../tests/code-ids.ts';
import type { CodeIds } from '../tests/code-ids.ts';
import { selectRows } from '../tests/select.ts';
import { selectionOf } from '../tests/selection.ts';
import { TABLES } from '../tests/tables.ts';
import type { TestRun } from '../tests/test-runs.ts';
import type { Site } from './site.ts';

export interface ToolingCall {
    readonly userId: string;
    readonly base: string;
    readonly request: RestRequest;
}

/** What the server answers itself, because tests run outside the org; null leaves the request to the org. */
export async function answerTooling(site: Site, call: ToolingCall): Promise<RestAnswer | null> {
    const { method, path, query, body } = call.request;
    if (method === 'POST' && /^\/tooling\/runTests(?:Synchronous|Asynchronous)\/?$/.test(path)) {
        const ids = await codeIds(site.host);
        const selection = selectionOf(jsonObject(body), ids);
        return path.includes('Asynchronous')
            ? ok(site.tests.start(selection, call.userId))
            : ok(reportJson(await site.tests.run(selection, call.userId), ids));
    }
    if (method === 'GET' && /^(?:\/tooling)?\/query(?:All)?\/?$/.test(path)) {
        const from = /\bFROM\s+(\w+)/i.exec(query['q'] ?? '')?.[1] ?? '';
        const rows = TABLES.get(from.toLowerCase());
        return rows
            ? ok(selectRows(parseQuery(query['q'] ?? ''), rows(site.tests, await codeIds(site.host)), call.base))
            : null;
    }
    if (/^\/tooling\/runTests/.test(path)) {
        throw new ApiFault(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed`);
    }
    return null;
}

/** The answer of `runTestsSynchronous`. */
function reportJson(run: TestRun, ids: CodeIds): object {
    const rows = run.methods.map((one) => ({
        passed: one.passed,
        json: {
            id: ids.idOf(one.className),
            name: one.className,
            methodName: one.method,
            namespace: null,
            seeAllData: false,
            time: one.milliseconds,
            ...(one.passed
                ? {}
                : { type: 'Class', packageName: one.className, message: one.message, stackTrace: one.stackTrace })
        }
    }));
    const failures = rows.filter((row) => !row.passed).map((row) => row.json);
    return {
        apexLogId: null,
        codeCoverage: [],
        codeCoverageWarnings: [],
        failures,
        flowCoverage: [],
        flowCoverageWarnings: [],
        numFailures: failures.length,
        numTestsRun: rows.length,
        successes: rows.filter((row) => row.passed).map((row) => row.json),
        totalTime: run.methods.reduce((sum, one) => sum + one.milliseconds, 0)
    };
}
