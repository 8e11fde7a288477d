import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Project } from '../local-org/web/project/project.ts';

/** Modules whose shipped types are too narrow for real use; `types/platform.d.ts` declares them. */
export const DECLARED_BY_HAND = new Set(['alert', 'confirm', 'modal', 'navigation', 'prompt', 'toast']);

type Paths = Record<string, readonly string[]>;

/** The `paths` of a tsconfig that lies in `folder`: own components and the base components. */
export function modulePaths(project: Project, baseComponents: string, folder: string): Paths {
    const from = (file: string): readonly string[] => {
        const path = relative(folder, file).split(sep).join('/');
        return [path.startsWith('.') ? path : `./${path}`];
    };
    const paths: Paths = {};
    for (const bundle of project.bundles.values()) {
        paths[`c/${bundle.name}`] = from(bundle.module);
    }
    const lightning = join(baseComponents, 'src', 'lightning');
    for (const name of readdirSync(lightning).sort()) {
        const types = join(lightning, name, `${name}.d.ts`);
        if (!DECLARED_BY_HAND.has(name) && existsSync(types)) {
            paths[`lightning/${name}`] = from(types);
        }
    }
    return paths;
}
