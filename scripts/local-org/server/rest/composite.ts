import type { SObj } from '../../data/values/sobject.ts';
import { ApiFault, failureOf } from '../errors.ts';
import { plainText } from '../json/to-json.ts';
import type { ApiError } from '../errors.ts';
import { inTransaction, jsonArray, jsonObject, ok, recordOf } from './context.ts';
import type { RestAnswer, RestContext, RestHandler, RestRequest } from './context.ts';
import type { JsonRecord } from '../json/from-json.ts';
import type { UserData } from '../context.ts';

const MOST_REQUESTS = 25;
const MOST_TREE_RECORDS = 200;

interface Part {
    readonly body: unknown;
    readonly httpStatusCode: number;
    readonly referenceId: string;
    readonly httpHeaders: object;
}

type Route = (context: RestContext, request: RestRequest) => RestAnswer;

/** Runs several requests in order; a later one may name results of an earlier one by `@{reference.field}`. */
export function compositeHandler(route: Route): RestHandler {
    return (context, _parameters, request) => {
        const body = jsonObject(request.body);
        const parts = jsonArray(body['compositeRequest'], 'compositeRequest');
        if (parts.length > MOST_REQUESTS) {
            throw new ApiFault(400, 'BAD_REQUEST', `Limit of ${MOST_REQUESTS} subrequests exceeded`);
        }
        if (body['allOrNone'] === true) {
            return ok({ compositeResponse: allOrNone(context, route, parts) });
        }
        const done: Part[] = [];
        parts.forEach((part) => done.push(runPart(context, route, part, done)));
        return ok({ compositeResponse: done });
    };
}

class RolledBack extends Error {
    readonly failed: Part;

    constructor(failed: Part) {
        super('A subrequest failed');
        this.failed = failed;
    }
}

/** One transaction around all parts: the inner ones run in it instead of their own. */
function allOrNone(context: RestContext, route: Route, parts: readonly JsonRecord[]): readonly Part[] {
    try {
        return context.org.run(context.userId, (layer) => {
            const inner: RestContext = { ...context, org: { ...orgView(context), run: (_user, work) => work(layer) } };
            const done: Part[] = [];
            for (const part of parts) {
                const result = runPart(inner, route, part, done);
                if (result.httpStatusCode >= 400) {
                    throw new RolledBack(result);
                }
                done.push(result);
            }
            return done;
        });
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
        const { failed } = error;
        return parts.map((part) =>
            part['referenceId'] === failed.referenceId ? failed : halted(String(part['referenceId']))
        );
    }
}

function orgView({ org }: RestContext): RestContext['org'] {
    return {
        metadata: org.metadata,
        data: org.data,
        problems: org.problems,
        run: (userId, work) => org.run(userId, work),
        callAura: (...call) => org.callAura(...call),
        callRest: (...call) => org.callRest(...call),
        anonymous: (...call) => org.anonymous(...call),
        runJobs: () => org.runJobs(),
        runScheduled: (id) => org.runScheduled(id),
        close: () => org.close()
    };
}

function halted(referenceId: string): Part {
    const errorCode = 'PROCESSING_HALTED';
    const message = 'The transaction was rolled back since another operation in the same transaction failed.';
    return { body: [{ errorCode, message }], httpStatusCode: 400, referenceId, httpHeaders: {} };
}

function runPart(context: RestContext, route: Route, part: JsonRecord, done: readonly Part[]): Part {
    const referenceId = plainText(part['referenceId']);
    try {
        const url = new URL(String(resolveReferences(part['url'], done)), 'http://local.org');
        const path = url.pathname.replace(/^\/services\/data\/v\d+\.\d+/, '');
        const answer = route(context, {
            method: (plainText(part['method']) || 'GET').toUpperCase(),
            path,
            query: Object.fromEntries(url.searchParams),
            body: resolveReferences(part['body'], done)
        });
        return { body: answer.body ?? null, httpStatusCode: answer.status, referenceId, httpHeaders: {} };
    } catch (error) {
        const failure = failureOf(error);
        return { body: failure.errors, httpStatusCode: failure.status, referenceId, httpHeaders: {} };
    }
}

function resolveReferences(value: unknown, done: readonly Part[]): unknown {
    if (typeof value === 'string') {
        return value.replace(/@\{([^}]+)\}/g, (_whole, path: string) => String(referenced(path, done)));
    }
    if (Array.isArray(value)) {
        return value.map((one) => resolveReferences(one, done));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolveReferences(one, done)]));
    }
    return value;
}

function referenced(path: string, done: readonly Part[]): unknown {
    const [reference = '', ...steps] = path.split(/[.[\]]+/).filter((step) => step !== '');
    const part = done.find((one) => one.referenceId === reference);
    const value = steps.reduce<unknown>(
        (at, step) => (at as Record<string, unknown> | null | undefined)?.[step],
        part?.body
    );
    if (value === undefined || value === null) {
        throw new ApiFault(400, 'PROCESSING_HALTED', `Invalid reference specified. No value for ${path} found`);
    }
    return value;
}

interface TreeResult {
    readonly referenceId: string;
    readonly id: string;
}

/** Parents with nested children in one request, saved all or none. */
export const createTree: RestHandler = (context, [object = ''], request) => {
    const records = jsonArray(jsonObject(request.body)['records'], 'records');
    let at = '';
    try {
        return inTransaction(context, (data) => {
            const results: TreeResult[] = [];
            const save = (json: JsonRecord, parent: { readonly field: string; readonly id: string } | null): void => {
                const { referenceId, type } = (json['attributes'] ?? {}) as { referenceId?: string; type?: string };
                at = referenceId ?? '';
                const children = Object.entries(json).filter(([, value]) => isNested(value));
                const own = Object.fromEntries(Object.entries(json).filter(([, value]) => !isNested(value)));
                const row = recordOf(data, own, type ?? object);
                if (parent) {
                    row.f[parent.field] = parent.id;
                }
                const id = insertOne(data, row);
                results.push({ referenceId: at, id });
                if (results.length > MOST_TREE_RECORDS) {
                    throw new ApiFault(400, 'INVALID_INPUT', `Limit of ${MOST_TREE_RECORDS} records exceeded`);
                }
                for (const [name, value] of children) {
                    const field = childField(row, name);
                    jsonArray((value as JsonRecord)['records'], name).forEach((child) => save(child, { field, id }));
                }
            };
            records.forEach((record) => save(record, null));
            return ok({ hasErrors: false, results }, 201);
        });
    } catch (error) {
        const failure = failureOf(error);
        return ok({ hasErrors: true, results: [{ referenceId: at, errors: failure.errors.map(treeError) }] }, 400);
    }
};

function treeError(error: ApiError): unknown {
    return { statusCode: error.errorCode, message: error.message, fields: error.fields ?? [] };
}

function insertOne(data: UserData, row: SObj): string {
    const [result] = data.save({ operation: 'insert', rows: [row], allOrNone: true, externalId: null });
    return result?.id ?? '';
}

function isNested(value: unknown): boolean {
    return typeof value === 'object' && value !== null && 'records' in value;
}

function childField(row: SObj, relationship: string): string {
    const child = row.t.children.get(relationship.toLowerCase());
    if (!child) {
        throw new ApiFault(400, 'INVALID_FIELD', `${row.t.name} has no child relationship ${relationship}`);
    }
    return child.field;
}
