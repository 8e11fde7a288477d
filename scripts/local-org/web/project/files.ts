import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readForceIgnore } from '../../metadata/force-ignore.ts';

/** A file below a package folder; `path` is relative to the project, with forward slashes. */
export interface ProjectFile {
    readonly path: string;
    readonly absolute: string;
}

interface ProjectJson {
    readonly namespace?: string;
    readonly packageDirectories?: readonly { readonly path: string }[];
}

const SKIPPED = new Set(['node_modules', '.git', '.sfdx', '.local-org']);

/** The package folders that sfdx-project.json names; `force-app` where it is silent. */
export function packageFolders(root: string): readonly string[] {
    const named = (projectJson(root).packageDirectories ?? []).map((entry) => entry.path);
    return (named.length > 0 ? named : ['force-app'])
        .map((path) => join(root, path))
        .filter((path) => existsSync(path));
}

export function packageNamespace(root: string): string {
    return projectJson(root).namespace ?? '';
}

function projectJson(root: string): ProjectJson {
    const file = join(root, 'sfdx-project.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProjectJson) : {};
}

/**
 * Every file of the package that `.forceignore` does not name (what is deployed instead of TypeScript is made from it),
 * sorted, so that what is generated from it never depends on the file system's order.
 */
export function projectFiles(root: string): readonly ProjectFile[] {
    const found: ProjectFile[] = [];
    const ignored = readForceIgnore(root);
    const visit = (folder: string): void => {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
            const absolute = join(folder, entry.name);
            const path = relative(root, absolute).split(sep).join('/');
            if (entry.isDirectory() && !SKIPPED.has(entry.name) && !ignored(`${path}/`)) {
                visit(absolute);
            } else if (entry.isFile() && (path.endsWith('.ts') || !ignored(path))) {
                found.push({ path, absolute });
            }
        }
    };
    packageFolders(root).forEach(visit);
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
