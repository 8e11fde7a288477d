/** Finds the source files of a project and tells their metadata type by suffix. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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
    quickAction: 'QuickAction'
};

/** Types that change nothing the local org shows or does. */
export const LISTED_TYPES: Readonly<Record<string, string>> = {
    report: 'Report',
    reportType: 'ReportType',
    reportFolder: 'ReportFolder',
    dashboard: 'Dashboard',
    dashboardFolder: 'DashboardFolder',
    duplicateRule: 'DuplicateRule',
    matchingRule: 'MatchingRule',
    compactLayout: 'CompactLayout',
    webLink: 'WebLink',
    businessProcess: 'BusinessProcess',
    index: 'Index',
    resource: 'StaticResource',
    asset: 'ContentAsset',
    translation: 'Translations',
    objectTranslation: 'CustomObjectTranslation',
    fieldTranslation: 'CustomFieldTranslation',
    pathAssistant: 'PathAssistant',
    permissionsetgroup: 'PermissionSetGroup',
    homePageLayout: 'HomePageLayout',
    appMenu: 'AppMenu',
    email: 'EmailTemplate',
    emailFolder: 'EmailFolder',
    emailTemplateFolder: 'EmailTemplateFolder',
    remoteSite: 'RemoteSiteSetting',
    cspTrustedSite: 'CspTrustedSite',
    namedCredential: 'NamedCredential',
    externalCredential: 'ExternalCredential',
    analyticSnapshot: 'AnalyticSnapshot',
    messageChannel: 'LightningMessageChannel',
    installedPackage: 'InstalledPackage',
    prompt: 'Prompt',
    topicsForObjects: 'TopicsForObjects'
};

/** Types that would change what the org does and that the local org does not emulate. */
export const GAP_TYPES: Readonly<Record<string, string>> = {
    flow: 'Flow',
    flowDefinition: 'FlowDefinition',
    workflow: 'Workflow',
    approvalProcess: 'ApprovalProcess',
    assignmentRules: 'AssignmentRules',
    autoResponseRules: 'AutoResponseRules',
    escalationRules: 'EscalationRules',
    sharingRules: 'SharingRules',
    sharingReason: 'SharingReason',
    fieldSet: 'FieldSet',
    page: 'ApexPage',
    component: 'ApexComponent',
    auraBundle: 'AuraDefinitionBundle',
    role: 'Role',
    group: 'Group',
    queue: 'Queue',
    profile: 'Profile',
    mutingpermissionset: 'MutingPermissionSet',
    restrictionRule: 'RestrictionRule',
    settings: 'Settings',
    platformEventChannel: 'PlatformEventChannel',
    platformEventChannelMember: 'PlatformEventChannelMember',
    delegateGroup: 'DelegateGroup'
};

const SKIPPED_FOLDERS = new Set(['__tests__', '__mocks__', 'node_modules', '.git', '.sfdx', '.sf']);
const META = '-meta.xml';

export function findSources(root: string, packageFolders: readonly string[]): FoundFile[] {
    const found: FoundFile[] = [];
    for (const folder of packageFolders) walk(root, folder.replace(/^\.\//, '').replace(/\/$/, ''), found);
    return found;
}

function walk(root: string, folder: string, into: FoundFile[]): void {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            if (!SKIPPED_FOLDERS.has(entry.name)) walk(root, path, into);
        } else if (entry.name.endsWith(META)) into.push(classify(path, entry.name));
    }
}

function classify(path: string, fileName: string): FoundFile {
    const base = fileName.slice(0, -META.length);
    const dot = base.lastIndexOf('.');
    const suffix = base.slice(dot + 1);
    const grandparent = path.split('/').at(-3) ?? '';
    const known = READ_TYPES[suffix] ?? LISTED_TYPES[suffix] ?? GAP_TYPES[suffix] ?? null;
    return { path, type: known, name: decodeURIComponent(base.slice(0, Math.max(dot, 0))), grandparent };
}

export interface ProjectConfig {
    readonly apiVersion: string;
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
        packageFolders,
        scratch: {
            features: Array.isArray(scratch.features) ? scratch.features.filter((f) => typeof f === 'string') : [],
            objectSettings: typeof settings === 'object' && settings !== null ? { ...settings } : {}
        }
    };
}
