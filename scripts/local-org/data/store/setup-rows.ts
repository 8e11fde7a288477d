/** Rows that stand for the project's set-up metadata and for what every org has beside its users. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgMetadata } from '../../metadata/org-metadata.ts';
import type { PicklistValue } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';
import { ApexBlob } from '../values/blob.ts';
import { quote } from './columns.ts';
import { entityRow, fieldRows } from './definition-rows.ts';
import type { IdGenerator } from './ids.ts';
import type { Row } from './sync-rows.ts';
import { ensureRows, syncRows } from './sync-rows.ts';

interface Target {
    readonly driver: Driver;
    readonly metadata: OrgMetadata;
    readonly ids: IdGenerator;
    readonly now: string;
}

export function writeSetupRows(driver: Driver, metadata: OrgMetadata, ids: IdGenerator, now: string): void {
    const target = { driver, metadata, ids, now };
    const sync = (object: string, key: readonly string[], rows: () => readonly Row[]): void => {
        const def = metadata.schema.object(object);
        if (def) syncRows(driver, def, ids, key, rows(), now);
    };
    sync('StaticResource', ['Name'], () => staticResources(metadata));
    sync('ApexPage', ['Name'], () => markup(metadata, 'page'));
    sync('ApexComponent', ['Name'], () => markup(metadata, 'component'));
    sync('PlatformCachePartition', ['DeveloperName'], () =>
        (metadata.cachePartitions ?? []).map((partition) => ({
            DeveloperName: partition.name,
            MasterLabel: partition.label,
            IsDefaultPartition: partition.isDefault,
            Language: 'en_US'
        }))
    );
    sync('LeadStatus', ['ApiName'], () => statusRows(metadata, 'Lead.Status', 'IsConverted'));
    sync('CaseStatus', ['ApiName'], () => statusRows(metadata, 'Case.Status', 'IsClosed'));
    sync('TaskStatus', ['ApiName'], () => statusRows(metadata, 'Task.Status', 'IsClosed'));
    sync('TaskPriority', ['ApiName'], () => statusRows(metadata, 'Task.Priority', 'IsHighPriority'));
    sync('EntityDefinition', ['QualifiedApiName'], () =>
        metadata.schema.objects.map((object) => entityRow(object, ids))
    );
    sync('FieldDefinition', ['DurableId'], () =>
        metadata.schema.objects.flatMap((object) => fieldRows(object, metadata.schema, ids))
    );
    writeSurroundings(target);
    writePeople(target);
}

/** Written once; an administrator may change them, and other rows stand beside them. */
function writeSurroundings({ driver, metadata, ids, now }: Target): void {
    const ensure = (object: string, key: readonly string[], rows: () => readonly Row[]): void => {
        const def = metadata.schema.object(object);
        if (def) ensureRows(driver, def, ids, key, rows(), now);
    };
    ensure('Pricebook2', ['IsStandard'], () => [{ Name: 'Standard Price Book', IsStandard: true, IsActive: false }]);
    ensure('UserLicense', ['LicenseDefinitionKey'], licenses);
    const templates = metadata.emailTemplates ?? [];
    ensure('Folder', ['DeveloperName'], () =>
        [...new Set(templates.map((template) => template.folder))].map((folder) => ({
            Name: folder,
            DeveloperName: folder,
            Type: 'Email',
            AccessType: 'Public'
        }))
    );
    const folders = idsByName(driver, metadata, 'Folder', 'DeveloperName');
    ensure('EmailTemplate', ['DeveloperName'], () =>
        templates.map((template) => ({
            Name: template.name,
            DeveloperName: template.developerName,
            FolderId: folders.get(template.folder) ?? null,
            Subject: template.subject,
            Body: template.body,
            HtmlValue: template.html,
            TemplateType: template.type,
            TemplateStyle: 'none',
            IsActive: template.active,
            Encoding: 'UTF-8'
        }))
    );
}

