/** Records as Apex types them: static types of fields, parents and children, and what may be written. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, sobjectType } from '../../data/values/type.ts';
import type { FieldDef, FieldType, ObjectDef, Schema } from '../../metadata/schema.ts';
import { AGGREGATE, pseudoObject } from '../../metadata/pseudo-object.ts';

const VALUE_TYPES: Readonly<Record<FieldType, Type>> = {
    id: T.id,
    string: T.string,
    textarea: T.string,
    boolean: T.boolean,
    int: T.integer,
    double: T.decimal,
    currency: T.decimal,
    percent: T.decimal,
    date: T.date,
    datetime: T.datetime,
    time: T.time,
    picklist: T.string,
    multipicklist: T.string,
    reference: T.id,
    email: T.string,
    phone: T.string,
    url: T.string,
    base64: T.blob,
    address: classType('System.Address'),
    location: classType('System.Location'),
    encryptedstring: T.string,
    anyType: T.object
};

export function fieldValueType(field: FieldDef): Type {
    return VALUE_TYPES[field.type];
}

/** The generic `SObject`: only `Id` can be named on it. */
export const GENERIC = pseudoObject('SObject');

/** The object behind a record type; null for names that are no object. */
export function objectOf(schema: Schema, type: Type): ObjectDef | null {
    if (type === T.sobject) return GENERIC;
    return type.kind === 'sobject' ? objectNamed(schema, type.name) : null;
}

export function objectNamed(schema: Schema, name: string): ObjectDef | null {
    const known = schema.object(name);
    if (known) return known;
    return name.toLowerCase() === AGGREGATE.name.toLowerCase() ? AGGREGATE : null;
}

export function typeOfObject(object: ObjectDef): Type {
    return object === GENERIC ? T.sobject : sobjectType(object.name);
}

export interface RecordMember {
    readonly name: string;
    readonly type: Type;
    readonly relation: 'none' | 'parent' | 'children';
    /** Null for children and for `Id` of the generic SObject. */
    readonly field: FieldDef | null;
}

/** A field, parent or child list by the name written behind the dot. */
export function recordMember(schema: Schema, object: ObjectDef, name: string): RecordMember | null {
    if (object === GENERIC)
        return name.toLowerCase() === 'id' ? { name: 'Id', type: T.id, relation: 'none', field: null } : null;
    const field = object.fields.get(name.toLowerCase());
    if (field) return { name: field.name, type: fieldValueType(field), relation: 'none', field };
    const parent = schema.parent(object, name);
    if (parent)
        return {
            name: parent.relationshipName ?? name,
            type: parentType(schema, parent),
            relation: 'parent',
            field: parent
        };
    const child = object.children.get(name.toLowerCase());
    return child ? { name: child.name, type: sobjectType(child.childObject), relation: 'children', field: null } : null;
}

/** A polymorphic lookup has the fields of `Name`, or of its first target where the org does not know `Name`. */
function parentType(schema: Schema, field: FieldDef): Type {
    const [first = 'SObject'] = field.referenceTo;
    if (field.referenceTo.length > 1 || ['WhoId', 'WhatId'].includes(field.name)) {
        const names = schema.object('Name');
        if (names) return sobjectType(names.name);
    }
    return sobjectType(schema.object(first)?.name ?? first);
}

/** Names for messages: fields, parents and children. */
export function memberNames(object: ObjectDef): string[] {
    const names: string[] = [];
    for (const field of object.fields.values()) {
        names.push(field.name);
        if (field.relationshipName) names.push(field.relationshipName);
    }
    return [...names, ...[...object.children.values()].map((c) => c.name)];
}

/** Formulas, roll-ups and numbers given by the system are never written; records of custom metadata may be built in memory. */
export function isWritable(object: ObjectDef, field: FieldDef): boolean {
    if (object.kind === 'metadata' || field.name === 'Id') return true;
    if (field.formula !== null || field.rollUp !== null || field.autoNumberFormat !== null) return false;
    return field.createable || field.updateable;
}
