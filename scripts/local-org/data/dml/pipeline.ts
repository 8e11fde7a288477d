/** One attempt for a chunk of rows of one object: every step drops refused rows, later steps see the rest. */
import type { DataContext, Security, TriggerOperation } from '../contracts.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import { ApexDatetime } from '../values/dates.ts';
import { SObj } from '../values/sobject.ts';
import type { RowAccess } from './access.ts';
import { ApexException, UncatchableException } from '../values/exception.ts';
import { refuseAutomations } from './automations.ts';
import { checkLookups, checkOwners, checkRecordType, checkRow, checkUnique } from './checks.ts';
import type { Counters } from './counters.ts';
import { refusal, triggerFailure } from './failures.ts';
import type { Formulas, LoadParent } from './formula.ts';
import { normalise } from './normalise.ts';
import { fillFormulas, isUnset, prepareInsert, prepareUpdate, stamp } from './prepare.ts';
import type { Preparation } from './prepare.ts';
import type { DefaultRecordTypes } from './record-types.ts';
import type { Records } from './records.ts';
import type { Removal } from './removal.ts';
import type { RollUps } from './rollups.ts';
import { prepareSetting } from './settings.ts';
import { removeManualShares } from './shares.ts';
import { applyStandardBehaviour } from './standard-behaviour.ts';
import type { StageOf } from './standard-behaviour.ts';
import { applyStandardEffects, refreshTotals } from './standard-effects.ts';
import { fireTriggers } from './triggers.ts';
import type { Fire } from './triggers.ts';
import { alive } from './work.ts';
import type { Work } from './work.ts';

export interface Scope {
    readonly context: DataContext;
    /** Saves of the engine itself (roll-ups): calculated fields are written, rights are not asked. */
    readonly internal: boolean;
    /** Deletes that are part of a merge: the record that stays. */
    readonly mergeInto?: string;
}

export interface PipelineParts {
    readonly records: Records;
    readonly formulas: Formulas;
    readonly access: RowAccess;
    readonly removal: Removal;
    readonly rollUps: RollUps;
    readonly counters: Counters;
    readonly security: Security;
    readonly recordTypes: DefaultRecordTypes;
    readonly stageOf: StageOf;
    readonly fire: Fire;
}

type SaveParents = (rows: readonly SObj[], context: DataContext) => unknown;

export class Pipeline {
    readonly #parts: PipelineParts;
    /** Set by the engine: roll-ups go through the parent's own save. */
    saveParents: SaveParents = () => undefined;
    readonly #parents = new Map<string, SObj | null>();

    constructor(parts: PipelineParts) {
        this.#parts = parts;
    }

    run(object: ObjectDef, operation: TriggerOperation, works: readonly Work[], scope: Scope): void {
        this.#enter(scope);
        refuseAutomations(object, operation);
        if (operation === 'insert') this.#insert(object, works, scope);
        else if (operation === 'update') this.#update(object, works, scope);
        else this.#remove(object, operation, works, scope);
    }

    /** Formula fields of records in memory, from the values that they hold. */
    recalculate(rows: readonly SObj[], context: DataContext): void {
        const scope = { context, internal: true };
        this.#enter(scope);
        for (const row of rows) {
            const full = new SObj(row.t, Object.fromEntries([...row.t.fields.values()].map((f) => [f.name, null])));
            Object.assign(full.f, row.f);
            this.#fill(this.#preparation(scope), full);
            for (const field of row.t.fields.values()) {
                if (field.formula !== null) row.f[field.name] = full.f[field.name];
            }
            row.gaps = full.gaps;
        }
    }

    #insert(object: ObjectDef, works: readonly Work[], scope: Scope): void {
        const p = this.#preparation(scope);
        for (const work of works) {
            if (work.id !== null)
                work.refuse(refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', 'Id'));
            else prepareInsert(p, work);
        }
        this.#save(object, 'insert', works, scope);
    }

