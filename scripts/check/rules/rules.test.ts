import assert from 'node:assert/strict';
import test from 'node:test';
import { apexRules } from './apex.ts';
import { metadataRules } from './metadata.ts';

const cls = (text: string, name = 'MspThing'): { path: string; text: string } => ({
    path: `force-app/x/classes/${name}.cls`,
    text
});

const messages = (text: string, name?: string): string[] => apexRules([cls(text, name)]).map((f) => f.message);

test('finds a class that asks for the day of the running user', () => {
    assert.match(messages('public with sharing class MspThing { Date d = Date.today(); }').join(), /MspClock/);
    assert.deepEqual(messages('public with sharing class MspClock { Date d = Date.today(); }', 'MspClock'), []);
});

test('does not mistake a comment or a text for code', () => {
    assert.deepEqual(
        messages("public with sharing class MspThing { /* Date.today() */ String s = 'Date.today()'; }"),
        []
    );
});

test('finds production code that asks whether a test runs', () => {
    assert.match(
        messages('public with sharing class MspThing { Boolean b = Test.isRunningTest(); }').join(),
        /test runs/
    );
});

test('finds a name that only some orgs have', () => {
    assert.match(messages('public with sharing class MspThing { OpportunityTeamMember m; }').join(), /feature/);
});

test('finds a class without a sharing keyword', () => {
    assert.match(messages('public class MspThing { }').join(), /sharing/);
});

test('finds a class above the cap', () => {
    assert.match(
        messages(`public with sharing class MspThing {\n${'// line\n'.repeat(400)}}`).join(),
        /the cap is 400/
    );
});

test('finds a trigger with more than one statement', () => {
    const found = apexRules([
        { path: 'force-app/x/triggers/T.trigger', text: 'trigger T on Account(before insert) { Integer i = 1; i++; }' }
    ]);
    assert.match(found.map((f) => f.message).join(), /one statement/);
});

test('finds a field without description and a permission set that leaves it out', () => {
    const field = {
        path: 'f/objects/MSP_X__c/fields/A__c.field-meta.xml',
        text: '<CustomField><type>Text</type></CustomField>'
    };
    const set = {
        path: 'f/P.permissionset-meta.xml',
        text: '<PermissionSet><description>x</description></PermissionSet>'
    };
    assert.deepEqual(
        metadataRules([field, set]).map((f) => f.message),
        ['has no description for admins', 'does not name MSP_X__c.A__c']
    );
});

test('finds a script that lies beside its TypeScript source', () => {
    const found = metadataRules([
        { path: 'f/lwc/a/a.ts', text: '' },
        { path: 'f/lwc/a/a.js', text: '' }
    ]);
    assert.match(found.map((f) => f.message).join(), /emitted/);
});
