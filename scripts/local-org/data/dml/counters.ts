/** Auto-number fields: a counter a field, formatted as `A-{0000}`. */
import type { FieldDef } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';
import type { SObj } from '../values/sobject.ts';

export class Counters {
    readonly #driver: Driver;

    constructor(driver: Driver) {
        this.#driver = driver;
        driver.exec('CREATE TABLE IF NOT EXISTS "dml_counter" ("Field" TEXT PRIMARY KEY, "Last" INTEGER NOT NULL) WITHOUT ROWID');
    }

    fill(row: SObj, now: number): void {
        for (const field of row.t.fields.values()) {
            if (field.autoNumberFormat !== null) row.f[field.name] = this.#text(field, now);
        }
    }

    #text(field: FieldDef, now: number): string {
        const [row] = this.#driver
            .prepare('INSERT INTO "dml_counter" VALUES (?, 1) ON CONFLICT ("Field") DO UPDATE SET "Last" = "Last" + 1 RETURNING "Last" AS last')
            .all([`${field.object}.${field.name}`]);
        const at = new Date(now);
        const parts: Readonly<Record<string, string>> = {
            YYYY: String(at.getUTCFullYear()),
            YY: String(at.getUTCFullYear()).slice(2),
            MM: String(at.getUTCMonth() + 1).padStart(2, '0'),
            DD: String(at.getUTCDate()).padStart(2, '0')
        };
        return (field.autoNumberFormat ?? '{0}').replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_, part: string) =>
            part.startsWith('0') ? String(row?.['last'] ?? 1).padStart(part.length, '0') : (parts[part] ?? '')
        );
    }
}
