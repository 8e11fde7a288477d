import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DataContext, DmlOperation } from '../contracts.ts';
import { ApexDate } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { field, messageOf, object, openFixture, textName } from '../dml/fixture.ts';
import type { Fixture } from '../dml/fixture.ts';
import { CONFIG, PROJECT } from '../dml/fixture-project.ts';

let org: Fixture;
let ids: Record<string, string>;

before(() => {
    org = openFixture(PROJECT, CONFIG);
    const rep = org.context('rep@test', { mode: 'system' });
    const make = (name: string, values: Record<string, unknown>): string => {
        const row = org.row(name, values);
        org.dml('insert', [row], { as: rep });
        return String(row.f['Id']);
    };
    const deal = make('Opportunity', { Name: 'D', StageName: 'Prospecting', CloseDate: ApexDate.of(2026, 3, 1) });
    const plan = make('Plan__c', { Deal__c: deal });
    ids = {
        deal,
        plan,
        step: make('Step__c', { Plan__c: plan }),
        ticket: make('Ticket__c', { Name: 'T' }),
        board: make('Board__c', { Name: 'B' })
    };
    const share = org.row('Ticket__Share', {
        ParentId: make('Ticket__c', { Name: 'Shared' }),
        UserOrGroupId: org.context('peer@test').user.id,
        AccessLevel: 'Read',
        RowCause: 'Manual'
    });
    org.dml('insert', [share]);
    ids['shared'] = String(share.f['ParentId']);
});
after(() => org.close());

const USERS = ['rep@test', 'boss@test', 'peer@test', 'admin@local.org'] as const;

describe('rights', () => {
    const table: readonly (readonly [
        string,
        (rights: ReturnType<Fixture['data']['security']['rights']>) => unknown,
        readonly unknown[]
    ])[] = [
        ['create plans', (r) => r.object('Plan__c').create, [true, true, true, true]],
        ['delete plans', (r) => r.object('plan__c').delete, [false, true, false, true]],
        ['see all plans', (r) => r.object('Plan__c').viewAll, [false, true, false, true]],
        ['edit Due__c', (r) => r.field('Plan__c', 'Due__c').edit, [true, true, true, true]],
        ['read Value__c', (r) => r.field('Plan__c', 'Value__c').read, [true, true, true, true]],
        ['edit Value__c', (r) => r.field('Plan__c', 'Value__c').edit, [false, false, false, true]],
        ['read Key__c', (r) => r.field('Plan__c', 'Key__c').read, [false, false, false, true]],
        ['read the master field', (r) => r.field('Plan__c', 'Deal__c').read, [true, true, true, true]],
        ['edit a formula', (r) => r.field('Plan__c', 'Gap__c').edit, [false, false, false, false]],
        ['create accounts', (r) => r.object('Account').create, [false, false, false, true]],
        ['use an unlisted class', (r) => r.apexClass('Anything'), [false, false, false, true]]
    ];
    for (const [what, ask, expected] of table) {
        it(`tells who may ${what}`, () => {
            assert.deepEqual(
                USERS.map((user) => ask(org.data.security.rights(org.context(user).user.id))),
                expected
            );
        });
    }

    it('gives the right on the parts with the whole', () => {
        const own = openFixture(
            {
                'objects/Spot__c/Spot__c.object-meta.xml': object(
                    'Spot',
                    `${textName}<sharingModel>Read</sharingModel>`
                ),
                'objects/Spot__c/fields/At__c.field-meta.xml': field('At__c', 'Location', '<scale>5</scale>'),
                'permissionsets/Rep.permissionset-meta.xml':
                    '<label>Rep</label>' +
                    ['Spot__c.At__c', 'Account.BillingAddress']
                        .map(
                            (name) =>
                                `<fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`
                        )
                        .join('') +
                    ['Spot__c', 'Account']
                        .map(
                            (name) =>
                                `<objectPermissions><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowRead>true</allowRead><object>${name}</object></objectPermissions>`
                        )
                        .join('')
            },
            CONFIG.replace('"Rep","Boss"', '"Rep"')
        );
        const rights = own.data.security.rights(own.context('rep@test').user.id);
        const may = (object: string, name: string): boolean => rights.field(object, name).edit;

        assert.deepEqual(
            [may('Spot__c', 'At__Latitude__s'), may('Account', 'BillingCity'), may('Account', 'ShippingCity')],
            [true, true, false]
        );
        own.close();
    });

    it('follows an assignment that is taken away', () => {
        const peer = org.context('peer@test').user.id;
        const [row] = org.data.driver
            .prepare('SELECT "Id" AS id FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?')
            .all([peer]);
        const again = org.data.driver
            .prepare('SELECT "PermissionSetId" AS id FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?')
            .all([peer])[0];

        org.dml('delete', [org.row('PermissionSetAssignment', { Id: row?.['id'] })]);
        const without = org.data.security.rights(peer).object('Plan__c').read;
        org.dml('insert', [org.row('PermissionSetAssignment', { AssigneeId: peer, PermissionSetId: again?.['id'] })]);

        assert.deepEqual([without, org.data.security.rights(peer).object('Plan__c').read], [false, true]);
    });
});

