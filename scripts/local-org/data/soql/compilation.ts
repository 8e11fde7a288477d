/** What the parts of one query's translation share: inputs, SQL parameters, what was read. */
import type { FieldDef, ObjectDef, Schema } from '../../metadata/schema.ts';
import type { DataContext, Driver, FormulaCompiler, RecordLocks, Security, Sql, Value } from '../contracts.ts';
import { calendarOf } from './dates.ts';
import type { Calendar } from './dates.ts';
import { errorAt, queryError } from './errors.ts';

export interface EngineParts {
    readonly schema: Schema;
    readonly driver: Driver;
    readonly security: Security;
    readonly formulas: FormulaCompiler;
    /** The object that an id belongs to; null for an unknown prefix. */
    readonly objectOf: (id: string) => ObjectDef | null;
    readonly keyPrefix: (object: ObjectDef) => string | null;
    readonly locks: Pick<RecordLocks, 'held'>;
    /** ISO code of the org's currency. */
    readonly currency: string;
}

/** One SQL statement's parameters; numbered, so that parts may be put together in any order. */
export class Parameters {
    readonly values: Sql[] = [];
    readonly #known = new Map<string, string>();

    add(value: Sql): string {
        this.values.push(value);
        return `?${this.values.length}`;
    }

    /** The same parameter for the same text. */
    shared(value: string): string {
        let name = this.#known.get(value);
        if (name === undefined) this.#known.set(value, (name = this.add(value)));
        return name;
    }

    /** Takes over SQL with plain question marks. */
    renumber(sql: string, values: readonly Sql[]): string {
        let i = 0;
        return sql.replace(/\?/g, () => this.add(values[i++] ?? null));
    }
}

export interface Read {
    readonly object: ObjectDef;
    /** Null: the object itself. */
    readonly field: FieldDef | null;
    readonly at: number;
}

export interface Progress {
    readonly reads: readonly Read[];
    readonly usesFormulas: boolean;
    readonly aliases: number;
}

export class Compilation {
    readonly text: string;
    readonly parts: EngineParts;
    /** Null where only the shape is asked for. */
    readonly context: DataContext | null;
    readonly sharing: boolean;
    readonly userMode: boolean;
    readonly reads: Read[] = [];
    usesFormulas = false;
    readonly #binds: ReadonlyMap<string, Value> | null;
    #aliases = 0;
    #calendar: Calendar | null = null;

    constructor(
        text: string,
        parts: EngineParts,
        context: DataContext | null,
        binds: ReadonlyMap<string, Value> | null,
        modes: { readonly sharing: boolean; readonly userMode: boolean }
    ) {
        this.text = text;
        this.parts = parts;
        this.context = context;
        this.#binds = binds;
        this.sharing = modes.sharing;
        this.userMode = modes.userMode;
    }

    get isShape(): boolean {
        return this.#binds === null;
    }

    bind(name: string): Value {
        if (!this.#binds) return null;
        const value = this.#binds.get(name);
        if (value === undefined && !this.#binds.has(name)) throw queryError(`Variable does not exist: ${name}`);
        return value ?? null;
    }

    /** What has been translated so far, to go on from there with other binds. */
    progress(): Progress {
        return { reads: [...this.reads], usesFormulas: this.usesFormulas, aliases: this.#aliases };
    }

    resume({ reads, usesFormulas, aliases }: Progress): void {
        this.reads.push(...reads);
        this.usesFormulas ||= usesFormulas;
        this.#aliases = aliases;
    }

    alias(): string {
        return `t${this.#aliases++}`;
    }

    calendar(): Calendar {
        if (!this.#calendar) {
            const user = this.context?.user;
            this.#calendar = calendarOf(this.context?.now() ?? 0, user?.timeZone ?? 'GMT', user?.locale ?? 'en_US');
        }
        return this.#calendar;
    }

    read(object: ObjectDef, field: FieldDef | null, at: number): void {
        this.reads.push({ object, field, at });
    }

    /** True if FIELDS() of this query may show the field. */
    mayRead(object: ObjectDef, field: FieldDef): boolean {
        if (!this.userMode || !this.context) return true;
        return this.parts.security.rights(this.context.user.id).field(object.name, field.name).read;
    }

    fail(at: number, message: string): never {
        throw errorAt(this.text, at, message);
    }
}
