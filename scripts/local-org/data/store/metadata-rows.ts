/** Records that the project's metadata implies: custom metadata, classes, record types and alike. Kept in step at each open. */
import type { ObjectPermission, OrgMetadata } from '../../metadata/org-metadata.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';
import { quote } from './columns.ts';
import type { IdGenerator } from './ids.ts';
import { writePermissions } from './profile-permissions.ts';
import { writeSetupRows } from './setup-rows.ts';
import type { Row } from './sync-rows.ts';
import { syncRows } from './sync-rows.ts';

export function writeMetadataRows(driver: Driver, metadata: OrgMetadata, ids: IdGenerator, now: string): void {
    const sync = (object: string, key: readonly string[], rows: readonly Row[]): void => {
        const def = metadata.schema.object(object);
        if (def) syncRows(driver, def, ids, key, rows, now);
    };
    for (const object of metadata.schema.objects) {
        if (object.kind === 'metadata') sync(object.name, ['DeveloperName'], customMetadataRows(metadata, object));
    }
    writeSetupRows(driver, metadata, ids, now);
    const version = Number(metadata.apiVersion);
    const code = (kind: 'class' | 'trigger'): Row[] =>
        metadata.apex
            .filter((source) => source.kind === kind)
            .map((source) => ({
                Name: source.name,
                ApiVersion: Number(source.apiVersion) || version,
                Status: 'Active',
                IsValid: true,
                Body: source.text,
                LengthWithoutComments: source.text.length
            }));
    sync('ApexClass', ['Name'], code('class'));
    sync(
        'ApexTrigger',
        ['Name'],
        code('trigger').map((row) => ({ ...row, ...triggerUsage(String(row['Body'])) }))
    );
    sync('RecordType', ['SobjectType', 'DeveloperName'], recordTypeRows(metadata));
    sync(
        'CustomPermission',
        ['DeveloperName'],
        metadata.customPermissions.map((p) => ({ DeveloperName: p.name, MasterLabel: p.label, Language: 'en_US' }))
    );
    sync(
        'CustomNotificationType',
        ['DeveloperName'],
        metadata.notificationTypes.map((t) => ({
            DeveloperName: t.name,
            CustomNotifTypeName: t.label,
            MasterLabel: t.label,
            Language: 'en_US',
            Desktop: true,
            Mobile: true
        }))
    );
}

function customMetadataRows(metadata: OrgMetadata, object: ObjectDef): Row[] {
    return metadata.customMetadata
        .filter((record) => record.object.toLowerCase() === object.name.toLowerCase())
        .map((record) => ({
            ...defaults(object),
            ...Object.fromEntries([...record.values].filter(([, value]) => value !== null)),
            ...fieldReferences(object, record.values),
            DeveloperName: record.developerName,
            MasterLabel: record.label,
            Label: record.label,
            Language: 'en_US',
            QualifiedApiName: record.developerName
        }));
}

/** A file names a field as `Name` beside the object in another value; the row refers to the field itself, `Contact.Name`. */
function fieldReferences(object: ObjectDef, values: ReadonlyMap<string, unknown>): Row {
    const named = new Map([...values].map(([name, value]) => [name.toLowerCase(), value]));
    const text = (name: string): string | null => {
        const value = named.get(name.toLowerCase());
        return typeof value === 'string' && value !== '' ? value : null;
    };
    const references = [...object.fields.values()].flatMap((field) => {
        const entity = field.entityField === undefined ? null : text(field.entityField);
        const name = text(field.name);
        return entity === null || name === null || name.includes('.') ? [] : [[field.name, `${entity}.${name}`]];
    });
    return Object.fromEntries(references) as Row;
}

/** Checkbox defaults count for records that leave the field out. */
function defaults(object: ObjectDef): Row {
    const checked = [...object.fields.values()].filter((f) => f.type === 'boolean' && f.defaultFormula === 'true');
    return Object.fromEntries(checked.map((f) => [f.name, true]));
}

function triggerUsage(body: string): Row {
    const [, object = '', events = ''] = /trigger\s+\w+\s+on\s+(\w+)\s*\(([^)]*)\)/i.exec(body) ?? [];
    const fires = (timing: string, operation: string): boolean =>
        new RegExp(`${timing}\\s+${operation}`, 'i').test(events);
    const usage: Record<string, unknown> = { TableEnumOrId: object, UsageIsBulk: false };
    for (const operation of ['Insert', 'Update', 'Delete']) {
        usage[`UsageBefore${operation}`] = fires('before', operation);
        usage[`UsageAfter${operation}`] = fires('after', operation);
    }
    usage['UsageAfterUndelete'] = fires('after', 'Undelete');
    return usage;
}

