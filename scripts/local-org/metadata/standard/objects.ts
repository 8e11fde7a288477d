/** Standard objects as ObjectDefs, from the installed sources and the catalogue. */
import { makeField } from '../field.ts';
import type { FieldDef, FieldType, ObjectDef, SharingModel } from '../schema.ts';
import { recordTypeField } from '../system-fields.ts';
import { catalogue, optionalCatalogue, plainEntry } from './catalogue.ts';
import type { CatalogueEntry } from './entry.ts';
import { openStandardSource } from './sources.ts';
import type { KnownField, StandardSource } from './sources.ts';
import { childObjectsNamed, NO_SOURCES, wantedObjects } from './wanted.ts';
import type { Sources, Wanted } from './wanted.ts';

/** Optional parts of an org, as `config/project-scratch-def.json` names them. */
export interface OrgFeatures {
    readonly multiCurrency: boolean;
    readonly personAccounts: boolean;
    readonly opportunityTeams: boolean;
}

export const NO_FEATURES: OrgFeatures = { multiCurrency: false, personAccounts: false, opportunityTeams: false };

const TYPES: Readonly<Record<string, FieldType>> = {
    String: 'string',
    Boolean: 'boolean',
    Integer: 'int',
    Long: 'int',
    Decimal: 'double',
    Double: 'double',
    Date: 'date',
    Datetime: 'datetime',
    Time: 'time',
    Id: 'reference',
    Blob: 'base64'
};
const SYSTEM = new Set([
    'id',
    'isdeleted',
    'createddate',
    'createdbyid',
    'lastmodifieddate',
    'lastmodifiedbyid',
    'systemmodstamp',
    'lastvieweddate',
    'lastreferenceddate'
]);

const teamMember: CatalogueEntry = {
    name: 'OpportunityTeamMember',
    label: 'Opportunity Team Member',
    plural: 'Opportunity Team Members',
    prefix: '00q',
    sharing: 'ControlledByParent',
    setup: false,
    nameField: null,
    also: [
        'Id',
        'OpportunityId',
        'UserId',
        'TeamMemberRole',
        'OpportunityAccessLevel',
        'Name',
        'Title',
        'CreatedById',
        'CreatedDate',
        'IsDeleted',
        'LastModifiedById',
        'LastModifiedDate',
        'SystemModstamp'
    ],
    without: null,
    fields: {
        OpportunityId: { required: true, updateable: false, deleteConstraint: 'Cascade' },
        UserId: { required: true, referenceTo: ['User'] },
        Name: { createable: false, updateable: false },
        Title: { createable: false, updateable: false }
    },
    children: {}
};

export interface StandardObject {
    readonly entry: CatalogueEntry;
    readonly fields: FieldDef[];
    /** Child relationship name → child object and field. */
    readonly children: ReadonlyMap<string, { readonly object: string; readonly field: string }>;
}

let source: StandardSource | null = null;

const installed = (): StandardSource => (source ??= openStandardSource());

/**
 * The standard objects of an org with these features: those every org of this kind has, those the texts name, and what
 * they refer to.
 */
export function standardObjects(features: OrgFeatures = NO_FEATURES, sources: Sources = NO_SOURCES): StandardObject[] {
    const from = installed();
    const wanted = wantedObjects(from, sources);
    const entries = entriesOf(from, features, wanted);
    const { words } = wanted;
    const names = new Set(entries.map((entry) => entry.name));
    const built = entries.map((entry) => ({ entry, fields: fieldsOf(from, entry, names, features, words) }));
    const byName = new Map(built.map((object) => [object.entry.name, object]));
    return built.map((object) => {
        const known = from.object(object.entry.name)?.children ?? new Map<string, string>();
        const children = new Map<string, { object: string; field: string }>();
        for (const [relationship, child] of known) {
            if (relationship.startsWith('Person') && !features.personAccounts) continue;
            const field = childField(object.entry, relationship, byName.get(child)?.fields ?? []);
            if (field !== null) children.set(relationship, { object: child, field });
        }
        for (const [relationship, path] of Object.entries(object.entry.children)) {
            const [child = '', field] = path.split('.');
            if (field !== undefined && byName.has(child)) children.set(relationship, { object: child, field });
        }
        return { ...object, children };
    });
}

