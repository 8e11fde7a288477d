import { stackTraceOf } from '../../apex/run/traces.ts';
import { ApexException } from '../../data/values/exception.ts';
import { ApiFault, notFound } from '../errors.ts';
import {
    createCollection,
    deleteCollection,
    readCollection,
    updateCollection,
    upsertCollection
} from './collections.ts';
import { compositeHandler, createTree } from './composite.ts';
import { ok } from './context.ts';
import type { RestAnswer, RestContext, RestHandler, RestRequest } from './context.ts';
import { describeGlobal, describeObject, objectResource } from './describe.ts';
import { query, queryAll, queryMore } from './query.ts';
import { parameterizedSearch, soslSearch } from './search.ts';
import { organizationOf } from '../organization.ts';
import { createRecord, deleteRecord, readByExternalId, readRecord, updateRecord, upsertRecord } from './records.ts';

interface Route {
    readonly method: string;
    readonly pattern: RegExp;
    readonly handler: RestHandler;
}

const RESOURCES = ['sobjects', 'query', 'queryAll', 'search', 'parameterizedSearch', 'composite', 'limits', 'tooling'];

/** Clients find out who they are by the identity address. */
const resources: RestHandler = (context) => {
    const links = RESOURCES.map((name) => [name, `${context.base}/${name}`]);
    const identity = `${context.origin}/id/${organizationOf(context.org).id}/${context.userId}`;
    return ok({ ...Object.fromEntries(links), identity });
};

/** The local org counts no calls a day; the figures say that none is used up. */
const limits: RestHandler = () =>
    ok(
        Object.fromEntries(
            ['DailyApiRequests', 'DailyAsyncApexExecutions', 'DataStorageMB'].map((name) => [
                name,
                { Max: 15_000, Remaining: 15_000 }
            ])
        )
    );

const executeAnonymous: RestHandler = (context, _parameters, request) => {
    const success = { compiled: true, compileProblem: null, success: true, line: -1, column: -1 };
    const none = { exceptionMessage: null, exceptionStackTrace: null };
    try {
        const { log } = context.org.anonymous(context.userId, request.query['anonymousBody'] ?? '');
        return ok({ ...success, ...none, logs: log });
    } catch (error) {
        if (error instanceof ApexException) {
            const exceptionMessage = `${error.typeName}: ${error.message}`;
            return ok({ ...success, success: false, exceptionMessage, exceptionStackTrace: stackTraceOf(error) });
        }
        const compileProblem = error instanceof Error ? error.message : String(error);
        return ok({ ...success, ...none, compiled: false, success: false, compileProblem });
    }
};

const refuse =
    (what: string): RestHandler =>
    () => {
        throw new ApiFault(501, 'NOT_IMPLEMENTED', `${what} is not in the local org`);
    };

const route = (method: string, path: string, handler: RestHandler): Route => ({
    method,
    pattern: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}/?$`),
    handler
});

/** First match wins; so fixed names stand before parameters. */
const ROUTES: readonly Route[] = [
    route('GET', '', resources),
    route('GET', '/limits', limits),
    route('GET', '/sobjects', describeGlobal),
    route('GET', '/query', query),
    route('GET', '/queryAll', queryAll),
    route('GET', '/query/:locator', queryMore),
    route('GET', '/queryAll/:locator', queryMore),
    route('GET', '/tooling/executeAnonymous', executeAnonymous),
    route('POST', '/tooling/executeAnonymous', executeAnonymous),
    route('GET', '/tooling/query', query),
    route('GET', '/tooling/query/:locator', queryMore),
    route('GET', '/tooling/.*', refuse('The Tooling API beyond queries, executeAnonymous and test runs')),
    route('GET', '/search', soslSearch),
    route('GET', '/parameterizedSearch', parameterizedSearch),
    route('POST', '/parameterizedSearch', parameterizedSearch),
    route('GET', '/search/.*', refuse('Search suggestions and layouts')),
    route(
        'POST',
        '/composite',
        compositeHandler((context, request) => dispatch(context, request))
    ),
    route('POST', '/composite/tree/:object', createTree),
    route('POST', '/composite/sobjects', createCollection),
    route('PATCH', '/composite/sobjects', updateCollection),
    route('DELETE', '/composite/sobjects', deleteCollection),
    route('PATCH', '/composite/sobjects/:object/:field', upsertCollection),
    route('GET', '/composite/sobjects/:object', readCollection),
    route('POST', '/composite/sobjects/:object', readCollection),
    route('GET', '/sobjects/:object', objectResource),
    route('GET', '/sobjects/:object/describe', describeObject),
    route('POST', '/sobjects/:object', createRecord),
    route('GET', '/sobjects/:object/:id', readRecord),
    route('PATCH', '/sobjects/:object/:id', updateRecord),
    route('DELETE', '/sobjects/:object/:id', deleteRecord),
    route('GET', '/sobjects/:object/:field/:value', readByExternalId),
    route('PATCH', '/sobjects/:object/:field/:value', upsertRecord)
];

export function dispatch(context: RestContext, request: RestRequest): RestAnswer {
    const matching = ROUTES.map((one) => ({ one, match: one.pattern.exec(request.path) })).filter(({ match }) => match);
    const found = matching.find(({ one }) => one.method === request.method);
    if (!found?.match) {
        if (matching.length > 0) {
            throw new ApiFault(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed`);
        }
        throw notFound();
    }
    return found.one.handler(context, found.match.slice(1).map(decodeURIComponent), request);
}
