/** Finds the source files of a project and tells their metadata type by suffix. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readForceIgnore } from './force-ignore.ts';
import { registeredType } from './type-registry.ts';

export interface FoundFile {
    /** Relative to the project folder, with slashes. */
    readonly path: string;
    /** Metadata type, e.g. `CustomField`; null if the suffix is unknown. */
    readonly type: string | null;
    /** File name without suffix. */
    readonly name: string;
    /** Name of the folder above the file's folder: the object of a decomposed part. */
    readonly grandparent: string;
}

/** Types that the local org reads. */
export const READ_TYPES: Readonly<Record<string, string>> = {
    object: 'CustomObject',
    field: 'CustomField',
    validationRule: 'ValidationRule',
    listView: 'ListView',
    recordType: 'RecordType',
    md: 'CustomMetadata',
    labels: 'CustomLabels',
    permissionset: 'PermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    mutingpermissionset: 'MutingPermissionSet',
    customPermission: 'CustomPermission',
    tab: 'CustomTab',
    app: 'CustomApplication',
    flexipage: 'FlexiPage',
    layout: 'Layout',
    cls: 'ApexClass',
    trigger: 'ApexTrigger',
    js: 'LightningComponentBundle',
    globalValueSet: 'GlobalValueSet',
    standardValueSet: 'StandardValueSet',
    notiftype: 'CustomNotificationType',
    quickAction: 'QuickAction',
    fieldSet: 'FieldSet',
    flow: 'Flow',
    workflow: 'Workflow',
    sharingRules: 'SharingRules',
    role: 'Role',
    group: 'Group',
    queue: 'Queue',
    profile: 'Profile',
    resource: 'StaticResource',
    page: 'ApexPage',
    component: 'ApexComponent',
    email: 'EmailTemplate',
    cachePartition: 'PlatformCachePartition'
};

/**
 * Types that change nothing that Apex or a page of the local org could see. Every further type that the Salesforce
 * command line knows is taken like these.
 */
export const LISTED_TYPES: Readonly<Record<string, string>> = {
    compactLayout: 'CompactLayout',
    webLink: 'WebLink',
    businessProcess: 'BusinessProcess',
    index: 'Index',
    indexe: 'Index',
    sharingReason: 'SharingReason',
    fieldTranslation: 'CustomFieldTranslation',
    cmp: 'AuraDefinitionBundle',
    auradoc: 'AuraDefinitionBundle',
    design: 'AuraDefinitionBundle',
    evt: 'AuraDefinitionBundle',
    intf: 'AuraDefinitionBundle',
    tokens: 'AuraDefinitionBundle'
};

const SKIPPED_FOLDERS = new Set(['__tests__', '__mocks__', 'node_modules', '.git', '.sfdx', '.sf', '.local-org']);
const META = '-meta.xml';

/** Files below the package folders, each once, without those that `.forceignore` names. */
export function findSources(root: string, packageFolders: readonly string[]): FoundFile[] {
    const found = new Map<string, FoundFile>();
    const ignored = readForceIgnore(root);
    for (const folder of packageFolders) {
        const start = folder.replace(/^\.\/?/, '').replace(/\/+$/, '');
        if (existsSync(join(root, start))) walk(root, start, ignored, found);
    }
    return [...found.values()];
}

function walk(root: string, folder: string, ignored: (path: string) => boolean, into: Map<string, FoundFile>): void {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            if (!SKIPPED_FOLDERS.has(entry.name) && !ignored(`${path}/`)) walk(root, path, ignored, into);
        } else if (!ignored(path)) {
            if (entry.name.endsWith(META)) into.set(path, classify(path, entry.name.slice(0, -META.length)));
            else if (isOldFormat(path, entry.name) || lacksMeta(entry.name, names))
                into.set(path, classify(path, entry.name));
        }
    }
}

/** Apex without its `-meta.xml`: found all the same, so that it is not passed over in silence. */
export function isApexWithoutMeta({ path, type }: FoundFile): boolean {
    return (type === 'ApexClass' || type === 'ApexTrigger') && !path.endsWith(META);
}

function lacksMeta(name: string, beside: ReadonlySet<string>): boolean {
    return /\.(cls|trigger)$/.test(name) && !beside.has(`${name}${META}`);
}

/** Files of the metadata API's format have no `-meta.xml`; one that stands beside such a file is its content. */
const OLD_FORMAT: Readonly<Record<string, string>> = {
    objects: 'object',
    labels: 'labels',
    permissionsets: 'permissionset',
    customMetadata: 'md',
    tabs: 'tab',
    applications: 'app',
    flexipages: 'flexipage',
    layouts: 'layout',
    globalValueSets: 'globalValueSet',
    standardValueSets: 'standardValueSet',
    customPermissions: 'customPermission',
    profiles: 'profile',
    roles: 'role',
    groups: 'group',
    queues: 'queue',
    workflows: 'workflow',
    flows: 'flow',
    sharingRules: 'sharingRules',
    quickActions: 'quickAction'
};

function isOldFormat(path: string, name: string): boolean {
    const suffix = OLD_FORMAT[path.split('/').at(-2) ?? ''];
    return suffix !== undefined && name.endsWith(`.${suffix}`);
}

function classify(path: string, base: string): FoundFile {
    const dot = base.lastIndexOf('.');
    const suffix = base.slice(dot + 1);
    const grandparent = path.split('/').at(-3) ?? '';
    // A folder of reports, documents or mails has a file of its own, without a suffix.
    const folder = dot < 0 ? 'Folder' : null;
    const aura = /(^|\/)aura\//.test(path) ? 'AuraDefinitionBundle' : null;
    const known = folder ?? aura ?? READ_TYPES[suffix] ?? LISTED_TYPES[suffix] ?? registeredType(path, suffix);
    return { path, type: known, name: decodeURIComponent(base.slice(0, Math.max(dot, 0))), grandparent };
}

export interface ProjectConfig {
    readonly apiVersion: string;
    /** Namespace of the project's own package; empty if it has none. */
    readonly namespace: string;
    readonly packageFolders: readonly string[];
    /** Content of `config/project-scratch-def.json`; empty if there is none. */
    readonly scratch: {
        readonly features: readonly string[];
        readonly objectSettings: Readonly<Record<string, unknown>>;
    };
}

function json(path: string): Record<string, unknown> {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null) throw new Error(`${path} does not hold a JSON object`);
    return { ...value };
}

export function readProjectConfig(root: string): ProjectConfig {
    const path = join(root, 'sfdx-project.json');
    if (!existsSync(path)) throw new Error(`${path} is missing: give the folder of a Salesforce DX project`);
    const config = json(path);
    const folders = Array.isArray(config.packageDirectories) ? config.packageDirectories : [];
    const packageFolders = folders.flatMap((folder: unknown) =>
        typeof folder === 'object' && folder !== null && 'path' in folder && typeof folder.path === 'string'
            ? [folder.path]
            : []
    );
    if (packageFolders.length === 0) throw new Error(`${path} names no packageDirectories`);
    const scratchPath = join(root, 'config', 'project-scratch-def.json');
    const scratch = existsSync(scratchPath) ? json(scratchPath) : {};
    const settings = scratch.objectSettings;
    return {
        apiVersion: typeof config.sourceApiVersion === 'string' ? config.sourceApiVersion : '65.0',
        namespace: typeof config.namespace === 'string' ? config.namespace : '',
        packageFolders,
        scratch: {
            features: Array.isArray(scratch.features) ? scratch.features.filter((f) => typeof f === 'string') : [],
            objectSettings: typeof settings === 'object' && settings !== null ? { ...settings } : {}
        }
    };
}
