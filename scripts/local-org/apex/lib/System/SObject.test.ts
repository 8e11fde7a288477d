import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexList, type ApexMap } from '../../../data/values/collections.ts';
import { ApexDate } from '../../../data/values/dates.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { textOf } from '../../../data/values/text.ts';
import { sobjectType } from '../../../data/values/type.ts';
import '../all.ts';
import { fieldToken, objectToken } from '../Schema/tokens.ts';
import { ACCOUNT, call, CONTACT, inTransaction } from '../support/test-transaction.ts';
import { constantOf } from './Enum.ts';

const on = (row: SObj, key: string, ...args: unknown[]): unknown => call('System.SObject', key, row, ...args);

test('fields are read and written by name without regard to case', () => {
    inTransaction(() => {
        const row = new SObj(ACCOUNT);
        on(row, 'put(String, Object)', 'REVENUE__C', 5);
        on(row, 'put(Schema.SObjectField, Object)', fieldToken(ACCOUNT, 'Since__c'), ApexDate.of(2026, 1, 31));

        assert.equal(textOf(on(row, 'get(String)', 'revenue__c')), '5');
        assert.equal(textOf(on(row, 'getPopulatedFieldsAsMap()')), '{Revenue__c=5, Since__c=2026-01-31 00:00:00}');
        assert.equal(on(row, 'isSet(String)', 'Name'), false);
        assert.equal(on(row, 'get(String)', 'Active__c'), false);
    });
});

test('unknown fields, wrong types and formulas are refused', () => {
    inTransaction(() => {
        const row = new SObj(ACCOUNT);
        assert.throws(() => on(row, 'get(String)', 'Nope'), /Invalid field Nope for Account/);
        assert.throws(() => on(row, 'put(String, Object)', 'Since__c', 'x'), /Illegal assignment from String to Date/);
        assert.throws(() => on(row, 'put(String, Object)', 'Score__c', 1), /not writeable: Account.Score__c/);
        assert.throws(() => on(row, 'getSObject(String)', 'Nope'), /Invalid relationship Nope for Account/);
        assert.throws(() => on(row, 'getSObjects(String)', 'Nope'), /Invalid aggregate relationship Nope for Account/);
    });
});

test('parents and children are reached by relationship name', () => {
    inTransaction(() => {
        const account = new SObj(ACCOUNT, { Name: 'A' });
        const contact = new SObj(CONTACT, {});
        account.f['Contacts'] = new ApexList(sobjectType('Contact'), [contact]);
        on(contact, 'putSObject(String, SObject)', 'account', account);

        assert.equal(on(contact, 'getSObject(Schema.SObjectField)', fieldToken(CONTACT, 'AccountId')), account);
        assert.equal((on(account, 'getSObjects(String)', 'contacts') as ApexList<SObj>).items[0], contact);
    });
});

test('a clone leaves the id behind unless told otherwise', () => {
    const row = new SObj(ACCOUNT, { Id: '001000000000001AAA', Name: 'A' });
    const copy = on(row, 'clone()') as SObj;

    assert.deepEqual(copy.f, { Name: 'A' });
    assert.equal(on(copy, 'getCloneSourceId()'), '001000000000001AAA');
    assert.deepEqual((on(row, 'clone(Boolean)', true) as SObj).f, row.f);
});

test('errors name their field', () => {
    inTransaction(() => {
        const row = new SObj(ACCOUNT);
        on(row, 'addError(String, String)', 'name', 'Too short');
        on(row, 'addError(String)', 'Wrong');

        assert.deepEqual(row.errors, [
            { field: 'Name', message: 'Too short' },
            { field: null, message: 'Wrong' }
        ]);
        assert.equal((on(row, 'getErrors()') as ApexList<unknown>).size, 2);
    });
});

test('describes answer schema and rights', () => {
    inTransaction(() => {
        const object = call('Schema.SObjectType', 'getDescribe()', objectToken(ACCOUNT));
        const field = (name: string): unknown =>
            call('Schema.SObjectField', 'getDescribe()', fieldToken(ACCOUNT, name));
        const ofObject = (key: string): unknown => call('Schema.DescribeSObjectResult', key, object);
        const ofField = (name: string, key: string): unknown => call('Schema.DescribeFieldResult', key, field(name));

        assert.deepEqual(
            [ofObject('getLabelPlural()'), ofObject('isDeletable()'), ofObject('getKeyPrefix()')],
            ['Accounts', false, '001']
        );
        assert.equal(ofField('Rating', 'getType()'), constantOf('Schema.DisplayType', 'PICKLIST'));
        assert.equal(textOf(ofField('Rating', 'getPicklistValues()')).includes('Old'), false);
        assert.deepEqual(
            [
                ofField('Name', 'isNillable()'),
                ofField('Secret__c', 'isAccessible()'),
                ofField('Score__c', 'isCalculated()')
            ],
            [false, false, true]
        );
        const fields = call('Schema.SObjectTypeFields', 'getMap()', ofObject('getFields()')) as ApexMap<
            string,
            unknown
        >;
        assert.equal(fields.get('NAME'), fieldToken(ACCOUNT, 'Name'));
        const all = call('System.Schema', 'static getGlobalDescribe()') as ApexMap<string, unknown>;
        assert.equal(all.get('account'), objectToken(ACCOUNT));
    });
});

test('a new record can carry its defaults', () => {
    inTransaction(() => {
        const row = call('Schema.SObjectType', 'newSObject(Id, Boolean)', objectToken(ACCOUNT), null, true) as SObj;
        assert.deepEqual(row.f, { Rating: 'Hot', Active__c: false, OwnerId: '005000000000001AAA' });
    });
});

test('inaccessible fields are taken away and named', () => {
    inTransaction(() => {
        const rows = new ApexList(sobjectType('Account'), [
            new SObj(ACCOUNT, { Name: 'A', Secret__c: 's' }, new Set(['Name', 'Secret__c'])),
            new SObj(ACCOUNT, { Name: 'B' })
        ]);
        const decision = call(
            'System.Security',
            'static stripInaccessible(System.AccessType, List<SObject>)',
            constantOf('System.AccessType', 'READABLE'),
            rows
        );
        const records = call('System.SObjectAccessDecision', 'getRecords()', decision) as ApexList<SObj>;

        assert.deepEqual(records.items[0]?.f, { Name: 'A' });
        assert.throws(() => on(records.get(0), 'get(String)', 'Secret__c'), /without querying the requested field/);
        assert.equal(
            textOf(call('System.SObjectAccessDecision', 'getRemovedFields()', decision)),
            '{Account={Secret__c}}'
        );
        assert.equal(textOf(call('System.SObjectAccessDecision', 'getModifiedIndexes()', decision)), '{0}');
    });
});
