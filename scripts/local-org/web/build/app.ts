import { createHash } from 'node:crypto';
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    readdirSync,
    renameSync,
    rmSync,
    statSync,
    utimesSync,
    writeFileSync
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import type { BuildFailure, Message } from 'esbuild';
import type { Bundle, Project } from '../project/project.ts';
import type { BaseComponents } from './base-components.ts';
import { lwcPlugin } from './plugin.ts';
import type { LwcBuild, ModuleAnswer, Owner } from './plugin.ts';
import { scopedModule } from './scoped.ts';
import { STAND_INS } from './stand-ins.ts';
import { buildOptions } from './vendor.ts';
import type { Vendor } from './vendor.ts';

export interface WebProblem {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly level: 'error' | 'warning';
}

export interface AppBuild {
    readonly folder: string;
    readonly problems: readonly WebProblem[];
}

const WEB = resolve(import.meta.dirname, '..');
const STAMP = 'stamp.json';
const SHELL_API_VERSION = 66;

/** Modules of the platform that exist but that the local org does not stand in for. */
const ABSENT = new Set(
    `empApi flowSupport graphql uiRelatedListApi uiListsApi uiListApi uiAppsApi uiLayoutApi recordEditForm recordViewForm
    recordForm inputField outputField recordPicker fileUpload inputRichText map omnistudioPubsub
    analyticsWaveApi mediaUtils conversationToolkitApi userConsentCookie unifiedSearchApi`.split(/\s+/)
);

/** Builds all components of the project, the shell and the stand-ins; answers problems instead of throwing them. */
export async function buildApp(
    project: Project,
    base: BaseComponents,
    vendor: Vendor,
    cache: string,
    dev: boolean
): Promise<AppBuild> {
    const last = builtApp(project, vendor, cache, dev);
    if (last) {
        return last;
    }
    const folder = folderOf(project, vendor, cache, dev);
    mkdirSync(cache, { recursive: true });
    const unfinished = mkdtempSync(`${folder}.`);
    const problems = await writeApp(project, base, vendor, unfinished, dev);
    writeFileSync(join(unfinished, STAMP), JSON.stringify({ problems }));
    putInPlace(unfinished, folder);
    dropOldBuilds(cache, folder);
    return { folder, problems };
}

/** Another org may have made the same build meanwhile, and may show it already: then that one stays. */
function putInPlace(unfinished: string, folder: string): void {
    try {
        renameSync(unfinished, folder);
    } catch (error) {
        rmSync(unfinished, { recursive: true });
        if (!existsSync(join(folder, STAMP))) {
            throw error;
        }
    }
}

const DAY_MS = 86_400_000;

/** Says that pages still load files of the build, so that no other org on the same folder drops it. */
export function keepBuild(folder: string): void {
    const stamp = join(folder, STAMP);
    const now = new Date();
    if (existsSync(stamp)) utimesSync(stamp, now, now);
}

/** Builds that no page has asked for since a day. */
function dropOldBuilds(cache: string, current: string): void {
    for (const name of readdirSync(cache)) {
        const folder = join(cache, name);
        const stamp = join(folder, STAMP);
        const used = existsSync(stamp) ? stamp : folder;
        if (/^app(-|$)/.test(name) && folder !== current && Date.now() - statSync(used).mtimeMs > DAY_MS) {
            rmSync(folder, { recursive: true, force: true });
        }
    }
}

/** The build of the same inputs that lies in the cache. */
export function builtApp(project: Project, vendor: Vendor, cache: string, dev: boolean): AppBuild | null {
    const folder = folderOf(project, vendor, cache, dev);
    const last = readStamp(join(folder, STAMP));
    return last && { folder, problems: last.problems };
}

/** A folder for each content: orgs that serve the same project may show different states of it. */
function folderOf(project: Project, vendor: Vendor, cache: string, dev: boolean): string {
    return join(cache, `app-${dev ? 'dev-' : ''}${inputHash(project, vendor).slice(0, 16)}`);
}

async function writeApp(
    project: Project,
    base: BaseComponents,
    vendor: Vendor,
    folder: string,
    dev: boolean
): Promise<readonly WebProblem[]> {
    try {
        const result = await build({
            ...buildOptions(dev),
            absWorkingDir: project.root,
            entryPoints: [
                { in: join(WEB, 'shell', 'main.ts'), out: 'app' },
                ...[...STAND_INS].map(([name, file]) => ({ in: file, out: `lightning/${name}` }))
            ],
            outdir: folder,
            plugins: [lwcPlugin(appBuild(project, base, vendor))]
        });
        return result.warnings.map((warning) => problem(warning, 'warning'));
    } catch (error) {
        const failure = error as BuildFailure;
        if (!Array.isArray(failure.errors)) {
            throw error;
        }
        return failure.errors.map((one) => problem(one, 'error'));
    }
}

