/** Reads an SFDX project's source into OrgMetadata. Everything wrong is collected; nothing is thrown for one file. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as access from './access-files.ts';
import { readAutomations } from './automation-files.ts';
import { checkBundle } from './bundle-checks.ts';
import type { ValueSets } from './field-file.ts';
import { findSources, isApexWithoutMeta, READ_TYPES, readProjectConfig } from './files.ts';
import type { FoundFile, ProjectConfig } from './files.ts';
import { checkNames } from './name-checks.ts';
import { didYouMean } from './nearest.ts';
import { readObjects } from './object-files.ts';
import type { ReadFile } from './object-files.ts';
import type { ApexSource, CustomMetadataRecord, OrgMetadata } from './org-metadata.ts';
import * as org from './org-files.ts';
import * as pages from './page-files.ts';
import { Problems } from './problems.ts';
import type { PicklistValue, Schema, SharingModel } from './schema.ts';
import { buildSchema } from './schema-builder.ts';
import type { SchemaOptions } from './schema-builder.ts';
import { checkShape } from './shapes.ts';
import { STANDARD_VALUE_SETS } from './standard/value-sets.ts';
import { registeredSuffixes } from './type-registry.ts';
import { parseXml, textOfChild, XmlError } from './xml.ts';

const READ = new Set(Object.values(READ_TYPES));
const OBJECT_PARTS = new Set(['CustomObject', 'CustomField', 'ValidationRule', 'RecordType', 'ListView', 'FieldSet']);
const AUTOMATIONS = new Set(['Flow', 'Workflow', 'SharingRules']);

/** Throws only if the project itself cannot be read (no sfdx-project.json, no such folder). */
export function loadProject(root: string): OrgMetadata {
    const config = readProjectConfig(root);
    const problems = new Problems();
    const sources = findSources(root, config.packageFolders);
    const files = readFiles(root, sources, problems);
    const of = (type: string): ReadFile[] => files.filter(({ file }) => file.type === type);
    const valueSets = new Map<string, readonly PicklistValue[]>();
    for (const file of [...of('GlobalValueSet'), ...of('StandardValueSet')]) {
        valueSets.set(file.source.name.toLowerCase(), access.readValueSet(file));
    }
    const objects = files.filter(({ file }) => OBJECT_PARTS.has(file.type ?? ''));
    const drafts = readObjects(objects, valueSets satisfies ValueSets);
    const apex = [
        ...[...of('ApexClass'), ...of('ApexTrigger')].flatMap((file) => readApex(root, file)),
        ...sources.filter(isApexWithoutMeta).map((file) => readBareApex(root, file, config.apiVersion, problems))
    ];
    const schema = buildSchema(drafts, problems, {
        ...schemaOptions(config),
        namespace: config.namespace,
        picklists: standardPicklists(of('StandardValueSet'), valueSets),
        sources: {
            apex: apex.map((source) => source.text),
            xml: files.filter(namesObjects).map(({ source }) => source.text),
            objects: [...[...drafts.values()].map((draft) => draft.name), ...impliedObjects(files)]
        },
        automations: readAutomations(files.filter(({ file }) => AUTOMATIONS.has(file.type ?? '')))
    });
    checkNames({ of, schema, paths: sources.map(({ path }) => path) });
    for (const file of of('LightningComponentBundle')) checkBundle(root, file, schema);
    const labels = new Map<string, string>();
    for (const file of of('CustomLabels')) access.readLabels(file, labels);
    for (const file of of('CustomNotificationType')) checkShape(file.source, file.node, file.file.type ?? '');
    return {
        root,
        apiVersion: config.apiVersion,
        schema,
        apex,
        labels,
        permissionSets: of('PermissionSet').map((file) => access.readPermissionSet(file)),
        permissionSetGroups: access.readPermissionSetGroups(of('PermissionSetGroup'), of('MutingPermissionSet')),
        customPermissions: of('CustomPermission').map(access.readCustomPermission),
        customMetadata: of('CustomMetadata').map((file) => checkedRecord(file, schema)),
        flexiPages: of('FlexiPage').map(pages.readFlexiPage),
        quickActions: of('QuickAction').map(pages.readQuickAction),
        apps: of('CustomApplication').map(pages.readApp),
        tabs: of('CustomTab').map(pages.readTab),
        lwc: of('LightningComponentBundle').map(pages.readBundle),
        layouts: of('Layout').map(pages.readLayout),
        notificationTypes: of('CustomNotificationType').map(org.readNotificationType),
        roles: of('Role').map(org.readRole),
        groups: [...of('Group'), ...of('Queue')].map(org.readGroup),
        profiles: of('Profile').map(org.readProfile),
        cachePartitions: of('PlatformCachePartition').map(org.readCachePartition),
        staticResources: of('StaticResource').map((file) => org.readStaticResource(root, file)),
        markup: [...of('ApexPage'), ...of('ApexComponent')].map((file) => org.readMarkup(root, file)),
        emailTemplates: of('EmailTemplate').map((file) => org.readEmailTemplate(root, file)),
        problems: problems.list
    };
}

/** Standard objects whose rows the project's files make. */
function impliedObjects(files: readonly ReadFile[]): readonly string[] {
    const groups = files.some(({ file }) => file.type === 'PermissionSetGroup');
    return groups ? ['PermissionSetGroup', 'PermissionSetGroupComponent'] : [];
}

