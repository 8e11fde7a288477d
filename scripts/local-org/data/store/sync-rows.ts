/** Keeps the rows of an object in step with a list. */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { Driver, Sql } from '../contracts.ts';
import { isStored, quote, toSql } from './columns.ts';
import type { IdGenerator } from './ids.ts';

/** Field → value in JSON form. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows keep their id as long as their key stays; rows that are gone are removed. */
export function syncRows(
    driver: Driver,
    object: ObjectDef,
    ids: IdGenerator,
    key: readonly string[],
    rows: readonly Row[],
    now: string
): void {
    const table = quote(object.name);
    const known = new Map<string, string>();
    for (const row of driver.prepare(`SELECT * FROM ${table}`).all([]))
        known.set(key.map((k) => row[k]).join(' '), String(row['Id']));
    const fields = [...object.fields.values()].filter((f) => isStored(f) && f.name !== 'Id' && f.name !== 'IsDeleted');
    const stamps: Row = { CreatedDate: now, LastModifiedDate: now, SystemModstamp: now };
    const columns = ['"Id"', ...fields.map((f) => quote(f.name))];
    const places = ['?', ...fields.map((f) => (isLong(f) ? 'CAST(? AS TEXT)' : '?'))];
    const insert = driver.prepare(
        `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`
    );
    for (const row of rows) {
        const rowKey = key.map((k) => row[k]).join(' ');
        const values = byLowerName({ ...stamps, ...row });
        const id = known.get(rowKey) ?? ids.next(object.name);
        known.delete(rowKey);
        insert.run([id, ...fields.map((f): Sql => bytesOf(f, toSql(f, values.get(f.name.toLowerCase()))))]);
    }
    for (const id of known.values()) driver.prepare(`DELETE FROM ${table} WHERE "Id" = ?`).run([id]);
}

const isLong = (field: FieldDef): boolean => field.type === 'textarea';

/** The driver encodes texts in JavaScript, letter by letter: of the sources of all classes that takes longer than the rest. */
const bytesOf = (field: FieldDef, value: Sql): Sql =>
    isLong(field) && typeof value === 'string' ? Buffer.from(value) : value;

function byLowerName(row: Row): Map<string, unknown> {
    return new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Adds the rows whose key is not there yet; what is there stays as it is. */
export function ensureRows(
    driver: Driver,
    object: ObjectDef,
    ids: IdGenerator,
    key: readonly string[],
    rows: readonly Row[],
    now: string
): void {
    const keyFields = key.map((name) => object.fields.get(name.toLowerCase()));
    const keyOf = (row: Row): string =>
        keyFields.map((field) => (field ? toSql(field, row[field.name]) : null)).join(' ');
    const known = new Set(
        driver
            .prepare(`SELECT ${key.map(quote).join(', ')} FROM ${quote(object.name)}`)
            .all([])
            .map((row) => key.map((name) => row[name] ?? null).join(' '))
    );
    const fields = [...object.fields.values()].filter((f) => isStored(f) && f.name !== 'Id' && f.name !== 'IsDeleted');
    const columns = ['"Id"', ...fields.map((f) => quote(f.name))];
    const insert = driver.prepare(
        `INSERT INTO ${quote(object.name)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    );
    for (const row of rows) {
        if (known.has(keyOf(row))) continue;
        known.add(keyOf(row));
        const values = byLowerName({ CreatedDate: now, LastModifiedDate: now, SystemModstamp: now, ...row });
        insert.run([ids.next(object.name), ...fields.map((f): Sql => toSql(f, values.get(f.name.toLowerCase())))]);
    }
}
