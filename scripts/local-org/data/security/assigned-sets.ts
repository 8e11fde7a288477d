/**
 * The permission sets that count for a user: those of the project say in their files what they grant, those that were
 * made later in their rows; a group adds up its sets and takes away what it mutes ("Permission Set Groups",
 * Salesforce Help).
 */
import type { ObjectPermission, OrgMetadata, PermissionSetDef } from '../../metadata/org-metadata.ts';
import type { Schema } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';

type Row = ReturnType<ReturnType<Driver['prepare']>['all']>[number];

const PREFIX = 'Permissions';

export class AssignedSets {
    readonly #driver: Driver;
    readonly #schema: Schema;
    readonly #sets: ReadonlyMap<string, PermissionSetDef>;
    readonly #groups: NonNullable<OrgMetadata['permissionSetGroups']>;

    constructor(driver: Driver, metadata: Pick<OrgMetadata, 'schema' | 'permissionSets' | 'permissionSetGroups'>) {
        this.#driver = driver;
        this.#schema = metadata.schema;
        this.#sets = new Map(metadata.permissionSets.map((set) => [set.name.toLowerCase(), set]));
        this.#groups = metadata.permissionSetGroups ?? [];
    }

    of(userId: string): PermissionSetDef[] {
        const own = this.#rows(
            `SELECT s."Id" AS id, s."Name" AS name FROM "PermissionSetAssignment" a
             JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0`,
            userId
        );
        return [...own.map((row) => this.#set(row)), ...this.#ofGroups(userId)];
    }

    #ofGroups(userId: string): PermissionSetDef[] {
        if (!this.#schema.object('PermissionSetGroup')) return [];
        const groups = this.#rows(
            `SELECT g."Id" AS id, g."DeveloperName" AS name FROM "PermissionSetAssignment" a
             JOIN "PermissionSetGroup" g ON g."Id" = a."PermissionSetGroupId" WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0`,
            userId
        );
        return groups.flatMap((group) => {
            const parts = this.#rows(
                `SELECT s."Id" AS id, s."Name" AS name FROM "PermissionSetGroupComponent" c
                 JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId" WHERE c."PermissionSetGroupId" = ? AND c."IsDeleted" = 0`,
                String(group['id'])
            );
            const known = this.#groups.find(({ name }) => name === String(group['name']));
            return parts.map((row) => muted(this.#set(row), known?.muted ?? []));
        });
    }

    #set(row: Row): PermissionSetDef {
        return this.#sets.get(String(row['name']).toLowerCase()) ?? this.#stored(row);
    }

    #stored(row: Row): PermissionSetDef {
        const id = String(row['id']);
        const of = (object: string): Row[] =>
            this.#schema.object(object) ? this.#rows(`SELECT * FROM "${object}" WHERE "ParentId" = ?`, id) : [];
        const accesses = this.#schema.object('SetupEntityAccess') ? this.#accesses(id) : [];
        const named = (type: string): string[] =>
            accesses.filter((access) => access['type'] === type).map((access) => String(access['name']));
        return {
            name: String(row['name']),
            label: String(row['name']),
            description: null,
            objects: of('ObjectPermissions').map(objectGrant),
            fields: of('FieldPermissions').map((grant) => {
                const [object = '', field = ''] = String(grant['Field']).split('.');
                return { object, field, read: grant['PermissionsRead'] === 1, edit: grant['PermissionsEdit'] === 1 };
            }),
            classes: named('ApexClass'),
            customPermissions: named('CustomPermission'),
            userPermissions: this.#userPermissions(id),
            tabs: [],
            applications: [],
            at: ''
        };
    }

    #accesses(id: string): Row[] {
        return this.#rows(
            `SELECT e."SetupEntityType" AS type, COALESCE(c."Name", p."DeveloperName") AS name FROM "SetupEntityAccess" e
             LEFT JOIN "ApexClass" c ON c."Id" = e."SetupEntityId" LEFT JOIN "CustomPermission" p ON p."Id" = e."SetupEntityId"
             WHERE e."ParentId" = ?`,
            id
        );
    }

    #userPermissions(id: string): string[] {
        const [row = {}] = this.#rows('SELECT * FROM "PermissionSet" WHERE "Id" = ?', id);
        return Object.entries(row)
            .filter(([column, value]) => column.startsWith(PREFIX) && value === 1)
            .map(([column]) => column.slice(PREFIX.length));
    }

    #rows(sql: string, value: string): Row[] {
        return this.#driver.prepare(sql).all([value]);
    }
}

function objectGrant(grant: Row): ObjectPermission {
    const has = (right: string): boolean => grant[`${PREFIX}${right}`] === 1;
    return {
        object: String(grant['SobjectType']),
        read: has('Read'),
        create: has('Create'),
        edit: has('Edit'),
        delete: has('Delete'),
        viewAll: has('ViewAllRecords'),
        modifyAll: has('ModifyAllRecords')
    };
}

/** What a muting permission set names is taken from every set of its group. */
function muted(set: PermissionSetDef, mutings: readonly PermissionSetDef[]): PermissionSetDef {
    if (mutings.length === 0) return set;
    const without = (names: readonly string[], gone: (muting: PermissionSetDef) => readonly string[]): string[] =>
        names.filter((name) => !mutings.some((muting) => gone(muting).includes(name)));
    return {
        ...set,
        objects: set.objects.map((grant) => mutings.reduce(mutedObject, grant)),
        fields: set.fields.map((grant) =>
            mutings
                .flatMap((muting) => muting.fields)
                .filter(({ object, field }) => object === grant.object && field === grant.field)
                .reduce(
                    (left, gone) => ({ ...left, read: left.read && !gone.read, edit: left.edit && !gone.edit }),
                    grant
                )
        ),
        classes: without(set.classes, (muting) => muting.classes),
        customPermissions: without(set.customPermissions, (muting) => muting.customPermissions),
        userPermissions: without(set.userPermissions, (muting) => muting.userPermissions)
    };
}

function mutedObject(grant: ObjectPermission, muting: PermissionSetDef): ObjectPermission {
    const gone = muting.objects.find(({ object }) => object === grant.object);
    if (!gone) return grant;
    const read = grant.read && !gone.read;
    return {
        object: grant.object,
        read,
        create: read && grant.create && !gone.create,
        edit: read && grant.edit && !gone.edit,
        delete: read && grant.delete && !gone.delete,
        viewAll: read && grant.viewAll && !gone.viewAll,
        modifyAll: read && grant.modifyAll && !gone.modifyAll
    };
}