/** Sources of these kinds name objects in elements of their own; what labels and pages say in words does not count. */
function namesObjects({ file }: ReadFile): boolean {
    return (
        OBJECT_PARTS.has(file.type ?? '') ||
        ['PermissionSet', 'Profile', 'CustomMetadata', 'Queue'].includes(file.type ?? '')
    );
}

function readFiles(root: string, found: readonly FoundFile[], problems: Problems): ReadFile[] {
    return found.flatMap((file): ReadFile[] => {
        if (file.type === null) {
            const suffix = basename(file.path).replace('-meta.xml', '').split('.').pop() ?? '';
            const known = [...Object.keys(READ_TYPES), ...registeredSuffixes()];
            const hint = didYouMean(suffix, known);
            const message = `Unknown metadata type .${suffix}-meta.xml${hint}`;
            if (hint === '') problems.warning(file.path, 1, message);
            else problems.error(file.path, 1, message);
            return [];
        }
        // What no reader takes is not looked into either: its kind changes nothing here.
        if (!READ.has(file.type) || isApexWithoutMeta(file)) return [];
        const text = readFileSync(join(root, file.path), 'utf8');
        const source = { path: file.path, name: file.name, text, problems };
        try {
            const node = parseXml(text);
            return [{ file, source, node }];
        } catch (error) {
            if (!(error instanceof XmlError)) throw error;
            problems.error(file.path, error.line, `Malformed XML: ${error.message}`, error.column);
            return [];
        }
    });
}

function readApex(root: string, { file, source, node }: ReadFile): ApexSource[] {
    if (!checkShape(source, node, file.type ?? '')) return [];
    const path = file.path.replace(/-meta\.xml$/, '');
    if (!existsSync(join(root, path))) {
        source.problems.error(file.path, 1, `${basename(path)} is missing beside its -meta.xml`);
        return [];
    }
    const apiVersion = textOfChild(node, 'apiVersion')?.trim() ?? '';
    if (apiVersion === '') source.problems.error(file.path, node.line, 'The <apiVersion> is missing');
    const kind = file.type === 'ApexTrigger' ? 'trigger' : 'class';
    return [{ path, text: readFileSync(join(root, path), 'utf8'), name: source.name, kind, apiVersion }];
}

/** A deployment refuses the class; read all the same, it tells what else is wrong. */
function readBareApex(root: string, file: FoundFile, apiVersion: string, problems: Problems): ApexSource {
    const { path, name } = file;
    problems.error(path, 1, `${basename(path)}-meta.xml is missing beside it`);
    const kind = file.type === 'ApexTrigger' ? 'trigger' : 'class';
    return { path, text: readFileSync(join(root, path), 'utf8'), name, kind, apiVersion };
}

function checkedRecord(file: ReadFile, schema: Schema): CustomMetadataRecord {
    const record = access.readCustomMetadata(file);
    const { source, node } = file;
    const object = schema.object(record.object);
    if (!object) {
        const names = schema.objects.filter((o) => o.kind === 'metadata').map((o) => o.name);
        source.problems.error(
            source.path,
            node.line,
            `Unknown custom metadata type ${record.object}${didYouMean(record.object, names)}`
        );
        return record;
    }
    for (const name of record.values.keys()) {
        if (object.fields.has(name.toLowerCase())) continue;
        const hint = didYouMean(
            name,
            [...object.fields.values()].map((f) => f.name)
        );
        source.problems.error(source.path, node.line, `Unknown field ${record.object}.${name}${hint}`);
    }
    return record;
}

const SCRATCH_SHARING: Readonly<Record<string, SharingModel>> = {
    private: 'Private',
    read: 'Read',
    readwrite: 'ReadWrite',
    controlledbyparent: 'ControlledByParent',
    fullaccess: 'FullAccess'
};

function standardPicklists(files: readonly ReadFile[], valueSets: ValueSets): Map<string, readonly PicklistValue[]> {
    const picklists = new Map<string, readonly PicklistValue[]>();
    for (const { source } of files) {
        const fields = STANDARD_VALUE_SETS[source.name];
        for (const field of fields ?? []) picklists.set(field, valueSets.get(source.name.toLowerCase()) ?? []);
    }
    return picklists;
}

/** Features and org-wide defaults of standard objects, as the scratch org definition states them. */
function schemaOptions(config: ProjectConfig): Pick<SchemaOptions, 'features' | 'sharing'> {
    const features = new Set(config.scratch.features.map((f) => f.toLowerCase()));
    const sharing = new Map<string, SharingModel>();
    for (const [object, settings] of Object.entries(config.scratch.objectSettings)) {
        const model =
            typeof settings === 'object' && settings !== null && 'sharingModel' in settings
                ? String(settings.sharingModel)
                : '';
        const known = SCRATCH_SHARING[model.toLowerCase()];
        if (known !== undefined) sharing.set(object.toLowerCase(), known);
    }
    return {
        features: {
            multiCurrency: features.has('multicurrency'),
            personAccounts: features.has('personaccounts'),
            opportunityTeams: features.has('opportunityteam') || features.has('opportunityteams')
        },
        sharing
    };
}
