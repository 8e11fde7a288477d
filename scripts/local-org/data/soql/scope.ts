/** Paths of one FROM object → SQL columns; parents are joined once a distinct path. */
import { makeField } from '../../metadata/field.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import { isCompound, isStored, quote } from '../store/columns.ts';
import { isUnknownColumn } from '../store/unknown-setup.ts';
import { NotSupportedError } from '../values/exception.ts';
import { Parameters } from './compilation.ts';
import type { Compilation } from './compilation.ts';
import { noSuchColumn, noSuchParent } from './errors.ts';
import { compoundSql } from './places.ts';
import type { PathExpr } from './tree.ts';

/** A joined table. A polymorphic lookup has one for each object it may point to. */
export interface Source {
    readonly alias: string;
    readonly object: ObjectDef;
}

export interface Parent {
    readonly lookup: FieldDef;
    readonly sources: readonly Source[];
    /** A lookup to very many objects is not joined: this column holds the id, and each field is fetched by itself. */
    readonly unjoined: string | null;
}

export interface Tables {
    readonly root: Source;
    readonly alias: string | null;
    readonly joins: readonly string[];
    readonly parents: ReadonlyMap<string, Parent>;
}

/** An SQL expression with the field whose type it has. */
export interface Column {
    readonly sql: string;
    readonly field: FieldDef;
    /** Parents passed on the way, outermost first. */
    readonly steps: readonly Parent[];
}

/** SQLite joins 64 tables at most. */
const MOST_JOINS = 6;

/** Definitions are referred to by their names. */
const keyColumn = (object: ObjectDef): string =>
    /^(Entity|Field)Definition$/.test(object.name) ? '"DurableId"' : '"Id"';

export class Scope {
    readonly compilation: Compilation;
    readonly parameters: Parameters;
    readonly root: Source;
    readonly joins: string[] = [];
    readonly #alias: string | null;
    readonly #parents = new Map<string, Parent>();

    constructor(
        compilation: Compilation,
        parameters: Parameters,
        object: ObjectDef,
        alias: string | null,
        root?: Source
    ) {
        this.compilation = compilation;
        this.parameters = parameters;
        this.root = root ?? { alias: compilation.alias(), object };
        this.#alias = alias?.toLowerCase() ?? null;
    }

