import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG, PROJECT } from './dml/fixture-project.ts';
import { openFixture } from './dml/fixture.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Saves one board a transaction and prints its id once the transaction is committed; leaves one open at the end. */
const WRITER = (store: string): string => `
import { openFixture } from ${JSON.stringify(pathToFileURL(join(HERE, 'dml/fixture.ts')).href)};
import { CONFIG, PROJECT } from ${JSON.stringify(pathToFileURL(join(HERE, 'dml/fixture-project.ts')).href)};
const org = openFixture(PROJECT, CONFIG, ${JSON.stringify(store)});
const save = () => { const row = org.row('Board__c', { Name: 'B' }); org.dml('insert', [row]); return row.f.Id; };
for (let i = 0; i < 20; i++) process.stdout.write(org.data.transaction(save) + '\\n');
org.data.transaction(() => { process.stdout.write('open ' + save() + '\\n'); for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000); });
`;

async function linesUntilOpen(script: string): Promise<string[]> {
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
        cwd: HERE,
        stdio: ['ignore', 'pipe', 'inherit']
    });
    let output = '';
    for await (const chunk of child.stdout) {
        output += String(chunk);
        if (output.includes('open ') && output.endsWith('\n')) break;
    }
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    return output.trim().split('\n');
}

describe('a store file', () => {
    it('keeps every committed save and none of an open one after kill -9', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'local-org-kill-'));
        const store = join(folder, 'org.db');
        const script = join(folder, 'writer.mts');
        writeFileSync(script, WRITER(store));

        const lines = await linesUntilOpen(script);

        const org = openFixture(PROJECT, CONFIG, store);
        const stored = org.data.driver
            .prepare('SELECT "Id" AS id FROM "Board__c" ORDER BY "Id"')
            .all([])
            .map((row) => row['id']);
        assert.equal(lines.length, 21);
        assert.deepEqual(stored, lines.slice(0, -1));
        assert.deepEqual(org.data.driver.prepare('PRAGMA integrity_check').all([]), [{ integrity_check: 'ok' }]);
        org.close();
        rmSync(folder, { recursive: true });
    });
});
