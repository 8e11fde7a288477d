/** Accounts, contacts and opportunities of the demo; made once, never changed afterwards. */
import type { Connection } from 'jsforce';
import { create, type Row } from './upsert.ts';

/** Creates the rows whose key is not stored yet; answers key → id for all of them. */
export async function createMissing(
    org: Connection,
    object: string,
    key: string,
    rows: readonly Row[]
): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const keys = [...new Set(rows.map((row) => String(row[key])))];
    for (let i = 0; i < keys.length; i += 100) {
        const found = await org
            .sobject(object)
            .find({ [key]: { $in: keys.slice(i, i + 100) } }, ['Id', key])
            .execute();
        (found as unknown as Row[]).forEach((row) => ids.set(String(row[key]), String(row['Id'])));
    }
    const missing = [...new Map(rows.map((row) => [String(row[key]), row])).values()].filter(
        (row) => !ids.has(String(row[key]))
    );
    const created = await create(org, object, missing);
    missing.forEach((row, i) => ids.set(String(row[key]), created[i] ?? ''));
    return ids;
}

export interface Users {
    /** Id of the active user of that name, else of the user who loads. */
    id(name: string): string;
}

export async function users(org: Connection): Promise<Users> {
    const rows = (await org
        .sobject('User')
        .find({ IsActive: true }, ['Id', 'Name'])
        .limit(2000)
        .execute()) as unknown as Row[];
    const byName = new Map(rows.map((row) => [String(row['Name']), String(row['Id'])]));
    const self = (await org.identity()).user_id;
    return { id: (name) => byName.get(name) ?? self };
}

/** `Dana Whitfield` → first and last name. */
export function splitName(name: string): { FirstName: string; LastName: string } {
    const at = name.indexOf(' ');
    return { FirstName: name.slice(0, at), LastName: name.slice(at + 1) };
}

/** The standard contact role nearest to a role in the plan; the project lead is the primary contact without one. */
export function contactRole(role: string): { Role: string | null; IsPrimary: boolean } {
    const roles: Record<string, string> = {
        'Executive sponsor': 'Executive Sponsor',
        'Budget holder': 'Economic Buyer',
        'User manager': 'Business User',
        'Technical evaluator': 'Technical Buyer'
    };
    return role === 'Project lead'
        ? { Role: null, IsPrimary: true }
        : { Role: roles[role] ?? 'Other', IsPrimary: false };
}
