import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startOf } from './lock.ts';
import { resetStore } from './reset.ts';

describe('resetting a store', () => {
    it('removes the file and what lies beside it', () => {
        const folder = mkdtempSync(join(tmpdir(), 'reset-'));
        const store = join(folder, 'org.db');
        writeFileSync(store, '');
        writeFileSync(`${store}-wal`, '');

        const removed = resetStore(store);

        assert.deepEqual([removed, existsSync(store), existsSync(`${store}-wal`)], [true, false, false]);
        assert.equal(resetStore(store), false);
        rmSync(folder, { recursive: true });
    });

    it('is refused while another process holds the store', () => {
        const folder = mkdtempSync(join(tmpdir(), 'reset-'));
        const store = join(folder, 'org.db');
        writeFileSync(store, '');
        const parent = process.ppid;
        writeFileSync(`${store}.owner`, JSON.stringify({ pid: parent, started: startOf(parent) }));

        assert.throws(() => resetStore(store), new RegExp(`in use by process ${parent}`));
        assert.equal(existsSync(store), true);
        rmSync(folder, { recursive: true });
    });
});
