/** Records locked by `Approval.lock`. A lock covers the details of the record too. */
import type { Driver, RecordLocks as Locks } from '../contracts.ts';

export class RecordLocks implements Locks {
    readonly #driver: Driver;
    readonly #held = new Set<string>();

    constructor(driver: Driver) {
        this.#driver = driver;
        driver.exec('CREATE TABLE IF NOT EXISTS "dml_lock" ("Id" TEXT PRIMARY KEY) WITHOUT ROWID');
    }

    hold(ids: readonly string[]): () => void {
        ids.forEach((id) => this.#held.add(id));
        return () => ids.forEach((id) => this.#held.delete(id));
    }

    held(ids: readonly string[]): ReadonlySet<string> {
        return this.#held.size === 0 ? this.#held : new Set(ids.filter((id) => this.#held.has(id)));
    }

    get anyHeld(): boolean {
        return this.#held.size > 0;
    }

    lock(ids: readonly string[]): void {
        const insert = this.#driver.prepare('INSERT OR IGNORE INTO "dml_lock" ("Id") VALUES (?)');
        ids.forEach((id) => insert.run([id]));
    }

    unlock(ids: readonly string[]): void {
        const remove = this.#driver.prepare('DELETE FROM "dml_lock" WHERE "Id" = ?');
        ids.forEach((id) => remove.run([id]));
    }

    /** Most orgs have none: spares looking up masters. */
    any(): boolean {
        return this.#driver.prepare('SELECT 1 FROM "dml_lock" LIMIT 1').all([]).length > 0;
    }

    /** Those of the ids that are locked themselves. */
    locked(ids: readonly string[]): ReadonlySet<string> {
        if (ids.length === 0) return new Set();
        const sql = 'SELECT "Id" AS id FROM "dml_lock" WHERE "Id" IN (SELECT value FROM json_each(?))';
        return new Set(
            this.#driver
                .prepare(sql)
                .all([JSON.stringify(ids)])
                .map((row) => String(row['id']))
        );
    }
}
