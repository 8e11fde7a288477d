import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { Loader, OnLoadResult, OnResolveArgs, OnResolveResult, PartialMessage, Plugin } from 'esbuild';
import type { BaseComponents } from './base-components.ts';
import { ComponentError, transformOnce } from './transform.ts';

type PartialLocation = NonNullable<PartialMessage['location']>;

/** Where a component file belongs: it decides tag name and API version. */
export interface Owner {
    readonly namespace: string;
    readonly name: string;
    readonly apiVersion: number;
    /** Warnings of foreign code help nobody. */
    readonly own: boolean;
}

export interface ModuleAnswer {
    /** A file to build in. */
    readonly file?: string;
    /** An address that the browser loads. */
    readonly url?: string;
    /** Source of a module without a file. */
    readonly code?: string;
    /** Tells modules of the same name apart whose source differs. */
    readonly key?: string;
    readonly error?: string;
    /** The platform has the module, the local org has not: only what reaches it stops. */
    readonly gap?: string;
    /** What is wrong with single names of the import. */
    readonly problems?: readonly { readonly text: string; readonly name: string; readonly gap: boolean }[];
}

/** `detail` of a message about something that the platform has. */
export const GAP = 'gap';

export interface LwcBuild {
    readonly base: BaseComponents;
    /** Answers bare specifiers (`c/plan`, `lightning/card`, `@salesforce/…`); null leaves it to Node's resolution. */
    module(specifier: string, importer: string): ModuleAnswer | null;
    /** Null: a plain module, not part of a component. */
    owner(file: string): Owner | null;
}

const EMPTY = 'lwc-empty';
const VIRTUAL = 'lwc-virtual';
const require = createRequire(import.meta.url);

/** Teaches esbuild components: resolution as the platform does it, types stripped, then the component compiler. */
export function lwcPlugin(build: LwcBuild): Plugin {
    return {
        name: 'lwc',
        setup(api) {
            const codes = new Map<string, string>();
            api.onResolve({ filter: /^[^./]/ }, (args) => resolveBare(build, codes, args));
            api.onResolve({ filter: /^\.\.?\// }, (args) => resolveRelative(args));
            api.onLoad({ filter: /.*/, namespace: EMPTY }, (args) => ({
                contents: args.path.endsWith('.html') ? 'export default void 0;' : 'export default [];',
                loader: 'js'
            }));
            api.onLoad({ filter: /.*/, namespace: VIRTUAL }, (args) => ({
                contents: codes.get(args.path) ?? '',
                loader: 'js',
                resolveDir: import.meta.dirname
            }));
            api.onLoad({ filter: /\.(?:js|ts|html|css)$/ }, (args) => load(build, args.path, args.suffix));
        }
    };
}

function resolveBare(build: LwcBuild, codes: Map<string, string>, args: OnResolveArgs): OnResolveResult | null {
    if (args.kind === 'entry-point') {
        return null;
    }
    const answer = build.module(args.path, args.importer);
    if (answer?.error !== undefined) {
        return { errors: [{ text: answer.error, location: placeOf(args.importer, args.path) }] };
    }
    if (answer?.gap !== undefined) {
        codes.set(args.path, stopping(answer.gap));
        const warnings = [{ text: answer.gap, detail: GAP, location: placeOf(args.importer, args.path) }];
        return { path: args.path, namespace: VIRTUAL, warnings };
    }
    if (answer?.url !== undefined) {
        return { path: answer.url, external: true };
    }
    if (answer?.code !== undefined) {
        const path = answer.key ?? args.path;
        codes.set(path, answer.code);
        return { path, namespace: VIRTUAL, sideEffects: false, ...problemsIn(answer, args) };
    }
    return answer?.file === undefined ? null : { path: answer.file };
}

/** A module that whoever loads it fails with; it is no ES module, so that every name may be imported from it. */
function stopping(message: string): string {
    return `module.exports = {};\nthrow new Error(${JSON.stringify(message)});`;
}

function problemsIn(answer: ModuleAnswer, args: OnResolveArgs): Pick<OnResolveResult, 'errors' | 'warnings'> {
    const messages = (answer.problems ?? []).map((one) => ({
        text: one.text,
        detail: one.gap ? GAP : undefined,
        location: placeOfName(args.importer, one.name)
    }));
    return {
        errors: messages.filter((one) => one.detail !== GAP),
        warnings: messages.filter((one) => one.detail === GAP)
    };
}

/** Positions that the bundler knows are those of the compiled text; people look for the import, or the tag, they wrote. */
function placeOf(file: string, specifier: string): PartialLocation {
    const tag = `<${specifier.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return placeIn(file, new RegExp(`'${escaped(specifier)}'|"${escaped(specifier)}"|${escaped(tag)}(?![\\w-])`));
}

/** Where a file first names something. */
export function placeOfName(file: string, name: string): PartialLocation {
    return placeIn(file, new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`));
}

function placeIn(file: string, what: RegExp): PartialLocation {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    for (const [index, line] of lines.entries()) {
        const column = line.search(what);
        if (column >= 0) {
            return { file, line: index + 1, column, lineText: line };
        }
    }
    return { file, line: 1, column: 0 };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The compiler asks for a template and a style sheet whether they exist or not. */
function resolveRelative(args: OnResolveArgs): OnResolveResult | null {
    const [path = '', query] = args.path.split('?');
    const file = resolve(args.resolveDir, path);
    if (/\.(?:html|css)$/.test(file) && !existsSync(file)) {
        return { path: file, namespace: EMPTY };
    }
    const found = [file, `${file}.ts`, `${file}.js`, join(file, `${basename(file)}.js`)].find(
        (candidate) => /\.(?:ts|js|html|css|mjs|json)$/.test(candidate) && existsSync(candidate)
    );
    return found === undefined ? null : { path: found, ...(query === undefined ? {} : { suffix: `?${query}` }) };
}

async function load(build: LwcBuild, file: string, suffix: string): Promise<OnLoadResult | null> {
    const owner = build.owner(file);
    if (owner === null) {
        return null;
    }
    const source = readFileSync(file, 'utf8');
    try {
        const result = await transformOnce({
            file,
            source,
            namespace: owner.namespace,
            name: owner.name,
            apiVersion: owner.apiVersion,
            scopedStyles: suffix.includes('scoped=true')
        });
        const loader: Loader = 'js';
        return {
            contents: result.code,
            loader,
            resolveDir: dirname(file),
            warnings: owner.own ? [...result.warnings] : []
        };
    } catch (error) {
        if (error instanceof ComponentError) {
            return { errors: [error.detail] };
        }
        throw error;
    }
}

/** The engine in its browser build: `lwc` itself re-exports it together with types. */
export function engineFile(): string {
    return join(dirname(require.resolve('@lwc/engine-dom/package.json')), 'dist', 'index.js');
}

export function syntheticShadowFile(): string {
    return join(dirname(require.resolve('@lwc/synthetic-shadow/package.json')), 'dist', 'index.js');
}
