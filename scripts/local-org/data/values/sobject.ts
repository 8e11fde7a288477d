import type { ObjectDef } from '../../metadata/schema.ts';

/**
 * A record in memory. `f` holds the fields that were set or queried, keyed by the declared API name, in the order
 * of setting; parents sit under their relationship name as `SObj` (or null), children as `ApexList`.
 * `undefined` = not set, `null` = set to null.
 */
export class SObj {
    readonly t: ObjectDef;
    f: Record<string, unknown>;
    /** Names that a query fetched; null for constructed records (reading an unset field gives null there). */
    queried: ReadonlySet<string> | null;
    /** Trigger rows: errors added by `addError`. */
    errors: { readonly field: string | null; readonly message: string }[] | null;
    /** `Trigger.old` and after-rows refuse writes. */
    readOnly: boolean;
    /** Formula fields that could not be worked out: reading one stops with its error. */
    gaps: ReadonlyMap<string, Error> | null;

    constructor(t: ObjectDef, f: Record<string, unknown> = {}, queried: ReadonlySet<string> | null = null) {
        this.t = t;
        this.f = f;
        this.queried = queried;
        this.errors = null;
        this.readOnly = false;
        this.gaps = null;
    }

    addError(message: string, field: string | null = null): void {
        (this.errors ??= []).push({ field, message });
    }
}
