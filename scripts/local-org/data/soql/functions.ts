/** SQL functions that queries use beside SQLite's own. */
import type { Schema } from '../../metadata/schema.ts';
import type { Driver, Sql } from '../contracts.ts';
import { datePart, toZone } from './dates.ts';
import { registerPlaces } from './places.ts';

export function registerFunctions(driver: Driver, schema: Schema): void {
    driver.fn('date_part', (name, value) => (typeof value === 'string' ? datePart(String(name), value) : null));
    driver.fn('to_zone', (value, zone) => (typeof value === 'string' ? toZone(value, String(zone)) : null));
    driver.fn('includes', (value, groups) => (typeof value === 'string' ? includes(value, String(groups)) : null));
    registerPlaces(driver);
    driver.fn('picklist_rank', picklistRank(schema));
    driver.fn('picklist_label', picklistLabel(schema));
}

/** 1 if the stored values hold all of any group. */
function includes(value: string, groups: string): Sql {
    const chosen = new Set(value.split(';'));
    const wanted = JSON.parse(groups) as readonly (readonly string[])[];
    return wanted.some((group) => group.every((part) => chosen.has(part))) ? 1 : 0;
}

/** Position of a value in the definition of `Object.Field`; values outside it come last. */
function picklistRank(schema: Schema): (name: Sql, value: Sql) => Sql {
    const ranks = new Map<string, Map<string, number>>();
    const ranksOf = (name: string): Map<string, number> => {
        let known = ranks.get(name);
        if (!known) {
            const [object = '', field = ''] = name.split('.');
            const values = schema.object(object)?.fields.get(field.toLowerCase())?.picklist ?? [];
            ranks.set(name, (known = new Map(values.map((v, i) => [v.value, i]))));
        }
        return known;
    };
    return (name, value) => {
        if (typeof value !== 'string') return null;
        const known = ranksOf(String(name));
        return known.get(value) ?? known.size;
    };
}

/** Label of a value of `Object.Field`; of several values their labels. */
function picklistLabel(schema: Schema): (name: Sql, value: Sql) => Sql {
    return (name, value) => {
        if (typeof value !== 'string') return null;
        const [object = '', field = ''] = String(name).split('.');
        const values = schema.object(object)?.fields.get(field.toLowerCase())?.picklist ?? [];
        const label = (part: string): string => values.find((v) => v.value === part)?.label ?? part;
        return value.split(';').map(label).join(';');
    };
}
