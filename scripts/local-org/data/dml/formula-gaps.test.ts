import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { NotSupportedError } from '../values/exception.ts';
import { cloneRow, getField, populated } from '../values/sobject-access.ts';
import type { SObj } from '../values/sobject.ts';
import { field, object, openFixture, textName } from './fixture.ts';

const formula = (text: string): string => `<formula>${text}</formula>`;
const org = openFixture(
    {
        'objects/Home__c/Home__c.object-meta.xml': object('Home', `${textName}<sharingModel>ReadWrite</sharingModel>`),
        'objects/Home__c/fields/Seen__c.field-meta.xml': field('Seen__c', 'Text', formula('LINKTO("a", $Action.B)')),
        'objects/Home__c/fields/Link__c.field-meta.xml': field(
            'Link__c',
            'Text',
            formula('$Api.Partner_Server_URL_260 &amp; " " &amp; $Api.Enterprise_Server_URL_650')
        ),
        'objects/Home__c/fields/Session__c.field-meta.xml': field('Session__c', 'Text', formula('$Api.Session_ID'))
    },
    '{}'
);
after(() => org.close());

/** The row as the trigger after its insert sees it. */
function inTrigger(): SObj {
    let seen: SObj | null = null;
    org.data.fire = ({ timing, newRows }) => {
        if (timing === 'after') seen = newRows[0] ?? null;
    };
    org.dml('insert', [org.row('Home__c', { Name: 'H' })]);
    org.data.fire = () => undefined;
    assert.ok(seen);
    return seen;
}

describe('a formula that the local org lacks', () => {
    it('lets the record be saved', () => {
        assert.equal(org.dml('insert', [org.row('Home__c', { Name: 'H' })])[0]?.success, true);
    });

    for (const [what, read] of [
        ['reads it', (row: SObj) => getField(row, 'Seen__c')],
        ['reads it from a copy', (row: SObj) => getField(cloneRow(row), 'Seen__c')],
        ['lists the populated fields', populated]
    ] as const) {
        it(`stops a trigger that ${what}`, () => {
            assert.throws(() => read(inTrigger()), NotSupportedError);
        });
    }

    it('names the global variable', () => {
        assert.throws(() => getField(inTrigger(), 'Session__c'), /\$Api\.Session_ID is not supported/);
    });
});

it('$Api answers the address of the API version that it names', () => {
    const text = String(getField(inTrigger(), 'Link__c'));

    assert.match(
        text,
        /^http:\/\/localhost\/services\/Soap\/u\/26\.0\/00D\w{12} http:.*\/services\/Soap\/c\/65\.0\/00D/
    );
});
