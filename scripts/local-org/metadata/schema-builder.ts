/** Joins standard objects and the project's objects to one Schema. */
import type { ObjectAutomations } from './automation-files.ts';
import { makeField } from './field.ts';
import { didYouMean } from './nearest.ts';
import { OwnNames } from './own-names.ts';
import { sharingModelOf } from './object-files.ts';
import type { ObjectDraft } from './object-files.ts';
import type { Problems } from './problems.ts';
import { linkReferences, resolveRollUps, withOpenLookups } from './references.ts';
import type { ChildMap } from './references.ts';
import type { ChildRelationship, FieldDef, ObjectDef, PicklistValue, Schema, SharingModel } from './schema.ts';
import { SHARED_STANDARD } from './standard/catalogue.ts';
import { nameObject, NO_FEATURES, standardObjectDef, standardObjects } from './standard/objects.ts';
import type { OrgFeatures, StandardObject } from './standard/objects.ts';
import { NO_SOURCES } from './standard/wanted.ts';
import type { Sources } from './standard/wanted.ts';
import * as system from './system-fields.ts';
import { child, flag, textOfChild } from './xml.ts';

export interface SchemaOptions {
    readonly features: OrgFeatures;
    /** Org-wide defaults of standard objects, keyed by lower-case name. */
    readonly sharing: ReadonlyMap<string, SharingModel>;
    /** Values of standard picklists that the project changes, keyed by `Object.Field`. */
    readonly picklists: ReadonlyMap<string, readonly PicklistValue[]>;
    /** Sources whose words say which standard objects the project needs. */
    readonly sources: Sources;
    /** By lower-case object name. */
    readonly automations: ReadonlyMap<string, ObjectAutomations>;
    /** Of the project's own package; left out or empty = none. */
    readonly namespace?: string;
}

/** An org without optional features, as the platform creates it. */
export const DEFAULT_SCHEMA_OPTIONS: SchemaOptions = {
    features: NO_FEATURES,
    sharing: new Map(),
    picklists: new Map(),
    sources: NO_SOURCES,
    automations: new Map()
};

export function createSchema(definitions: readonly ObjectDef[], namespace = ''): Schema {
    const byName = new OwnNames(
        definitions.map((object) => [object.name.toLowerCase(), object]),
        namespace
    );
    const parents = new Map<ObjectDef, Map<string, FieldDef>>();
    return {
        namespace,
        object: (name) => byName.get(name.toLowerCase()) ?? null,
        objects: definitions.filter((object) => object.kind !== 'event'),
        parent(object, relationship) {
            let known = parents.get(object);
            if (!known) {
                known = new OwnNames<FieldDef>([], namespace);
                for (const f of object.fields.values())
                    if (f.relationshipName !== null) known.set(f.relationshipName.toLowerCase(), f);
                parents.set(object, known);
            }
            return known.get(relationship.toLowerCase()) ?? null;
        }
    };
}

export function buildSchema(
    drafts: ReadonlyMap<string, ObjectDraft>,
    problems: Problems,
    options: SchemaOptions
): Schema {
    const standard = standardObjects(options.features, options.sources);
    const children = new Map<string, ChildMap>();
    const childrenOf = (name: string): ChildMap => {
        const key = name.toLowerCase();
        let found = children.get(key);
        if (!found) children.set(key, (found = new Map<string, ChildRelationship>()));
        return found;
    };
    for (const object of standard) addStandardChildren(object, standard, childrenOf(object.entry.name));
    const standardNames = new Set(standard.map((object) => object.entry.name.toLowerCase()));
    const definitions = standard.map((object) =>
        standardDefinition(object, drafts, options, childrenOf(object.entry.name))
    );
    const overrides = [...drafts.values()].flatMap((draft) =>
        draft.standardFields.map((field) => ({ draft, ...field }))
    );
    for (const draft of drafts.values()) {
        if (standardNames.has(draft.name.toLowerCase())) continue;
        const built = customDefinition(draft, problems, childrenOf(draft.name));
        if (built) definitions.push(built);
    }
    for (const { draft, name, path, line } of overrides) {
        const fields = definitions.find((d) => d.name.toLowerCase() === draft.name.toLowerCase())?.fields;
        if (!fields || fields.has(name.toLowerCase())) continue;
        const hint = didYouMean(
            name,
            [...fields.values()].map((f) => f.name)
        );
        problems.warning(path, line, `${draft.name}.${name} is not in the local org${hint}`);
    }
    const shares = definitions.filter(isShared).map((object) => system.shareObject(object));
    const every = withOpenLookups([...definitions, ...shares, nameObject(standardNamesOf(standard))], childrenOf);
    linkReferences(every, childrenOf, problems);
    const namespace = options.namespace ?? '';
    const complete = every.map((object) => ({
        ...object,
        ...options.automations.get(object.name.toLowerCase()),
        fieldSets: drafts.get(object.name.toLowerCase())?.fieldSets ?? [],
        fields: new OwnNames(resolveRollUps(object, every, problems), namespace),
        children: new OwnNames(object.children, namespace)
    }));
    return createSchema(complete, namespace);
}

