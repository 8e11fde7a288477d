import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openFixture } from '../dml/fixture.ts';

const org = openFixture(
    {
        'permissionsets/Author.permissionset-meta.xml':
            '<label>Author</label><userPermissions><enabled>true</enabled><name>AuthorApex</name></userPermissions>'
    },
    '{}'
);
after(() => org.close());
const names = (soql: string): unknown[] =>
    org.data.soql.run(soql, new Map(), org.context('admin@local.org')).rows.map((row) => row.f['Name']);

describe('permission fields of profiles and permission sets', () => {
    it('tell the Standard User from the administrator and the minimum', () => {
        assert.deepEqual(
            names(
                "SELECT Name FROM Profile WHERE UserType = 'Standard' AND PermissionsModifyAllData = FALSE AND PermissionsConvertLeads = TRUE LIMIT 1"
            ),
            ['Standard User']
        );
        assert.deepEqual(names('SELECT Name FROM Profile WHERE PermissionsModifyAllData = TRUE'), [
            'System Administrator'
        ]);
    });

    it('follow the file of a permission set', () => {
        assert.deepEqual(names('SELECT Name FROM PermissionSet WHERE PermissionsAuthorApex = TRUE'), ['Author']);
    });

    it('stop with the name of a permission of which nothing is known', () => {
        assert.throws(
            () => names('SELECT Name FROM Profile WHERE PermissionsManageCustomPermissions = TRUE'),
            /SOQL on Profile.PermissionsManageCustomPermissions is not supported/
        );
    });
});
