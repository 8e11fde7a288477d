/** Who stands below whom and who belongs to which groups; read once and kept until a user, role or group changes. */
import type { Driver, Sql } from '../contracts.ts';

export class People {
    readonly #driver: Driver;
    #roles: Map<string, string[]> | null = null;
    readonly #below = new Map<string, readonly string[]>();
    readonly #groups = new Map<string, readonly string[]>();

    constructor(driver: Driver) {
        this.#driver = driver;
    }

    forget(): void {
        this.#roles = null;
        this.#below.clear();
        this.#groups.clear();
    }

    /** The user and all users in roles below the user's role. */
    meAndBelow(userId: string): readonly string[] {
        let known = this.#below.get(userId);
        if (!known) {
            known = [userId, ...this.#usersIn(this.#rolesBelow(this.#roleOf(userId)))];
            this.#below.set(userId, known);
        }
        return known;
    }

    /** The user's own id and all groups the user belongs to, directly, through groups, or as everybody. */
    groupsOf(userId: string): readonly string[] {
        let known = this.#groups.get(userId);
        if (!known) {
            known = this.#memberships(userId);
            this.#groups.set(userId, known);
        }
        return known;
    }

    #memberships(userId: string): string[] {
        const found = new Set([userId, ...this.#ids(`SELECT "Id" FROM "Group" WHERE "Type" = 'Organization'`, [])]);
        let fresh = [...found];
        while (fresh.length > 0) {
            const groups = this.#ids(
                'SELECT "GroupId" AS "Id" FROM "GroupMember" WHERE "UserOrGroupId" IN (SELECT value FROM json_each(?))',
                [JSON.stringify(fresh)]
            );
            fresh = groups.filter((id) => !found.has(id));
            fresh.forEach((id) => found.add(id));
        }
        return [...found];
    }

    #roleOf(userId: string): string | null {
        const [row] = this.#driver.prepare('SELECT "UserRoleId" AS role FROM "User" WHERE "Id" = ?').all([userId]);
        return typeof row?.['role'] === 'string' ? row['role'] : null;
    }

    #rolesBelow(role: string | null): string[] {
        const children = (this.#roles ??= this.#readRoles());
        const found: string[] = [];
        const open = role === null ? [] : [...(children.get(role) ?? [])];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            found.push(next);
            open.push(...(children.get(next) ?? []));
        }
        return found;
    }

    #readRoles(): Map<string, string[]> {
        const children = new Map<string, string[]>();
        for (const row of this.#driver.prepare('SELECT "Id" AS id, "ParentRoleId" AS parent FROM "UserRole"').all([])) {
            const parent = String(row['parent'] ?? '');
            children.set(parent, [...(children.get(parent) ?? []), String(row['id'])]);
        }
        return children;
    }

    #usersIn(roles: readonly string[]): string[] {
        if (roles.length === 0) return [];
        return this.#ids('SELECT "Id" FROM "User" WHERE "UserRoleId" IN (SELECT value FROM json_each(?))', [
            JSON.stringify(roles)
        ]);
    }

    #ids(sql: string, binds: readonly Sql[]): string[] {
        return this.#driver
            .prepare(sql)
            .all(binds)
            .map((row) => String(row['Id']));
    }
}
