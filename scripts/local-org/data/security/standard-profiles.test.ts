import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { CONFIG, PROJECT } from '../dml/fixture-project.ts';
import { field, openFixture } from '../dml/fixture.ts';

const lookup = (name: string, to: string): string =>
    field(
        name,
        'Lookup',
        `<referenceTo>${to}</referenceTo><relationshipName>Plans</relationshipName><deleteConstraint>SetNull</deleteConstraint>`
    );
const org = openFixture(
    {
        ...PROJECT,
        'objects/Plan__c/fields/Product__c.field-meta.xml': lookup('Product__c', 'Product2'),
        'objects/Plan__c/fields/Campaign__c.field-meta.xml': lookup('Campaign__c', 'Campaign')
    },
    CONFIG
);
after(() => org.close());

function newUser(profile: string): string {
    const query = `SELECT Id FROM Profile WHERE Name = '${profile}'`;
    const [found] = org.data.soql.run(query, new Map(), org.context('admin@local.org')).rows;
    const name = profile.replaceAll(/\W/g, '');
    const row = org.row('User', {
        Username: `${name}@test.com`,
        LastName: name,
        Email: `${name}@test.com`,
        Alias: name.slice(0, 8),
        ProfileId: found?.f['Id'],
        TimeZoneSidKey: 'America/New_York',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8'
    });
    org.dml('insert', [row]);
    return String(row.f['Id']);
}

/** Profile → rights on Account, Product2 and Campaign: create, read, edit, delete; then on Account.Phone: read, edit. */
const GRANTED: readonly (readonly [string, string])[] = [
    ['Standard User', 'CRED -R-- -R-- RE'],
    ['Marketing User', 'CRED -R-- CRED RE'],
    ['Custom: Sales Profile', 'CRED -R-- -R-- RE'],
    ['Read Only', '-R-- -R-- -R-- R-'],
    ['Standard Platform User', 'CRED ---- ---- RE'],
    ['Minimum Access - Salesforce', '---- ---- ---- --']
];

describe('a standard profile grants what it does in a new org', () => {
    for (const [profile, expected] of GRANTED) {
        it(profile, () => {
            const rights = org.data.security.rights(newUser(profile));
            const objects = ['Account', 'Product2', 'Campaign'].map((name) => {
                const { create, read, edit, delete: remove } = rights.object(name);
                return `${create ? 'C' : '-'}${read ? 'R' : '-'}${edit ? 'E' : '-'}${remove ? 'D' : '-'}`;
            });
            const phone = rights.field('Account', 'Phone');

            assert.equal(`${objects.join(' ')} ${phone.read ? 'R' : '-'}${phone.edit ? 'E' : '-'}`, expected);
            assert.equal(rights.object('Plan__c').read, false, 'objects of the project come by permission sets');
        });
    }
});
