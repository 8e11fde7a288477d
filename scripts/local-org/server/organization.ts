import type { Org } from '../apex/org.ts';

/** Id and name of the org itself. */
export function organizationOf(org: Org): { readonly id: string; readonly name: string } {
    const [row] = org.data.driver.prepare('SELECT "Id" AS id, "Name" AS name FROM "Organization" LIMIT 1').all([]);
    return { id: String(row?.['id'] ?? ''), name: String(row?.['name'] ?? '') };
}
