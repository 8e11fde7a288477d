/** The record type that a user's profile gives to new records (Salesforce Help, Assign Record Types to Profiles). */
import type { ProfileDef } from '../../metadata/org-metadata.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Driver, UserContext } from '../contracts.ts';

export class DefaultRecordTypes {
    readonly #driver: Driver;
    /** Profile name → `object.record type` in lower case. */
    readonly #defaults: ReadonlyMap<string, ReadonlySet<string>>;

    constructor(driver: Driver, profiles: readonly ProfileDef[]) {
        this.#driver = driver;
        this.#defaults = new Map(
            profiles.map(({ name, defaultRecordTypes }) => [
                name,
                new Set(defaultRecordTypes.map((recordType) => recordType.toLowerCase()))
            ])
        );
    }

    /** Null where the profile leaves it at the master record type. */
    of(object: ObjectDef, user: UserContext): string | null {
        if (object.recordTypes.length === 0 || this.#defaults.size === 0) return null;
        const [profile] = this.#driver
            .prepare('SELECT "Name" AS name FROM "Profile" WHERE "Id" = ?')
            .all([user.profileId]);
        const defaults = this.#defaults.get(String(profile?.['name'] ?? ''));
        const chosen = object.recordTypes.find(
            ({ developerName, active }) => active && defaults?.has(`${object.name}.${developerName}`.toLowerCase())
        );
        if (!chosen) return null;
        const sql = 'SELECT "Id" AS id FROM "RecordType" WHERE "SobjectType" = ? AND "DeveloperName" = ?';
        const [row] = this.#driver.prepare(sql).all([object.name, chosen.developerName]);
        return row ? String(row['id']) : null;
    }
}
