/** Records that the project's metadata implies: custom metadata, classes, record types and alike. Kept in step at each open. */
import type { ObjectPermission, OrgMetadata } from '../../metadata/org-metadata.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Driver, Sql } from '../contracts.ts';
import { isStored, quote, toSql } from './columns.ts';
import type { IdGenerator } from './ids.ts';

/** Field → value in JSON form. */
type Row = Readonly<Record<string, unknown>>;

export function writeMetadataRows(driver: Driver, metadata: OrgMetadata, ids: IdGenerator, now: string): void {
    const sync = (object: string, key: readonly string[], rows: readonly Row[]): void => {
        const def = metadata.schema.object(object);
        if (def) syncRows(driver, def, ids, key, rows, now);
    };
    for (const object of metadata.schema.objects) {
        if (object.kind === 'metadata') sync(object.name, ['DeveloperName'], customMetadataRows(metadata, object));
    }
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
            DeveloperName: record.developerName,
            MasterLabel: record.label,
            Label: record.label,
            Language: 'en_US',
            QualifiedApiName: record.developerName
        }));
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

/** Rows keep their id as long as their key stays; rows that are gone are removed. */
function syncRows(
    driver: Driver,
    object: ObjectDef,
    ids: IdGenerator,
    key: readonly string[],
    rows: readonly Row[],
    now: string
): void {
    const table = quote(object.name);
    const known = new Map<string, string>();
    for (const row of driver.prepare(`SELECT * FROM ${table}`).all([]))
        known.set(key.map((k) => row[k]).join(' '), String(row['Id']));
    const fields = [...object.fields.values()].filter((f) => isStored(f) && f.name !== 'Id' && f.name !== 'IsDeleted');
    const stamps: Row = { CreatedDate: now, LastModifiedDate: now, SystemModstamp: now };
    const columns = ['"Id"', ...fields.map((f) => quote(f.name))];
    const insert = driver.prepare(
        `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    );
    for (const row of rows) {
        const rowKey = key.map((k) => row[k]).join(' ');
        const values = byLowerName({ ...stamps, ...row });
        const id = known.get(rowKey) ?? ids.next(object.name);
        known.delete(rowKey);
        insert.run([id, ...fields.map((f): Sql => toSql(f, values.get(f.name.toLowerCase())))]);
    }
    for (const id of known.values()) driver.prepare(`DELETE FROM ${table} WHERE "Id" = ?`).run([id]);
}

function byLowerName(row: Row): Map<string, unknown> {
    return new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
}

/** What permission sets grant, as rows; to be written once the permission sets themselves are stored. */
export function writeGrantRows(driver: Driver, metadata: OrgMetadata, ids: IdGenerator, now: string): void {
    const idsOf = (object: string, name: string): Map<string, string> => {
        const rows = driver.prepare(`SELECT "Id", ${quote(name)} AS name FROM ${quote(object)}`).all([]);
        return new Map(rows.map((row) => [String(row['name']), String(row['Id'])]));
    };
    const sets = idsOf('PermissionSet', 'Name');
    const targets = {
        ApexClass: idsOf('ApexClass', 'Name'),
        CustomPermission: idsOf('CustomPermission', 'DeveloperName')
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
