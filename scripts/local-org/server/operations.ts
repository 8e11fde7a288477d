/** What the worker does for the main thread; every operation is synchronous and answers JSON text. */
import type { Org } from '../apex/org.ts';
import { ApexRestRefusal } from '../apex/rest-calls.ts';
import type { ApexRestRequest } from '../apex/rest-calls.ts';
import { stackTraceOf } from '../apex/run/traces.ts';
import { ApexException } from '../data/values/exception.ts';
import { failureOf } from './errors.ts';
import type { ApiError } from './errors.ts';
import { organizationOf } from './organization.ts';
import { dispatch } from './rest/router.ts';
import type { Locators, RestRequest } from './rest/context.ts';
import type { LocalConfig, UiContext, UiOperation } from './ui/context.ts';
import { apexFailure, uiFailure } from './ui/errors.ts';
import { listRows } from './ui/list.ts';
import { objectInfo } from './ui/object-info.ts';
import { createForm, flexiPage, lookupOptions, recordPage, relatedRows } from './ui/page.ts';
import { createRecord, deleteRecord, readRecords, updateRecord } from './ui/records.ts';
import { administratorId, sessionInfo } from './ui/session.ts';
import { runScheduled, setupInfo } from './ui/setup.ts';

export type OrgRequest =
    | {
          readonly kind: 'rest';
          readonly userId: string;
          readonly origin: string;
          readonly base: string;
          readonly request: RestRequest;
      }
    | {
          readonly kind: 'ui';
          readonly userId: string;
          readonly operation: string;
          readonly args: Readonly<Record<string, unknown>>;
      }
    | {
          readonly kind: 'apex';
          readonly userId: string;
          readonly method: string;
          readonly args: Readonly<Record<string, unknown>>;
      }
    | { readonly kind: 'apexrest'; readonly userId: string; readonly request: ApexRestRequest }
    | { readonly kind: 'user'; readonly username: string }
    | { readonly kind: 'info' }
    | { readonly kind: 'administrator' }
    | { readonly kind: 'jobs' };

export interface OrgAnswer {
    readonly status: number;
    /** JSON text; empty where there is no body. */
    readonly body: string;
    readonly headers?: Readonly<Record<string, string>>;
}

export interface OrgSettings {
    readonly org: Org;
    readonly locators: Locators;
    readonly config: LocalConfig;
    readonly now: () => number;
}

const UI: Readonly<Record<string, UiOperation>> = {
    session: sessionInfo,
    records: readRecords,
    createRecord,
    updateRecord,
    deleteRecord,
    objectInfo,
    list: listRows,
    recordPage,
    createForm,
    related: relatedRows,
    lookup: lookupOptions,
    flexiPage,
    setup: setupInfo,
    runScheduled
};

export function perform(settings: OrgSettings, request: OrgRequest): OrgAnswer {
    switch (request.kind) {
        case 'rest':
            return performRest(settings, request);
        case 'apexrest':
            return performApexRest(settings.org, request);
        case 'ui':
            return answer(() => ui(settings, request.userId, request.operation, request.args), uiFailure);
        case 'apex':
            return answer(() => apex(settings.org, request.userId, request.method, request.args), apexFailure);
        case 'user':
            return answer(() => findUser(settings.org, request.username), uiFailure);
        case 'info':
            return answer(() => info(settings.org), uiFailure);
        case 'administrator':
            return answer(() => administratorId(settings), uiFailure);
        case 'jobs':
            return answer(() => settings.org.runJobs(), uiFailure);
    }
}

function performRest(
    settings: OrgSettings,
    { userId, origin, base, request }: OrgRequest & { kind: 'rest' }
): OrgAnswer {
    const { org, locators, now } = settings;
    try {
        const { status, body } = dispatch({ org, userId, origin, base, now, locators }, request);
        return { status, body: body === undefined ? '' : JSON.stringify(body) };
    } catch (error) {
        const failure = failureOf(error);
        return { status: failure.status, body: JSON.stringify(failure.errors) };
    }
}

function performApexRest(org: Org, { userId, request }: OrgRequest & { kind: 'apexrest' }): OrgAnswer {
    try {
        return org.callRest(userId, request);
    } catch (error) {
        if (error instanceof ApexRestRefusal) {
            return refusal(error.status, [{ errorCode: error.errorCode, message: error.message }]);
        }
        if (!(error instanceof ApexException)) {
            const failure = failureOf(error);
            return refusal(failure.status, failure.errors);
        }
        const message = `${error.typeName}: ${error.message}\n\n${stackTraceOf(error)}`;
        return refusal(500, [{ errorCode: 'APEX_ERROR', message }]);
    }
}

function refusal(status: number, errors: readonly ApiError[]): OrgAnswer {
    return { status, body: JSON.stringify(errors) };
}

function answer(work: () => unknown, refuse: (error: unknown) => { status: number; body: unknown }): OrgAnswer {
    try {
        return { status: 200, body: JSON.stringify(work() ?? null) };
    } catch (error) {
        const { status, body } = refuse(error);
        return { status, body: JSON.stringify(body) };
    }
}

function ui(settings: OrgSettings, userId: string, name: string, args: Readonly<Record<string, unknown>>): unknown {
    const operation = UI[name];
    if (!operation) {
        throw new Error(`There is no operation ${name}`);
    }
    const context: UiContext = { org: settings.org, userId, now: settings.now, config: settings.config };
    return operation(context, args);
}

function apex(org: Org, userId: string, method: string, args: Readonly<Record<string, unknown>>): unknown {
    const [className = '', name = ''] = method.split('.');
    return org.callAura(userId, className, name, args);
}

function findUser(org: Org, username: string): unknown {
    const [row] = org.data.driver
        .prepare(
            'SELECT "Id" AS id, "Username" AS username FROM "User" WHERE fold("Username") = fold(?) AND "IsActive" = 1'
        )
        .all([username]);
    return row ? { id: row['id'], username: row['username'] } : null;
}

function info(org: Org): unknown {
    const { id, name } = organizationOf(org);
    const problems = org.problems.map(({ at, message, level }) => ({ ...at, message, level }));
    return { organizationId: id, name, apiVersion: org.metadata.apiVersion, problems };
}
