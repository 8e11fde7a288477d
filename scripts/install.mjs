/**
 * Plain Node, no dependency: makes sure that what the lock file names is installed. `npm start` and `npm test` call it
 * first, so that a fresh clone needs one command.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 11];

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function lockHash() {
    return createHash('sha256')
        .update(readFileSync(path.join(root, 'package-lock.json')))
        .digest('hex');
}

function nodeIsTooOld() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** Installs the dependencies if they are missing or older than the lock file; ends the process when it cannot. */
export function ensureInstalled() {
    if (nodeIsTooOld()) {
        console.error(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or later.`);
        process.exit(1);
    }
    const stamp = path.join(root, 'node_modules', '.installed-lock-hash');
    const hash = lockHash();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
        return;
    }
    console.log('Installing dependencies (first start only) …');
    // Install scripts are not run: every native part ships inside its package.
    const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit']
    });
    if (result.status !== 0) {
        console.error('npm ci failed; see the messages above.');
        process.exit(1);
    }
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
}
