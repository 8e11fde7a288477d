/** Calls of `@RestResource` classes. Apex REST Developer Guide: "RestResource Annotation", "Apex REST Methods". */
import { ApexBlob } from '../data/values/blob.ts';
import { ApexException } from '../data/values/exception.ts';
import { hasAnnotation, type MethodInfo, typeFromJson } from './emit/unit.ts';
import { fromJson } from './lib/support/json-read.ts';
import { JsonObject, parseJson, printJson } from './lib/support/json-text.ts';
import { toJson } from './lib/support/json-write.ts';
import { openRest, readRest } from './lib/System/Rest.ts';
import type { Cell, Cells } from './run/cells.ts';
import type { Host } from './run/host.ts';
import { state } from './run/state.ts';

export interface ApexRestRequest {
    /** Upper case. */
    readonly method: string;
    /** Below `/services/apexrest`, starting with `/`. */
    readonly path: string;
    readonly params: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

export interface ApexRestAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

/** No class or no method for an address; the server answers it in the platform's shape. */
export class ApexRestRefusal extends Error {
    readonly status: number;
    readonly errorCode: string;

    constructor(status: number, errorCode: string, message: string) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }
}

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

export function callRest(host: Host, userId: string, request: ApexRestRequest): ApexRestAnswer {
    const { cell, mapping } = resourceOf(host.machine.cells, request.path);
    if (!host.data.security.rights(userId).apexClass(cell.info.name)) {
        throw new ApexRestRefusal(
            403,
            'FORBIDDEN',
            `You do not have access to the Apex class named: ${cell.info.name}`
        );
    }
    const method = methodOf(cell, request.method);
    const user = host.data.user(userId);
    return host.run({ kind: 'sync', user }, () => {
        const takesBody = method.params.length === 0;
        openRest({
            requestURI: request.path,
            resourcePath: `/services/apexrest${mapping}`,
            httpMethod: request.method,
            params: request.params,
            headers: request.headers,
            requestBody: takesBody ? new ApexBlob(Buffer.from(request.body, 'utf8')) : null,
            remoteAddress: '127.0.0.1'
        });
        state.sharing = cell.info.sharing !== 'without';
        const values = takesBody ? [] : argumentsOf(method, request.body);
        const result = (cell.C?.[method.slot] as (...values: unknown[]) => unknown)(...values);
        return answerOf(method, result);
    });
}

/** An exact mapping wins over a wild one, a longer one over a shorter. */
function resourceOf(cells: Cells, path: string): { readonly cell: Cell; readonly mapping: string } {
    const found = cells
        .all()
        .flatMap((cell) => mappingsOf(cell).map((mapping) => ({ cell, mapping })))
        .filter(({ mapping }) => matches(mapping, path))
        .sort(
            (a, b) =>
                Number(a.mapping.endsWith('*')) - Number(b.mapping.endsWith('*')) || b.mapping.length - a.mapping.length
        );
    const [best] = found;
    if (!best) {
        throw new ApexRestRefusal(404, 'NOT_FOUND', 'Could not find a match for URL');
    }
    return best;
}

function mappingsOf({ info }: Cell): string[] {
    return info.annotations
        .filter((annotation) => annotation.name.toLowerCase() === 'restresource')
        .map((annotation) => annotation.params['urlmapping'] ?? '');
}

function matches(mapping: string, path: string): boolean {
    if (!mapping.endsWith('*')) {
        return path === mapping || path === `${mapping}/`;
    }
    const stem = mapping.slice(0, -1);
    return path.startsWith(stem) || path === stem.replace(/\/$/, '');
}

function methodOf({ info }: Cell, verb: string): MethodInfo {
    const has = (name: string): MethodInfo | undefined =>
        info.methods.find((method) => method.static && hasAnnotation(method, `Http${name}`));
    const method = VERBS.filter((name) => name.toUpperCase() === verb).map(has)[0];
    if (!method) {
        const allowed = VERBS.filter((name) => has(name)).map((name) => name.toUpperCase());
        const message = `HTTP Method '${verb}' not allowed. Allowed are ${allowed.join(',')}`;
        throw new ApexRestRefusal(405, 'METHOD_NOT_ALLOWED', message);
    }
    return method;
}

/** The members of the body's JSON object are the arguments, by name. */
function argumentsOf(method: MethodInfo, body: string): unknown[] {
    const json = body.trim() === '' ? null : parseJson(body);
    const members = json instanceof JsonObject ? json : null;
    return method.params.map(({ name, type }) => {
        const value = members?.get(name);
        return value === undefined || value === null ? null : fromJson(value, typeFromJson(type), false);
    });
}

function answerOf(method: MethodInfo, result: unknown): ApexRestAnswer {
    const { statusCode, headers, responseBody } = readRest();
    const status = statusCode ?? 200;
    if (method.returns.kind !== 'void') {
        const body = result === null ? 'null' : printJson(toJson(result));
        return { status, headers: { 'content-type': 'application/json', ...headers }, body };
    }
    if (responseBody !== null && !(responseBody instanceof ApexBlob)) {
        throw new ApexException('System.TypeException', 'RestResponse.responseBody is no Blob');
    }
    const body = responseBody === null ? '' : responseBody.bytes.toString('utf8');
    return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}
