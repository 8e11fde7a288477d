/** The library against an org with settings, custom metadata, rights and labels of its own: `project/` beside this file. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openOrg } from '../../open.ts';

const org = openOrg({
    source: join(import.meta.dirname, 'project'),
    store: ':memory:',
    now: () => Date.parse('2026-03-02T15:00:00Z'),
    random: () => 0.5,
    cache: null
});
after(() => org.close());

function userId(username: string): string {
    return String(
        org.data.driver.prepare('SELECT "Id" AS id FROM "User" WHERE "Username" = ?').all([username])[0]?.['id']
    );
}

/** Debug lines of the block, without their level. */
function lines(username: string, apex: string): string[] {
    return org.anonymous(userId(username), apex).log.map((line) => line.replace(/^\w+\s*\|?\s*/, ''));
}

const ADMIN = 'admin@local.org';
const CLERK = 'clerk@local.org';

function printed(username: string, expression: string, before = ''): string | undefined {
    return lines(username, `${before} System.debug('>' + (${expression}));`).at(-1)?.replace(/^.*?>/, '');
}

test('the project loads without problems', () => {
    assert.deepEqual(org.problems, []);
});

test('hierarchy settings merge the organization with the user', () => {
    const write =
        'upsert new Options__c(SetupOwnerId = UserInfo.getOrganizationId(), Limit__c = 5, On__c = true);' +
        'upsert new Options__c(SetupOwnerId = UserInfo.getUserId(), Limit__c = 7, On__c = false);';
    assert.equal(printed(ADMIN, 'Options__c.getOrgDefaults().Limit__c'), 'null');
    assert.equal(
        printed(
            ADMIN,
            "Options__c.getOrgDefaults().Limit__c + '|' + Options__c.getInstance().Limit__c + '|' + Options__c.getInstance().On__c",
            write
        ),
        '5|7|false'
    );
    assert.equal(
        printed(CLERK, "Options__c.getInstance().Limit__c + '|' + Options__c.getValues(UserInfo.getUserId())"),
        '5|null'
    );
});

test('custom metadata answers by name, all at once, and without counting queries', () => {
    assert.equal(
        printed(CLERK, "Rule__mdt.getInstance('first').Points__c + '|' + Rule__mdt.getInstance('First').Label"),
        '1.5|First rule'
    );
    assert.equal(
        printed(CLERK, "Rule__mdt.getAll().keySet() + '|' + Limits.getQueries()", 'Rule__mdt.getAll();'),
        '{First, Second}|0'
    );
    assert.equal(printed(CLERK, "Rule__mdt.getInstance('Nope')"), 'null');
});

test('describes tell the rights of the running user', () => {
    const rights =
        "Schema.SObjectType.Case_File__c.isCreateable() + '|' + Schema.SObjectType.Case_File__c.isDeletable()";
    const fields =
        "Case_File__c.Open__c.getDescribe().isUpdateable() + '|' + Case_File__c.Hidden__c.getDescribe().isAccessible()";
    assert.equal(printed(CLERK, rights), 'true|false');
    assert.equal(printed(ADMIN, rights), 'true|true');
    assert.equal(printed(CLERK, fields), 'false|false');
    assert.equal(printed(ADMIN, fields), 'true|true');
    assert.equal(printed(CLERK, 'Case_File__c.Level__c.getDescribe().getPicklistValues()[0].getLabel()'), 'High!');
});

test('what the user may not see is stripped from records', () => {
    const rows =
        "List<Case_File__c> rows = new List<Case_File__c>{ new Case_File__c(Name = 'a', Open__c = 'o', Hidden__c = 'h') };";
    const decision = `${rows} SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, rows);`;
    assert.equal(
        printed(CLERK, "d.getRemovedFields() + '|' + d.getRecords()[0].getPopulatedFieldsAsMap().keySet()", decision),
        '{Case_File__c={Hidden__c}}|{Name, Open__c}'
    );
    assert.equal(printed(ADMIN, 'd.getRemovedFields()', decision), '{}');
});

test('permissions, labels and names of the user are known', () => {
    assert.equal(
        printed(
            CLERK,
            "FeatureManagement.checkPermission('Case_Lead') + '|' + FeatureManagement.checkPermission('Nope')"
        ),
        'true|false'
    );
    assert.equal(
        printed(CLERK, 'String.format(System.Label.Greeting, new List<Object>{ UserInfo.getFirstName() })'),
        'Hello Cora'
    );
    assert.equal(
        printed(
            CLERK,
            "UserInfo.getOrganizationName() + '|' + UserInfo.getTimeZone().getID() + '|' + UserInfo.getName()"
        ),
        'Library Test|America/New_York|Cora Clerk'
    );
    assert.equal(
        printed(CLERK, "Datetime.now().format('HH:mm z') + '|' + Datetime.now().formatGmt('HH:mm')"),
        '10:00 EST|15:00'
    );
});

test('new records take their defaults from the schema', () => {
    assert.equal(printed(ADMIN, '((Case_File__c) Case_File__c.SObjectType.newSObject(null, true)).Level__c'), 'Low');
});

test('a dynamic query sees the variables of its method, by name without regard to case', () => {
    const rows =
        "insert new List<Case_File__c>{ new Case_File__c(Name = 'x1'), new Case_File__c(Name = 'x2') }; Set<String> Wanted = new Set<String>{ 'x2' };";
    assert.equal(
        printed(ADMIN, "Database.query('SELECT Name FROM Case_File__c WHERE Name IN :wanted')[0].get('Name')", rows),
        'x2'
    );
    assert.throws(
        () => lines(ADMIN, "Database.query('SELECT Id FROM Case_File__c WHERE Name = :nobody');"),
        /Variable does not exist: nobody/
    );
});