    /** The tables and joins so far, without the binds of this translation. */
    tables(): Tables {
        return { root: this.root, alias: this.#alias, joins: [...this.joins], parents: new Map(this.#parents) };
    }

    /** Goes on with the same tables and joins; their aliases must be taken in the compilation. */
    static resume(compilation: Compilation, { root, alias, joins, parents }: Tables): Scope {
        const scope = new Scope(compilation, new Parameters(), root.object, alias, root);
        scope.joins.push(...joins);
        parents.forEach((parent, key) => scope.#parents.set(key, parent));
        return scope;
    }

    column(path: PathExpr): Column {
        return this.#resolve([this.root], this.#withoutAlias(path.names), path.at, false);
    }

    /** The lookup at the end of a path, for TYPEOF. */
    polymorphic(path: PathExpr): { readonly parent: Parent; readonly steps: readonly Parent[] } {
        const names = this.#withoutAlias(path.names);
        const steps: Parent[] = [];
        let sources: readonly Source[] = [this.root];
        for (const name of names) {
            const parent = this.#parent(sources, name, path.at, false);
            steps.push(parent);
            sources = parent.sources;
        }
        return { parent: steps.at(-1) as Parent, steps };
    }

    /** A field of one of the objects that a polymorphic lookup may point to, or of its parents. */
    fieldOf(parent: Parent, source: Source, names: readonly string[], at: number): Column {
        const [name = '', ...further] = names;
        if (further.length === 0) return { ...this.#field([source], parent, name, at, false), steps: [] };
        if (parent.unjoined !== null)
            throw new NotSupportedError(`SOQL on ${names.join('.')}, beyond a lookup to any record,`, 'query');
        return this.#resolve([source], names, at, false);
    }

    ownColumn(field: FieldDef): string {
        return `${this.root.alias}.${quote(field.name)}`;
    }

    /** The lookup's record id, also where it holds another key of the parent. */
    parentId(lookup: FieldDef, parent: ObjectDef): string {
        const own = this.ownColumn(lookup);
        const key = keyColumn(parent);
        return key === '"Id"' ? own : `(SELECT "Id" FROM ${quote(parent.name)} WHERE ${key} = ${own})`;
    }

    #withoutAlias(names: readonly string[]): readonly string[] {
        const first = names[0]?.toLowerCase();
        if (names.length < 2 || first === undefined) return names;
        if (first === this.#alias) return names.slice(1);
        const { object } = this.root;
        const named = first === object.name.toLowerCase() && !this.compilation.parts.schema.parent(object, first);
        return named ? names.slice(1) : names;
    }

    /** `inner`: inputs of formulas, which need no right of their own. */
    #resolve(start: readonly Source[], names: readonly string[], at: number, inner: boolean): Column {
        let sources = start;
        const steps: Parent[] = [];
        for (const name of names.slice(0, -1)) {
            if (steps.at(-1)?.unjoined)
                throw new NotSupportedError(`SOQL on ${names.join('.')}, beyond a lookup to any record,`, 'query');
            const parent = this.#parent(sources, name, at, inner);
            steps.push(parent);
            sources = parent.sources;
        }
        const name = names.at(-1) ?? '';
        return { ...this.#field(sources, steps.at(-1) ?? null, name, at, inner), steps };
    }

    #parent(sources: readonly Source[], name: string, at: number, inner: boolean): Parent {
        const { schema } = this.compilation.parts;
        const from = sources.find((source) => schema.parent(source.object, name));
        const lookup = from ? schema.parent(from.object, name) : null;
        if (!from || !lookup) return this.compilation.fail(at, noSuchParent(name));
        if (!inner) this.compilation.read(from.object, lookup, at);
        const key = `${from.alias}.${lookup.name}`;
        const known = this.#parents.get(key);
        if (known) return known;
        const column =
            lookup.formula === null ? `${from.alias}.${quote(lookup.name)}` : this.#formula(from, lookup, at);
        const targets = lookup.referenceTo.flatMap((target) => schema.object(target) ?? []);
        const wide = targets.length > MOST_JOINS;
        const sources_ = targets.map((object) => {
            const alias = this.compilation.alias();
            if (!wide)
                this.joins.push(
                    `LEFT JOIN ${quote(object.name)} ${alias} ON ${alias}.${keyColumn(object)} = ${column}`
                );
            return { alias, object };
        });
        const parent = { lookup, sources: sources_, unjoined: wide ? column : null };
        this.#parents.set(key, parent);
        return parent;
    }

    #field(
        sources: readonly Source[],
        parent: Parent | null,
        name: string,
        at: number,
        inner: boolean
    ): Omit<Column, 'steps'> {
        if (parent && isPolymorphic(parent.lookup) && name.toLowerCase() === 'type')
            return this.#typeColumn(parent, sources);
        const found = sources.flatMap((source) => {
            const field = source.object.fields.get(name.toLowerCase());
            return field ? [{ source, field }] : [];
        });
        const [first] = found;
        if (!first) return this.compilation.fail(at, noSuchColumn(name, sources[0]?.object.name ?? ''));
        if (!inner) for (const { source, field } of found) this.compilation.read(source.object, field, at);
        if (isUnknownColumn(sources[0]?.object ?? this.root.object, first.field))
            throw new NotSupportedError(`SOQL on ${first.field.object}.${first.field.name}`, 'query');
        if (!isStored(first.field) && !isCompound(first.field) && first.field.formula === null)
            throw new NotSupportedError(`SOQL on the field ${first.field.object}.${first.field.name}`, 'query');
        const unjoined = parent?.unjoined ?? null;
        const columns = found.map(({ source, field }) => {
            if (isCompound(field))
                return compoundSql(source.object, field, (part) => this.#stored(source, part, unjoined));
            return field.formula === null ? this.#stored(source, field, unjoined) : this.#formula(source, field, at);
        });
        return {
            sql: columns.length === 1 ? (columns[0] ?? '') : `COALESCE(${columns.join(', ')})`,
            field: first.field
        };
    }

    #stored({ object, alias }: Source, field: FieldDef, unjoined: string | null): string {
        const column = `${alias}.${quote(field.name)}`;
        if (unjoined === null) return column;
        return `(SELECT ${column} FROM ${quote(object.name)} ${alias} WHERE ${alias}."Id" = ${unjoined})`;
    }

    /** `Owner.Type`, `What.Type`: which object the lookup points to. */
    #typeColumn({ lookup, unjoined }: Parent, sources: readonly Source[]): Omit<Column, 'steps'> {
        const { keyPrefix } = this.compilation.parts;
        const cases = sources.map(({ alias, object }) => {
            const shown = lookup.name === 'OwnerId' && object.name === 'Group' ? 'Queue' : object.name;
            return unjoined === null
                ? `WHEN ${alias}."Id" IS NOT NULL THEN '${shown}'`
                : `WHEN substr(${unjoined}, 1, 3) = '${keyPrefix(object) ?? ''}' THEN '${shown}'`;
        });
        const field = makeField({ name: 'Type', object: 'Name', type: 'string' });
        return { sql: `CASE ${cases.join(' ')} END`, field };
    }

    #formula(source: Source, field: FieldDef, at: number): string {
        const { formulas } = this.compilation.parts;
        this.compilation.usesFormulas = true;
        const { name, paths } = formulas.field(source.object, field);
        const args = paths.map((path) => this.#resolve([source], path.split('.'), at, true).sql);
        return `${quote(name)}(${args.join(', ')})`;
    }
}

/** Owners are users and queues by their nature, whatever the object allows. */
function isPolymorphic(lookup: FieldDef): boolean {
    return lookup.referenceTo.length > 1 || ['OwnerId', 'WhoId', 'WhatId'].includes(lookup.name);
}
