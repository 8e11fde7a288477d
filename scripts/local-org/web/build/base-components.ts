import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

interface PackageJson {
    readonly version: string;
    readonly lwc: { readonly modules: readonly { readonly name?: string; readonly path?: string }[] };
}

/** The base components as npm ships them, and the files behind the scoped modules that they themselves import. */
export interface BaseComponents {
    readonly version: string;
    /** Module behind `lightning/<name>`; null if the package has none that can be built. */
    module(name: string): string | null;
    /** Answer to `@salesforce/*` and other helpers, for imports from inside the package only. */
    scoped(specifier: string): string | null;
    readonly names: readonly string[];
    contains(file: string): boolean;
}

/** They import modules that the package does not hold. */
const BROKEN = new Set(['barcodeScanner', 'primitiveFigure']);

const require = createRequire(import.meta.url);

export function baseComponents(): BaseComponents {
    const root = dirname(require.resolve('lightning-base-components/package.json'));
    const info = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;
    const source = join(root, 'src', 'lightning');
    const scoped = new Map<string, string>();
    for (const entry of info.lwc.modules) {
        if (entry.name && entry.path) {
            scoped.set(entry.name, join(root, entry.path));
        }
    }
    const module = (name: string): string | null => {
        const stem = join(source, name, name);
        return BROKEN.has(name) ? null : ([`${stem}.js`, `${stem}.css`].find((file) => existsSync(file)) ?? null);
    };
    return {
        version: info.version,
        module,
        scoped: (specifier) => scoped.get(specifier) ?? null,
        names: readdirSync(source).filter((name) => module(name)?.endsWith('.js') === true),
        contains: (file) => file.startsWith(root + sep)
    };
}

/** Version of an installed package, for cache keys. */
export function packageVersion(name: string): string {
    return (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as PackageJson).version;
}
