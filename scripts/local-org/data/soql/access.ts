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
    const rows = [inaccessible(refused)];
    if (enforcedOnly) throw queryError('Insufficient permissions: secure query included inaccessible field', rows);
    const message =
        first.field === null ? noSuchObject(first.object.name) : noSuchColumn(first.field.name, first.object.name);
    const error = errorAt(compilation.text, first.at, message);
    error.rows = rows;
    throw error;
}

function inaccessible(refused: readonly Read[]): RowError {
    const fields = refused.map(({ object, field }) => (field === null ? object.name : `${object.name}.${field.name}`));
    return { index: 0, id: null, statusCode: 'INVALID_FIELD', message: 'No access', fields: [...new Set(fields)] };
}
