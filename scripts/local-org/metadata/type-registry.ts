/** The metadata types that the Salesforce command line knows, by file suffix: what a project may hold beside what is read here. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const REGISTRY = '@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json';

interface Entry {
    readonly name: string;
    readonly suffix?: string;
    readonly legacySuffix?: string;
    readonly directoryName?: string;
    readonly children?: { readonly types: Readonly<Record<string, Entry>> };
}

interface Known {
    readonly suffixes: ReadonlyMap<string, string>;
    readonly folders: ReadonlyMap<string, string>;
}

let known: Known | null = null;

/** Type of a file that no reader here takes: by its suffix, else by the folder it stands in; null if there is none. */
export function registeredType(path: string, suffix: string): string | null {
    known ??= readRegistry();
    const named = known.suffixes.get(suffix);
    if (named !== undefined) return named;
    const folder = path
        .split('/')
        .slice(0, -1)
        .reverse()
        .find((part) => known?.folders.has(part));
    const type = folder === undefined ? null : (known.folders.get(folder) ?? null);
    return type !== null && FREE_SUFFIX.has(type) ? type : null;
}

/** Documents and bundles carry whatever suffix their content has. */
const FREE_SUFFIX = new Set([
    'Document',
    'ExperienceBundle',
    'WaveTemplateBundle',
    'DigitalExperienceBundle',
    'StaticResource'
]);

export const registeredSuffixes = (): Iterable<string> => (known ??= readRegistry()).suffixes.keys();

function readRegistry(): Known {
    const suffixes = new Map<string, string>();
    const folders = new Map<string, string>();
    const add = (entry: Entry): void => {
        for (const suffix of [entry.suffix, entry.legacySuffix])
            if (suffix !== undefined) suffixes.set(suffix, entry.name);
        if (entry.directoryName !== undefined) folders.set(entry.directoryName, entry.name);
        Object.values(entry.children?.types ?? {}).forEach(add);
    };
    const path = registryPath();
    if (path !== null)
        Object.values((JSON.parse(readFileSync(path, 'utf8')) as { types: Record<string, Entry> }).types).forEach(add);
    return { suffixes, folders };
}

/** It comes with the command line; without it, only the types that are read here are known. */
function registryPath(): string | null {
    const require = createRequire(import.meta.url);
    const folders = require.resolve.paths(REGISTRY) ?? [];
    return folders.map((folder) => join(folder, REGISTRY)).find((path) => existsSync(path)) ?? null;
}
