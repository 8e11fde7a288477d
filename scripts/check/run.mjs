/** `npm test`: installs what is missing, then runs every check (see main.ts). */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root } from '../install.mjs';

ensureInstalled();
const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'scripts/check/main.ts'), ...process.argv.slice(2)],
    {
        cwd: root,
        stdio: 'inherit'
    }
);
process.exit(result.status ?? 1);
