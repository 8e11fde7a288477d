import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexList, ApexMap, ApexSet } from '../../../data/values/collections.ts';
import { ApexDate, ApexDatetime } from '../../../data/values/dates.ts';
import { Dbl } from '../../../data/values/dbl.ts';
import { Dec } from '../../../data/values/decimal.ts';
import { EnumValue } from '../../../data/values/enums.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { SObj as Row } from '../../../data/values/sobject.ts';
import { textOf } from '../../../data/values/text.ts';
import { classType, listType, mapType, sobjectType, T, type Type } from '../../../data/values/type.ts';
import '../all.ts';
import { ACCOUNT, call, CONTACT, type FakeClass, inTransaction } from '../support/test-transaction.ts';
import { typeToken } from './Type.ts';

class Step {
    name: unknown = null;
    days: unknown = null;
    weight: unknown = null;
    parent: unknown = null;
    tags: unknown = null;
    state: unknown = null;
}

const STATE = classType('State');
const OPEN = new EnumValue('State', 'OPEN', 0);
const STEP = classType('Step');
const CLASSES: readonly FakeClass[] = [
    {
        type: STEP,
        make: () => new Step(),
        fields: [
            { name: 'name', type: T.string },
            { name: 'days', type: T.integer },
            { name: 'weight', type: T.double },
            { name: 'parent', type: STEP },
            { name: 'tags', type: listType(T.string) },
            { name: 'state', type: STATE }
        ]
    },
    { type: STATE, make: () => OPEN, fields: [], constants: [OPEN] }
];

const json = (value: unknown, ...suppress: boolean[]): unknown =>
    call(
        'System.JSON',
        suppress.length === 0 ? 'static serialize(Object)' : 'static serialize(Object, Boolean)',
        value,
        ...suppress
    );
const read = (text: string, type: Type): unknown =>
    call('System.JSON', 'static deserialize(String, System.Type)', text, typeToken(type));

function step(values: Partial<Step>): Step {
    return Object.assign(new Step(), values);
}

test('values are written in the form the platform writes', () => {
    const table: readonly [unknown, string][] = [
        [null, 'null'],
        ['a "b"\n/é', '"a \\"b\\"\\n/é"'],
        [Dec.of('1.50'), '1.50'],
        [new Dbl(1), '1.0'],
        [9007199254740993n, '9007199254740993'],
        [ApexDate.of(2026, 1, 31), '"2026-01-31"'],
        [new ApexDatetime(0), '"1970-01-01T00:00:00.000Z"'],
        [new ApexList(T.integer, [1, null]), '[1,null]'],
        [new ApexSet(T.string, ['a']), '["a"]'],
        [new ApexMap(T.integer, T.boolean, [[1, true]]), '{"1":true}'],
        [
            new Row(ACCOUNT, { Name: 'A', Since__c: null }),
            '{"attributes":{"type":"Account"},"Name":"A","Since__c":null}'
        ],
        [
            step({ name: 'x', weight: 2, state: OPEN }),
            '{"name":"x","days":null,"weight":2.0,"parent":null,"tags":null,"state":"OPEN"}'
        ]
    ];
    inTransaction(() => table.forEach(([value, expected]) => assert.equal(json(value), expected)), {
        classes: CLASSES
    });
});

test('a saved record tells its address, its parent and its children', () => {
    const contact = new Row(CONTACT, { LastName: 'B' });
    const row = new Row(ACCOUNT, {
        Id: '001000000000001AAA',
        Contacts: new ApexList(sobjectType('Contact'), [contact])
    });
    inTransaction(() =>
        assert.equal(
            json(row),
            '{"attributes":{"type":"Account","url":"/services/data/v65.0/sobjects/Account/001000000000001AAA"},"Id":"001000000000001AAA",' +
                '"Contacts":{"totalSize":1,"done":true,"records":[{"attributes":{"type":"Contact"},"LastName":"B"}]}}'
        )
    );
});

test('nulls are left out on demand and pretty text is indented', () => {
    inTransaction(
        () => {
            assert.equal(json(step({ name: 'x' }), true), '{"name":"x"}');
            const pretty = call(
                'System.JSON',
                'static serializePretty(Object, Boolean)',
                step({ name: 'x', tags: new ApexList(T.string, ['a', 'b']) }),
                true
            );
            assert.equal(pretty, '{\n  "name" : "x",\n  "tags" : [ "a", "b" ]\n}');
        },
        { classes: CLASSES }
    );
});

test('typed reading makes objects, rows and collections', () => {
    inTransaction(
        () => {
            const made = read(
                '{"NAME":"x","days":3,"weight":1,"parent":{"name":"p"},"tags":["a"],"state":"OPEN","other":1}',
                STEP
            ) as Step;
            assert.deepEqual(
                [made.name, made.days, made.weight, (made.parent as Step).name, made.state],
                ['x', 3, 1, 'p', OPEN]
            );
            const row = read(
                '{"attributes":{"type":"Account"},"name":"A","Revenue__c":1.50,"Since__c":"2026-01-31","Score__c":2}',
                T.sobject
            ) as SObj;
            assert.equal(textOf(row), 'Account:{Name=A, Revenue__c=1.50, Since__c=2026-01-31 00:00:00, Score__c=2}');
            assert.equal(textOf(read('{"1":[true]}', mapType(T.integer, listType(T.boolean)))), '{1=(true)}');
        },
        { classes: CLASSES }
    );
});

test('untyped reading tells whole from decimal numbers', () => {
    const value = call(
        'System.JSON',
        'static deserializeUntyped(String)',
        '{"a":1,"b":1.0,"c":3000000000,"d":[null,true,"x"]}'
    ) as ApexMap<string, unknown>;
    assert.deepEqual(
        [value.get('a'), textOf(value.get('b')), value.get('c'), textOf(value.get('d'))],
        [1, '1.0', 3000000000n, '(null, true, x)']
    );
});

test('wrong JSON and wrong types are refused', () => {
    inTransaction(
        () => {
            assert.throws(
                () => read('{"a":}', STEP),
                /Unexpected character \('}' \(code 125\)\).* at \[line:1, column:6\]/
            );
            assert.deepEqual(read('"7"', T.integer), 7);
            assert.equal(textOf(read('"7.50"', T.decimal)), '7.50');
            assert.throws(() => read('"7.5"', T.integer), /Illegal value for primitive/);
            assert.throws(() => read('"x"', T.integer), /Illegal value for primitive/);
            assert.throws(() => read('{}', listType(T.string)), /Malformed JSON/);
            assert.throws(
                () => read('{"Nope__c":1}', sobjectType('Account')),
                /No such column 'Nope__c' on sobject of type Account/
            );
            assert.throws(
                () =>
                    call(
                        'System.JSON',
                        'static deserializeStrict(String, System.Type)',
                        '{"other":1}',
                        typeToken(STEP)
                    ),
                /Unknown field: Step.other/
            );
        },
        { classes: CLASSES }
    );
});

test('the generator writes what it is told', () => {
    const generator = call('System.JSON', 'static createGenerator(Boolean)', false);
    const write = (key: string, ...args: unknown[]): unknown => call('System.JSONGenerator', key, generator, ...args);
    write('writeStartObject()');
    write('writeStringField(String, String)', 'a', 'b');
    write('writeFieldName(String)', 'list');
    write('writeStartArray()');
    write('writeNumber(Decimal)', Dec.of('1.0'));
    write('writeNull()');
    write('writeEndArray()');
    write('writeEndObject()');
    assert.equal(write('getAsString()'), '{"a":"b","list":[1.0,null]}');
});
