import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readProject } from '../project/project.ts';
import { buildApp } from './app.ts';
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

        assert.deepEqual(problems.map((one) => one.message), ['lightning/recordForm is not in the local org']);
    });

    it('names the place of a template that does not compile', async () => {
        const { problems } = await build(MODULE, '<template>\n    <p>{a.b()}</p>\n</template>');

        assert.equal(problems[0]?.file, 'force-app/lwc/greeting/greeting.html');
        assert.equal(problems[0]?.line, 2);
    });

    it('answers an unchanged project from the cache', async () => {
        const first = await build(MODULE);
        const marker = join(first.folder, 'marker');
        writeFileSync(marker, '');

        await build(MODULE);

        assert.equal(readFileSync(marker, 'utf8'), '');
    });
});
