/** UserRecordAccess has no stored rows: they are worked out for the user and records that the query names. */
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';
import { ApexList, ApexSet } from '../values/collections.ts';
import { quote } from '../store/columns.ts';
import { toId18 } from '../values/id.ts';
import type { Compilation } from './compilation.ts';
import type { Condition, Operand, Query } from './tree.ts';

const CREATE = `CREATE TEMP TABLE IF NOT EXISTS "UserRecordAccess" ("Id" TEXT PRIMARY KEY, "IsDeleted" INTEGER NOT NULL DEFAULT 0,
    "UserId" TEXT, "RecordId" TEXT, "HasReadAccess" INTEGER, "HasEditAccess" INTEGER, "HasDeleteAccess" INTEGER,
    "HasTransferAccess" INTEGER, "HasAllAccess" INTEGER, "MaxAccessLevel" TEXT)`;

const INSERT = 'INSERT OR REPLACE INTO temp."UserRecordAccess" VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)';

/** Fills the temporary table that the translated query then reads. */
export function fillRecordAccess(compilation: Compilation, query: Query): void {
    const { driver } = compilation.parts;
    const [user] = idsOf(compilation, query, 'userid');
    const records = idsOf(compilation, query, 'recordid');
    if (user === undefined || records.length === 0) {
        compilation.fail(
            query.fromAt,
            'UserRecordAccess needs the filters UserId = … and RecordId = … or RecordId IN (…)'
        );
    }
    driver.exec(CREATE);
    driver.exec('DELETE FROM temp."UserRecordAccess"');
    const strangers = new Set(records);
    for (const [object, ids] of byObject(compilation, records)) {
        const stored = storedIds(driver, object, ids);
        stored.forEach((id) => strangers.delete(id));
        insert(compilation, driver, user, object, stored);
    }
    const none = driver.prepare(INSERT);
    for (const id of strangers) none.run([id, user, id, 0, 0, 0, 0, 0, 'None']);
}

/** Every id that is asked for gets a row; nobody has access to what is not there. */
function storedIds(driver: Driver, object: ObjectDef, ids: readonly string[]): string[] {
    const sql = `SELECT "Id" AS id FROM ${quote(object.name)} WHERE "Id" IN (SELECT value FROM json_each(?))`;
    return driver
        .prepare(sql)
        .all([JSON.stringify(ids)])
        .map((row) => String(row['id']));
}

function byObject(compilation: Compilation, ids: readonly string[]): Map<ObjectDef, string[]> {
    const groups = new Map<ObjectDef, string[]>();
    for (const id of ids) {
        const object = compilation.parts.objectOf(id);
        if (object !== null) groups.set(object, [...(groups.get(object) ?? []), id]);
    }
    return groups;
}

function insert(
    compilation: Compilation,
    driver: Driver,
    user: string,
    object: ObjectDef,
    ids: readonly string[]
): void {
    const { security } = compilation.parts;
    const all = security.rights(user).object(object.name).modifyAll;
    const statement = driver.prepare(INSERT);
    for (const row of security.recordAccess(user, object, ids)) {
        const level =
            row.delete && all ? 'All' : row.delete ? 'Delete' : row.edit ? 'Edit' : row.read ? 'Read' : 'None';
        const flags = [row.read, row.edit, row.delete, row.delete, row.delete && all].map((value) => (value ? 1 : 0));
        statement.run([row.id, user, row.id, ...flags, level]);
    }
}

/** Ids that a top-level AND condition demands of the field. */
function idsOf(compilation: Compilation, query: Query, field: string): string[] {
    const conditions = query.where ? conjuncts(query.where) : [];
    for (const condition of conditions) {
        if (condition.kind !== 'compare' || condition.left.kind !== 'path') continue;
        if (condition.left.names.at(-1)?.toLowerCase() !== field || !['=', 'IN'].includes(condition.op)) continue;
        const { right } = condition;
        if (right.kind === 'query') continue;
        const operands = right.kind === 'list' ? right.items : [right];
        return operands.flatMap((operand) => textsOf(compilation, operand)).flatMap((text) => toId18(text) ?? []);
    }
    return [];
}

const conjuncts = (condition: Condition): readonly Condition[] =>
    condition.kind === 'and' ? condition.parts.flatMap(conjuncts) : [condition];

function textsOf(compilation: Compilation, operand: Operand): string[] {
    if (operand.kind === 'string') return [operand.value];
    if (operand.kind !== 'bind') return [];
    const value = compilation.bind(operand.name);
    if (value instanceof ApexList) return value.items.map(String);
    if (value instanceof ApexSet) return [...(value.values() as Iterable<unknown>)].map(String);
    return value === null ? [] : [`${value as string}`];
}
