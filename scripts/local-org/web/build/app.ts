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
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Project } from '../project/project.ts';
import type { BaseComponents } from './base-components.ts';
import { componentProblems } from './check.ts';
import { inputHash } from './inputs.ts';
import { appModules, WEB } from './modules.ts';
import { lwcPlugin } from './plugin.ts';
import { problemsOf, unique } from './problems.ts';
import type { WebProblem } from './problems.ts';
import { STAND_INS } from './stand-ins.ts';
import { buildOptions } from './vendor.ts';
import type { Vendor } from './vendor.ts';

export interface AppBuild {
    readonly folder: string;
    readonly problems: readonly WebProblem[];
}

const STAMP = 'stamp.json';

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
    const problems = unique([
        ...(await writeApp(project, base, vendor, unfinished, dev)),
        ...(await componentProblems(project, base, vendor, cache))
    ]);
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
    return problemsOf(project.root, () =>
        build({
            ...buildOptions(dev),
            absWorkingDir: project.root,
            entryPoints: [
                { in: join(WEB, 'shell', 'main.ts'), out: 'app' },
                ...[...STAND_INS].map(([name, file]) => ({ in: file, out: `lightning/${name}` }))
            ],
            outdir: folder,
            plugins: [lwcPlugin(appModules(project, base, vendor))]
        })
    );
}

function readStamp(file: string): { readonly problems: readonly WebProblem[] } | null {
    return existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as { key: string; problems: readonly WebProblem[] })
        : null;
}
