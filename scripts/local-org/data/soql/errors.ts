/** Query errors with the platform's texts. */
import { ApexException } from '../values/exception.ts';
import type { RowError } from '../values/exception.ts';

const CONTEXT = 40;

export function queryError(message: string, rows: readonly RowError[] = []): ApexException {
    return new ApexException('System.QueryException', message, null, rows);
}

/** The message under an excerpt of the query that points at the place. */
export function errorAt(text: string, at: number, message: string): ApexException {
    const before = text.slice(0, at);
    const row = before.split('\n').length;
    const column = at - (before.lastIndexOf('\n') + 1) + 1;
    const start = Math.max(at - CONTEXT, before.lastIndexOf('\n') + 1);
    const lineEnd = text.indexOf('\n', at);
    const excerpt = text.slice(start, Math.min(lineEnd < 0 ? text.length : lineEnd, at + CONTEXT));
    return queryError(`\n${excerpt}\n${' '.repeat(at - start)}^\nERROR at Row:${row}:Column:${column}\n${message}`);
}

const REFERENCE = 'Please reference your WSDL or the describe call for the appropriate names.';

export const noSuchColumn = (column: string, object: string): string =>
    `No such column '${column}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFERENCE}`;

export const noSuchObject = (object: string): string =>
    `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFERENCE}`;

export const noSuchParent = (relationship: string): string =>
    `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`;

export const noSuchChild = (relationship: string): string =>
    `Didn't understand relationship '${relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`;
