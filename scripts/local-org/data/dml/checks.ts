/** System validation of rows: required, length, type, range, picklists, lookups, unique (Object Reference: "Status Codes"). */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import { ApexDate, ApexDatetime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { isId } from '../values/id.ts';
import { refusal } from './failures.ts';
import type { Refusal } from './failures.ts';
import type { Records } from './records.ts';
import { isUnset, textIn } from './prepare.ts';
import { alive } from './work.ts';
import type { Work } from './work.ts';

const isWritten = (field: FieldDef): boolean => field.formula === null && (field.createable || field.updateable);

/** Checks what one row says by itself. */
export function checkRow(work: Work): void {
    const fields = [...work.object.fields.values()].filter(isWritten);
    const missing = fields.filter(
        (field) => field.required && field.type !== 'boolean' && isUnset(work.next.f[field.name])
    );
    if (missing.length > 0) {
        const names = missing.map((field) => field.name);
        work.refuse(refusal('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, ...names));
    }
    for (const field of fields) {
        const value = work.next.f[field.name];
        if (isUnset(value) || (work.old && value === work.old.f[field.name])) continue;
        const problem = CHECKS[field.type]?.(field, value) ?? null;
        if (problem) work.refuse(problem);
    }
}

type Check = (field: FieldDef, value: unknown) => Refusal | null;

const checkText: Check = (field, value) => checkLength(field, String(value));
const checkReference: Check = (field, value) =>
    isId(String(value))
        ? null
        : refusal('MALFORMED_ID', `${field.label}: id value of incorrect type: ${String(value)}`, field.name);

const CHECKS: Readonly<Partial<Record<FieldDef['type'], Check>>> = {
    string: checkText,
    textarea: checkText,
    phone: checkText,
    url: checkText,
    encryptedstring: checkText,
    email: (field, value) => checkEmail(field, String(value)),
    picklist: (field, value) => checkPicklist(field, [String(value)]),
    multipicklist: (field, value) => checkPicklist(field, String(value).split(';')),
    double: checkRange,
    currency: checkRange,
    percent: checkRange,
    int: (field, value) => (Math.abs(Number(value)) > 2_147_483_647 ? outOfRange(field, value) : null),
    date: checkYear,
    datetime: checkYear,
    reference: checkReference
};

function checkLength(field: FieldDef, text: string): Refusal | null {
    if (field.length === 0 || text.length <= field.length) return null;
    return refusal(
        'STRING_TOO_LONG',
        `${field.label}: data value too large: ${text} (max length=${field.length})`,
        field.name
    );
}

function checkEmail(field: FieldDef, text: string): Refusal | null {
    if (!/^[^\s@,;<>()[\]]+@[^\s@,;<>()[\]]+\.[^\s@,;<>()[\]]{2,}$/.test(text)) {
        return refusal('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, field.name);
    }
    return checkLength(field, text);
}

function checkPicklist(field: FieldDef, values: readonly string[]): Refusal | null {
    const active = new Set(field.picklist.filter((entry) => entry.isActive).map((entry) => entry.value));
    const wrong = field.restricted ? values.find((value) => !active.has(value)) : undefined;
    if (wrong !== undefined) {
        return refusal(
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            `${field.label}: bad value for restricted picklist field: ${wrong}`,
            field.name
        );
    }
    const long = values.find((value) => value.length > 255);
    return long === undefined
        ? null
        : refusal('STRING_TOO_LONG', `${field.label}: data value too large: ${long} (max length=255)`, field.name);
}

function checkRange(field: FieldDef, value: unknown): Refusal | null {
    if (!(value instanceof Dec)) return outOfRange(field, value);
    const digits = (field.precision || 18) - field.scale;
    return value.abs().cmp(Dec.of(10n ** BigInt(digits))) >= 0 ? outOfRange(field, value) : null;
}

function outOfRange(field: FieldDef, value: unknown): Refusal {
    return refusal(
        'NUMBER_OUTSIDE_VALID_RANGE',
        `${field.label}: value outside of valid range on numeric field: ${String(value)}`,
        field.name
    );
}

function checkYear(field: FieldDef, value: unknown): Refusal | null {
    const year =
        value instanceof ApexDate
            ? value.y
            : value instanceof ApexDatetime
              ? new Date(value.ms).getUTCFullYear()
              : 2000;
    if (year >= 1700 && year <= 4000) return null;
    return refusal('NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: invalid date: ${String(value)}`, field.name);
}

/** Lookups of the whole chunk, one query a target object. */
export function checkLookups(records: Records, object: ObjectDef, works: readonly Work[]): void {
    for (const field of object.fields.values()) {
        if (field.type !== 'reference' || field.referenceTo.length === 0) continue;
        const changed = alive(works).filter((work) => isNewReference(work, field));
        const existing = existingTargets(
            records,
            changed.map((work) => String(work.next.f[field.name]))
        );
        for (const work of changed) {
            const id = String(work.next.f[field.name]);
            const target = records.objectOf(id);
            if (!target || !field.referenceTo.includes(target.name)) work.refuse(wrongType(field, id, target));
            else if (!existing.has(id))
                work.refuse(refusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
        }
    }
}

function isNewReference(work: Work, field: FieldDef): boolean {
    const value = work.next.f[field.name];
    return !isUnset(value) && isId(String(value)) && value !== work.old?.f[field.name];
}

function wrongType(field: FieldDef, id: string, target: ObjectDef | null): Refusal {
    const text = `${field.label}: id value of incorrect type: ${id}`;
    return target
        ? refusal('FIELD_INTEGRITY_EXCEPTION', text, field.name)
        : refusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
}

function existingTargets(records: Records, ids: readonly string[]): Set<string> {
    const byObject = new Map<ObjectDef, string[]>();
    for (const id of new Set(ids)) {
        const object = records.objectOf(id);
        if (object) byObject.set(object, [...(byObject.get(object) ?? []), id]);
    }
    return new Set([...byObject].flatMap(([object, wanted]) => [...records.alive(object, wanted)]));
}

/** Nobody may own a record who cannot log in. */
export function checkOwners(records: Records, works: readonly Work[]): void {
    const users = records.schema.object('User');
    const changed = alive(works).filter(
        (work) => textIn(work.next, 'OwnerId').startsWith('005') && work.next.f['OwnerId'] !== work.old?.f['OwnerId']
    );
    if (!users || changed.length === 0) return;
    const owners = records.load(users, [...new Set(changed.map((work) => String(work.next.f['OwnerId'])))]);
    for (const work of changed) {
        const owner = owners.get(String(work.next.f['OwnerId']));
        if (!owner || owner.f['IsActive'] === true) continue;
        const text = `operation performed with inactive user [${String(owner.f['Id'])}] as owner of ${work.object.label.toLowerCase()}`;
        work.refuse(refusal('INACTIVE_OWNER_OR_USER', text, 'OwnerId'));
    }
}

/** Asked just before each row is written, so rows of one list also meet each other. */
export function checkUnique(records: Records, work: Work): void {
    for (const field of work.object.fields.values()) {
        const value = work.next.f[field.name];
        if (!field.unique || isUnset(value) || value === work.old?.f[field.name]) continue;
        const [other] = records.find(work.object, field.name, [value]).filter((id) => id !== work.id);
        if (other !== undefined) work.refuse(duplicate(field, other));
    }
}

export function duplicate(field: Pick<FieldDef, 'name'>, other: string): Refusal {
    return refusal(
        'DUPLICATE_VALUE',
        `duplicate value found: ${field.name} duplicates value on record with id: ${other.slice(0, 15)}`,
        field.name
    );
}

/** A record type narrows the values of restricted picklists. */
export function checkRecordType(records: Records, work: Work): void {
    const typeId: unknown = work.next.f['RecordTypeId'];
    if (work.object.recordTypes.length === 0 || typeof typeId !== 'string') return;
    const typeObject = records.schema.object('RecordType');
    const row = typeObject ? records.load(typeObject, [typeId]).get(typeId) : undefined;
    const recordType = work.object.recordTypes.find((type) => type.developerName === row?.f['DeveloperName']);
    for (const [name, allowed] of recordType?.picklists ?? []) {
        const field = work.object.fields.get(name.toLowerCase());
        const value = field ? work.next.f[field.name] : null;
        if (!field?.restricted || isUnset(value) || value === work.old?.f[field.name]) continue;
        const wrong = String(value)
            .split(';')
            .find((part) => !allowed.includes(part));
        if (wrong !== undefined) {
            work.refuse(
                refusal(
                    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                    `${field.label}: bad value for restricted picklist field: ${wrong}`,
                    field.name
                )
            );
        }
    }
}
