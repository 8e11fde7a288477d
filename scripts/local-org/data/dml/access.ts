/** Rights, sharing and locks of a DML statement. */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { DataContext, Rights, Security, TriggerOperation } from '../contracts.ts';
import { masterAccess, mastersOf, sharedBy } from '../security/sharing.ts';
import type { SObj } from '../values/sobject.ts';
import { refusal } from './failures.ts';
import type { Refusal } from './failures.ts';
import type { RecordLocks } from './locks.ts';
import { givenFields, textIn } from './prepare.ts';
import type { Records } from './records.ts';
import { alive } from './work.ts';
import type { Work } from './work.ts';

type Need = 'create' | 'edit' | 'delete';

const NEEDS: Readonly<Record<TriggerOperation, Need>> = {
    insert: 'create',
    update: 'edit',
    delete: 'delete',
    undelete: 'delete'
};

/** A statement in user mode that the user has no right to: one sentence for all rows. */
export interface AccessRefusal {
    readonly message: string;
    readonly refusal: Refusal;
}

export function refusedByRights(
    rights: Rights,
    object: ObjectDef,
    operation: TriggerOperation,
    rows: readonly SObj[]
): AccessRefusal | null {
    if (!rights.object(object.name)[NEEDS[operation]]) {
        const message = `Access to entity '${object.name}' denied`;
        return { message, refusal: refusal('INSUFFICIENT_ACCESS_OR_READONLY', message) };
    }
    if (operation === 'delete' || operation === 'undelete') return null;
    const names = [...new Set(rows.flatMap((row) => refusedFields(rights, row, operation)))];
    if (names.length === 0) return null;
    const message = `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`;
    return { message, refusal: refusal('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, ...names) };
}

/** Read-only fields of a queried row travel along; a master that cannot change does not, in user mode. */
function refusedFields(rights: Rights, row: SObj, operation: 'insert' | 'update'): string[] {
    return givenFields(row)
        .filter((field) => !isCarried(field, operation))
        .filter((field) => !rights.field(row.t.name, field.name).edit || isFixedMaster(field, operation))
        .map((field) => field.name);
}

const isFixedMaster = (field: FieldDef, operation: string): boolean =>
    operation === 'update' && field.masterDetail && !field.reparentable;

function isCarried(field: FieldDef, operation: 'insert' | 'update'): boolean {
    return !(operation === 'insert' ? field.createable : field.updateable) && !isFixedMaster(field, operation);
}

export class RowAccess {
    readonly #records: Records;
    readonly #security: Security;
    readonly #locks: RecordLocks;

    constructor(records: Records, security: Security, locks: RecordLocks) {
        this.#records = records;
        this.#security = security;
        this.#locks = locks;
    }

    /** Refuses rows that sharing or a lock keeps from the user. */
    check(object: ObjectDef, operation: TriggerOperation, works: readonly Work[], context: DataContext): void {
        this.#checkHeld(works);
        this.#checkLocks(object, works, context);
        if (context.mode !== 'user' && !context.sharing) return;
        if (object.kind === 'share') this.#checkShared(object, works, context);
        else if (operation === 'insert') this.#checkMasters(object, works, context);
        else this.#checkRecords(object, operation, works, context);
    }

    #checkRecords(object: ObjectDef, operation: TriggerOperation, works: readonly Work[], context: DataContext): void {
        const ids = alive(works).flatMap((work) => work.id ?? []);
        const allowed = this.#security.mayAccess(
            context.user.id,
            object.name,
            ids,
            operation === 'update' ? 'edit' : 'delete'
        );
        for (const work of alive(works)) if (!allowed.has(work.id ?? '')) work.refuse(noAccess());
        if (operation !== 'update') return;
        this.#checkTransfers(object, works, context);
        this.#checkMasters(
            object,
            works.filter((work) => movedMaster(this.#records, work)),
            context
        );
    }

    /** Sharing a record needs full access to it. */
    #checkShared(object: ObjectDef, works: readonly Work[], context: DataContext): void {
        const shared = sharedBy(this.#records.schema, object);
        if (!shared) return;
        const idOf = (work: Work): string => textIn(work.old ?? work.next, shared.field.name);
        const allowed = this.#security.mayAccess(context.user.id, shared.master.name, alive(works).map(idOf), 'delete');
        for (const work of alive(works)) if (!allowed.has(idOf(work))) work.refuse(noAccess());
    }

    /** Giving a record away needs full access, not only edit. */
    #checkTransfers(object: ObjectDef, works: readonly Work[], context: DataContext): void {
        const given = alive(works).filter(
            (work) => work.old !== null && work.old.f['OwnerId'] !== work.next.f['OwnerId']
        );
        const ids = given.map((work) => work.id ?? '');
        const allowed = this.#security.mayAccess(context.user.id, object.name, ids, 'delete');
        for (const work of given) if (!allowed.has(work.id ?? '')) work.refuse(noAccess());
    }

    /** A new detail needs access to its master, and so does one that moves. */
    #checkMasters(object: ObjectDef, works: readonly Work[], context: DataContext): void {
        for (const { field, master } of mastersOf(this.#records.schema, object)) {
            const idOf = (work: Work): string => textIn(work.next, field.name);
            const ids = [...new Set(alive(works).map(idOf))].filter((id) => id !== '');
            const allowed = this.#security.mayAccess(context.user.id, master.name, ids, neededForChild(field));
            for (const work of alive(works)) {
                if (idOf(work) === '' || allowed.has(idOf(work))) continue;
                work.refuse(
                    refusal(
                        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                        `insufficient access rights on cross-reference id: ${idOf(work).slice(0, 15)}`
                    )
                );
            }
        }
    }

    /** A save of a detail takes its masters too (Record Locking Cheat Sheet). */
    #checkHeld(works: readonly Work[]): void {
        if (!this.#locks.anyHeld) return;
        for (const work of alive(works)) {
            const held = [...this.#locks.held(this.#lockingIds(work))];
            if (held.length > 0) {
                const message = `unable to obtain exclusive access to this record or ${held.length} records: ${held.join(',')}`;
                work.refuse(refusal('UNABLE_TO_LOCK_ROW', message));
            }
        }
    }

    #checkLocks(object: ObjectDef, works: readonly Work[], context: DataContext): void {
        if (!this.#locks.any() || this.#security.rights(context.user.id).object(object.name).modifyAll) return;
        const chains = new Map(works.map((work) => [work, this.#lockingIds(work)]));
        const locked = this.#locks.locked([...new Set([...chains.values()].flat())]);
        if (locked.size === 0) return;
        for (const work of alive(works)) {
            if (chains.get(work)?.some((id) => locked.has(id))) {
                work.refuse(refusal('ENTITY_IS_LOCKED', 'the entity is locked for editing'));
            }
        }
    }

    /** The record and its masters up to the top. */
    #lockingIds(work: Work): string[] {
        const ids = work.id === null ? [] : [work.id];
        let open = [work.old ?? work.next];
        while (open.length > 0) {
            const masters = open.flatMap((row) => this.#mastersOfRow(row));
            ids.push(...masters.map((row) => String(row.f['Id'])));
            open = masters;
        }
        return ids;
    }

    #mastersOfRow(row: SObj): SObj[] {
        return [...row.t.fields.values()]
            .filter((field) => field.masterDetail)
            .flatMap((field) => {
                const id: unknown = row.f[field.name];
                const master = this.#records.schema.object(field.referenceTo[0] ?? '');
                return typeof id === 'string' && master ? [...this.#records.load(master, [id]).values()] : [];
            });
    }
}

const noAccess = (): Refusal => refusal('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');

/** A new contact needs its account to be visible; a new detail what its relationship demands. */
function neededForChild(field: FieldDef): 'read' | 'edit' {
    return field.masterDetail || field.required ? masterAccess(field, 'edit') : 'read';
}

function movedMaster(records: Records, work: Work): boolean {
    return mastersOf(records.schema, work.object).some(
        ({ field }) => work.old !== null && work.old.f[field.name] !== work.next.f[field.name]
    );
}
