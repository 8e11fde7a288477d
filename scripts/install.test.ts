/** First starts at the same time, with an npm of the test's own: nothing is installed for real. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

const LOCK = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };

/** Writes down when it ran and installs what the lock file says, slowly. */
const NPM = `#!/usr/bin/env node
const fs = require('node:fs');
fs.appendFileSync('npm.log', 'start ');
setTimeout(() => {
    if (fs.existsSync('npm.fails')) process.exit(1);
    fs.mkdirSync('node_modules', { recursive: true });
    fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
    fs.appendFileSync('npm.log', 'end ');
}, 700);
`;

let folder = '';
const pathOf = (path: string): string => join(folder, path);

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'local-org-install-'));
    mkdirSync(pathOf('scripts'));
    mkdirSync(pathOf('bin'));
    cpSync(join(import.meta.dirname, 'install.mjs'), pathOf('scripts/install.mjs'));
    writeFileSync(pathOf('package-lock.json'), JSON.stringify(LOCK));
    writeFileSync(
        pathOf('scripts/first.mjs'),
        "import { ensureInstalled } from './install.mjs';\nensureInstalled();\n"
    );
    writeFileSync(pathOf('bin/npm'), NPM);
    chmodSync(pathOf('bin/npm'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Answers exit code and output. */
function start(): Promise<readonly [code: number | null, out: string]> {
    const env = { ...process.env, PATH: `${pathOf('bin')}${delimiter}${process.env['PATH'] ?? ''}` };
    const child = spawn(process.execPath, [pathOf('scripts/first.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (out += text.toString()));
    return new Promise((resolve) => child.once('close', (code) => resolve([code, out])));
}

const installs = (): string => readFileSync(pathOf('npm.log'), 'utf8').trim();
const TURN = '.local-org/installing';

describe('the first start', () => {
    it('installs once, though several begin at the same time', async () => {
        const started = await Promise.all([start(), start(), start()]);

        assert.deepEqual(
            started.map(([code]) => code),
            [0, 0, 0]
        );
        assert.equal(installs(), 'start end');
        assert.equal(existsSync(pathOf(TURN)), false);
    });

    it('takes over from one that was killed, and only once', async () => {
        const dead = spawnSync(process.execPath, ['-e', '']).pid;
        mkdirSync(pathOf('.local-org'));
        writeFileSync(pathOf(TURN), String(dead));

        const started = await Promise.all([start(), start()]);

        assert.deepEqual(
            started.map(([code]) => code),
            [0, 0]
        );
        assert.equal(installs(), 'start end');
    });

    it('does nothing when all is there', async () => {
        await start();
        const [code, out] = await start();

        assert.deepEqual([code, out, installs()], [0, '', 'start end']);
    });

    it('lets the next one try when npm fails', async () => {
        writeFileSync(pathOf('npm.fails'), '');
        const [code, out] = await start();
        rmSync(pathOf('npm.fails'));
        const [again] = await start();

        assert.deepEqual([code, again], [1, 0]);
        assert.match(out, /npm ci failed/);
        assert.equal(existsSync(pathOf(TURN)), false);
    });
});
