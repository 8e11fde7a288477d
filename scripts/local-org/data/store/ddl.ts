/** Tables of the schema, created and changed to fit; columns whose fields are gone are kept aside. */
import type { FieldDef, ObjectDef, Schema } from '../../metadata/schema.ts';
import type { Driver, Sql } from '../contracts.ts';
import { columnKind, isStored, quote } from './columns.ts';
import type { ColumnKind } from './columns.ts';

const SQL_TYPES: Readonly<Record<ColumnKind, string>> = {
    text: 'TEXT',
    int: 'INTEGER',
    scaled: 'INTEGER',
    real: 'REAL',
    bool: 'INTEGER NOT NULL DEFAULT 0',
    blob: 'BLOB'
};

/** Raise it when `fold` changes: indexes over it are then built anew. */
const FOLD_VERSION = '1';

/** Objects that are answered from elsewhere and have no rows. */
const VIRTUAL = new Set(['UserRecordAccess']);

export function hasTable(object: ObjectDef): boolean {
    return object.kind !== 'event' && !VIRTUAL.has(object.name);
}

export function createTables(driver: Driver, schema: Schema): void {
    driver.exec(`CREATE TABLE IF NOT EXISTS "_meta" ("key" TEXT PRIMARY KEY, "value" TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS "_prefix" ("object" TEXT PRIMARY KEY, "prefix" TEXT NOT NULL UNIQUE) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS "_sequence" ("name" TEXT PRIMARY KEY, "value" INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS "_column" ("object" TEXT, "field" TEXT, "kind" TEXT NOT NULL, "scale" INTEGER NOT NULL,
            PRIMARY KEY ("object", "field")) WITHOUT ROWID;`);
    rebuildFoldIndexes(driver);
    const known = knownColumns(driver);
    const made = schema.objects
        .filter(hasTable)
        .flatMap((object) => createTable(driver, object, known.get(object.name) ?? null));
    remember(driver, made);
}

/** Object, field, kind and scale. */
type ColumnRow = readonly [object: string, field: string, kind: string, scale: number];

interface KnownColumn {
    readonly kind: string;
    readonly scale: number;
}

function knownColumns(driver: Driver): Map<string, Map<string, KnownColumn>> {
    const known = new Map<string, Map<string, KnownColumn>>();
    for (const row of driver.prepare('SELECT * FROM "_column"').all([])) {
        const object = String(row['object']);
        const columns = known.get(object) ?? new Map<string, KnownColumn>();
        columns.set(String(row['field']), { kind: String(row['kind']), scale: Number(row['scale']) });
        known.set(object, columns);
    }
    return known;
}

/** Answers the columns that are new or changed. */
function createTable(driver: Driver, object: ObjectDef, known: Map<string, KnownColumn> | null): ColumnRow[] {
    const fields = [...object.fields.values()].filter((f) => isStored(f) && f.name !== 'Id' && f.name !== 'IsDeleted');
    const table = quote(object.name);
    if (!known) {
        const columns = fields.map((f) => `${quote(f.name)} ${SQL_TYPES[columnKind(f)]}`);
        driver.exec(
            `CREATE TABLE ${table} (${['"Id" TEXT PRIMARY KEY NOT NULL', '"IsDeleted" INTEGER NOT NULL DEFAULT 0', ...columns].join(', ')}) WITHOUT ROWID`
        );
    }
    for (const field of fields) {
        const column = known?.get(field.name) ?? null;
        if (known && !column)
            driver.exec(`ALTER TABLE ${table} ADD COLUMN ${quote(field.name)} ${SQL_TYPES[columnKind(field)]}`);
        if (column) changeColumn(driver, object, field, column);
    }
    createIndexes(driver, object, fields);
    const changed = fields.filter((field) => !isUnchanged(field, known?.get(field.name)));
    const rows = changed.map((field): ColumnRow => [object.name, field.name, columnKind(field), field.scale]);
    return known ? rows : [[object.name, 'Id', 'text', 0], ...rows];
}

