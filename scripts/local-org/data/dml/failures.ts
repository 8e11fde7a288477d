/** Errors of rows and the exception that a refused statement throws, with the platform's texts. */
import { ApexException } from '../values/exception.ts';
import type { RowError } from '../values/exception.ts';
import type { DmlOperation } from '../contracts.ts';

export interface Refusal {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

export const refusal = (statusCode: string, message: string, ...fields: string[]): Refusal => ({
    statusCode,
    message,
    fields
});

const CANNOT_SAVE = 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY';

const VERBS: Readonly<Record<DmlOperation, string>> = {
    insert: 'Insert',
    update: 'Update',
    upsert: 'Upsert',
    delete: 'Delete',
    undelete: 'Undelete'
};

/** `Insert failed. First exception on row 0; first error: …`, as `DmlException.getMessage` prints it. */
export function dmlException(operation: DmlOperation, errors: readonly RowError[]): ApexException {
    const sorted = [...errors].sort((a, b) => a.index - b.index);
    const first = sorted[0];
    const row = first ? `${first.index}${first.id === null ? '' : ` with id ${first.id}`}` : '0';
    const text = first ? `${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]` : '';
    return new ApexException(
        'System.DmlException',
        `${VERBS[operation]} failed. First exception on row ${row}; first error: ${text}`,
        null,
        sorted
    );
}

/** User mode refuses the whole statement with one sentence; the fields are on the rows. */
export function accessException(message: string, errors: readonly RowError[]): ApexException {
    return new ApexException('System.DmlException', message, null, errors);
}

/** The runtime notes on the exception which trigger it left, and where. */
type FromTrigger = ApexException & { readonly trigger?: string; readonly trace?: string };

/** An exception that left a trigger refuses all rows of its chunk. */
export function triggerFailure(
    error: FromTrigger,
    object: string,
    timing: 'before' | 'after',
    operation: string
): Refusal {
    const event = `${timing === 'before' ? 'Before' : 'After'}${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
    const cause = `caused by: ${error.typeName}: ${error.message}\n\n${error.trace ?? ''}`;
    return refusal(CANNOT_SAVE, `${error.trigger ?? object}: execution of ${event}\n\n${cause}`);
}
