import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readProject } from '../project/project.ts';
import { buildApp, builtApp } from './app.ts';
import type { AppBuild } from './app.ts';
import { baseComponents } from './base-components.ts';
import type { WebProblem } from './problems.ts';
import { VENDOR_CACHE, buildVendor, vendorOf } from './vendor.ts';
import type { Vendor } from './vendor.ts';

export interface WebBuild {
    /** Address part → folder on disk, below `/assets/`. */
    readonly assets: Readonly<Record<string, string>>;
    readonly vendorUrl: string;
    readonly problems: readonly WebProblem[];
}

/** The last build, if nothing has changed since; null if there is something to build. */
export function builtWeb(root: string, cacheFolder: string, dev: boolean): WebBuild | null {
    const cache = join(cacheFolder, 'web');
    const vendor = vendorOf(baseComponents(), VENDOR_CACHE, dev);
    const app = existsSync(vendor.folder) ? builtApp(readProject(root), vendor, cache, dev) : null;
    return app && webBuild(vendor, app);
}

/** Builds what the browser loads; both halves come from the cache when nothing changed. */
export async function buildWeb(root: string, cacheFolder: string, dev: boolean): Promise<WebBuild> {
    const base = baseComponents();
    const cache = join(cacheFolder, 'web');
    const vendor = await buildVendor(base, VENDOR_CACHE, dev);
    const app = await buildApp(readProject(root), base, vendor, cache, dev);
    return webBuild(vendor, app);
}

function webBuild(vendor: Vendor, app: AppBuild): WebBuild {
    return {
        assets: { [vendor.name]: vendor.folder, app: app.folder },
        vendorUrl: `/assets/${vendor.name}`,
        problems: app.problems
    };
}