describe('sharing', () => {
    /** Object, record → for each user the first letters of read, edit, delete. */
    const table: readonly (readonly [string, string, readonly string[]])[] = [
        ['Ticket__c', 'ticket', ['red', 'red', '', 'red']],
        ['Ticket__c', 'shared', ['red', 'red', 'r', 'red']],
        ['Board__c', 'board', ['red', 'red', 'r', 'red']],
        ['Opportunity', 'deal', ['red', 'red', 're', 'red']],
        ['Plan__c', 'plan', ['red', 'red', 'red', 'red']]
    ];
    for (const [object, key, expected] of table) {
        it(`says who may do what with the ${key} of ${object}`, () => {
            const { security } = org.data;
            const letters = USERS.map((user) =>
                (['read', 'edit', 'delete'] as const)
                    .filter(
                        (access) =>
                            security.mayAccess(org.context(user).user.id, object, [ids[key] ?? ''], access).size > 0
                    )
                    .map((access) => access.charAt(0))
                    .join('')
            );
            assert.deepEqual(letters, expected);
        });
    }

    it('answers UserRecordAccess with object rights on top', () => {
        const text = `SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess FROM UserRecordAccess WHERE UserId = :u AND RecordId = :r`;
        const binds = new Map<string, unknown>([
            ['u', org.context('rep@test').user.id],
            ['r', ids['plan']]
        ]);

        const { rows } = org.data.soql.run(text, binds, org.context('admin@local.org'));

        assert.deepEqual(
            rows.map((row) => [row.f['HasReadAccess'], row.f['HasEditAccess'], row.f['HasDeleteAccess']]),
            [[true, true, false]]
        );
    });
});

