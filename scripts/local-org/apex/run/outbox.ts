/** Mails and notifications of committed transactions: kept in the store, written in the transaction that sent them. */
import type { Driver } from '../../data/contracts.ts';
import type { OutboxMail } from './tx.ts';

export type SentMail = OutboxMail & { readonly sentAt: number };

const SHOWN = 200;

export class Outbox {
    readonly #driver: Driver;

    constructor(driver: Driver) {
        this.#driver = driver;
        driver.exec(
            'CREATE TABLE IF NOT EXISTS "_outbox" ("n" INTEGER PRIMARY KEY, "sentAt" INTEGER NOT NULL, "mail" TEXT NOT NULL)'
        );
    }

    keep(mails: readonly OutboxMail[], sentAt: number): void {
        for (const mail of mails) {
            this.#driver
                .prepare('INSERT INTO "_outbox" ("sentAt", "mail") VALUES (?, ?)')
                .run([sentAt, JSON.stringify(mail)]);
        }
    }

    /** The last ones, newest first. */
    list(): SentMail[] {
        return this.#driver
            .prepare(`SELECT "sentAt", "mail" FROM "_outbox" ORDER BY "n" DESC LIMIT ${SHOWN}`)
            .all([])
            .map((row) => ({ ...(JSON.parse(String(row['mail'])) as OutboxMail), sentAt: Number(row['sentAt']) }));
    }
}
