import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';
import { WEB } from './modules.ts';
import type { Vendor } from './vendor.ts';

/** Of all that decides what is built. */
export function inputHash(project: Project, vendor: Vendor): string {
    const hash = createHash('sha256').update(vendor.name);
    const names = [project.labels, project.customPermissions, project.userPermissions, project.resources];
    hash.update(JSON.stringify([...names, project.messageChannels].map((set) => [...set])));
    hash.update(JSON.stringify([project.namespace, ...project.apex.values()]));
    hash.update(JSON.stringify([...project.objects].map(([name, fields]) => [name, [...fields]])));
    for (const folder of [...[...project.bundles.values()].map((bundle) => bundle.folder), WEB]) {
        hashFolder(folder, hash.update(folder));
    }
    return hash.digest('hex');
}

function hashFolder(folder: string, hash: ReturnType<typeof createHash>): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && entry.name !== '__tests__') {
            hashFolder(path, hash);
        } else if (entry.isFile()) {
            hash.update(entry.name).update(readFileSync(path));
        }
    }
}
