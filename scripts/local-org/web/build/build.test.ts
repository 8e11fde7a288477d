import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readProject } from '../project/project.ts';
import { buildApp, keepBuild } from './app.ts';
import type { AppBuild } from './app.ts';
import { baseComponents } from './base-components.ts';
import { buildVendor } from './vendor.ts';
import type { Vendor } from './vendor.ts';

const CACHE = resolve(import.meta.dirname, '..', '..', '..', '..', '.local-org', 'web');
const MODULE = `import { LightningElement, api } from 'lwc';
import hello from '@salesforce/label/c.Hello';

export default class Greeting extends LightningElement {
    @api recordId: string | undefined;
    hello: string = hello;
}
`;
const TEMPLATE = `<template>
    <lightning-card title={hello}></lightning-card>
</template>
`;

describe('the build of components', () => {
    const base = baseComponents();
    let root = '';
    let vendor: Vendor;

    before(async () => {
        root = mkdtempSync(join(tmpdir(), 'web-'));
        write('force-app/labels/CustomLabels.labels-meta.xml', '<l><labels><fullName>Hello</fullName><value>A &amp; B</value></labels></l>');
        write('force-app/lwc/greeting/greeting.js-meta.xml', '<m><apiVersion>66.0</apiVersion></m>');
        vendor = await buildVendor(base, CACHE, false);
    });
    after(() => rmSync(root, { recursive: true }));

    function write(path: string, text: string): void {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }

    function build(module: string, template = TEMPLATE): Promise<AppBuild> {
        write('force-app/lwc/greeting/greeting.ts', module);
        write('force-app/lwc/greeting/greeting.html', template);
        return buildApp(readProject(root), base, vendor, join(root, 'cache'), false);
    }

    it('strips types, resolves labels and takes base components from the vendor files', async () => {
        const { folder, problems } = await build(MODULE);

        const chunks = readdirSync(join(folder, 'chunks')).map((file) => readFileSync(join(folder, 'chunks', file), 'utf8'));
        const greeting = chunks.find((text) => text.includes('A & B')) ?? '';
        assert.deepEqual(problems, []);
        assert.match(greeting, new RegExp(`from"${vendor.url('lightning/card')}"`));
    });

    it('names the place of an unknown label and the nearest one', async () => {
        const { problems } = await build(MODULE.replace('c.Hello', 'c.Helo'));

        assert.deepEqual(problems, [
            {
                file: 'force-app/lwc/greeting/greeting.ts',
                line: 2,
                column: 19,
                message: 'There is no label c.Helo (did you mean Hello?)',
                level: 'error'
            }
        ]);
    });

    it('refuses components of the platform that it does not have, by name', async () => {
        const { problems } = await build(MODULE, '<template><lightning-record-form></lightning-record-form></template>');

        assert.deepEqual(
            problems.map(({ level, message }) => [level, message]),
            [['gap', 'lightning/recordForm is not in the local org']]
        );
    });

    it('builds the rest where one component needs what is not there, and lets only that one stop', async () => {
        const { folder } = await build(MODULE, '<template><lightning-record-form></lightning-record-form></template>');

        const chunks = readdirSync(join(folder, 'chunks')).map((file) => readFileSync(join(folder, 'chunks', file), 'utf8'));
        assert.ok(existsSync(join(folder, 'app.js')));
        assert.ok(chunks.some((text) => /throw new Error\("lightning\/recordForm is not in the local org"\)|Error\("lightning\/recordForm/.test(text)));
        assert.doesNotMatch(readFileSync(join(folder, 'app.js'), 'utf8'), /recordForm is not in the local org/);
    });

    it('names mistakes in files that no page reaches, as the check does', async () => {
        write('force-app/lwc/greeting/unused.js', 'export const half = (;\n');
        try {
            const { problems } = await build(MODULE);

            assert.deepEqual(
                problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
                ['force-app/lwc/greeting/unused.js:1: LWC1007: Unexpected token']
            );
        } finally {
            rmSync(join(root, 'force-app/lwc/greeting/unused.js'));
        }
    });

    it('names the place of a template that does not compile', async () => {
        const { problems } = await build(MODULE, '<template>\n    <p>{a.b()}</p>\n</template>');

        assert.equal(problems[0]?.file, 'force-app/lwc/greeting/greeting.html');
        assert.equal(problems[0]?.line, 2);
    });

    it('leaves the files of a page that another org shows', async () => {
        const shown = await build(MODULE);
        const files = readdirSync(join(shown.folder, 'chunks'));

        const rebuilt = await build(MODULE.replace('hello: string = hello', 'hello = `${hello}!`'));

        assert.notEqual(rebuilt.folder, shown.folder);
        assert.deepEqual(readdirSync(join(shown.folder, 'chunks')), files);
    });

    it('drops builds that nobody has shown since a day', async () => {
        const first = await build(MODULE.replace("= hello", "= hello + '1'"));
        const second = await build(MODULE.replace("= hello", "= hello + '2'"));
        const longAgo = new Date(Date.now() - 2 * 86_400_000);
        for (const { folder } of [first, second]) utimesSync(join(folder, 'stamp.json'), longAgo, longAgo);

        keepBuild(second.folder);
        await build(MODULE.replace("= hello", "= hello + '3'"));

        assert.deepEqual([existsSync(first.folder), existsSync(second.folder)], [false, true]);
    });

    it('lets two orgs build the same at once', async () => {
        const module = MODULE.replace("= hello", "= hello + 'twice'");
        const [one, other] = await Promise.all([build(module), build(module)]);

        assert.equal(one.folder, other.folder);
        assert.ok(existsSync(join(one.folder, 'app.js')));
    });

    it('answers an unchanged project from the cache', async () => {
        const first = await build(MODULE);
        const marker = join(first.folder, 'marker');
        writeFileSync(marker, '');

        await build(MODULE);

        assert.equal(readFileSync(marker, 'utf8'), '');
    });
});
