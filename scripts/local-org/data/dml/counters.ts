/** Auto-number fields: a counter a field, formatted as `A-{0000}`. */
import type { FieldDef } from '../../metadata/schema.ts';
import type { SObj } from '../values/sobject.ts';

/** Next number of a named sequence, never given twice. */
export type NextNumber = (name: string) => number;

export class Counters {
    readonly #next: NextNumber;

    constructor(next: NextNumber) {
        this.#next = next;
    }

    fill(row: SObj, now: number): void {
        for (const field of row.t.fields.values()) {
            if (field.autoNumberFormat !== null) row.f[field.name] = this.#text(field, now);
        }
    }

    #text(field: FieldDef, now: number): string {
        const number = String(this.#next(`${field.object}.${field.name}`));
        const at = new Date(now);
        const parts: Readonly<Record<string, string>> = {
            YYYY: String(at.getUTCFullYear()),
            YY: String(at.getUTCFullYear()).slice(2),
            MM: String(at.getUTCMonth() + 1).padStart(2, '0'),
            DD: String(at.getUTCDate()).padStart(2, '0')
        };
        return (field.autoNumberFormat ?? '{0}').replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_, part: string) =>
            part.startsWith('0') ? number.padStart(part.length, '0') : (parts[part] ?? '')
        );
    }
}
