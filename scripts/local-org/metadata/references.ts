/** Lookups and roll-ups between objects: their targets are checked and entered at the parents. */
import { didYouMean } from './nearest.ts';
import type { Problems } from './problems.ts';
import type { ChildRelationship, FieldDef, ObjectDef } from './schema.ts';

export type ChildMap = Map<string, ChildRelationship>;

/** Checks lookup targets and enters the child relationships of custom lookups at their parents. */
export function linkReferences(
    objects: readonly ObjectDef[],
    childrenOf: (name: string) => ChildMap,
    problems: Problems
): void {
    const names = new Map(objects.map((object) => [object.name.toLowerCase(), object.name]));
    for (const object of objects) {
        for (const field of object.fields.values()) {
            for (const target of field.custom || object.kind === 'share' ? field.referenceTo : []) {
                if (!names.has(target.toLowerCase())) reportTarget(object, field, target, names.values(), problems);
                else linkChild(object, field, childrenOf(target), target, problems);
            }
        }
    }
}

function linkChild(object: ObjectDef, field: FieldDef, into: ChildMap, target: string, problems: Problems): void {
    const name = field.childRelationshipName;
    if (name === null) return;
    const other = into.get(name.toLowerCase());
    if (other) {
        const [file, line] = place(field, object);
        problems.error(
            file,
            line,
            `${target} has two child relationships ${name}: ${other.childObject}.${other.field} and ${object.name}.${field.name}`
        );
        return;
    }
    const cascadeDelete = field.deleteConstraint === 'Cascade';
    into.set(name.toLowerCase(), { name, childObject: object.name, field: field.name, cascadeDelete });
}

/** Objects behind metadata relationships that have no rows in the local org. */
const DEFINITION_OBJECTS = new Set(['entitydefinition', 'fielddefinition', 'entityparticle']);

function reportTarget(
    object: ObjectDef,
    field: FieldDef,
    target: string,
    names: Iterable<string>,
    problems: Problems
): void {
    if (object.kind === 'metadata' && DEFINITION_OBJECTS.has(target.toLowerCase())) return;
    const [file, line] = place(field, object);
    if (/__(c|mdt)$/.test(target)) {
        problems.error(
            file,
            line,
            `${object.name}.${field.name} refers to the unknown object ${target}${didYouMean(target, names)}`
        );
    } else
        problems.gap(
            file,
            line,
            `${object.name}.${field.name} refers to ${target}, which is not in the local org${didYouMean(target, names)}`
        );
}

function place(field: FieldDef, object: ObjectDef): [string, number] {
    const [, file, line] = /^(.*):(\d+)$/.exec(field.at || object.at) ?? [];
    return [file ?? object.name, Number(line ?? 1)];
}

/** Standard objects whose records have activities (Object Reference: Task, `WhatId`). */
// Kept as a table: one value a line would be longer than it is clear.
// prettier-ignore
const ACTIVE = new Set([
    'Account', 'Asset', 'Campaign', 'Case', 'Contract', 'Opportunity', 'Order', 'Product2', 'Quote', 'ServiceContract',
    'Solution', 'WorkOrder', 'WorkOrderLineItem', 'Entitlement'
]);

/** Lookups to "any record" get the objects of this org as their targets, and these the child relationships. */
export function withOpenLookups(objects: readonly ObjectDef[], childrenOf: (name: string) => ChildMap): ObjectDef[] {
    const records = objects.filter((object) => object.kind === 'custom' || isRecord(object));
    const active = objects.filter((object) =>
        object.kind === 'custom' ? object.fields.has('lastactivitydate') : ACTIVE.has(object.name)
    );
    const targets: Readonly<Record<string, readonly string[]>> = {
        '*': records.map((object) => object.name),
        '*activities': active.map((object) => object.name)
    };
    for (const object of records.filter((record) => record.kind === 'custom')) {
        const list = active.includes(object) ? [...ON_CUSTOM, ...ON_ACTIVE] : ON_CUSTOM;
        for (const [name, childObject, field] of list) {
            if (!objects.some((child) => child.name === childObject && child.fields.has(field.toLowerCase()))) continue;
            const known = childrenOf(object.name);
            if (!known.has(name.toLowerCase()))
                known.set(name.toLowerCase(), { name, childObject, field, cascadeDelete: true });
        }
    }
    return objects.map((object) => withTargets(object, targets));
}

const isRecord = (object: ObjectDef): boolean =>
    object.kind === 'standard' && (object.sharingModel !== 'FullAccess' || ['User', 'Group'].includes(object.name));

const ON_CUSTOM = [
    ['Attachments', 'Attachment', 'ParentId'],
    ['Notes', 'Note', 'ParentId'],
    ['ContentDocumentLinks', 'ContentDocumentLink', 'LinkedEntityId'],
    ['TopicAssignments', 'TopicAssignment', 'EntityId'],
    ['FeedSubscriptionsForEntity', 'EntitySubscription', 'ParentId'],
    ['ProcessInstances', 'ProcessInstance', 'TargetObjectId']
] as const;
const ON_ACTIVE = [
    ['Tasks', 'Task', 'WhatId'],
    ['Events', 'Event', 'WhatId'],
    ['Emails', 'EmailMessage', 'RelatedToId']
] as const;

function withTargets(object: ObjectDef, targets: Readonly<Record<string, readonly string[]>>): ObjectDef {
    if (![...object.fields.values()].some((field) => field.referenceTo.some((t) => t.startsWith('*')))) return object;
    const fields = [...object.fields].map(([key, field]): [string, FieldDef] => [
        key,
        { ...field, referenceTo: field.referenceTo.flatMap((target) => targets[target] ?? [target]) }
    ]);
    return { ...object, fields: new Map(fields) };
}

/** A roll-up has the type of what it summarizes. */
export function resolveRollUps(
    object: ObjectDef,
    objects: readonly ObjectDef[],
    problems: Problems
): Map<string, FieldDef> {
    const fields = new Map(object.fields);
    for (const [key, field] of fields) {
        const rollUp = field.rollUp;
        if (!rollUp) continue;
        const [file, line] = place(field, object);
        const childObject = objects.find((o) => o.name.toLowerCase() === rollUp.childObject.toLowerCase());
        const link = childObject?.fields.get(rollUp.childField.toLowerCase());
        if (!childObject || !link?.masterDetail || link.referenceTo[0] !== object.name) {
            problems.error(
                file,
                line,
                `${object.name}.${field.name}: ${rollUp.childObject}.${rollUp.childField} is no master-detail field to ${object.name}`
            );
            continue;
        }
        if (rollUp.summarizedField === null) continue;
        const summarized = childObject.fields.get(rollUp.summarizedField.toLowerCase());
        if (!summarized) {
            const hint = didYouMean(
                rollUp.summarizedField,
                [...childObject.fields.values()].map((f) => f.name)
            );
            problems.error(
                file,
                line,
                `${object.name}.${field.name}: unknown field ${rollUp.childObject}.${rollUp.summarizedField}${hint}`
            );
        } else fields.set(key, { ...field, type: summarized.type, precision: 18, scale: summarized.scale });
    }
    return fields;
}
