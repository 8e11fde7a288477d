/** Compiles every component of a project as the build does, to say what is wrong; writes nothing for a browser. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import type { Problem } from '../../data/values/position.ts';
import { readProject } from '../project/project.ts';
import type { Bundle, Project } from '../project/project.ts';
import { baseComponents } from './base-components.ts';
import type { BaseComponents } from './base-components.ts';
import { inputHash } from './inputs.ts';
import { appModules } from './modules.ts';
import { lwcPlugin } from './plugin.ts';
import { problemsOf } from './problems.ts';
import type { WebProblem } from './problems.ts';
import { VENDOR_CACHE, buildOptions, vendorOf } from './vendor.ts';
import type { Vendor } from './vendor.ts';

interface Checked {
    readonly key: string;
    readonly problems: readonly WebProblem[];
}

const ENTRY = 'every-component';

/** Problems of all components below the package folders of `root`; those of unchanged sources come from the cache. */
export async function checkComponents(root: string, cacheFolder: string): Promise<readonly Problem[]> {
    const base = baseComponents();
    const vendor = vendorOf(base, VENDOR_CACHE, false);
    const problems = await componentProblems(readProject(root), base, vendor, join(cacheFolder, 'web'));
    return problems.map(({ file, line, column, message, level }) => ({ at: { file, line, column }, message, level }));
}

export async function componentProblems(
    project: Project,
    base: BaseComponents,
    vendor: Vendor,
    cache: string
): Promise<readonly WebProblem[]> {
    const outside = [...project.bare.map(withoutMeta), ...project.older.map(notShown)];
    if (project.bundles.size === 0) {
        return outside;
    }
    const key = inputHash(project, vendor);
    const stamp = join(cache, 'checked.json');
    const last = existsSync(stamp) ? (JSON.parse(readFileSync(stamp, 'utf8')) as Checked) : null;
    if (last?.key === key) {
        return [...outside, ...last.problems];
    }
    const problems = await compileAll(project, base, vendor);
    mkdirSync(cache, { recursive: true });
    const unfinished = `${stamp}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify({ key, problems } satisfies Checked));
    renameSync(unfinished, stamp);
    return [...outside, ...problems];
}

function withoutMeta(file: string): WebProblem {
    const meta = `${basename(file).replace(/\.(?:js|ts)$/, '')}.js-meta.xml`;
    return { file, line: 1, column: 1, message: `${meta} is missing beside it`, level: 'error' };
}

function notShown({ file, what }: Project['older'][number]): WebProblem {
    return { file, line: 1, column: 1, message: `The ${what} is not in the local org`, level: 'gap' };
}

function compileAll(project: Project, base: BaseComponents, vendor: Vendor): Promise<readonly WebProblem[]> {
    return problemsOf(project.root, () =>
        build({
            ...buildOptions(true),
            sourcemap: false,
            splitting: false,
            write: false,
            absWorkingDir: project.root,
            entryPoints: [ENTRY],
            plugins: [everyFile(project), lwcPlugin(appModules(project, base, vendor))]
        })
    );
}

/** One entry that imports every file of every bundle: the platform compiles those, too, that no other file imports. */
function everyFile(project: Project): Plugin {
    const imports = [...project.bundles.values()]
        .flatMap(filesOf)
        .map((file) => `import ${JSON.stringify(`./${relative(project.root, file)}`)};`);
    return {
        name: ENTRY,
        setup(api) {
            api.onResolve({ filter: new RegExp(`^${ENTRY}$`) }, () => ({ path: ENTRY, namespace: ENTRY }));
            api.onLoad({ filter: /.*/, namespace: ENTRY }, () => ({
                contents: imports.join('\n'),
                resolveDir: project.root
            }));
        }
    };
}

function filesOf(bundle: Bundle): readonly string[] {
    return readdirSync(bundle.folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:js|ts|html|css)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
        .map((entry) => join(bundle.folder, entry.name))
        .sort();
}
