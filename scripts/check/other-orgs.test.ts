/** The package meets orgs that share Opportunities otherwise, or have features that ours has not: its Apex tests must pass there too. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'other-org-'));

/** The project's package in an org of another shape: same sources, another scratch org definition. */
function otherOrg(features: readonly string[], sharingModel: string): void {
    const definition = { features, objectSettings: { opportunity: { sharingModel } } };
    writeFileSync(path.join(folder, 'config', 'project-scratch-def.json'), JSON.stringify(definition));
}

/** How many tests passed; fails with their output if one did not. */
function apexTests(classes: readonly string[]): number {
    const command = ['--import', 'tsx', path.join(ROOT, 'scripts/local-org/cli.ts'), 'test', '--source', folder];
    const only = classes.length > 0 ? ['--class', classes.join(',')] : [];
    const run = spawnSync(process.execPath, [...command, ...only], { encoding: 'utf8', cwd: ROOT });
    assert.equal(run.status, 0, `${run.stdout}${run.stderr}`.replace(/^(ok| *\d+%) .*\n/gm, ''));
    return Number(/^(\d+) passed, 0 failed$/m.exec(run.stdout)?.[1] ?? 0);
}

describe('other orgs', () => {
    before(() => {
        symlinkSync(path.join(ROOT, 'force-app'), path.join(folder, 'force-app'));
        cpSync(path.join(ROOT, 'sfdx-project.json'), path.join(folder, 'sfdx-project.json'));
        mkdirSync(path.join(folder, 'config'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('pass every test with private Opportunities, currencies, person accounts and Opportunity teams', () => {
        otherOrg(['MultiCurrency', 'PersonAccounts', 'OpportunityTeam'], 'private');

        const passed = apexTests([]);

        assert.ok(passed > 400, `${passed} tests`);
    });

    it("keep everybody's rights where everybody may edit every Opportunity", () => {
        otherOrg([], 'readWrite');

        const passed = apexTests(['MspRightsTest', 'MspAccessTest', 'MspPlanByHandTest', 'MspMailBatchTest']);

        assert.ok(passed > 20, `${passed} tests`);
    });
});
