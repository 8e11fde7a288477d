import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CONFIG, PROJECT } from '../dml/fixture-project.ts';
import { openFixture } from '../dml/fixture.ts';
import type { Fixture } from '../dml/fixture.ts';
import { parseOrgConfig } from './config.ts';

const assignments = (org: Fixture): string[] =>
    org.data.driver
        .prepare(
            `SELECT u."Username" || ' ' || s."Name" AS line FROM "PermissionSetAssignment" a
             JOIN "User" u ON u."Id" = a."AssigneeId" JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" ORDER BY 1`
        )
        .all([])
        .map((row) => String(row['line']));

describe('a new org', () => {
    it('has an administrator, the personas with their sets, roles and stages', () => {
        const org = openFixture(PROJECT, CONFIG);
        const rows = (sql: string): unknown[] =>
            org.data.driver
                .prepare(sql)
                .all([])
                .map((row) => row['v']);

        assert.deepEqual(rows('SELECT "Username" AS v FROM "User" ORDER BY "Id"'), [
            'admin@local.org',
            'rep@test',
            'boss@test',
            'peer@test'
        ]);
        assert.deepEqual(assignments(org), ['boss@test Boss', 'boss@test Rep', 'peer@test Rep', 'rep@test Rep']);
        assert.deepEqual(
            rows('SELECT p."Name" AS v FROM "UserRole" r JOIN "UserRole" p ON p."Id" = r."ParentRoleId"'),
            ['Boss']
        );
        assert.equal(rows('SELECT "MasterLabel" AS v FROM "OpportunityStage" WHERE "IsWon" = 1')[0], 'Closed Won');
        assert.equal(org.context('rep@test').user.timeZone, 'America/New_York');
        org.close();
    });

    it('keeps its people when opened again and follows the permission sets of the project', () => {
        const folder = mkdtempSync(join(tmpdir(), 'local-org-store-'));
        const store = join(folder, 'org.db');
        const first = openFixture(PROJECT, CONFIG, store);
        const repId = first.context('rep@test').user.id;
        const [assigned] = first.data.driver
            .prepare('SELECT "Id" AS id FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?')
            .all([repId]);
        first.dml('delete', [first.row('PermissionSetAssignment', { Id: assigned?.['id'] })]);
        first.close();
        const without = Object.fromEntries(Object.entries(PROJECT).filter(([name]) => !name.includes('/Boss.')));

        const second = openFixture(without, CONFIG, store);
        const names = assignments(second);
        second.close();
        const third = openFixture(PROJECT, CONFIG, store);

        assert.deepEqual(names, ['boss@test Rep', 'peer@test Rep'], 'what was taken away stays away');
        assert.deepEqual(assignments(third), ['boss@test Boss', 'boss@test Rep', 'peer@test Rep']);
        assert.equal(third.context('rep@test').user.id, repId);
        third.close();
        rmSync(folder, { recursive: true });
    });
});

describe('an org that is opened with more users', () => {
    it('adds them, with their sets', () => {
        const folder = mkdtempSync(join(tmpdir(), 'local-org-store-'));
        const store = join(folder, 'org.db');
        openFixture(PROJECT, CONFIG, store).close();
        const config = JSON.parse(CONFIG) as { users: unknown[] };
        config.users.push({
            name: 'Nina New',
            username: 'new@test',
            role: 'Rep',
            manager: 'boss@test',
            permissionSets: ['Rep']
        });

        const again = openFixture(PROJECT, JSON.stringify(config), store);

        assert.deepEqual(
            assignments(again).filter((line) => line.startsWith('new')),
            ['new@test Rep']
        );
        assert.equal(again.data.user(again.context('new@test').user.id).roleId, again.context('rep@test').user.roleId);
        again.close();
        rmSync(folder, { recursive: true });
    });
});

describe('the configuration', () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
        ['{', /config\/local-org\.json: \$: /],
        ['{"people": []}', /unknown key "people"; known are/],
        ['{"timeZone": "Mars"}', /"Mars" is no time zone/],
        ['{"personas": [{"key": "a"}]}', /\$\.personas\[0\]\.label: is missing/],
        ['{"users": [{"name": "A", "username": "a", "role": "Chief"}]}', /a has the unknown role "Chief"/],
        ['{"currency": "Dollar"}', /\$\.currency: must be a code like USD/],
        ['{"stages": ["Nope"]}', /there is no stage "Nope"/],
        [
            '{"sharing": {"Account": "Secret"}}',
            /\$\.sharing\.Account: must be one of Private, Read, ReadWrite, FullAccess/
        ],
        ['{"holidays": [{"name": "X", "date": "soon"}]}', /must be a date like 2026-12-25/]
    ];
    for (const [text, message] of wrong) {
        it(`is refused with a reason: ${text}`, () => {
            assert.throws(() => parseOrgConfig(text), message);
        });
    }

    it('may be absent', () => {
        assert.deepEqual(parseOrgConfig('{}').personas, []);
    });
});
