import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { CONFIG, PROJECT } from '../dml/fixture-project.ts';
import { openFixture } from '../dml/fixture.ts';

const field = (name: string, edit: boolean): string =>
    `<fieldPermissions><editable>${edit}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
const org = openFixture(
    {
        ...PROJECT,
        'permissionsets/Extra.permissionset-meta.xml': `<label>Extra</label>${field('Plan__c.Key__c', true)}`,
        'permissionsetgroups/Team.permissionsetgroup-meta.xml':
            '<label>Team</label><mutingPermissionSets>Less</mutingPermissionSets><permissionSets>Boss</permissionSets>',
        'mutingpermissionsets/Less.mutingpermissionset-meta.xml':
            '<label>Less</label><objectPermissions><allowCreate>false</allowCreate><allowDelete>true</allowDelete><allowEdit>false</allowEdit><allowRead>false</allowRead><modifyAllRecords>true</modifyAllRecords><object>Plan__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>'
    },
    CONFIG
);
after(() => org.close());

const idOf = (soql: string): string =>
    String(org.data.soql.run(soql, new Map(), org.context('admin@local.org')).rows[0]?.f['Id']);
const make = (object: string, values: Readonly<Record<string, unknown>>): string => {
    const [result] = org.dml('insert', [org.row(object, values)]);
    return String(result?.id);
};
/** A user with nothing but what the test gives. */
function newUser(name: string): string {
    return make('User', {
        Username: `${name}@test.com`,
        LastName: name,
        Email: `${name}@test.com`,
        Alias: name.slice(0, 8),
        ProfileId: idOf("SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'"),
        TimeZoneSidKey: 'America/New_York',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8'
    });
}

describe('a permission set that a test makes', () => {
    it('grants what its rows say', () => {
        const user = newUser('maker');
        const set = make('PermissionSet', { Name: 'Made', Label: 'Made' });
        make('ObjectPermissions', {
            ParentId: set,
            SobjectType: 'Plan__c',
            PermissionsRead: true,
            PermissionsEdit: true
        });
        make('FieldPermissions', {
            ParentId: set,
            SobjectType: 'Plan__c',
            Field: 'Plan__c.Due__c',
            PermissionsRead: true
        });
        make('PermissionSetAssignment', { AssigneeId: user, PermissionSetId: set });

        const rights = org.data.security.rights(user);

        assert.deepEqual(
            [rights.object('Plan__c').edit, rights.object('Plan__c').delete, rights.field('Plan__c', 'Due__c')],
            [true, false, { read: true, edit: false }]
        );
    });
});

describe('a permission set group', () => {
    const user = newUser('member');
    make('PermissionSetAssignment', {
        AssigneeId: user,
        PermissionSetGroupId: idOf("SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'Team'")
    });
    const plan = (): unknown => org.data.security.rights(user).object('Plan__c');

    it('grants what its sets do, without what it mutes', () => {
        assert.deepEqual(plan(), {
            read: true,
            create: true,
            edit: true,
            delete: false,
            viewAll: true,
            modifyAll: false
        });
    });

    it('follows a set that is put into it', () => {
        const before = org.data.security.rights(user).field('Plan__c', 'Key__c').edit;
        make('PermissionSetGroupComponent', {
            PermissionSetGroupId: idOf("SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'Team'"),
            PermissionSetId: idOf("SELECT Id FROM PermissionSet WHERE Name = 'Extra'")
        });

        assert.deepEqual([before, org.data.security.rights(user).field('Plan__c', 'Key__c').edit], [false, true]);
    });
});
