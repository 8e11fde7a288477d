/** What a merge must be before anything is done (Apex Developer Guide, Merging Records). */
import { ApexException } from '../values/exception.ts';
import { toId18 } from '../values/id.ts';
import type { SObj } from '../values/sobject.ts';

const MERGEABLE = new Set(['Account', 'Contact', 'Lead', 'Case', 'Individual']);
const MOST_DUPLICATES = 2;

const idOf = (row: SObj): string | null => {
    const id: unknown = row.f['Id'];
    return typeof id === 'string' ? (toId18(id) ?? id) : null;
};

function refuse(row: SObj, statusCode: string, message: string): never {
    const error = { index: 0, id: idOf(row), statusCode, message, fields: [] };
    const where = error.id === null ? '0' : `0 with id ${error.id}`;
    throw new ApexException(
        'System.DmlException',
        `Merge failed. First exception on row ${where}; first error: ${statusCode}, ${message}: []`,
        null,
        [error]
    );
}

/** Answers the id of the record that stays. */
export function checkMerge(master: SObj, duplicates: readonly SObj[]): string {
    if (!MERGEABLE.has(master.t.name)) {
        throw new ApexException('System.TypeException', `DML operation MERGE not allowed on ${master.t.name}`);
    }
    const id = idOf(master) ?? refuse(master, 'MISSING_ARGUMENT', 'Id not specified in a merge call');
    if (duplicates.length === 0 || duplicates.length > MOST_DUPLICATES) {
        throw new ApexException('System.ListException', 'Merge record list must have one or two records');
    }
    for (const duplicate of duplicates) {
        if (duplicate.t !== master.t)
            refuse(master, 'INVALID_TYPE_FOR_OPERATION', 'Records to merge must be of one type');
        if (idOf(duplicate) === id)
            refuse(master, 'INVALID_ID_FIELD', 'The master record cannot be merged with itself');
    }
    return id;
}
