/** SQLite behind the Driver interface: one connection, statements prepared once. */
import sqlite from 'node-sqlite3-wasm';
import type { Driver, Sql, Statement } from '../contracts.ts';

/** Enough for every statement of a transaction; text of dynamic queries pushes out the oldest. */
const PREPARED_STATEMENTS = 1000;

type Database = InstanceType<typeof sqlite.Database>;
type Prepared = ReturnType<Database['prepare']>;

export class SqliteDriver implements Driver {
    readonly #db: Database;
    /** By their text, oldest first. */
    readonly #prepared = new Map<string, Prepared>();
    #thrown: unknown = null;

    constructor(path: string) {
        this.#db = new sqlite.Database(path);
        this.#db.exec('PRAGMA locking_mode = EXCLUSIVE');
        if (path !== ':memory:') this.#db.exec('PRAGMA journal_mode = WAL');
        this.#db.exec('PRAGMA synchronous = FULL');
        this.#db.exec('PRAGMA temp_store = MEMORY');
    }

    exec(sql: string): void {
        this.#guard(() => this.#db.exec(sql));
    }

    /** The statement stays valid when its prepared form is pushed out: it is then prepared again. */
    prepare(sql: string): Statement {
        this.#guard(() => this.#ready(sql));
        return {
            run: (values) => this.#guard(() => this.#ready(sql).run([...values]).changes),
            all: (values) => this.#guard(() => this.#ready(sql).all([...values]) as Record<string, Sql>[])
        };
    }

    #ready(sql: string): Prepared {
        const known = this.#prepared.get(sql);
        if (known) return known;
        const prepared = this.#db.prepare(sql);
        this.#prepared.set(sql, prepared);
        if (this.#prepared.size > PREPARED_STATEMENTS) this.#dropOldest();
        return prepared;
    }

    #dropOldest(): void {
        const [oldest] = this.#prepared;
        if (!oldest) return;
        this.#prepared.delete(oldest[0]);
        finalize(oldest[1]);
    }

    fn(name: string, f: (...values: Sql[]) => Sql): void {
        const guarded = (...values: Sql[]): Sql => {
            try {
                return f(...values);
            } catch (error) {
                this.#thrown = error;
                throw error;
            }
        };
        // The library registers a function for exactly `length` arguments; -1 means any number.
        Object.defineProperty(guarded, 'length', { value: -1 });
        this.#db.function(name, guarded, { deterministic: true });
    }

    /** SQLite would reduce an error of an own function to its text. */
    #guard<R>(work: () => R): R {
        try {
            return work();
        } catch (error) {
            const cause = this.#thrown ?? error;
            this.#thrown = null;
            throw cause;
        }
    }

    close(): void {
        for (const prepared of this.#prepared.values()) finalize(prepared);
        this.#prepared.clear();
        this.#db.close();
    }
}

function finalize(prepared: Prepared): void {
    try {
        prepared.finalize();
    } catch {
        // SQLite repeats the error of the statement's last run, which its caller has seen; the statement is gone anyway.
    }
}
