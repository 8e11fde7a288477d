import { ApexException, NotSupportedError, UncatchableException } from '../data/values/exception.ts';

export interface ApiError {
    readonly errorCode: string;
    readonly message: string;
    readonly fields?: readonly string[];
}

/** A refusal in the platform's words; ends a request with its status. */
export class ApiFault extends Error {
    readonly status: number;
    readonly errors: readonly ApiError[];

    constructor(status: number, errorCode: string, message: string, fields?: readonly string[]) {
        super(message);
        this.status = status;
        this.errors = [{ errorCode, message, ...(fields === undefined ? {} : { fields }) }];
    }
}

export function notFound(message = 'The requested resource does not exist'): ApiFault {
    return new ApiFault(404, 'NOT_FOUND', message);
}

/** Status by code, where it is not the usual 400. */
const STATUS: Readonly<Record<string, number>> = {
    ENTITY_IS_DELETED: 404,
    INVALID_CROSS_REFERENCE_KEY: 404,
    INSUFFICIENT_ACCESS: 403,
    INSUFFICIENT_ACCESS_OR_READONLY: 403,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 403,
    UNABLE_TO_LOCK_ROW: 409
};

export interface Failure {
    readonly status: number;
    readonly errors: readonly ApiError[];
}

/** The one mapping of exceptions to what a client of the REST API sees. */
export function failureOf(error: unknown): Failure {
    if (error instanceof ApiFault) {
        return { status: error.status, errors: error.errors };
    }
    if (error instanceof NotSupportedError) {
        return { status: 501, errors: [{ errorCode: 'NOT_IMPLEMENTED', message: error.message }] };
    }
    if (error instanceof ApexException) {
        return apexFailure(error);
    }
    const message = error instanceof Error ? error.message : String(error);
    return { status: 500, errors: [{ errorCode: 'UNKNOWN_EXCEPTION', message }] };
}

function apexFailure(error: ApexException): Failure {
    const first = error.rows[0];
    if (first) {
        return {
            status: STATUS[first.statusCode] ?? 400,
            errors: error.rows.map((row) => ({ errorCode: row.statusCode, message: row.message, fields: row.fields }))
        };
    }
    if (error instanceof UncatchableException) {
        return { status: 500, errors: [{ errorCode: 'LIMIT_EXCEEDED', message: error.message }] };
    }
    const errorCode = codeOf(error);
    return { status: STATUS[errorCode] ?? 400, errors: [{ errorCode, message: error.message }] };
}

function codeOf(error: ApexException): string {
    if (error.typeName === 'System.NoAccessException' || error.typeName === 'System.SecurityException') {
        return 'INSUFFICIENT_ACCESS';
    }
    if (error.typeName !== 'System.QueryException') {
        return 'APEX_ERROR';
    }
    if (/No such (?:column|relation)|Didn't understand relationship/i.test(error.message)) {
        return 'INVALID_FIELD';
    }
    return /sObject type .* is not supported/i.test(error.message) ? 'INVALID_TYPE' : 'MALFORMED_QUERY';
}
