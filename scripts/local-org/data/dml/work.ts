import { toId18 } from '../values/id.ts';
import type { SObj } from '../values/sobject.ts';
import type { RowError } from '../values/exception.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Refusal } from './failures.ts';

/** One row of a statement on its way through the order of execution. */
export class Work {
    /** Position in the caller's list. */
    readonly index: number;
    /** The caller's record: read, never changed but for its Id. */
    readonly given: SObj;
    /** The stored record before the statement. */
    old: SObj | null = null;
    /** What triggers see as `Trigger.new` and what is stored. */
    next: SObj;
    id: string | null;
    created = false;
    readonly errors: RowError[] = [];

    constructor(index: number, given: SObj) {
        this.index = index;
        this.given = given;
        this.next = given;
        const id: unknown = given.f['Id'];
        this.id = typeof id === 'string' ? (toId18(id) ?? id) : null;
    }

    get object(): ObjectDef {
        return this.given.t;
    }

    get failed(): boolean {
        return this.errors.length > 0;
    }

    refuse(reason: Refusal): void {
        this.errors.push({ index: this.index, id: this.created ? null : this.id, ...reason });
    }
}

export const alive = (works: readonly Work[]): Work[] => works.filter((work) => !work.failed);
