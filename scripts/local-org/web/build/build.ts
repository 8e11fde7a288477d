import { join } from 'node:path';
import { readProject } from '../project/project.ts';
import { buildApp } from './app.ts';
import type { WebProblem } from './app.ts';
import { baseComponents } from './base-components.ts';
import { buildVendor } from './vendor.ts';

export interface WebBuild {
    /** Address part → folder on disk, below `/assets/`. */
    readonly assets: Readonly<Record<string, string>>;
    readonly vendorUrl: string;
    readonly problems: readonly WebProblem[];
}

/** Builds what the browser loads; both halves come from the cache when nothing changed. */
export async function buildWeb(root: string, cacheFolder: string, dev: boolean): Promise<WebBuild> {
    const base = baseComponents();
    const cache = join(cacheFolder, 'web');
    const vendor = await buildVendor(base, cache, dev);
    const app = await buildApp(readProject(root), base, vendor, cache, dev);
    return {
        assets: { [vendor.name]: vendor.folder, app: app.folder },
        vendorUrl: `/assets/${vendor.name}`,
        problems: app.problems
    };
}
