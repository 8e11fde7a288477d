/** A package whose project states a namespace: its own names may carry it, those of other packages are not there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { xml, withProject } from './planted-project.ts';
import type { Files } from './planted-project.ts';

const FILES: Files = {
    'objects/Crate__c/fields/Twice__c.field-meta.xml': xml(
        'CustomField',
        '<fullName>Twice__c</fullName><label>Twice</label><type>Number</type><precision>10</precision><scale>0</scale>',
        '<formula>abc__Weight__c * 2</formula>'
    ),
    'classes/Cargo.cls': 'public class Cargo { public static Integer one() { return 1; } }\n'
};

const SETUP = "insert new abc__Crate__c(Name = 'A', abc__Weight__c = 3);";

/** The debug lines of a block in the package `abc`. */
function shown(apex: string): string {
    return withProject(
        FILES,
        (org) => {
            assert.deepEqual(org.problems, []);
            const [row] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Alias" = 'admin'`).all([]);
            const { log } = org.anonymous(String(row?.['id']), apex);
            return log.map((line) => line.replace(/^DEBUG\|/, '')).join(', ');
        },
        false,
        'abc'
    );
}

const CASES: readonly (readonly [title: string, apex: string, expected: string])[] = [
    ['a class', 'System.debug(abc.Cargo.one());', '1'],
    ['records and fields', `${SETUP} System.debug([SELECT abc__Twice__c FROM abc__Crate__c].abc__Twice__c);`, '6'],
    [
        'fields of a dynamic query',
        `${SETUP} SObject r = Database.query('SELECT abc__Weight__c FROM abc__Crate__c WHERE abc__Weight__c = 3');
         System.debug(r.get('abc__Weight__c') + ' ' + r.get('Weight__c'));`,
        '3.00 3.00'
    ],
    [
        'describes',
        `System.debug(Schema.getGlobalDescribe().get('abc__Crate__c') == Crate__c.SObjectType);
         System.debug(Schema.SObjectType.Crate__c.fields.getMap().containsKey('abc__Weight__c'));`,
        'true, true'
    ],
    [
        'parents',
        "Crate__c c = new Crate__c(); c.abc__Account__r = new Account(Name = 'P'); System.debug(c.Account__r.Name);",
        'P'
    ],
    [
        'types by name',
        `System.debug(Type.forName('abc', 'Cargo') + ' ' + Type.forName('abc.Cargo') + ' ' + Type.forName('', 'Cargo'));
         System.debug(Type.forName('xyz', 'Cargo') + ' ' + Type.forName('xyz.Cargo'));
         System.debug(Type.forName('Schema', 'DescribeFieldResult') != null);`,
        'Cargo Cargo Cargo, null null, true'
    ]
];

describe('a package finds by its own namespace:', () => {
    for (const [title, apex, expected] of CASES) {
        it(title, () => assert.equal(shown(apex), expected));
    }
});