const standardNamesOf = (standard: readonly StandardObject[]): ReadonlySet<string> =>
    new Set(standard.map((object) => object.entry.name));

function addStandardChildren(object: StandardObject, standard: readonly StandardObject[], into: ChildMap): void {
    for (const [name, { object: childObject, field }] of object.children) {
        const target = standard.find((s) => s.entry.name === childObject)?.fields.find((f) => f.name === field);
        const cascadeDelete = target?.deleteConstraint === 'Cascade';
        into.set(name.toLowerCase(), { name, childObject, field, cascadeDelete });
    }
}

function standardDefinition(
    object: StandardObject,
    drafts: ReadonlyMap<string, ObjectDraft>,
    options: SchemaOptions,
    children: ChildMap
): ObjectDef {
    const name = object.entry.name.toLowerCase();
    const draft = drafts.get(name);
    const fields = object.fields.map((field) => {
        const picklist = options.picklists.get(`${field.object}.${field.name}`);
        return picklist ? { ...field, picklist } : field;
    });
    return standardObjectDef({ ...object, fields }, draft?.fields ?? [], {
        validationRules: draft?.rules ?? [],
        recordTypes: draft?.recordTypes ?? [],
        listViews: draft?.listViews ?? [],
        children,
        at: draft?.source.path ?? '',
        sharing: (draft ? sharingModelOf(draft) : null) ?? options.sharing.get(name) ?? null
    });
}

function customDefinition(draft: ObjectDraft, problems: Problems, children: ChildMap): ObjectDef | null {
    const { node, source, name } = draft;
    if (!node) {
        const first = draft.fields[0]?.at ?? source.path;
        if (name.includes('__')) {
            problems.error(source.path, 1, `There is no object ${name} for ${first}: its object-meta.xml is missing`);
        } else problems.gap(source.path, 1, `The standard object ${name} is not in the local org`);
        return null;
    }
    const kind = kindOf(draft);
    const detail = draft.fields.some((f) => f.masterDetail);
    const fields = [...ownFields(draft, kind, detail), ...draft.fields];
    return {
        name,
        label: textOfChild(node, 'label') ?? name,
        pluralLabel: textOfChild(node, 'pluralLabel') ?? textOfChild(node, 'label') ?? name,
        kind,
        settingType:
            kind === 'setting'
                ? textOfChild(node, 'customSettingsType')?.trim() === 'List'
                    ? 'List'
                    : 'Hierarchy'
                : null,
        sharingModel: sharingModelOf(draft) ?? (detail ? 'ControlledByParent' : 'ReadWrite'),
        fields: new Map(fields.map((f) => [f.name.toLowerCase(), f])),
        searchable: kind === 'custom' && flag(node, 'enableSearch'),
        nameField: kind === 'metadata' ? 'DeveloperName' : kind === 'event' ? null : 'Name',
        validationRules: draft.rules,
        recordTypes: draft.recordTypes,
        listViews: draft.listViews,
        children,
        ...(kind === 'event'
            ? { publishesAtOnce: textOfChild(node, 'publishBehavior')?.trim() === 'PublishImmediately' }
            : {}),
        at: `${source.path}:${node.line}`
    };
}

function kindOf(draft: ObjectDraft): ObjectDef['kind'] {
    if (draft.name.endsWith('__mdt')) return 'metadata';
    if (draft.name.endsWith('__e')) return 'event';
    return draft.node && textOfChild(draft.node, 'customSettingsType') !== null ? 'setting' : 'custom';
}

function ownFields(draft: ObjectDraft, kind: ObjectDef['kind'], detail: boolean): FieldDef[] {
    const name = draft.name;
    if (kind === 'metadata') return system.customMetadataFields(name);
    if (kind === 'event') return system.eventFields(name);
    if (kind === 'setting') return system.customSettingFields(name);
    const activities = draft.node !== null && flag(draft.node, 'enableActivities');
    return [
        system.idField(name),
        ...(detail ? [] : [system.ownerField(name)]),
        system.isDeletedField(name),
        nameField(draft),
        ...(draft.recordTypes.length > 0 ? [system.recordTypeField(name)] : []),
        ...system.auditFields(name),
        ...(activities
            ? [
                  makeField({
                      name: 'LastActivityDate',
                      object: name,
                      type: 'date',
                      createable: false,
                      updateable: false
                  })
              ]
            : [])
    ];
}

function nameField(draft: ObjectDraft): FieldDef {
    const node = draft.node ? child(draft.node, 'nameField') : null;
    const label = (node && textOfChild(node, 'label')) ?? 'Name';
    const autoNumber = node !== null && textOfChild(node, 'type')?.trim() === 'AutoNumber';
    return makeField({
        name: 'Name',
        object: draft.name,
        type: 'string',
        label,
        length: 80,
        ...(autoNumber && node ? { autoNumberFormat: textOfChild(node, 'displayFormat')?.trim() ?? '{0}' } : {})
    });
}

function isShared(object: ObjectDef): boolean {
    if (object.kind === 'standard') return SHARED_STANDARD.has(object.name);
    return object.kind === 'custom' && (object.sharingModel === 'Private' || object.sharingModel === 'Read');
}