function writePeople({ driver, metadata, ids, now }: Target): void {
    const ensure = (object: string, key: readonly string[], rows: readonly Row[]): void => {
        const def = metadata.schema.object(object);
        if (def) ensureRows(driver, def, ids, key, rows, now);
    };
    const licence = idsByName(driver, metadata, 'UserLicense', 'Name');
    const profiles = [
        ...STANDARD_PROFILES,
        ...(metadata.profiles ?? []).map((p) => [p.name, p.userLicense ?? 'Salesforce'])
    ];
    ensure(
        'Profile',
        ['Name'],
        profiles.map(([name = '', license = '']) => ({
            Name: name,
            UserType: USER_TYPES[license] ?? 'Standard',
            UserLicenseId: licence.get(license) ?? null
        }))
    );
    const roles = metadata.roles ?? [];
    ensure(
        'UserRole',
        ['DeveloperName'],
        roles.map((role) => ({ Name: role.name, DeveloperName: role.developerName }))
    );
    const roleIds = idsByName(driver, metadata, 'UserRole', 'DeveloperName');
    for (const role of roles.filter(({ parent }) => parent !== null)) {
        driver
            .prepare('UPDATE "UserRole" SET "ParentRoleId" = ? WHERE "DeveloperName" = ?')
            .run([roleIds.get(role.parent ?? '') ?? null, role.developerName]);
    }
    const groups = metadata.groups ?? [];
    ensure(
        'Group',
        ['DeveloperName', 'Type'],
        groups.map((group) => ({ Name: group.name, DeveloperName: group.developerName, Type: group.type }))
    );
    const queues = idsByName(driver, metadata, 'Group', 'DeveloperName');
    const owned = groups.flatMap((group) =>
        group.objects.map((object) => ({ QueueId: queues.get(group.developerName) ?? null, SobjectType: object }))
    );
    ensure('QueueSobject', ['QueueId', 'SobjectType'], owned);
}

/** Profiles that a new org has, with their licence. */
const STANDARD_PROFILES: readonly (readonly [string, string])[] = [
    ['System Administrator', 'Salesforce'],
    ['Standard User', 'Salesforce'],
    ['Minimum Access - Salesforce', 'Salesforce'],
    ['Read Only', 'Salesforce'],
    ['Marketing User', 'Salesforce'],
    ['Contract Manager', 'Salesforce'],
    ['Solution Manager', 'Salesforce'],
    ['Custom: Marketing Profile', 'Salesforce'],
    ['Custom: Sales Profile', 'Salesforce'],
    ['Custom: Support Profile', 'Salesforce'],
    ['Standard Platform User', 'Salesforce Platform'],
    ['Chatter Free User', 'Chatter Free'],
    ['Chatter External User', 'Chatter External'],
    ['Guest License User', 'Guest User License']
];
const USER_TYPES: Readonly<Record<string, string>> = {
    'Chatter Free': 'CsnOnly',
    'Chatter External': 'CsnOnly',
    'Guest User License': 'Guest'
};
const LICENSE_KEYS: Readonly<Record<string, string>> = {
    Salesforce: 'SFDC',
    'Salesforce Platform': 'AUL',
    'Chatter Free': 'PID_CHATTER',
    'Chatter External': 'PID_Chatter_External',
    'Guest User License': 'PID_Guest_User'
};

function licenses(): Row[] {
    return Object.entries(LICENSE_KEYS).map(([Name, LicenseDefinitionKey]) => ({
        Name,
        MasterLabel: Name,
        LicenseDefinitionKey,
        Status: 'Active',
        TotalLicenses: 100,
        UsedLicenses: 0
    }));
}

function idsByName(driver: Driver, metadata: OrgMetadata, object: string, name: string): Map<string, string> {
    if (!metadata.schema.object(object)) return new Map();
    const rows = driver.prepare(`SELECT "Id", ${quote(name)} AS name FROM ${quote(object)}`).all([]);
    return new Map(rows.map((row) => [String(row['name']), String(row['Id'])]));
}

function staticResources(metadata: OrgMetadata): Row[] {
    return (metadata.staticResources ?? []).map((resource) => {
        const path = resource.path === null ? null : join(metadata.root, resource.path);
        const bytes = path !== null && existsSync(path) ? readFileSync(path) : null;
        return {
            Name: resource.name,
            ContentType: resource.contentType,
            Description: resource.description,
            Body: bytes === null ? null : new ApexBlob(bytes),
            BodyLength: bytes?.length ?? 0,
            CacheControl: 'Private'
        };
    });
}

function markup(metadata: OrgMetadata, kind: 'page' | 'component'): Row[] {
    return (metadata.markup ?? [])
        .filter((source) => source.kind === kind)
        .map((source) => ({
            Name: source.name,
            MasterLabel: source.label,
            Markup: source.text,
            ApiVersion: Number(metadata.apiVersion)
        }));
}

/** What a status means is told by its value set, else by its name in a new org. */
const MEANING: Readonly<Record<string, (value: PicklistValue) => boolean>> = {
    IsConverted: (value) => value.converted ?? value.value === 'Closed - Converted',
    IsClosed: (value) => value.closed ?? ['Closed', 'Completed'].includes(value.value),
    IsHighPriority: (value) => value.value === 'High'
};

function statusRows(metadata: OrgMetadata, field: string, meaning: string): Row[] {
    const [object = '', name = ''] = field.split('.');
    const picklist = metadata.schema.object(object)?.fields.get(name.toLowerCase())?.picklist ?? [];
    return picklist.map((value, i) => ({
        ApiName: value.value,
        MasterLabel: value.label,
        SortOrder: i + 1,
        IsDefault: value.isDefault,
        [meaning]: MEANING[meaning]?.(value) ?? false
    }));
}