function recordTypeRows(metadata: OrgMetadata): Row[] {
    return metadata.schema.objects.flatMap((object) =>
        object.recordTypes.map((type) => ({
            Name: type.label,
            DeveloperName: type.developerName,
            SobjectType: object.name,
            IsActive: type.active
        }))
    );
}

/** What permission sets grant, as rows; to be written once the permission sets themselves are stored. */
export function writeGrantRows(driver: Driver, metadata: OrgMetadata, ids: IdGenerator, now: string): void {
    const sets = idsByName(driver, 'PermissionSet', 'Name');
    const targets = {
        ApexClass: idsByName(driver, 'ApexClass', 'Name'),
        CustomPermission: idsByName(driver, 'CustomPermission', 'DeveloperName')
    };
    const grants = metadata.permissionSets.flatMap((set) => {
        const ParentId = sets.get(set.name);
        return ParentId === undefined ? [] : [{ set, ParentId }];
    });
    const sync = (object: string, key: readonly string[], rows: readonly Row[]): void => {
        const def = metadata.schema.object(object);
        if (def) syncRows(driver, def, ids, key, rows, now);
    };
    sync(
        'ObjectPermissions',
        ['ParentId', 'SobjectType'],
        grants.flatMap(({ set, ParentId }) => set.objects.map((o) => objectGrant(ParentId, o)))
    );
    const fieldGrants = grants.flatMap(({ set, ParentId }) =>
        set.fields.map((f) => ({
            ParentId,
            SobjectType: f.object,
            Field: `${f.object}.${f.field}`,
            PermissionsRead: f.read,
            PermissionsEdit: f.edit
        }))
    );
    sync('FieldPermissions', ['ParentId', 'Field'], fieldGrants);
    const access = (type: keyof typeof targets, ParentId: string, names: readonly string[]): Row[] =>
        names.flatMap((name) => {
            const SetupEntityId = targets[type].get(name);
            return SetupEntityId === undefined ? [] : [{ ParentId, SetupEntityId, SetupEntityType: type }];
        });
    const accesses = grants.flatMap(({ set, ParentId }) => [
        ...access('ApexClass', ParentId, set.classes),
        ...access('CustomPermission', ParentId, set.customPermissions)
    ]);
    sync('SetupEntityAccess', ['ParentId', 'SetupEntityId'], accesses);
    writePermissions(driver, metadata);
    writeGroups(driver, metadata, ids, now);
}

/** Permission set groups of the project with their sets. */
function writeGroups(driver: Driver, metadata: OrgMetadata, ids: IdGenerator, now: string): void {
    const groups = metadata.schema.object('PermissionSetGroup');
    const components = metadata.schema.object('PermissionSetGroupComponent');
    if (!groups || !components) return;
    const known = metadata.permissionSetGroups ?? [];
    const rows = known.map((group) => ({
        DeveloperName: group.name,
        MasterLabel: group.label,
        Description: group.description,
        Language: 'en_US',
        Status: 'Updated'
    }));
    syncRows(driver, groups, ids, ['DeveloperName'], rows, now);
    const groupIds = idsByName(driver, 'PermissionSetGroup', 'DeveloperName');
    const setIds = idsByName(driver, 'PermissionSet', 'Name');
    const parts = known.flatMap((group) =>
        group.permissionSets.flatMap((name) => {
            const PermissionSetId = setIds.get(name);
            return PermissionSetId === undefined
                ? []
                : [{ PermissionSetGroupId: groupIds.get(group.name) ?? null, PermissionSetId }];
        })
    );
    syncRows(driver, components, ids, ['PermissionSetGroupId', 'PermissionSetId'], parts, now);
}

function idsByName(driver: Driver, object: string, name: string): Map<string, string> {
    const rows = driver.prepare(`SELECT "Id", ${quote(name)} AS name FROM ${quote(object)}`).all([]);
    return new Map(rows.map((row) => [String(row['name']), String(row['Id'])]));
}

function objectGrant(ParentId: string, grant: ObjectPermission): Row {
    return {
        ParentId,
        SobjectType: grant.object,
        PermissionsRead: grant.read,
        PermissionsCreate: grant.create,
        PermissionsEdit: grant.edit,
        PermissionsDelete: grant.delete,
        PermissionsViewAllRecords: grant.viewAll,
        PermissionsModifyAllRecords: grant.modifyAll
    };
}