function entriesOf(from: StandardSource, features: OrgFeatures, wanted: Wanted): readonly CatalogueEntry[] {
    const entries = new Map(catalogue.map((entry) => [entry.name, entry]));
    if (features.opportunityTeams) entries.set(teamMember.name, teamMember);
    const described = new Map([...optionalCatalogue, teamMember].map((entry) => [entry.name, entry]));
    const add = (name: string): void => {
        if (entries.has(name) || /Share$/.test(name)) return;
        const object = from.object(name);
        if (object)
            entries.set(
                name,
                described.get(name) ??
                    plainEntry(
                        name,
                        object.fields.some((f) => f.name === 'Name')
                    )
            );
    };
    for (const name of wanted.objects) add(name);
    for (const name of childObjectsNamed(from, wanted.objects, wanted.words)) add(name);
    for (const name of [...entries.keys()].filter((known) => !catalogue.some((entry) => entry.name === known))) {
        for (const target of targetsOf(from, entries.get(name) as CatalogueEntry)) add(target);
    }
    return [...entries.values()];
}

/** Objects whose rows say what the values of the other's picklist mean. */
const COMPANIONS: Readonly<Record<string, string>> = {
    LeadStatus: 'Lead',
    Lead: 'LeadStatus',
    CaseStatus: 'Case',
    CampaignMember: 'CampaignMemberStatus',
    EntityDefinition: 'FieldDefinition'
};

/** What the records of an object refer to, as far as every org has the lookup. */
function targetsOf(from: StandardSource, entry: CatalogueEntry): string[] {
    const fields = from.object(entry.name)?.fields ?? [];
    return fields
        .filter((field) => field.core || entry.also.includes(field.name))
        .flatMap((field) => entry.fields[field.name]?.referenceTo ?? (field.parent === null ? [] : [field.parent]))
        .concat(COMPANIONS[entry.name] ?? [])
        .filter((target) => !target.startsWith('*') && target !== 'Name' && target !== 'SObject');
}

const pluralOf = (name: string): string => `${name.toLowerCase().replace(/y$/, 'ie')}s`;

function childField(parent: CatalogueEntry, relationship: string, fields: readonly FieldDef[]): string | null {
    const said = parent.children[relationship];
    if (said !== undefined) return fields.some((f) => f.name === said) ? said : null;
    const audit = /^(CreatedBy|LastModifiedBy)Id$/;
    const own = fields.filter((f) => f.referenceTo.includes(parent.name) && !audit.test(f.name));
    const candidates = own.length > 0 ? own : fields.filter((f) => mayPointTo(f, parent));
    // Of several lookups the one that is called like the parent makes the list that is called like the child.
    const named = candidates.find((f) => f.name === `${parent.name}Id`);
    const plain = named !== undefined && relationship.toLowerCase() === pluralOf(named.object);
    if (plain) return named.name;
    return candidates.length === 1 ? (candidates[0]?.name ?? null) : null;
}

/** A lookup to any record counts for those that have records of their own. */
function mayPointTo(field: FieldDef, parent: CatalogueEntry): boolean {
    return !parent.setup && field.referenceTo.some((target) => target.startsWith('*'));
}

function fieldsOf(
    from: StandardSource,
    entry: CatalogueEntry,
    tables: ReadonlySet<string>,
    features: OrgFeatures,
    words: ReadonlySet<string>
): FieldDef[] {
    const known = from.object(entry.name);
    if (!known) throw new Error(`The platform's type declarations lack ${entry.name}`);
    const also = new Set(entry.also);
    if (features.multiCurrency) also.add('CurrencyIsoCode');
    if (features.personAccounts && entry.name === 'Account')
        ['IsPersonAccount', 'PersonContactId'].forEach((f) => also.add(f));
    const every = also.has('*');
    const fields = known.fields
        .filter((field) => isThere(field, entry, every) || also.has(field.name) || isNamed(field.name, words))
        .filter((field) => field.apexType in TYPES || entry.fields[field.name]?.type !== undefined)
        .map((field) => standardField(entry, field, tables));
    return [...fields, ...fields.flatMap(addressOf)];
}

/** Street, city and so on are also read as one value ("Address Compound Fields", Object Reference). */
function addressOf(street: FieldDef): FieldDef[] {
    const prefix = /^(.*)Street$/.exec(street.name)?.[1];
    if (prefix === undefined) return [];
    return [
        makeField({
            name: `${prefix}Address`,
            object: street.object,
            type: 'address',
            createable: false,
            updateable: false,
            permissionable: street.permissionable
        })
    ];
}

