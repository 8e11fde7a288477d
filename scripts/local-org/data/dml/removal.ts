/** Deleting and undeleting with everything that hangs below: cascade, cleared lookups, refusals, the recycle bin. */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { ApexDatetime } from '../values/dates.ts';
import type { SObj } from '../values/sobject.ts';
import { refusal } from './failures.ts';
import type { Refusal } from './failures.ts';
import { isStored, quote } from '../store/columns.ts';
import type { Records } from './records.ts';

interface Reference {
    readonly child: ObjectDef;
    readonly field: FieldDef;
}

/** Standard lookups whose children go with the parent (Object Reference: Account, Task, Event, PermissionSet). */
const STANDARD_CASCADES = new Set([
    'Contact.AccountId',
    'Opportunity.AccountId',
    'Task.WhatId',
    'Event.WhatId',
    'PermissionSetAssignment.PermissionSetId'
]);
const AUDIT = new Set(['OwnerId', 'CreatedById', 'LastModifiedById', 'SetupOwnerId']);
const BIN = `CREATE TABLE IF NOT EXISTS "dml_recycle" ("Id" TEXT PRIMARY KEY, "Object" TEXT NOT NULL, "Root" TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS "dml_recycle_root" ON "dml_recycle" ("Root");
CREATE TABLE IF NOT EXISTS "dml_cleared" ("Root" TEXT, "Object" TEXT, "Id" TEXT, "Field" TEXT, "Value" TEXT, PRIMARY KEY ("Root", "Id", "Field")) WITHOUT ROWID;`;

export class Removal {
    readonly #records: Records;
    readonly #references = new Map<string, Reference[]>();

    constructor(records: Records, exec: (sql: string) => void) {
        this.#records = records;
        exec(BIN);
        for (const child of records.schema.objects) {
            for (const field of child.fields.values()) {
                if (field.type !== 'reference' || AUDIT.has(field.name) || !isStored(field)) continue;
                for (const parent of field.referenceTo) this.#remember(parent, { child, field });
            }
        }
    }