/** One statement for thousands of columns: a new org has them at each start of a test run. */
function remember(driver: Driver, columns: readonly ColumnRow[]): void {
    const cell = (i: number): string => `json_extract(value, '$[${i}]')`;
    driver
        .prepare(
            `INSERT OR REPLACE INTO "_column" SELECT ${[0, 1, 2, 3].map(cell).join(', ')} FROM json_each(CAST(? AS TEXT))`
        )
        .run([Buffer.from(JSON.stringify(columns))]);
}

function isUnchanged(field: FieldDef, known: KnownColumn | undefined): boolean {
    return known !== undefined && known.kind === columnKind(field) && known.scale === field.scale;
}

function changeColumn(driver: Driver, object: ObjectDef, field: FieldDef, known: KnownColumn): void {
    const table = quote(object.name);
    const column = quote(field.name);
    const kind = columnKind(field);
    if (known.kind !== kind) {
        dropIndex(driver, object, field);
        driver.exec(
            `ALTER TABLE ${table} RENAME COLUMN ${column} TO ${quote(`${field.name}~${known.kind}~${freeNumber(driver, object)}`)}`
        );
        driver.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${SQL_TYPES[kind]}`);
    } else if (kind === 'scaled' && known.scale !== field.scale) {
        const factor = 10 ** Math.abs(field.scale - known.scale);
        const expression =
            field.scale > known.scale ? `${column} * ${factor}` : `CAST(ROUND(${column} * 1.0 / ${factor}) AS INTEGER)`;
        driver.exec(`UPDATE ${table} SET ${column} = ${expression} WHERE ${column} IS NOT NULL`);
    }
}

function freeNumber(driver: Driver, object: ObjectDef): number {
    return driver.prepare(`PRAGMA table_info(${quote(object.name)})`).all([]).length;
}

const indexName = (object: ObjectDef, field: FieldDef): string => quote(`ix ${object.name} ${field.name}`);

function dropIndex(driver: Driver, object: ObjectDef, field: FieldDef): void {
    driver.exec(`DROP INDEX IF EXISTS ${indexName(object, field)}`);
}

function createIndexes(driver: Driver, object: ObjectDef, fields: readonly FieldDef[]): void {
    for (const field of fields) {
        const expression = indexedExpression(object, field);
        if (expression === null) continue;
        driver.exec(`CREATE INDEX IF NOT EXISTS ${indexName(object, field)} ON ${quote(object.name)} (${expression})`);
    }
}

/** Users are referred to from every row; indexes on the audit lookups would only cost. */
function indexedExpression(object: ObjectDef, field: FieldDef): string | null {
    const column = quote(field.name);
    if (field.type === 'reference') return /^(Created|LastModified)ById$/.test(field.name) ? null : column;
    if (field.name === 'CreatedDate' || field.name === 'LastModifiedDate')
        return object.kind === 'standard' && !object.fields.has('ownerid') ? null : column;
    if (field.unique || field.externalId || field.name === object.nameField) {
        return columnKind(field) !== 'text' || field.caseSensitive ? column : `fold(${column})`;
    }
    return null;
}

function rebuildFoldIndexes(driver: Driver): void {
    if (readMeta(driver, 'fold') === FOLD_VERSION) return;
    const indexes = driver
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%(fold(%'`)
        .all([]);
    for (const row of indexes) driver.exec(`DROP INDEX ${quote(String(row['name']))}`);
    writeMeta(driver, 'fold', FOLD_VERSION);
}

export function readMeta(driver: Driver, key: string): Sql {
    return driver.prepare('SELECT "value" FROM "_meta" WHERE "key" = ?').all([key])[0]?.['value'] ?? null;
}

export function writeMeta(driver: Driver, key: string, value: Sql): void {
    driver.prepare('INSERT OR REPLACE INTO "_meta" VALUES (?, ?)').run([key, value]);
}
