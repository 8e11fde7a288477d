/** Fires the triggers of a chunk and turns what they did into refusals of rows. */
import type { ObjectDef } from '../../metadata/schema.ts';
import type { FireTriggers, TriggerOperation, TriggerTiming } from '../contracts.ts';
import { ApexException, UncatchableException } from '../values/exception.ts';
import { SObj } from '../values/sobject.ts';
import { refusal, triggerFailure } from './failures.ts';
import type { Work } from './work.ts';

export type Fire = () => FireTriggers;

export function fireTriggers(
    fire: Fire,
    object: ObjectDef,
    timing: TriggerTiming,
    operation: TriggerOperation,
    works: readonly Work[]
): void {
    if (works.length === 0) return;
    const newRows =
        operation === 'delete' ? [] : works.map((work) => (timing === 'before' ? work.next : frozen(work.next)));
    const oldRows =
        operation === 'insert' || operation === 'undelete' ? [] : works.map((work) => work.old ?? work.next);
    for (const row of oldRows) row.readOnly = true;
    try {
        fire()({ object, timing, operation, newRows, oldRows });
    } catch (error) {
        if (!(error instanceof ApexException) || error instanceof UncatchableException) throw error;
        works.forEach((work) => work.refuse(triggerFailure(error, object.name, timing, operation)));
        return;
    }
    const marked = operation === 'delete' ? oldRows : newRows;
    works.forEach((work, i) => takeErrors(work, marked[i] as SObj));
}

function frozen(row: SObj): SObj {
    const copy = new SObj(row.t, { ...row.f });
    copy.readOnly = true;
    copy.gaps = row.gaps;
    return copy;
}

/** `addError` marks the row and lets the trigger go on; the row falls out here. */
function takeErrors(work: Work, row: SObj): void {
    for (const { field, message } of row.errors ?? []) {
        work.refuse(refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, ...(field === null ? [] : [field])));
    }
    row.errors = null;
}
