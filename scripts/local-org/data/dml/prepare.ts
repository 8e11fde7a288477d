/** From the caller's records to `Trigger.new`: defaults, system fields, the stored record below the changed fields. */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { DataContext } from '../contracts.ts';
import { ApexDatetime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { NotSupportedError, StoppedError } from '../values/exception.ts';
import { SObj } from '../values/sobject.ts';
import type { Formulas, LoadParent } from './formula.ts';
import { refusal } from './failures.ts';
import type { DefaultRecordTypes } from './record-types.ts';
import type { Records } from './records.ts';
import type { Work } from './work.ts';

const AUDIT = new Set([
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'IsDeleted',
    'Id'
]);

/** `CreatedDate` of a queried row, formulas, roll-ups: carried along by Apex, never written by DML. */
export const isSystemField = (field: FieldDef): boolean => AUDIT.has(field.name);

/** Fields that the caller set, in the order of setting, without relationships. */
export function givenFields(row: SObj): FieldDef[] {
    return Object.keys(row.f).flatMap((name) => {
        const field = row.t.fields.get(name.toLowerCase());
        return field && row.f[name] !== undefined && field.name !== 'Id' ? [field] : [];
    });
}

export interface Preparation {
    readonly records: Records;
    readonly formulas: Formulas;
    readonly context: DataContext;
    readonly load: LoadParent;
    /** Roll-ups and standard behaviour may write calculated fields. */
    readonly internal: boolean;
    readonly recordTypes: DefaultRecordTypes;
}

export function prepareInsert(p: Preparation, work: Work): void {
    const next = new SObj(work.object);
    for (const field of givenFields(work.given)) {
        if (mayCarry(p, work, field, field.createable)) next.f[field.name] = work.given.f[field.name];
    }
    resolveForeignKeys(p, work, next);
    const fields = work.object.fields;
    if (fields.get('ownerid')?.createable !== false && fields.has('ownerid') && isUnset(next.f['OwnerId'])) {
        next.f['OwnerId'] = p.context.user.id;
    }
    if (fields.has('recordtypeid') && next.f['RecordTypeId'] === undefined) {
        next.f['RecordTypeId'] = p.recordTypes.of(work.object, p.context.user);
    }
    if (work.object.kind === 'share' && isUnset(next.f['RowCause'])) next.f['RowCause'] = 'Manual';
    for (const field of fields.values()) {
        if (next.f[field.name] === undefined) applyDefault(p, next, field);
    }
    work.next = next;
    work.created = true;
}

function applyDefault(p: Preparation, next: SObj, field: FieldDef): void {
    if (field.formula !== null || isSystemField(field)) return;
    if (field.rollUp) {
        next.f[field.name] = field.rollUp.operation === 'count' || field.rollUp.operation === 'sum' ? Dec.of(0) : null;
        return;
    }
    if (field.defaultFormula !== null) {
        next.f[field.name] = p.formulas.defaultOf(next.t, field, { row: next, prior: null, isNew: true }, p.load);
        return;
    }
    const picked =
        field.type === 'picklist' && field.createable
            ? field.picklist.find((value) => value.isDefault && value.isActive)
            : undefined;
    if (picked) next.f[field.name] = picked.value;
    else if (field.type === 'boolean') next.f[field.name] = false;
}

/** Calculated fields of a queried row travel along unnoticed; set on a new record they are an error. */
function mayCarry(p: Preparation, work: Work, field: FieldDef, writeable: boolean): boolean {
    if (writeable || (p.internal && field.formula === null)) return true;
    const carried = work.given.queried !== null || isSystemField(field) || field.formula !== null;
    if (!carried && work.given.f[field.name] !== null) work.refuse(notWriteable(field));
    return false;
}

export function notWriteable(field: FieldDef): ReturnType<typeof refusal> {
    return refusal(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        field.name
    );
}

export function prepareUpdate(p: Preparation, work: Work, old: SObj): void {
    const next = new SObj(work.object, { ...old.f });
    for (const field of givenFields(work.given)) {
        const value = work.given.f[field.name];
        const same = p.records.column(field, value) === p.records.column(field, old.f[field.name]);
        if (field.formula === null && (same || mayCarry(p, work, field, field.updateable))) next.f[field.name] = value;
    }
    resolveForeignKeys(p, work, next);
    work.old = old;
    work.next = next;
}

/** `Plan__r = new MSP_Plan__c(Key__c = '…')` names the parent by its external id. */
function resolveForeignKeys(p: Preparation, work: Work, next: SObj): void {
    for (const [name, parent] of Object.entries(work.given.f)) {
        if (!(parent instanceof SObj) || parent.queried !== null) continue;
        const lookup = p.records.schema.parent(work.object, name);
        const key = lookup && work.given.f[lookup.name] === undefined ? externalKey(parent) : null;
        if (!lookup || !key) continue;
        const found = p.records.find(parent.t, key.name, [parent.f[key.name]]);
        if (found.length === 1) next.f[lookup.name] = found[0];
        else work.refuse(foreignKeyRefusal(parent, key, found.length));
    }
}

function externalKey(parent: SObj): FieldDef | null {
    const set = givenFields(parent);
    return set.length === 1 && set[0]?.externalId ? set[0] : null;
}

function foreignKeyRefusal(parent: SObj, key: FieldDef, found: number): ReturnType<typeof refusal> {
    const what = `Foreign key external ID: ${String(parent.f[key.name])}`;
    return found === 0
        ? refusal('INVALID_FIELD', `${what} not found for field ${key.name} in entity ${parent.t.name}`)
        : refusal('DUPLICATE_EXTERNAL_ID', `${what} matches more than one record in entity ${parent.t.name}`);
}

/** Stamps who and when; `created` rows get their id here. */
export function stamp(p: Preparation, work: Work): void {
    const { f, t } = work.next;
    const now = new ApexDatetime(Math.floor(p.context.now() / 1000) * 1000);
    const set = (name: string, value: unknown): void => {
        const field = t.fields.get(name.toLowerCase());
        if (field) f[field.name] = value;
    };
    if (work.created) {
        set('CreatedDate', now);
        set('CreatedById', p.context.user.id);
        set('IsDeleted', false);
    }
    set('LastModifiedDate', now);
    set('LastModifiedById', p.context.user.id);
    set('SystemModstamp', now);
}

/** A field's text or id; empty where it is not set. */
export function textIn(row: SObj, name: string): string {
    const value = row.f[name];
    return typeof value === 'string' ? value : '';
}

export const isUnset = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Formula fields as triggers and rules see them; what the local org lacks stops only who reads the field. */
export function fillFormulas(p: Preparation, object: ObjectDef, row: SObj): void {
    const gaps = new Map<string, Error>();
    for (const field of object.fields.values()) {
        if (field.formula === null) continue;
        try {
            row.f[field.name] = p.formulas.valueOf(object, field, { row, prior: null, isNew: false }, p.load);
        } catch (error) {
            if (!(error instanceof NotSupportedError || error instanceof StoppedError)) throw error;
            row.f[field.name] = undefined;
            gaps.set(field.name, error);
        }
    }
    row.gaps = gaps.size === 0 ? null : gaps;
}
