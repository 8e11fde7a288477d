import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file below a package folder; `path` is relative to the project, with forward slashes. */
export interface ProjectFile {
    readonly path: string;
    readonly absolute: string;
}

interface ProjectJson {
    readonly packageDirectories?: readonly { readonly path: string }[];
}

const SKIPPED = new Set(['node_modules', '.git', '.sfdx', '.local-org']);

/** The package folders that sfdx-project.json names; `force-app` where it is silent. */
export function packageFolders(root: string): readonly string[] {
    const file = join(root, 'sfdx-project.json');
    const named = existsSync(file)
        ? ((JSON.parse(readFileSync(file, 'utf8')) as ProjectJson).packageDirectories ?? []).map((entry) => entry.path)
        : [];
    return (named.length > 0 ? named : ['force-app'])
        .map((path) => join(root, path))
        .filter((path) => existsSync(path));
}

/** Every file of the package, sorted, so that what is generated from it never depends on the file system's order. */
export function projectFiles(root: string): readonly ProjectFile[] {
    const found: ProjectFile[] = [];
    const visit = (folder: string): void => {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
            const absolute = join(folder, entry.name);
            if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
                visit(absolute);
            } else if (entry.isFile()) {
                found.push({ path: relative(root, absolute).split(sep).join('/'), absolute });
            }
        }
    };
    packageFolders(root).forEach(visit);
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
