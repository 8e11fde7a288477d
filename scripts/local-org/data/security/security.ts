/** Rights and sharing of all users, from stored users and assignments and the project's permission sets. */
import type { OrgMetadata } from '../../metadata/org-metadata.ts';
import type { ObjectDef, SharingModel } from '../../metadata/schema.ts';
import type { Driver, Rights, Security } from '../contracts.ts';
import { AssignedSets } from './assigned-sets.ts';
import { People } from './people.ts';
import { administratorRights, grantedRights, withPermissionSets } from './rights.ts';
import { Sharing } from './sharing.ts';
import type { Access, Condition } from './sharing.ts';

export const ADMINISTRATOR_PROFILE = 'System Administrator';

/** One row of the virtual object UserRecordAccess. */
export interface RecordAccess {
    readonly id: string;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
}

export class OrgSecurity implements Security {
    readonly #metadata: Pick<OrgMetadata, 'schema' | 'permissionSets' | 'profiles'>;
    readonly #driver: Driver;
    readonly #people: People;
    readonly #sets: AssignedSets;
    readonly #sharing: Sharing;
    readonly #rights = new Map<string, Rights>();

    /** `defaults` are org-wide defaults that the org sets otherwise than the objects declare. */
    constructor(
        metadata: Pick<OrgMetadata, 'schema' | 'permissionSets' | 'permissionSetGroups' | 'profiles'>,
        driver: Driver,
        defaults: ReadonlyMap<string, SharingModel> = new Map()
    ) {
        this.#metadata = metadata;
        this.#driver = driver;
        this.#people = new People(driver);
        this.#sets = new AssignedSets(driver, metadata);
        this.#sharing = new Sharing(metadata.schema, this.#people, defaults);
    }

    rights(userId: string): Rights {
        let known = this.#rights.get(userId);
        if (!known) {
            known = this.#readRights(userId);
            this.#rights.set(userId, known);
        }
        return known;
    }

    #readRights(userId: string): Rights {
        const [profile] = this.#driver
            .prepare(
                'SELECT p."Name" AS name FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?'
            )
            .all([userId]);
        const name = String(profile?.['name'] ?? '');
        const { schema, profiles = [] } = this.#metadata;
        const sets = [...this.#sets.of(userId), ...profiles.filter((known) => known.name === name)];
        return name === ADMINISTRATOR_PROFILE
            ? withPermissionSets(administratorRights(schema), sets)
            : grantedRights(schema, name, sets);
    }

    mayAccess(userId: string, object: string, ids: readonly string[], access: Access): ReadonlySet<string> {
        const def = this.#metadata.schema.object(object);
        if (!def || ids.length === 0) return new Set();
        const condition = this.#sharing.condition(userId, this.rights(userId), def, access);
        if (!condition) return new Set(ids);
        const rows = this.#driver
            .prepare(
                `SELECT alias."Id" FROM "${def.name}" alias WHERE alias."Id" IN (SELECT value FROM json_each(?)) AND ${condition.sql}`
            )
            .all([JSON.stringify(ids), ...condition.binds]);
        return new Set(rows.map((row) => String(row['Id'])));
    }

    /** The condition names the restricted table `alias`. */
    visible(userId: string, object: ObjectDef, access: 'read' | 'edit'): Condition | null {
        return this.#sharing.condition(userId, this.rights(userId), object, access);
    }

    /** Answers `UserRecordAccess`: what the user may do with records of one object, object rights included. */
    recordAccess(userId: string, object: ObjectDef, ids: readonly string[]): RecordAccess[] {
        const rights = this.rights(userId).object(object.name);
        const allowed = (access: Access, granted: boolean): ReadonlySet<string> =>
            granted ? this.mayAccess(userId, object.name, ids, access) : new Set<string>();
        const read = allowed('read', rights.read);
        const edit = allowed('edit', rights.edit);
        const remove = allowed('delete', rights.delete);
        return ids.map((id) => ({ id, read: read.has(id), edit: edit.has(id), delete: remove.has(id) }));
    }

    forget(): void {
        this.#rights.clear();
        this.#people.forget();
    }
}