function appBuild(project: Project, base: BaseComponents, vendor: Vendor): LwcBuild {
    const bundles = [...project.bundles.values()];
    return {
        base,
        module: (specifier) => appModule(project, base, vendor, specifier),
        owner: (file) => ownerOf(bundles, file)
    };
}

function appModule(project: Project, base: BaseComponents, vendor: Vendor, specifier: string): ModuleAnswer | null {
    const [namespace = '', name = ''] = specifier.split('/');
    switch (namespace) {
        case 'lwc':
            return { url: vendor.url('lwc') };
        case 'c':
            return fileOr(project.bundles.get(name)?.module, `There is no component c/${name}`);
        case 'shell':
            return fileOr(shellModule(name), `There is no shell component ${name}`);
        case 'local':
            return name === 'components' ? { code: componentTable(bundlesOf(project)) } : localModule(name);
        case 'lightning':
            return lightningModule(base, vendor, name);
        case '@salesforce':
            return scopedModule(specifier, project);
        default:
            return { error: `${specifier} is no module that a component can import` };
    }
}

function bundlesOf(project: Project): readonly Bundle[] {
    return [...project.bundles.values()];
}

/** Components are loaded when a page first names them, so that a page pays only for what it shows. */
function componentTable(bundles: readonly Bundle[]): string {
    const lines = bundles
        .filter((bundle) => /extends\s/.test(readFileSync(bundle.module, 'utf8')))
        .map((bundle) => `    ${JSON.stringify(bundle.name)}: () => import('c/${bundle.name}')`);
    return `export const components = {\n${lines.join(',\n')}\n};`;
}

function lightningModule(base: BaseComponents, vendor: Vendor, name: string): ModuleAnswer {
    const standIn = STAND_INS.get(name);
    if (standIn !== undefined) {
        return { file: standIn };
    }
    if (ABSENT.has(name) || base.module(name) === null) {
        const known = ABSENT.has(name);
        return { error: known ? `lightning/${name} is not in the local org` : `There is no module lightning/${name}` };
    }
    return { url: vendor.url(`lightning/${name}`) };
}

function localModule(name: string): ModuleAnswer {
    const file = join(WEB, 'standins', `${name}.ts`);
    return fileOr(existsSync(file) ? file : undefined, `There is no module local/${name}`);
}

function shellModule(name: string): string | undefined {
    const file = join(WEB, 'shell', name, `${name}.ts`);
    return existsSync(file) ? file : undefined;
}

function fileOr(file: string | undefined, error: string): ModuleAnswer {
    return file === undefined ? { error } : { file };
}

function ownerOf(bundles: readonly Bundle[], file: string): Owner | null {
    const bundle = bundles.find((one) => file.startsWith(one.folder + sep));
    if (bundle) {
        return { namespace: 'c', name: bundle.name, apiVersion: bundle.apiVersion, own: true };
    }
    const [namespace] = [['shell', 'shell'] as const, ['lightning', 'standins'] as const].find(([, folder]) => {
        const below = join(WEB, folder) + sep;
        return file.startsWith(below) && dirname(file) + sep !== below;
    }) ?? [null];
    return namespace === null
        ? null
        : { namespace, name: basename(dirname(file)), apiVersion: SHELL_API_VERSION, own: true };
}

function problem(message: Message, level: WebProblem['level']): WebProblem {
    return {
        file: message.location?.file ?? '',
        line: message.location?.line ?? 1,
        column: (message.location?.column ?? 0) + 1,
        message: message.text,
        level
    };
}

function inputHash(project: Project, vendor: Vendor): string {
    const hash = createHash('sha256').update(vendor.name);
    const names = [project.labels, project.customPermissions, project.userPermissions, project.resources];
    hash.update(JSON.stringify([...names, project.messageChannels].map((set) => [...set])));
    hash.update(JSON.stringify([...project.apex.values()]));
    hash.update(JSON.stringify([...project.objects].map(([name, fields]) => [name, [...fields]])));
    for (const folder of [...bundlesOf(project).map((bundle) => bundle.folder), WEB]) {
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

function readStamp(file: string): { readonly problems: readonly WebProblem[] } | null {
    return existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as { key: string; problems: readonly WebProblem[] })
        : null;
}
