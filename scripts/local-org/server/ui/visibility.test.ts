import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SObj } from '../../data/values/sobject.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../metadata/schema.ts';
import type { Operator, VisibilityRule } from '../../metadata/visibility-rule.ts';
import type { UserData } from '../context.ts';
import { showsOn } from './visibility.ts';

const HIDDEN = 'Secret__c';

const user = {
    userId: '005',
    layer: { security: { rights: () => ({ field: (_object: string, name: string) => ({ read: name !== HIDDEN }) }) } }
} as unknown as UserData;

const FIELDS: Readonly<Record<string, FieldType>> = {
    Status__c: 'picklist',
    Open__c: 'boolean',
    Amount: 'currency',
    Due__c: 'date',
    [HIDDEN]: 'string'
};

const object = {
    fields: new Map(
        Object.entries(FIELDS).map(([name, type]) => [
            name.toLowerCase(),
            { name, type, object: 'Job__c', permissionable: true } as unknown as FieldDef
        ])
    )
} as unknown as ObjectDef;

const rule = (
    criteria: readonly (readonly [string, Operator, string])[],
    logic: string | null = null
): VisibilityRule => ({
    criteria: criteria.map(([field, operator, value]) => ({ field, operator, value })),
    logic
});

function shows(values: Readonly<Record<string, unknown>>, asked: VisibilityRule | null): boolean {
    return showsOn(user, object, { f: values } as unknown as SObj)(asked);
}

describe('visibility on a page', () => {
    const rows: readonly (readonly [string, Operator, string, unknown, boolean])[] = [
        ['Status__c', 'EQUAL', '', null, true],
        ['Status__c', 'EQUAL', '', 'Agreed', false],
        ['Status__c', 'NE', '', 'Agreed', true],
        ['Status__c', 'EQUAL', 'Agreed', 'Agreed', true],
        ['Status__c', 'NE', 'Agreed', null, true],
        ['Status__c', 'CONTAINS', 'gre', 'Agreed', true],
        ['Open__c', 'EQUAL', 'true', true, true],
        ['Open__c', 'EQUAL', 'true', false, false],
        ['Amount', 'GT', '900', 1000, true],
        ['Amount', 'LE', '900', 1000, false],
        ['Amount', 'GT', '900', null, false],
        [HIDDEN, 'EQUAL', '', null, false]
    ];
    for (const [field, operator, value, stored, expected] of rows) {
        it(`${expected ? 'shows' : 'hides'} by ${field} ${operator} “${value}” when it is ${String(stored)}`, () => {
            assert.equal(shows({ [field]: stored }, rule([[field, operator, value]])), expected);
        });
    }

    it('joins criteria by AND, or by the logic of the rule', () => {
        const criteria = [
            ['Status__c', 'EQUAL', 'Agreed'],
            ['Open__c', 'EQUAL', 'true'],
            ['Amount', 'GT', '5']
        ] as const;
        const values = { Status__c: 'Agreed', Open__c: false, Amount: 9 };

        assert.equal(shows(values, rule(criteria)), false);
        assert.equal(shows(values, rule(criteria, '1 OR 2 AND 3')), true);
        assert.equal(shows(values, rule(criteria, '(1 OR 2) AND 3')), true);
        assert.equal(shows(values, rule(criteria, '2 OR (2 AND 3)')), false);
        assert.equal(shows(values, null), true);
    });

    it('stops by name where an order is not known', () => {
        assert.throws(() => shows({ Due__c: null }, rule([['Due__c', 'GT', '2026-01-01']])), /GT of a date .*Due__c/);
    });
});
