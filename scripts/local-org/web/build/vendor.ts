import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { packageVersion } from './base-components.ts';
import type { BaseComponents } from './base-components.ts';
import { engineFile, lwcPlugin, syntheticShadowFile } from './plugin.ts';
import type { LwcBuild, ModuleAnswer } from './plugin.ts';
import { STAND_INS, standInUrl } from './stand-ins.ts';

export interface Vendor {
    /** Folder below the web cache, and the last part of its address. */
    readonly name: string;
    readonly folder: string;
    url(module: string): string;
}

/** Engine and base components are the same for every project that this installation serves. */
export const VENDOR_CACHE = resolve(import.meta.dirname, '..', '..', '..', '..', '.local-org', 'web');
const BASE_API_VERSION = 66;
const DAY_MS = 86_400_000;
const SOURCES = ['plugin.ts', 'vendor.ts', 'stand-ins.ts', 'transform.ts', 'base-components.ts'];

export function buildOptions(dev: boolean): BuildOptions {
    return {
        bundle: true,
        format: 'esm',
        target: 'es2022',
        splitting: true,
        write: true,
        minify: !dev,
        sourcemap: dev ? 'linked' : false,
        logLevel: 'silent',
        legalComments: 'none',
        chunkNames: 'chunks/[name]-[hash]',
        define: {
            'import.meta.env.SSR': 'false',
            'process.env.NODE_ENV': dev ? '"development"' : '"production"'
        },
        tsconfigRaw: {
            compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true, target: 'ESNext' }
        }
    };
}

/**
 * Engine and base components, built once a version. The name holds the hash of all that goes in, so the browser may
 * keep the files for ever.
 */
export async function buildVendor(base: BaseComponents, cache: string, dev: boolean): Promise<Vendor> {
    const vendor = vendorOf(base, cache, dev);
    const { name, folder } = vendor;
    if (!existsSync(folder)) {
        const unfinished = `${folder}.${process.pid}`;
        mkdirSync(unfinished, { recursive: true });
        await writeVendor(base, unfinished, dev);
        rmSync(folder, { recursive: true, force: true });
        renameSync(unfinished, folder);
        removeOld(cache, name);
    }
    return vendor;
}

/** Where these versions are built, or will be. */
export function vendorOf(base: BaseComponents, cache: string, dev: boolean): Vendor {
    const name = `vendor-${vendorHash(base, dev)}`;
    return { name, folder: join(cache, name), url: (module) => `/assets/${name}/${module}.js` };
}

/** Another server may still hand out the files of yesterday's version; older ones nobody needs. */
function removeOld(cache: string, keep: string): void {
    const old = readdirSync(cache).filter((name) => name.startsWith('vendor-') && name !== keep);
    for (const folder of old.map((name) => join(cache, name))) {
        if (Date.now() - statSync(folder).mtimeMs > DAY_MS) {
            rmSync(folder, { recursive: true });
        }
    }
}

function vendorHash(base: BaseComponents, dev: boolean): string {
    const hash = createHash('sha256').update(`${base.version} ${dev}`);
    for (const name of ['@lwc/engine-dom', '@lwc/compiler', '@lwc/synthetic-shadow', 'esbuild']) {
        hash.update(packageVersion(name));
    }
    for (const source of SOURCES) {
        hash.update(readFileSync(join(import.meta.dirname, source)));
    }
    return hash.digest('hex').slice(0, 12);
}

async function writeVendor(base: BaseComponents, folder: string, dev: boolean): Promise<void> {
    const entryPoints = base.names
        .filter((name) => !STAND_INS.has(name))
        .map((name) => ({ in: base.module(name) ?? '', out: `lightning/${name}` }));
    const options = buildOptions(dev);
    await build({
        ...options,
        entryPoints: [...entryPoints, { in: engineFile(), out: 'lwc' }],
        outdir: folder,
        plugins: [lwcPlugin(vendorBuild(base))]
    });
    // Synthetic shadow patches the DOM and must run before the engine; a module of its own would come too late.
    await build({
        ...options,
        splitting: false,
        format: 'iife',
        entryPoints: [syntheticShadowFile()],
        outfile: join(folder, 'synthetic-shadow.js')
    });
}

function vendorBuild(base: BaseComponents): LwcBuild {
    return {
        base,
        module: (specifier): ModuleAnswer | null => vendorModule(base, specifier),
        owner: (file) =>
            base.contains(file) && !/\.(?:json|mjs)$/.test(file)
                ? {
                      namespace: 'lightning',
                      name: basename(dirname(file)),
                      apiVersion: BASE_API_VERSION,
                      own: false
                  }
                : null
    };
}

function vendorModule(base: BaseComponents, specifier: string): ModuleAnswer | null {
    const [namespace, name = ''] = specifier.split('/');
    if (specifier === 'lwc') {
        return { file: engineFile() };
    }
    if (namespace === 'lightning' && STAND_INS.has(name)) {
        return { url: standInUrl(name) };
    }
    if (namespace === 'lightning' && /^iconSvgTemplates\w*Rtl$/.test(name)) {
        return { code: 'export default {};' };
    }
    const file = namespace === 'lightning' ? base.module(name) : base.scoped(specifier);
    return file === null ? null : { file };
}