describe('user mode', () => {
    const user = (name: string): DataContext => org.context(name, { mode: 'user' });
    const attempt = (
        operation: DmlOperation,
        as: DataContext,
        object: string,
        values: Record<string, unknown>
    ): string => messageOf(() => org.dml(operation, [org.row(object, values)], { as }));
    const denied = (object: string): string =>
        `System.DmlException: Operation failed due to fields being inaccessible on Sobject ${object}, check errors on Exception or Result!`;
    const none = 'nothing was thrown';

    it('refuses objects and fields without rights', () => {
        assert.equal(
            attempt('insert', user('rep@test'), 'Account', { Name: 'A' }),
            "System.DmlException: Access to entity 'Account' denied"
        );
        assert.equal(
            attempt('update', user('rep@test'), 'Plan__c', { Id: ids['plan'], Value__c: Dec.of(1) }),
            denied('Plan__c')
        );
        assert.equal(attempt('update', user('rep@test'), 'Plan__c', { Id: ids['plan'], Status__c: 'Agreed' }), none);
        assert.equal(
            attempt('update', user('rep@test'), 'Plan__c', { Id: ids['plan'], Deal__c: ids['deal'] }),
            denied('Plan__c'),
            'a fixed master may not even be carried along'
        );
        assert.equal(
            attempt('delete', user('rep@test'), 'Plan__c', { Id: ids['plan'] }),
            "System.DmlException: Access to entity 'Plan__c' denied"
        );
    });

    it('refuses records that sharing keeps away, in system mode too if the class shares', () => {
        const foreign = /INSUFFICIENT_ACCESS_OR_READONLY, insufficient access rights on object id: \[\]$/;
        assert.match(attempt('update', user('peer@test'), 'Ticket__c', { Id: ids['shared'], Note__c: 'x' }), foreign);
        assert.match(
            attempt('update', org.context('peer@test', { sharing: true }), 'Ticket__c', {
                Id: ids['ticket'],
                Note__c: 'x'
            }),
            foreign
        );
        assert.equal(
            attempt('update', org.context('peer@test'), 'Ticket__c', { Id: ids['ticket'], Note__c: 'x' }),
            none
        );
    });

    it('refuses locked records and their details, but not for those who modify all', () => {
        org.data.locks.lock([ids['plan'] ?? '']);

        assert.match(
            attempt('update', user('rep@test'), 'Plan__c', { Id: ids['plan'], Status__c: 'Draft' }),
            /ENTITY_IS_LOCKED, the entity is locked for editing/
        );
        assert.match(
            attempt('update', org.context('rep@test'), 'Step__c', { Id: ids['step'], Done__c: true }),
            /ENTITY_IS_LOCKED/
        );
        assert.equal(attempt('update', user('boss@test'), 'Plan__c', { Id: ids['plan'], Status__c: 'Draft' }), none);
        org.data.locks.unlock([ids['plan'] ?? '']);
        assert.equal(attempt('update', user('rep@test'), 'Step__c', { Id: ids['step'], Done__c: true }), none);
    });
});

describe('an org whose Opportunities are private', () => {
    it('shows them to owner, the role above and whoever they are shared with, and their plans with them', () => {
        const config = JSON.stringify({ ...(JSON.parse(CONFIG) as object), sharing: { Opportunity: 'Private' } });
        const own = openFixture(PROJECT, config);
        const id = (name: string): string => own.context(name).user.id;
        const insert = (name: string, values: Record<string, unknown>, as = own.context('rep@test')): string => {
            const row = own.row(name, values);
            own.dml('insert', [row], { as });
            return String(row.f['Id']);
        };
        const deal = insert('Opportunity', { Name: 'D', StageName: 'Prospecting', CloseDate: ApexDate.of(2026, 3, 1) });
        const plan = insert('Plan__c', { Deal__c: deal });
        const seen = (user: string): number[] =>
            ['Opportunity', 'Plan__c', 'Step__c'].map(
                (object) =>
                    own.data.soql.run(`SELECT Id FROM ${object}`, new Map(), own.context(user, { sharing: true })).total
            );
        insert('Step__c', { Plan__c: plan });

        assert.deepEqual(seen('rep@test'), [1, 1, 1]);
        assert.deepEqual(seen('boss@test'), [1, 1, 1]);
        assert.deepEqual(seen('peer@test'), [0, 0, 0]);
        const share = { OpportunityId: deal, UserOrGroupId: id('peer@test'), OpportunityAccessLevel: 'Read' };
        const peer = own.context('peer@test', { sharing: true });
        assert.match(
            messageOf(() => insert('OpportunityShare', share, peer)),
            /insufficient access rights on object id/
        );
        insert('OpportunityShare', share, own.context('rep@test', { sharing: true }));
        assert.deepEqual(seen('peer@test'), [1, 1, 1]);
        const update = (object: string, values: Record<string, unknown>): string =>
            messageOf(() => own.dml('update', [own.row(object, values)], { as: peer }));
        assert.match(update('Plan__c', { Id: plan, Status__c: 'Agreed' }), /INSUFFICIENT_ACCESS_OR_READONLY/);
        assert.equal(
            messageOf(() => insert('Step__c', { Plan__c: plan }, peer)),
            'nothing was thrown',
            'steps need read on the master only'
        );
        assert.match(
            messageOf(() => insert('Plan__c', { Deal__c: deal }, peer)),
            /INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/
        );
        own.dml('update', [own.row('Opportunity', { Id: deal, OwnerId: id('boss@test') })]);
        assert.deepEqual(seen('peer@test'), [0, 0, 0], 'manual shares end with the owner');
        own.close();
    });
});
