import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { build, isDeployed } from './build.ts';

test('sources and tests are never deployed', () => {
    assert.equal(isDeployed(path.join('lwc', 'a', 'a.ts')), false);
    assert.equal(isDeployed(path.join('lwc', 'a', '__tests__', 'a.test.js')), false);
    assert.equal(isDeployed(path.join('lwc', 'a', 'a.html')), true);
});

test('the build holds a script for every component and no TypeScript', () => {
    const folder = build();

    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bundles = files.filter((entry) => entry.name.endsWith('.js-meta.xml'));
    assert.ok(bundles.length > 0);
    for (const meta of bundles) {
        const name = meta.name.replace('.js-meta.xml', '');
        assert.ok(existsSync(path.join(meta.parentPath, `${name}.js`)), `${name}.js is missing`);
    }
    assert.deepEqual(
        files.filter((entry) => entry.name.endsWith('.ts')).map((entry) => entry.name),
        []
    );
    assert.ok(!readFileSync(path.join(folder, 'sfdx-project.json'), 'utf8').includes('defaultLwcLanguage'));
});
