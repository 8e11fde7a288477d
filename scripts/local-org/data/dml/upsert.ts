/** Tells which rows of an upsert are new: by Id, or by an external id. */
import type { ObjectDef } from '../../metadata/schema.ts';
import { ApexException } from '../values/exception.ts';
import { refusal } from './failures.ts';
import { isUnset } from './prepare.ts';
import type { Records } from './records.ts';
import type { Work } from './work.ts';

export interface UpsertParts {
    readonly inserts: Work[];
    readonly updates: Work[];
}

export function splitUpsert(
    records: Records,
    object: ObjectDef,
    works: readonly Work[],
    externalId: string | null
): UpsertParts {
    if (externalId === null || externalId.toLowerCase() === 'id') {
        return { inserts: works.filter((work) => work.id === null), updates: works.filter((work) => work.id !== null) };
    }
    const field = object.fields.get(externalId.toLowerCase());
    if (!field || !(field.externalId || field.unique)) {
        throw new ApexException(
            'System.SObjectException',
            `Field ${externalId} is not an external id of ${object.name}`
        );
    }
    const parts: UpsertParts = { inserts: [], updates: [] };
    const seen = new Set<unknown>();
    for (const work of works) place(records, work, field.name, seen, parts);
    return parts;
}

function place(records: Records, work: Work, field: string, seen: Set<unknown>, parts: UpsertParts): void {
    const key = work.given.f[field];
    if (isUnset(key)) return work.refuse(refusal('MISSING_ARGUMENT', `${field} not specified`));
    const known = typeof key === 'string' ? key.toLowerCase() : String(key);
    if (seen.has(known))
        return work.refuse(refusal('DUPLICATE_VALUE', `Duplicate external id specified: ${String(key)}`, field));
    seen.add(known);
    const found = records.find(work.object, field, [key]);
    if (found.length > 1) {
        return work.refuse(
            refusal(
                'DUPLICATE_EXTERNAL_ID',
                `${field}: more than one record found for external id field: [${found.join(', ')}]`
            )
        );
    }
    work.id = found[0] ?? null;
    if (work.id === null) parts.inserts.push(work);
    else parts.updates.push(work);
}