    #update(object: ObjectDef, works: readonly Work[], scope: Scope): void {
        const p = this.#preparation(scope);
        this.#loadOld(object, 'update', works);
        for (const work of alive(works)) {
            prepareUpdate(p, work, work.old as SObj);
            this.#fill(p, work.old as SObj);
        }
        this.#save(object, 'update', works, scope);
    }

    #save(object: ObjectDef, operation: 'insert' | 'update', works: readonly Work[], scope: Scope): void {
        const p = this.#preparation(scope);
        alive(works).forEach((work) => normaliseRow(work));
        if (!scope.internal) this.#parts.access.check(object, operation, works, scope.context);
        alive(works).forEach((work) => this.#fill(p, work.next));
        this.#fire(object, 'before', operation, works, scope);
        for (const work of alive(works)) this.#complete(work, scope);
        this.#validate(object, works);
        for (const work of alive(works)) this.#write(p, work);
        this.#parents.clear();
        alive(works).forEach((work) => this.#fill(p, work.next));
        this.#fire(object, 'after', operation, works, scope);
        this.#rollUp(
            object,
            alive(works).flatMap((work) => (work.old ? [work.old, work.next] : [work.next])),
            works,
            scope
        );
        for (const work of alive(works)) removeManualShares(this.#parts.records, work);
    }

    /** What the platform fills in after the before triggers. */
    #complete(work: Work, scope: Scope): void {
        const { records } = this.#parts;
        normaliseRow(work);
        if (work.created) work.id = records.newId(work.object);
        work.next.f['Id'] = work.id;
        applyStandardBehaviour(work, scope.context, records, this.#parts.stageOf);
        prepareSetting(records, work);
        const name = work.object.nameField;
        const field = name === null ? undefined : work.object.fields.get(name.toLowerCase());
        const named = field?.type === 'string' && field.autoNumberFormat === null && field.createable;
        if (named && work.object.kind !== 'standard' && isUnset(work.next.f[field.name]))
            work.next.f[field.name] = work.id?.slice(0, 15);
    }

    #validate(object: ObjectDef, works: readonly Work[]): void {
        const { records, formulas } = this.#parts;
        for (const work of alive(works)) {
            checkRow(work);
            checkRecordType(records, work);
        }
        checkLookups(records, object, works);
        checkOwners(records, works);
        for (const work of alive(works)) {
            for (const rule of object.validationRules) {
                const row = { row: work.next, prior: work.old, isNew: work.created };
                if (!rule.active || !formulas.refuses(object, rule, row, this.#load)) continue;
                work.refuse(
                    refusal(
                        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                        rule.errorMessage,
                        ...(rule.errorField === null ? [] : [rule.errorField])
                    )
                );
            }
        }
    }

    #write(p: Preparation, work: Work): void {
        const { records, counters } = this.#parts;
        checkUnique(records, work);
        if (work.failed) return;
        stamp(p, work);
        if (work.created) {
            counters.fill(work.next, p.context.now());
            records.insert(work.next);
        } else {
            records.update(work.object, work.id as string, changedFields(records, work));
        }
        applyStandardEffects(work, p.context, records);
    }

    #remove(object: ObjectDef, operation: 'delete' | 'undelete', works: readonly Work[], scope: Scope): void {
        const { removal } = this.#parts;
        const p = this.#preparation(scope);
        this.#loadOld(object, operation, works);
        if (!scope.internal) this.#parts.access.check(object, operation, works, scope.context);
        if (operation === 'delete') {
            alive(works).forEach((work) => this.#fill(p, work.old as SObj));
            this.#fire(object, 'before', operation, works, scope);
        }
        const touched: SObj[] = [];
        const { mergeInto } = scope;
        for (const work of alive(works)) {
            if (mergeInto !== undefined) this.#hangOver(work, mergeInto);
            const done =
                operation === 'delete'
                    ? removal.delete(object, work.id as string, new ApexDatetime(seconds(scope.context)))
                    : removal.undelete(object, work.id as string);
            if (Array.isArray(done)) touched.push(...(done as readonly SObj[]));
            else work.refuse(done);
        }
        this.#parents.clear();
        if (operation === 'undelete') this.#reload(object, works, p);
        this.#fire(object, 'after', operation, works, scope);
        this.#rollUpAll(object, [...alive(works).map((work) => work.next), ...touched], works, scope);
    }

    /** The record that goes names the one that stays, its children go over to it. */
    #hangOver(work: Work, into: string): void {
        const { records, removal } = this.#parts;
        const id = work.id as string;
        removal.reparent(work.object, id, into);
        records.update(work.object, id, { MasterRecordId: into });
        (work.old as SObj).f['MasterRecordId'] = into;
    }

    #reload(object: ObjectDef, works: readonly Work[], p: Preparation): void {
        const rows = this.#parts.records.load(
            object,
            alive(works).map((work) => work.id as string)
        );
        for (const work of alive(works)) {
            work.next = rows.get(work.id as string) ?? work.next;
            this.#fill(p, work.next);
        }
    }

    #loadOld(object: ObjectDef, operation: 'update' | 'delete' | 'undelete', works: readonly Work[]): void {
        const rows = this.#parts.records.load(
            object,
            works.flatMap((work) => work.id ?? [])
        );
        for (const work of works) {
            const old = rows.get(work.id ?? '');
            if (work.id === null) work.refuse(refusal('MISSING_ARGUMENT', `Id not specified in an ${operation} call`));
            else if (!old) work.refuse(refusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
            else if (old.f['IsDeleted'] === true && operation !== 'undelete')
                work.refuse(refusal('ENTITY_IS_DELETED', 'entity is deleted'));
            else work.old = work.next = old;
        }
    }

    #fire(
        object: ObjectDef,
        timing: 'before' | 'after',
        operation: TriggerOperation,
        works: readonly Work[],
        scope: Scope
    ): void {
        fireTriggers(this.#parts.fire, object, timing, operation, alive(works));
        this.#enter(scope);
    }

    /** Triggers save and query as somebody else, perhaps: the parents read before may have changed. */
    #enter(scope: Scope): void {
        this.#parts.formulas.use(scope.context);
        this.#parents.clear();
    }

    #rollUpAll(object: ObjectDef, rows: readonly SObj[], works: readonly Work[], scope: Scope): void {
        const byObject = new Map<ObjectDef, SObj[]>([[object, []]]);
        for (const row of rows) byObject.set(row.t, [...(byObject.get(row.t) ?? []), row]);
        for (const [child, children] of byObject) this.#rollUp(child, children, works, scope);
    }

    #rollUp(object: ObjectDef, rows: readonly SObj[], works: readonly Work[], scope: Scope): void {
        if (rows.length === 0) return;
        const context = { ...scope.context, mode: 'system', sharing: false } as const;
        try {
            const totals = refreshTotals(object, rows, this.#parts.records);
            if (totals.length > 0) this.saveParents(totals, context);
            if (!this.#parts.rollUps.has(object)) return;
            for (const parents of this.#parts.rollUps.changes(object, rows).values()) {
                this.saveParents(parents, context);
            }
        } catch (error) {
            if (!(error instanceof ApexException) || error instanceof UncatchableException) throw error;
            alive(works).forEach((work) => work.refuse(triggerFailure(error, object.name, 'after', 'update')));
        }
        this.#enter(scope);
    }

    #fill(p: Preparation, row: SObj): void {
        fillFormulas(p, row.t, row);
    }

    #preparation(scope: Scope): Preparation {
        const { records, formulas, recordTypes } = this.#parts;
        const { context, internal } = scope;
        return { records, formulas, recordTypes, context, internal, load: this.#load };
    }

    readonly #load: LoadParent = (object, id) => {
        let row = this.#parents.get(id);
        if (row === undefined) {
            row = this.#parts.records.load(object, [id]).get(id) ?? null;
            this.#parents.set(id, row);
        }
        return row;
    };
}

/** Stamps have whole seconds. */
const seconds = (context: DataContext): number => Math.floor(context.now() / 1000) * 1000;

function normaliseRow(work: Work): void {
    const { f, t } = work.next;
    for (const name of Object.keys(f)) {
        const field = t.fields.get(name.toLowerCase());
        if (field && field.formula === null) f[name] = normalise(field, f[name]);
    }
}

function changedFields(records: Records, work: Work): Record<string, unknown> {
    const changed: Record<string, unknown> = {};
    for (const field of records.columns(work.object)) {
        const value = work.next.f[field.name];
        if (value !== undefined && records.column(field, value) !== records.column(field, work.old?.f[field.name]))
            changed[field.name] = value;
    }
    return changed;
}
