/** Values as the store keeps them: trimmed text, 18-character ids, numbers with the field's decimals. */
import type { FieldDef } from '../../metadata/schema.ts';
import { Dbl } from '../values/dbl.ts';
import { Dec } from '../values/decimal.ts';
import { toId18 } from '../values/id.ts';

const TRIMMED = new Set(['string', 'email', 'phone', 'url', 'picklist']);
const TEXT = new Set([...TRIMMED, 'textarea', 'encryptedstring', 'multipicklist']);
const DECIMAL = new Set(['double', 'currency', 'percent']);

export function normalise(field: FieldDef, value: unknown): unknown {
    if (value === undefined || value === null) return field.type === 'boolean' ? false : null;
    if (TEXT.has(field.type) && typeof value === 'string') return text(field, value);
    if ((field.type === 'reference' || field.type === 'id') && typeof value === 'string')
        return toId18(value) ?? (value === '' ? null : value);
    if (DECIMAL.has(field.type)) return decimal(field, value);
    return value;
}

function text(field: FieldDef, value: string): string | null {
    const kept = TRIMMED.has(field.type) ? value.trim() : value;
    if (kept === '') return null;
    return field.type === 'multipicklist' ? inDefinitionOrder(field, kept) : kept;
}

/** Chosen values are stored once, in the order of the definition; unknown ones follow as given. */
function inDefinitionOrder(field: FieldDef, value: string): string | null {
    const chosen = [
        ...new Set(
            value
                .split(';')
                .map((part) => part.trim())
                .filter((part) => part !== '')
        )
    ];
    const rank = (part: string): number => {
        const at = field.picklist.findIndex((entry) => entry.value === part);
        return at < 0 ? field.picklist.length : at;
    };
    return chosen.length === 0 ? null : chosen.sort((a, b) => rank(a) - rank(b)).join(';');
}

/** Decimals beyond the field's are kept: only a page of the platform rounds what is typed, Apex and the APIs do not. */
function decimal(field: FieldDef, value: unknown): unknown {
    if (value instanceof Dec) return withDecimals(value, field.scale);
    if (value instanceof Dbl) return Number.isFinite(value.v) ? withDecimals(Dec.of(value.v), field.scale) : value;
    if (typeof value === 'number' || typeof value === 'bigint') return withDecimals(Dec.of(value), field.scale);
    return value;
}

function withDecimals(value: Dec, scale: number): Dec {
    const shown = value.stripTrailingZeros();
    return shown.s < scale ? shown.setScale(scale) : shown;
}
