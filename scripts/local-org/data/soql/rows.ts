/** Result columns and how they become records: fields, parents as records, children as lists. */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { Sql } from '../contracts.ts';
import { SObj } from '../values/sobject.ts';
import { fromSql, quote } from '../store/columns.ts';
import type { Typed } from './expressions.ts';
import type { Parent, Source } from './scope.ts';

export type SqlRow = Readonly<Record<string, Sql>>;

/** Result columns `c0`, `c1`, …; the same expression is selected once. */
export class Outputs {
    readonly #columns = new Map<string, string>();

    add(sql: string): string {
        let name = this.#columns.get(sql);
        if (name === undefined) this.#columns.set(sql, (name = `c${this.#columns.size}`));
        return name;
    }

    list(): string {
        return [...this.#columns].map(([sql, name]) => `${sql} AS ${name}`).join(', ');
    }

    entries(): readonly (readonly [sql: string, name: string])[] {
        return [...this.#columns];
    }

    names(): readonly string[] {
        return [...this.#columns.values()];
    }
}

/** A value as a query shows it: its label, or as the user's locale writes it. */
export type Show = (field: FieldDef, value: unknown) => unknown;

interface FieldReader {
    readonly name: string;
    readonly column: string;
    readonly field: FieldDef;
    /** How it is shown, unless as it is. */
    readonly show: Show | null;
    /** TYPEOF: the only object whose records show the field. */
    readonly only: string | null;
}

/** Reads one record, at the root or behind a lookup. */
export class RowReader {
    readonly #sources: readonly { readonly object: ObjectDef; readonly alias: string; readonly id: string }[];
    readonly #outputs: Outputs;
    readonly #fields: FieldReader[] = [];
    readonly #parents = new Map<
        string,
        {
            readonly name: string;
            readonly lookup: FieldDef;
            readonly column: string;
            readonly reader: RowReader;
            readonly only: string | null;
        }
    >();
    readonly queried = new Set<string>();

    readonly #objectOf: ((id: string) => ObjectDef | null) | null;
    readonly #id: string;

    /** `unjoined`: the id where the record's table is told by the id only. */
    constructor(
        sources: readonly Source[],
        outputs: Outputs,
        unjoined: { readonly id: string; readonly objectOf: (id: string) => ObjectDef | null } | null = null
    ) {
        this.#outputs = outputs;
        this.#objectOf = unjoined?.objectOf ?? null;
        this.#id = unjoined ? outputs.add(unjoined.id) : '';
        this.#sources = unjoined
            ? []
            : sources.map(({ alias, object }) => ({ object, alias, id: outputs.add(`${alias}."Id"`) }));
    }

    add(column: Typed, name: string, objectOf: (id: string) => ObjectDef | null, show: Show | null = null): void {
        const reader = column.steps.reduce<RowReader>((at, parent) => at.#parent(parent, objectOf), this);
        reader.#addField(name, this.#outputs.add(column.sql), column.field, column.label ? labelOf : show);
    }

    /** A field of the records behind the steps, where these belong to one of the objects. */
    addOnly(
        steps: readonly Parent[],
        column: Pick<Typed, 'sql' | 'field' | 'steps'>,
        only: string,
        objectOf: (id: string) => ObjectDef | null
    ): void {
        const reader = steps.reduce<RowReader>((at, parent) => at.#parent(parent, objectOf), this);
        const [first, ...further] = column.steps;
        const own = first ? reader.#parent(first, objectOf, only) : reader;
        const last = further.reduce<RowReader>((at, parent) => at.#parent(parent, objectOf), own);
        const { name } = column.field;
        if (first && last.queried.has(name)) return;
        last.queried.add(name);
        const output = last.#outputs.add(column.sql);
        last.#fields.push({ name, column: output, field: column.field, show: null, only: first ? null : only });
    }

    #addField(name: string, column: string, field: FieldDef, show: Show | null): void {
        if (this.queried.has(name)) return;
        this.queried.add(name);
        this.#fields.push({ name, column, field, show, only: null });
    }

    /** `only`: TYPEOF, the only object of this reader whose records show the parent. */
    #parent(
        { lookup, sources, unjoined }: Parent,
        objectOf: (id: string) => ObjectDef | null,
        only: string | null = null
    ): RowReader {
        const name = lookup.relationshipName ?? lookup.name;
        const key = only === null ? name : `${only}.${name}`;
        let known = this.#parents.get(key);
        if (!known) {
            const own = this.#sources.find(({ object }) => object.name === (only ?? lookup.object)) ?? this.#sources[0];
            const column = this.#outputs.add(`${own?.alias ?? ''}.${quote(lookup.name)}`);
            const far = unjoined === null ? null : { id: unjoined, objectOf };
            known = { name, lookup, column, reader: new RowReader(sources, this.#outputs, far), only };
            this.#parents.set(key, known);
            this.queried.add(name);
        }
        return known.reader;
    }

    /** Id column of the root, for nested queries. */
    get idColumn(): string {
        return this.#sources[0]?.id ?? '';
    }

    #source(row: SqlRow): { readonly object: ObjectDef; readonly id: string } | null {
        if (!this.#objectOf) return this.#sources.find(({ id }) => row[id] !== null && row[id] !== undefined) ?? null;
        const id = row[this.#id];
        const object = typeof id === 'string' ? this.#objectOf(id) : null;
        return object ? { object, id: this.#id } : null;
    }

    /** Null where the lookup is empty. */
    read(row: SqlRow): SObj | null {
        const source = this.#source(row);
        if (!source) return null;
        const f: Record<string, unknown> = {};
        for (const { name, column, field, show, only } of this.#fields) {
            if (only !== null && only !== source.object.name) continue;
            const value = fromSql(field, row[column] ?? null);
            f[name] = show ? show(field, value) : value;
        }
        for (const { name, lookup, column, reader, only } of this.#parents.values()) {
            if (only !== null && only !== source.object.name) continue;
            // The platform fetches the lookup's id along with anything of the parent.
            f[lookup.name] ??= row[column] ?? null;
            f[name] = reader.read(row);
        }
        f['Id'] ??= row[source.id];
        return new SObj(source.object, f, this.queried);
    }
}

function labelOf(field: FieldDef, value: unknown): unknown {
    if (typeof value !== 'string') return value;
    const label = (part: string): string => field.picklist.find((p) => p.value === part)?.label ?? part;
    return field.type === 'multipicklist' ? value.split(';').map(label).join(';') : label(value);
}
