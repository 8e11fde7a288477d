/** Members of the platform that the local org lacks: who does not reach the call goes on. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withProject } from './planted/planted-project.ts';
import { runTests } from './runner.ts';

const AUDIENCE = 'Network.getLoginUrl(null)';
const CLASSES: Readonly<Record<string, string>> = {
    'classes/AudienceTest.cls': `@IsTest
private class AudienceTest {
    @IsTest static void andBefore() { Assert.isFalse(1 == 2 && ${AUDIENCE} == 'x'); }
    @IsTest static void otherBranch() { Assert.areEqual('own', Test.isRunningTest() ? 'own' : ${AUDIENCE}); }
    @IsTest static void reached() { String before = 'a' + ${AUDIENCE}; }
}`,
    'classes/MenuTest.cls': `@IsTest
private class MenuTest {
    @IsTest static void elsewhere() { if (1 == 2) { Integer i = [SELECT COUNT() FROM AppMenuItem]; } }
    @IsTest static void menu() { List<AppMenuItem> items = [SELECT Id FROM AppMenuItem]; }
    @IsTest static void receivers() { EmailMessage mail = new EmailMessage(); mail.ToIds = new List<String>(); }
}`,
    'classes/DataTest.cls': `@IsTest(SeeAllData=true)
private class DataTest {
    @IsTest static void seesTheDataOfANewOrg() { Assert.areEqual(0, [SELECT COUNT() FROM Account]); }
}`
};

const report = withProject(CLASSES, (org) => runTests(org, { classes: null }));
const outcome = (method: string): string | null | undefined =>
    report.methods.find((m) => m.method === method)?.message ?? null;

it('a missing member stops only who evaluates it', () => {
    assert.equal(outcome('andBefore'), null);
    assert.equal(outcome('otherBranch'), null);
});

it('a missing member stops with its name and the line that called it', () => {
    assert.equal(
        outcome('reached'),
        'System.Network.getLoginUrl(String) is not in the local org (force-app/main/default/classes/AudienceTest.cls:5)'
    );
});

it('a query that is missing stops only who runs it', () => {
    assert.equal(outcome('elsewhere'), null);
    assert.match(outcome('menu') ?? '', /^SOQL on AppMenuItem is not in the local org \(.*MenuTest\.cls:4\)$/);
});

it('a list of ids of a mail is a gap, no mistake', () => {
    assert.match(outcome('receivers') ?? '', /^EmailMessage\.ToIds is not in the local org/);
});

it('a test that sees all data sees that of a new org', () => {
    assert.equal(outcome('seesTheDataOfANewOrg'), null);
});
