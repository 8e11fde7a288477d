import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withProject } from '../../test/planted/planted-project.ts';

const STOPS: readonly (readonly [apex: string, message: RegExp])[] = [
    ["Invocable.Action.createStandardAction('chatterPost').invoke();", /^Invoking the action chatterPost is not/],
    ["Invocable.Action.createCustomAction('flow', 'Rate').invoke();", /^Invoking the action flow Rate is not/],
    [
        "Invocable.Action.createCustomAction('apex', 'Nothing').invoke()[0].getErrors()[0].getCode();",
        /^The code of an error of an action that is not there is not/
    ],
    ["Type.forName('Database.SaveResult').newInstance();", /^Making a Database.SaveResult without its constructor/]
];

describe('what cannot be caught by Apex but stops with its name:', () => {
    for (const [apex, message] of STOPS) {
        it(apex, () => {
            withProject({}, (org) => {
                const [row] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Alias" = 'admin'`).all([]);
                const run = (): unknown =>
                    org.anonymous(String(row?.['id']), `try { ${apex} } catch (Exception e) { }`);

                assert.throws(run, { message });
            });
        });
    }
});

it('an action of a class that is not there gives a result that says so', () => {
    withProject({}, (org) => {
        const [row] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Alias" = 'admin'`).all([]);
        const { log } = org.anonymous(
            String(row?.['id']),
            `Invocable.Action.Result result = Invocable.Action.createCustomAction('apex', 'Nothing').invoke()[0];
             System.debug(result.isSuccess() + ' ' + result.getErrors()[0].getMessage());`
        );
        assert.deepEqual(log, ['DEBUG|false Action name not found: Nothing']);
    });
});