    #remember(parent: string, reference: Reference): void {
        this.#references.set(parent, [...(this.#references.get(parent) ?? []), reference]);
    }

    /** Hangs what refers to a record onto another one, as merging does; shares go with their record. */
    reparent(object: ObjectDef, from: string, to: string): void {
        for (const { child, field } of this.#references.get(object.name) ?? []) {
            if (child.kind === 'share' || field.name === 'MasterRecordId') continue;
            for (const id of this.#records.find(child, field.name, [from])) {
                this.#records.update(child, id, { [field.name]: id === to ? null : to });
            }
        }
    }

    /** Takes records out of the recycle bin for good; answers those that were in it. */
    purge(ids: readonly string[]): Set<string> {
        const purged = new Set<string>();
        for (const id of ids) {
            const members = this.#records.all(
                'SELECT "Id" AS id, "Object" AS object FROM "dml_recycle" WHERE "Root" = ? OR "Id" = ?',
                [id, id]
            );
            for (const member of members) {
                this.#records.run(`DELETE FROM ${quote(String(member['object']))} WHERE "Id" = ?`, [
                    member['id'] ?? null
                ]);
                this.#records.run('DELETE FROM "dml_recycle" WHERE "Id" = ?', [member['id'] ?? null]);
            }
            if (members.length > 0) purged.add(id);
        }
        return purged;
    }

    /** Deletes one record with its details; answers the rows that went with it, or why it must stay. */
    delete(object: ObjectDef, id: string, at: ApexDatetime): Refusal | SObj[] {
        const gone = new Map<string, ObjectDef>([[id, object]]);
        const cleared: { readonly reference: Reference; readonly ids: string[]; readonly value: string }[] = [];
        const open = [id];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            for (const reference of this.#references.get((gone.get(next) as ObjectDef).name) ?? []) {
                const ids = this.#records
                    .find(reference.child, reference.field.name, [next])
                    .filter((child) => !gone.has(child));
                if (ids.length === 0) continue;
                const rule = ruleOf(reference);
                if (rule === 'Restrict') return restricted(object, reference.child);
                if (rule === 'SetNull') cleared.push({ reference, ids, value: next });
                else {
                    open.push(...ids);
                    ids.forEach((child) => gone.set(child, reference.child));
                }
            }
        }
        for (const { reference, ids, value } of cleared)
            this.#clear(
                id,
                reference,
                ids.filter((child) => !gone.has(child)),
                value
            );
        return this.#bin(id, gone, at);
    }

    #clear(root: string, { child, field }: Reference, ids: readonly string[], value: string): void {
        for (const id of ids) {
            this.#records.update(child, id, { [field.name]: null });
            this.#records.run('INSERT OR REPLACE INTO "dml_cleared" VALUES (?, ?, ?, ?, ?)', [
                root,
                child.name,
                id,
                field.name,
                value
            ]);
        }
    }

    #bin(root: string, gone: ReadonlyMap<string, ObjectDef>, at: ApexDatetime): SObj[] {
        const rows: SObj[] = [];
        for (const [id, object] of gone) {
            if (id !== root) rows.push(...this.#records.load(object, [id]).values());
            if (!object.fields.has('isdeleted')) {
                this.#records.run(`DELETE FROM "${object.name}" WHERE "Id" = ?`, [id]);
                continue;
            }
            this.#records.update(object, id, { IsDeleted: true, ...stampOf(object, at) });
            this.#records.run('INSERT OR REPLACE INTO "dml_recycle" VALUES (?, ?, ?)', [id, object.name, root]);
        }
        return rows;
    }

    /** Brings a record back with what was deleted with it; answers those rows, or why it cannot come back. */
    undelete(object: ObjectDef, id: string): Refusal | SObj[] {
        const [entry] = this.#records.all('SELECT "Root" AS root FROM "dml_recycle" WHERE "Id" = ?', [id]);
        const row = this.#records.load(object, [id]).get(id);
        if (!entry || !row) return refusal('UNDELETE_FAILED', 'Entity is not in the recycle bin');
        if (this.#lacksMaster(row)) return refusal('UNDELETE_FAILED', 'The parent record is in the recycle bin');
        const members = this.#records.all(
            'SELECT "Id" AS id, "Object" AS object FROM "dml_recycle" WHERE "Root" = ? OR "Id" = ?',
            [id, id]
        );
        const back: SObj[] = [];
        for (const member of members) back.push(...this.#restore(String(member['object']), String(member['id'])));
        this.#restoreLookups(id);
        return back.filter((other) => other.f['Id'] !== id);
    }

    #restore(objectName: string, id: string): SObj[] {
        const object = this.#records.schema.object(objectName);
        if (!object) return [];
        this.#records.update(object, id, { IsDeleted: false });
        this.#records.run('DELETE FROM "dml_recycle" WHERE "Id" = ?', [id]);
        return [...this.#records.load(object, [id]).values()];
    }

    #lacksMaster(row: SObj): boolean {
        return [...row.t.fields.values()].some((field) => {
            const id: unknown = row.f[field.name];
            const master = field.masterDetail ? this.#records.schema.object(field.referenceTo[0] ?? '') : null;
            return master !== null && typeof id === 'string' && !this.#records.alive(master, [id]).has(id);
        });
    }

    /** A lookup that somebody has filled again keeps its new value. */
    #restoreLookups(root: string): void {
        for (const entry of this.#records.all('SELECT * FROM "dml_cleared" WHERE "Root" = ?', [root])) {
            const column = quote(String(entry['Field']));
            const sql = `UPDATE ${quote(String(entry['Object']))} SET ${column} = ? WHERE "Id" = ? AND ${column} IS NULL`;
            this.#records.run(sql, [entry['Value'] ?? null, entry['Id'] ?? null]);
        }
        this.#records.run('DELETE FROM "dml_cleared" WHERE "Root" = ?', [root]);
    }
}

/** A deletion is a change, too: `getDeleted` and replication ask for its time. */
function stampOf(object: ObjectDef, at: ApexDatetime): Record<string, ApexDatetime> {
    const stamps = ['LastModifiedDate', 'SystemModstamp'].filter((name) => object.fields.has(name.toLowerCase()));
    return Object.fromEntries(stamps.map((name) => [name, at]));
}

function ruleOf({ child, field }: Reference): FieldDef['deleteConstraint'] {
    const cascades =
        field.masterDetail || child.kind === 'share' || STANDARD_CASCADES.has(`${child.name}.${field.name}`);
    return cascades ? 'Cascade' : field.deleteConstraint;
}

function restricted(object: ObjectDef, child: ObjectDef): Refusal {
    return refusal(
        'DELETE_FAILED',
        `Your attempt to delete the ${object.label} could not be completed because it is associated with the following ${child.pluralLabel}.`
    );
}
