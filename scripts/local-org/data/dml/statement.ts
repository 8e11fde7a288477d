/** What a statement must be before any row is looked at: kinds that take no DML, repeated ids, chunks of types. */
import type { ObjectDef } from '../../metadata/schema.ts';
import type { DmlOperation, DmlRequest } from '../contracts.ts';
import { ApexException } from '../values/exception.ts';
import type { Work } from './work.ts';

/** Apex DML is refused on these (Object Reference: supported calls). */
const READ_ONLY = new Set([
    'Profile',
    'OpportunityStage',
    'RecordType',
    'AsyncApexJob',
    'CronTrigger',
    'CronJobDetail',
    'ApexClass',
    'ApexTrigger',
    'CustomPermission',
    'UserRecordAccess',
    'CustomNotificationType'
]);
const MOST_CHUNKS = 10;

export const title = (operation: DmlOperation): string => operation.charAt(0).toUpperCase() + operation.slice(1);

export function checkStatement(request: DmlRequest): void {
    const seen = new Set<unknown>();
    for (const row of request.rows) {
        if (row === null || row === undefined)
            throw new ApexException('System.NullPointerException', 'Attempt to de-reference a null object');
        checkKind(row.t, request.operation);
        if (row.readOnly) {
            throw new ApexException(
                'System.SObjectException',
                'DML statement cannot operate on trigger.new or trigger.old'
            );
        }
        const id: unknown = row.f['Id'];
        if (typeof id === 'string' && request.operation !== 'insert')
            refuseRepeated(seen, id, `Duplicate id in list: ${id}`);
        refuseRepeated(seen, row, 'Before Insert or Upsert list must not have two identically equal elements');
    }
}

function refuseRepeated(seen: Set<unknown>, key: unknown, message: string): void {
    if (seen.has(key)) throw new ApexException('System.ListException', message);
    seen.add(key);
}

function checkKind(object: ObjectDef, operation: DmlOperation): void {
    if (object.kind === 'metadata' || object.kind === 'event' || READ_ONLY.has(object.name)) {
        throw new ApexException(
            'System.TypeException',
            `DML operation ${title(operation)} not allowed on ${object.name}`
        );
    }
    if (object.name === 'User' && (operation === 'delete' || operation === 'undelete')) {
        throw new ApexException('System.TypeException', `DML operation ${title(operation)} not allowed on User`);
    }
}

/** Neighbours of one type go together; more than ten changes of type are refused. */
export function runsOfOneType(works: readonly Work[]): { readonly object: ObjectDef; readonly works: Work[] }[] {
    const runs: { readonly object: ObjectDef; readonly works: Work[] }[] = [];
    for (const work of works) {
        const last = runs[runs.length - 1];
        if (last && last.object === work.object) last.works.push(work);
        else runs.push({ object: work.object, works: [work] });
    }
    if (runs.length > MOST_CHUNKS) {
        throw new ApexException(
            'System.TypeException',
            'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.'
        );
    }
    return runs;
}

export function chunksOf<T>(items: readonly T[], size: number): T[][] {
    const chunks: T[][] = [];
    for (let i = 0; i < items.length; i += size) chunks.push(items.slice(i, i + size));
    return chunks;
}
