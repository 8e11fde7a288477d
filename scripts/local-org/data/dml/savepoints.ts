/** Savepoints of a transaction; SQLite keeps them as a stack, so rolling back to one forgets the later ones. */
import type { Driver } from '../contracts.ts';
import { ApexException } from '../values/exception.ts';

export class Savepoints {
    readonly #driver: Driver;
    #open: string[] = [];
    #count = 0;

    constructor(driver: Driver) {
        this.#driver = driver;
    }

    open(): string {
        const name = `sp${++this.#count}`;
        this.#driver.exec(`SAVEPOINT ${name}`);
        this.#open.push(name);
        return name;
    }

    /** Keeps what was done since. */
    release(name: string): void {
        this.#driver.exec(`RELEASE ${name}`);
        this.#open.length = this.#indexOf(name);
    }

    /** Undoes what was done since; the savepoint itself stays usable. */
    rollback(name: string): void {
        const index = this.#indexOf(name);
        this.#driver.exec(`ROLLBACK TO ${name}`);
        this.#open.length = index + 1;
    }

    /** Called when the transaction ends: SQLite has dropped all savepoints. */
    forget(): void {
        this.#open = [];
    }

    #indexOf(name: string): number {
        const index = this.#open.indexOf(name);
        if (index < 0)
            throw new ApexException('System.TypeException', `Savepoint ${name} is invalid or was already released`);
        return index;
    }
}
