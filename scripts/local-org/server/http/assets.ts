import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { packageVersion } from '../../web/build/base-components.ts';
import { readProject } from '../../web/project/project.ts';
import type { Site } from './site.ts';

const TYPES: Readonly<Record<string, string>> = {
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.map': 'application/json',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.gif': 'image/gif',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2',
    '.html': 'text/html; charset=utf-8'
};
const SLDS_VERSION = packageVersion('@salesforce-ux/design-system');
const SLDS = join(
    dirname(createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json')),
    'assets'
);

export const SLDS_STYLES = `/slds/${SLDS_VERSION}/styles/salesforce-lightning-design-system.min.css`;

/** Files for the browser. What carries a version in its address never changes; the rest is asked for anew. */
export function assetRoutes(site: Site): Hono {
    const app = new Hono();
    app.get('/slds/:version/*', (c) => send(c, SLDS, rest(c, 3), true));
    app.get('/assets/shell/*', (c) =>
        send(c, resolve(import.meta.dirname, '..', '..', 'web', 'shell'), rest(c, 3), false)
    );
    app.get('/assets/:group/*', async (c) => {
        const group = c.req.param('group');
        const folder = (await site.web()).assets[group];
        const path = rest(c, 3);
        return folder === undefined ? c.notFound() : send(c, withFile(folder, path), path, group.startsWith('vendor-'));
    });
    app.get('/resource/*', (c) => sendResource(c, site, rest(c, 2)));
    return app;
}

/** A page that was loaded before a rebuild asks for parts of its own build; their names tell their content. */
function withFile(folder: string, path: string): string {
    if (!path.startsWith('chunks/') || existsSync(join(folder, path))) return folder;
    const builds = readdirSync(dirname(folder)).filter((name) => /^app-[\w-]+$/.test(name));
    const other = builds.map((name) => join(dirname(folder), name)).find((build) => existsSync(join(build, path)));
    return other ?? folder;
}

function rest(c: Context, from: number): string {
    return decodeURIComponent(c.req.path.split('/').slice(from).join('/'));
}

function send(c: Context, folder: string, path: string, forEver: boolean): Response | Promise<Response> {
    const file = resolve(folder, path);
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
        return c.notFound();
    }
    const bytes = readFileSync(file);
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`;
    c.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('ETag', tag);
    c.header('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    return c.req.header('if-none-match') === tag ? c.body(null, 304) : c.body(bytes);
}

/** A static resource is one file with any ending beside its `-meta.xml`, or a folder of files. */
function sendResource(c: Context, site: Site, path: string): Response | Promise<Response> {
    const [name = '', ...inner] = path.split('/');
    const stem = readProject(site.source).resources.get(name);
    if (stem === undefined) {
        return c.notFound();
    }
    if (inner.length > 0) {
        return send(c, stem, inner.join('/'), false);
    }
    const folder = dirname(stem);
    const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`) && !one.endsWith('-meta.xml'));
    return file === undefined ? c.notFound() : send(c, folder, file, false);
}
