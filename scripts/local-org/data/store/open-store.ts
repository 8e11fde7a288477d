/** Opens the database of an org: lock, tables, id sequences, records that come from metadata. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OrgMetadata } from '../../metadata/org-metadata.ts';
import { standardPrefixes } from '../../metadata/standard/catalogue.ts';
import type { Driver } from '../contracts.ts';
import { fold } from '../values/compare.ts';
import { ApexDatetime } from '../values/dates.ts';
import { createTables } from './ddl.ts';
import { SqliteDriver } from './driver.ts';
import { createIds } from './ids.ts';
import type { IdGenerator } from './ids.ts';
import { lockStore } from './lock.ts';
import { writeMetadataRows } from './metadata-rows.ts';

export interface Store {
    readonly driver: Driver;
    readonly ids: IdGenerator;
    /** Next number of a named sequence (auto-numbers), from 1; `start` is taken the first time. */
    nextNumber(name: string, start?: number): number;
    close(): void;
}

/** `path` is a file or `:memory:`. Throws StoreInUseError if another process holds the file. */
export function openStore(metadata: OrgMetadata, path: string, now: () => number): Store {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const release = path === ':memory:' ? (): void => undefined : lockStore(path);
    let driver: SqliteDriver;
    try {
        driver = new SqliteDriver(path);
    } catch (error) {
        release();
        throw error;
    }
    const close = (): void => {
        driver.close();
        release();
    };
    try {
        registerFunctions(driver);
        const ids = prepareTables(driver, metadata, now());
        return { driver, ids, nextNumber: sequences(driver), close };
    } catch (error) {
        close();
        throw error;
    }
}

function registerFunctions(driver: Driver): void {
    driver.fn('fold', (value) => (typeof value === 'string' ? fold(value) : value === undefined ? null : value));
}

function prepareTables(driver: Driver, metadata: OrgMetadata, now: number): IdGenerator {
    driver.exec('BEGIN IMMEDIATE');
    try {
        createTables(driver, metadata.schema);
        const ids = createIds(driver, metadata.schema, standardPrefixes());
        writeMetadataRows(driver, metadata, ids, new ApexDatetime(now).iso());
        driver.exec('COMMIT');
        return ids;
    } catch (error) {
        driver.exec('ROLLBACK');
        throw error;
    }
}

/** A number is never given twice, also not after a rollback. */
function sequences(driver: Driver): Store['nextNumber'] {
    const last = new Map<string, number>();
    return (name, start = 1) => {
        const known =
            last.get(name) ??
            driver.prepare('SELECT "value" FROM "_sequence" WHERE "name" = ?').all([name])[0]?.['value'];
        const next = known === undefined || known === null ? start : Number(known) + 1;
        last.set(name, next);
        driver.prepare('INSERT OR REPLACE INTO "_sequence" VALUES (?, ?)').run([name, next]);
        return next;
    };
}
