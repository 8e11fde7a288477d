/**
 * Plain Node, no dependency: makes sure that what the lock file names is installed. `npm start` and `npm test` call it
 * first, so that a fresh clone needs one command.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 11];
const WAIT_MS = 500;

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'node_modules', '.installed-lock-hash');
const turn = path.join(root, '.local-org', 'installing');

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
    if (isInstalled()) {
        return;
    }
    const release = takeTurn();
    try {
        if (!isInstalled()) {
            install();
        }
    } finally {
        release();
    }
}

function isInstalled() {
    const hash = lockHash();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
        return true;
    }
    if (!isComplete()) {
        return false;
    }
    writeFileSync(stamp, hash);
    return true;
}

/** Whether npm has put exactly the locked packages there, by its own record; what is optional may be missing. */
function isComplete() {
    const record = path.join(root, 'node_modules', '.package-lock.json');
    if (!existsSync(record)) {
        return false;
    }
    const there = JSON.parse(readFileSync(record, 'utf8')).packages;
    const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    return Object.entries(locked).every(
        ([place, { version, optional }]) =>
            place === '' || (optional && !there[place]) || there[place]?.version === version
    );
}

function install() {
    console.log('Installing dependencies (first start only) …');
    // Install scripts are not run: every native part ships inside its package.
    const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit']
    });
    if (result.status !== 0) {
        console.error('npm ci failed; see the messages above.');
        rmSync(turn, { force: true });
        process.exit(1);
    }
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, lockHash());
}

/** Two first starts at once would empty each other's folder: the second one waits. Answers what ends the turn. */
function takeTurn() {
    mkdirSync(path.dirname(turn), { recursive: true });
    for (let told = false; ; told = true) {
        if (claimTurn()) {
            return () => rmSync(turn, { force: true });
        }
        const owner = ownerOf(turn);
        if (owner === null) {
            dropTurnOfTheDead();
            continue;
        }
        if (!told) {
            console.log(`Waiting for process ${owner}, which installs the dependencies …`);
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
}

/** A link appears with its content, so that nobody reads half of it. */
function claimTurn() {
    const claim = `${turn}.${process.pid}`;
    writeFileSync(claim, String(process.pid));
    try {
        linkSync(claim, turn);
        return true;
    } catch (error) {
        if (error.code !== 'EEXIST') {
            throw error;
        }
        return false;
    } finally {
        rmSync(claim, { force: true });
    }
}

/** Of several that see it only one can move it away; a turn that was taken meanwhile is put back. */
function dropTurnOfTheDead() {
    const moved = `${turn}.dead.${process.pid}`;
    try {
        renameSync(turn, moved);
        if (ownerOf(moved) !== null) {
            linkSync(moved, turn);
        }
        rmSync(moved, { force: true });
    } catch (error) {
        if (error.code !== 'ENOENT' && error.code !== 'EEXIST') {
            throw error;
        }
    }
}

/** Process that took the turn; null if it has died. */
function ownerOf(file) {
    try {
        const pid = Number(readFileSync(file, 'utf8'));
        if (!pid) {
            return null;
        }
        process.kill(pid, 0);
        return pid;
    } catch (error) {
        return error.code === 'EPERM' ? 'of another user' : null;
    }
}