const isThere = (field: KnownField, entry: CatalogueEntry, every: boolean): boolean =>
    (field.core || every) && entry.without?.test(field.name) !== true;

/** Fields that come with a feature of the org; code asks the describe whether they are there. */
const FEATURE_FIELD =
    /^(CurrencyIsoCode|IsPersonAccount|Person\w+|Division|RecordTypeId|\w*(Address|StateCode|CountryCode)|Is(Partner|CustomerPortal)|\w+__pc)$/;

/** Younger fields than the list of those in every org, where the project uses the name. */
function isNamed(name: string, words: ReadonlySet<string>): boolean {
    return /[a-z0-9][A-Z]/.test(name) && !FEATURE_FIELD.test(name) && words.has(name.toLowerCase());
}

function standardField(entry: CatalogueEntry, field: KnownField, tables: ReadonlySet<string>): FieldDef {
    const said = entry.fields[field.name] ?? {};
    const type = said.type ?? (field.name === 'Id' ? 'id' : TYPES[field.apexType]);
    if (type === undefined) throw new Error(`${entry.name}.${field.name} has the unknown type ${field.apexType}`);
    const system = SYSTEM.has(field.name.toLowerCase());
    const writable = !system && !entry.setup;
    const reference = type === 'reference' ? references(entry, field, said, tables) : {};
    const required = said.required ?? false;
    return makeField({
        name: field.name,
        object: entry.name,
        type,
        permissionable: writable && !required && field.name !== entry.nameField && field.name !== 'OwnerId',
        ...(system ? { createable: false, updateable: false } : {}),
        ...reference,
        ...said,
        ...('referenceTo' in reference ? { referenceTo: reference.referenceTo } : {})
    });
}

function references(
    entry: CatalogueEntry,
    field: KnownField,
    said: Partial<FieldDef>,
    tables: ReadonlySet<string>
): Partial<FieldDef> {
    const owner = field.name === 'OwnerId' && !entry.setup ? ['User'] : null;
    const any = field.parent === 'Name' || field.parent === 'SObject' ? ['*'] : null;
    const targets = (said.referenceTo ?? owner ?? any ?? (field.parent === null ? [] : [field.parent])).filter(
        (t) => t.startsWith('*') || tables.has(t)
    );
    if (targets.length === 0) return { referenceTo: [], createable: false, updateable: false };
    return {
        referenceTo: targets,
        relationshipName: said.relationshipName ?? field.name.replace(/Id$/, ''),
        ...(field.name === 'OwnerId' ? { deleteConstraint: 'Restrict' as const } : {})
    };
}

/** What is known of a record behind a lookup to several objects; it has no table. */
export function nameObject(tables: ReadonlySet<string>): ObjectDef {
    const from = installed();
    const entry = plainEntry('Name', true);
    const fields = fieldsOf(from, entry, tables, NO_FEATURES, new Set());
    const parts = { validationRules: [], recordTypes: [], listViews: [], children: new Map(), at: '', sharing: null };
    return { ...standardObjectDef({ entry, fields, children: new Map() }, [], parts), kind: 'event' };
}

/** Objects with a search index in every org. */
const SEARCHED = new Set(
    (
        'Account Asset Campaign Case Contact ContentVersion Contract Event Group Idea Lead Note Opportunity Order Product2 ' +
        'Solution Task User'
    ).split(' ')
);

/** RecordTypeId comes with the first record type of an object. */
export function standardObjectDef(
    object: StandardObject,
    more: readonly FieldDef[],
    parts: Pick<ObjectDef, 'validationRules' | 'recordTypes' | 'listViews' | 'children' | 'at'> & {
        readonly sharing: SharingModel | null;
    }
): ObjectDef {
    const { entry } = object;
    const recordType = parts.recordTypes.length > 0 ? [recordTypeField(entry.name)] : [];
    const fields = [...object.fields, ...recordType, ...more];
    return {
        name: entry.name,
        label: entry.label,
        pluralLabel: entry.plural,
        kind: 'standard',
        settingType: null,
        sharingModel: parts.sharing ?? entry.sharing,
        fields: new Map(fields.map((f) => [f.name.toLowerCase(), f])),
        searchable: SEARCHED.has(entry.name),
        nameField: entry.nameField,
        validationRules: parts.validationRules,
        recordTypes: parts.recordTypes,
        listViews: parts.listViews,
        children: parts.children,
        at: parts.at
    };
}
