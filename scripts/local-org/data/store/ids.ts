/** Record ids: three characters that tell the object, a sequence in base 62, three check characters. */
import type { Schema } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';
import { toId18 } from '../values/id.ts';
import { hasTable } from './ddl.ts';
import { quote } from './columns.ts';

/** In the order of their character codes, so that a later id is also the larger text. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SEQUENCE_LENGTH = 12;

export interface IdGenerator {
    next(object: string): string;
    /** Key prefix of an object, e.g. `006`; null for objects without records. */
    prefix(object: string): string | null;
    /** API name of the object that an id belongs to; null for an unknown prefix. */
    objectOf(id: string): string | null;
}

function encode(n: number): string {
    let text = '';
    for (let rest = n; text.length < SEQUENCE_LENGTH; rest = Math.floor(rest / 62))
        text = DIGITS.charAt(rest % 62) + text;
    return text;
}

function decode(text: string): number {
    let n = 0;
    for (const char of text) n = n * 62 + DIGITS.indexOf(char);
    return n;
}

export function createIds(driver: Driver, schema: Schema, standardPrefixes: ReadonlyMap<string, string>): IdGenerator {
    const prefixes = assignPrefixes(driver, schema, standardPrefixes);
    const objects = new Map([...prefixes].map(([object, prefix]) => [prefix, object]));
    const names = new Map([...prefixes].map(([object, prefix]) => [object.toLowerCase(), prefix]));
    const last = new Map<string, number>();
    const lastStored = (object: string, prefix: string): number => {
        const [row] = driver.prepare(`SELECT MAX("Id") AS id FROM ${quote(object)}`).all([]);
        return typeof row?.['id'] === 'string' && row['id'].startsWith(prefix) ? decode(row['id'].slice(3, 15)) : 0;
    };
    return {
        next(object) {
            const prefix = names.get(object.toLowerCase());
            if (prefix === undefined) throw new Error(`${object} has no records`);
            const n = (last.get(prefix) ?? lastStored(objects.get(prefix) ?? object, prefix)) + 1;
            last.set(prefix, n);
            return toId18(prefix + encode(n)) ?? '';
        },
        prefix: (object) => names.get(object.toLowerCase()) ?? null,
        objectOf: (id) => objects.get(id.slice(0, 3)) ?? null
    };
}

const KIND_LETTER = { custom: 'a', setting: 'a', metadata: 'm', share: 'r', standard: 'z', event: 'e' } as const;

/** Prefixes of custom objects are given once and kept, so that stored ids stay valid whatever is added. */
function assignPrefixes(driver: Driver, schema: Schema, standard: ReadonlyMap<string, string>): Map<string, string> {
    const prefixes = new Map<string, string>();
    for (const row of driver.prepare('SELECT * FROM "_prefix"').all([]))
        prefixes.set(String(row['object']), String(row['prefix']));
    const taken = new Set([...prefixes.values(), ...standard.values()]);
    const insert = driver.prepare('INSERT INTO "_prefix" VALUES (?, ?)');
    for (const object of schema.objects) {
        if (prefixes.has(object.name) || (!hasTable(object) && !standard.has(object.name))) continue;
        const prefix = standard.get(object.name) ?? freePrefix(KIND_LETTER[object.kind], taken);
        taken.add(prefix);
        prefixes.set(object.name, prefix);
        insert.run([object.name, prefix]);
    }
    return prefixes;
}

function freePrefix(letter: string, taken: ReadonlySet<string>): string {
    for (let n = 0; n < 62 * 62; n++) {
        const prefix = letter + DIGITS.charAt(Math.floor(n / 62)) + DIGITS.charAt(n % 62);
        if (!taken.has(prefix)) return prefix;
    }
    throw new Error('No key prefix is left for another object');
}
