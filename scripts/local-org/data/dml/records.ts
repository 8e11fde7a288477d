/** Stored records as the DML engine needs them: loaded whole, written by column, found by value. */
import type { FieldDef, ObjectDef, Schema } from '../../metadata/schema.ts';
import type { Driver, Sql } from '../contracts.ts';
import { isStored } from '../store/columns.ts';
import { SObj } from '../values/sobject.ts';
import type { ColumnCodec } from './formula.ts';

/** What the store knows beyond SQL: new ids, key prefixes, which fields have a column. */
export interface IdSource {
    next(object: ObjectDef): string;
    /** The object of an id by its key prefix; null if there is none. */
    objectOf(id: string): ObjectDef | null;
}

export class Records {
    readonly schema: Schema;
    readonly #driver: Driver;
    readonly #codec: ColumnCodec;
    readonly #ids: IdSource;
    readonly #columns = new Map<string, readonly FieldDef[]>();

    constructor(schema: Schema, driver: Driver, codec: ColumnCodec, ids: IdSource) {
        this.schema = schema;
        this.#driver = driver;
        this.#codec = codec;
        this.#ids = ids;
    }

    newId(object: ObjectDef): string {
        return this.#ids.next(object);
    }

    objectOf(id: string): ObjectDef | null {
        return this.#ids.objectOf(id);
    }

    columns(object: ObjectDef): readonly FieldDef[] {
        let known = this.#columns.get(object.name);
        if (!known) {
            known = [...object.fields.values()].filter(isStored);
            this.#columns.set(object.name, known);
        }
        return known;
    }

    /** Deleted records are answered too; their `IsDeleted` tells. */
    load(object: ObjectDef, ids: readonly string[]): Map<string, SObj> {
        const rows = new Map<string, SObj>();
        if (ids.length === 0) return rows;
        const columns = this.columns(object);
        const select = columns.map((field, i) => `"${field.name}" AS c${i}`).join(', ');
        const sql = `SELECT ${select} FROM "${object.name}" WHERE "Id" IN (SELECT value FROM json_each(?))`;
        for (const found of this.#driver.prepare(sql).all([JSON.stringify(ids)])) {
            const row = new SObj(object);
            columns.forEach((field, i) => {
                row.f[field.name] = this.#codec.fromSql(field, found[`c${i}`] ?? null);
            });
            rows.set(String(row.f['Id']), row);
        }
        return rows;
    }

    /** Ids of records whose field has one of the values, deleted ones only on request. */
    find(object: ObjectDef, fieldName: string, values: readonly unknown[], deleted = false): string[] {
        const field = object.fields.get(fieldName.toLowerCase());
        if (!field || values.length === 0) return [];
        const wanted = values.map((value) => this.#codec.toSql(field, value)).filter((value) => value !== null);
        const alive = deleted || !object.fields.has('isdeleted') ? '' : ' AND "IsDeleted" = 0';
        const side = (expression: string): string => (this.#folds(field) ? `fold(${expression})` : expression);
        const sql = `SELECT "Id" AS id FROM "${object.name}" WHERE ${side(`"${field.name}"`)} IN (SELECT ${side('value')} FROM json_each(?))${alive} ORDER BY "Id"`;
        return this.#driver
            .prepare(sql)
            .all([toJson(wanted)])
            .map((row) => String(row['id']));
    }

    #folds(field: FieldDef): boolean {
        return ['string', 'email', 'url', 'phone', 'picklist', 'textarea'].includes(field.type) && !field.caseSensitive;
    }

    /** Records deeper in the recycle bin count as not there. */
    alive(object: ObjectDef, ids: readonly string[]): Set<string> {
        const alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
        const sql = `SELECT "Id" AS id FROM "${object.name}" WHERE "Id" IN (SELECT value FROM json_each(?))${alive}`;
        return new Set(
            this.#driver
                .prepare(sql)
                .all([JSON.stringify(ids)])
                .map((row) => String(row['id']))
        );
    }

    insert(row: SObj): void {
        const fields = this.columns(row.t).filter((field) => row.f[field.name] !== undefined);
        const names = fields.map((field) => `"${field.name}"`).join(', ');
        const marks = fields.map(() => '?').join(', ');
        this.#driver
            .prepare(`INSERT INTO "${row.t.name}" (${names}) VALUES (${marks})`)
            .run(fields.map((field) => this.#codec.toSql(field, row.f[field.name])));
    }

    update(object: ObjectDef, id: string, values: Readonly<Record<string, unknown>>): void {
        const fields = this.columns(object).filter((field) => field.name !== 'Id' && values[field.name] !== undefined);
        if (fields.length === 0) return;
        const set = fields.map((field) => `"${field.name}" = ?`).join(', ');
        this.#driver
            .prepare(`UPDATE "${object.name}" SET ${set} WHERE "Id" = ?`)
            .run([...fields.map((field) => this.#codec.toSql(field, values[field.name])), id]);
    }

    /** A stored value as its field's column holds it, to compare two values without their classes. */
    column(field: FieldDef, value: unknown): Sql {
        return this.#codec.toSql(field, value ?? null);
    }

    value(field: FieldDef, column: Sql): unknown {
        return this.#codec.fromSql(field, column);
    }

    all(sql: string, binds: readonly Sql[] = []): Record<string, Sql>[] {
        return this.#driver.prepare(sql).all(binds);
    }

    run(sql: string, binds: readonly Sql[] = []): number {
        return this.#driver.prepare(sql).run(binds);
    }
}

function toJson(values: readonly Sql[]): string {
    return `[${values.map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))).join(',')}]`;
}
