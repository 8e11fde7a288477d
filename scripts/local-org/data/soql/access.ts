/** Object and field rights of what a query reads (user mode, SECURITY_ENFORCED). */
import type { RowError } from '../values/exception.ts';
import type { DataContext } from '../contracts.ts';
import type { Compilation, Read } from './compilation.ts';
import { errorAt, noSuchColumn, noSuchObject, queryError } from './errors.ts';

/**
 * Throws for what the user may not read. All inaccessible fields are in the exception's rows
 * (`Object.Field`, of an object its name), for `QueryException.getInaccessibleFields`.
 */
export function checkAccess(compilation: Compilation, context: DataContext, enforcedOnly: boolean): void {
    const rights = compilation.parts.security.rights(context.user.id);
    const refused = compilation.reads.filter(({ object, field }) =>
        field === null ? !rights.object(object.name).read : !rights.field(object.name, field.name).read
    );
    const [first] = refused;
    if (!first) return;
    if (enforcedOnly) {
        const refusal = 'Insufficient permissions: secure query included inaccessible field';
        throw queryError(refusal, [inaccessible(refused, refusal)]);
    }
    const message =
        first.field === null ? noSuchObject(first.object.name) : noSuchColumn(first.field.name, first.object.name);
    const error = errorAt(compilation.text, first.at, message);
    error.rows = [inaccessible(refused, error.message)];
    throw error;
}

function inaccessible(refused: readonly Read[], message: string): RowError {
    const fields = refused.map(({ object, field }) => (field === null ? object.name : `${object.name}.${field.name}`));
    return { index: 0, id: null, statusCode: 'INVALID_FIELD', message, fields: [...new Set(fields)] };
}
