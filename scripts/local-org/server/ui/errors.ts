import { stackTraceOf } from '../../apex/run/traces.ts';
import { ApexException } from '../../data/values/exception.ts';
import { failureOf } from '../errors.ts';

export interface UiFailure {
    readonly status: number;
    readonly body: unknown;
}

interface FieldError {
    readonly errorCode: string;
    readonly message: string;
    readonly field: string;
}

/** What a refused data service call hands to a component: page errors and errors by field. */
export function uiFailure(error: unknown): UiFailure {
    const { status, errors } = failureOf(error);
    const fieldErrors: Record<string, FieldError[]> = {};
    for (const { errorCode, message, fields = [] } of errors) {
        fields.forEach((field) => (fieldErrors[field] ??= []).push({ errorCode, message, field }));
    }
    const pageErrors = errors.filter((one) => (one.fields ?? []).length === 0);
    const refusedSave = error instanceof ApexException && error.typeName === 'System.DmlException';
    const message = refusedSave
        ? 'An error occurred while trying to update the record. Please try again.'
        : (errors[0]?.message ?? 'Unknown error');
    return {
        status,
        body: {
            message,
            statusCode: status,
            errorCode: errors[0]?.errorCode,
            output: {
                errors: pageErrors.map(({ errorCode, message: text }) => ({ errorCode, message: text })),
                fieldErrors
            }
        }
    };
}

/** What a failed Apex call hands to a component. */
export function apexFailure(error: unknown): UiFailure {
    const apex = error instanceof ApexException ? error : null;
    const exceptionType = apex?.typeName ?? (error instanceof Error ? error.name : 'Error');
    return {
        status: 500,
        body: {
            message: error instanceof Error ? error.message : String(error),
            exceptionType,
            isUserDefinedException: exceptionType !== 'System.AuraHandledException' && !exceptionType.includes('.'),
            stackTrace: error instanceof Error ? stackTraceOf(error) : ''
        }
    };
}
