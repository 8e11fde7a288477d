/** `npm start`: installs what is missing, then serves the local org. Plain Node, because nothing is installed yet. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, '.local-org', 'installed');
const OLDEST_NODE = [20, 11];

function stop(message) {
    process.stderr.write(`${message}\n`);
    process.exit(1);
}

function checkNode() {
    const [major, minor] = process.versions.node.split('.').map(Number);
    if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
        stop(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
    }
}

function run(command, parameters) {
    const shell = process.platform === 'win32';
    const { status } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell });
    if (status !== 0) {
        stop(`${command} ${parameters.join(' ')} failed. Repair what it says above, then run npm start again.`);
    }
}

/** A changed lock file means other packages; its hash tells. */
function install() {
    const lock = createHash('sha256')
        .update(readFileSync(join(root, 'package-lock.json')))
        .digest('hex');
    const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
    const present = existsSync(join(root, 'node_modules', '.package-lock.json'));
    if (!present || (installed !== lock && installed !== '')) {
        process.stdout.write('Installing packages …\n');
        run('npm', ['ci']);
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, lock);
}

async function serve() {
    const { register } = await import('tsx/esm/api');
    register();
    await import('./local-org/server/main.ts');
}

checkNode();
install();
await serve();
