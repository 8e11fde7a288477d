import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import { build, isDeployed } from './build.ts';

/** Keeps the CLI from the network and from a user's own settings. */
const QUIET = { SF_DISABLE_TELEMETRY: 'true', SF_AUTOUPDATE_DISABLE: 'true' };

test('sources and tests are never deployed', () => {
    assert.equal(isDeployed(path.join('lwc', 'a', 'a.ts')), false);
    assert.equal(isDeployed(path.join('lwc', 'a', '__tests__', 'a.test.js')), false);
    assert.equal(isDeployed(path.join('lwc', 'a', 'a.html')), true);
});

test('the build holds a script for every component, a style sheet for a module of styles, and no TypeScript', () => {
    const folder = build();

    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bundles = files.filter((entry) => entry.name.endsWith('.js-meta.xml'));
    assert.ok(bundles.length > 0);
    for (const meta of bundles) {
        const name = meta.name.replace('.js-meta.xml', '');
        // A bundle of styles alone is a module for `@import` ("Share CSS Style Rules", LWC Developer Guide).
        const module = name.endsWith('Styles') ? `${name}.css` : `${name}.js`;
        assert.ok(existsSync(path.join(meta.parentPath, module)), `${module} is missing`);
    }
    assert.deepEqual(
        files.filter((entry) => entry.name.endsWith('.ts')).map((entry) => entry.name),
        []
    );
    assert.ok(!readFileSync(path.join(folder, 'sfdx-project.json'), 'utf8').includes('defaultLwcLanguage'));
});

test('the Salesforce CLI reads the build as a package', () => {
    const folder = path.resolve(build());
    const home = mkdtempSync(path.join(tmpdir(), 'sf-'));

    const result = spawnSync(
        path.resolve('node_modules', '.bin', 'sf'),
        ['project', 'convert', 'source', '--source-dir', 'force-app', '--output-dir', path.join(home, 'package')],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, ...QUIET, HOME: home } }
    );

    assert.equal(result.status, 0, result.stderr);
    const manifest = readFileSync(path.join(home, 'package', 'package.xml'), 'utf8');
    for (const member of ['MspPlanController', 'MSP_Plan__c', 'mspPlanTab', 'MSP_Rep', 'MSP_Success_Plans']) {
        assert.ok(manifest.includes(`<members>${member}</members>`), `${member} is not in the manifest`);
    }
    rmSync(home, { recursive: true, force: true });
});
