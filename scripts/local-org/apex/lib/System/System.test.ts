import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DmlRequest } from '../../../data/contracts.ts';
import type { ApexBlob } from '../../../data/values/blob.ts';
import { ApexList, ApexMap, ApexSet } from '../../../data/values/collections.ts';
import { UncatchableException } from '../../../data/values/exception.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { textOf } from '../../../data/values/text.ts';
import { classType, listType, mapType, sobjectType, T } from '../../../data/values/type.ts';
import '../all.ts';
import { ACCOUNT, call, inTransaction } from '../support/test-transaction.ts';
import { constantOf } from './Enum.ts';
import { typeToken } from './Type.ts';

const assertion = (key: string, ...args: unknown[]): string => {
    try {
        call('System.Assert', key, ...args);
    } catch (error) {
        assert.ok(error instanceof UncatchableException);
        return error.message;
    }
    return 'passed';
};

test('assertions compare by value, text with its case, and cannot be caught', () => {
    inTransaction(() => {
        const table: readonly [string, string][] = [
            [assertion('static areEqual(Object, Object)', 1, 1), 'passed'],
            [assertion('static areEqual(Object, Object)', 'a', 'A'), 'Assertion Failed: Expected: a, Actual: A'],
            [
                assertion('static areEqual(Object, Object, String)', 1, 2, 'count'),
                'Assertion Failed: count: Expected: 1, Actual: 2'
            ],
            [
                assertion(
                    'static areEqual(Object, Object)',
                    new ApexList(T.integer, [1]),
                    new ApexList(T.integer, [1])
                ),
                'passed'
            ],
            [assertion('static areNotEqual(Object, Object)', 1, 1), 'Assertion Failed: Same value: 1'],
            [
                assertion('static isTrue(Boolean, String)', false, 'no'),
                'Assertion Failed: no: Expected: true, Actual: false'
            ],
            [assertion('static isNull(Object)', 1), 'Assertion Failed: Expected: null, Actual: 1'],
            [assertion('static fail(String)', 'never here'), 'Assertion Failed: never here'],
            [assertion('static isInstanceOfType(Object, System.Type)', 1, typeToken(T.integer)), 'passed'],
            [
                assertion('static isInstanceOfType(Object, System.Type)', 1, typeToken(T.string)),
                'Assertion Failed: Expected: String, Actual: Integer'
            ]
        ];
        table.forEach(([actual, expected]) => assert.equal(actual, expected));
    });
});

test('saving by method answers a result for each record', () => {
    const requests: DmlRequest[] = [];
    const dml = {
        execute: (request: DmlRequest) => {
            requests.push(request);
            const error = {
                index: 1,
                id: null,
                statusCode: 'REQUIRED_FIELD_MISSING',
                message: 'Required fields are missing: [Name]',
                fields: ['Name']
            };
            return request.rows.map((_row, i) => ({
                id: i === 0 ? '001000000000001AAA' : null,
                success: i === 0,
                created: i === 0,
                errors: i === 0 ? [] : [error]
            }));
        },
        merge: (): void => undefined,
        recalculate: (): void => undefined,
        saveAsPlatform: () => [],
        purge: () => new Set<string>(),
        setSavepoint: () => 'sp',
        rollback: () => undefined
    };
    inTransaction(
        () => {
            const rows = new ApexList(sobjectType('Account'), [new SObj(ACCOUNT), new SObj(ACCOUNT)]);
            const results = call(
                'System.Database',
                'static insert(List<SObject>, Boolean)',
                rows,
                false
            ) as ApexList<unknown>;
            const errors = call('Database.SaveResult', 'getErrors()', results.items[1]) as ApexList<unknown>;

            assert.equal(call('Database.SaveResult', 'isSuccess()', results.items[0]), true);
            assert.equal(
                call('Database.Error', 'getStatusCode()', errors.items[0]),
                constantOf('System.StatusCode', 'REQUIRED_FIELD_MISSING')
            );
            call(
                'System.Database',
                'static delete(Id, Boolean, System.AccessLevel)',
                '001000000000001',
                true,
                constantOf('System.AccessLevel', 'USER_MODE')
            );
            assert.deepEqual(
                requests.map((r) => [r.operation, r.allOrNone, r.rows[0]?.f['Id'] ?? null]),
                [
                    ['insert', false, null],
                    ['delete', true, '001000000000001AAA']
                ]
            );
        },
        { data: { dml } }
    );
});

test('jobs carry their class, schedule and scope', () => {
    class Job {}
    const classes = [{ type: classType('MspNightlyBatch'), make: () => new Job(), fields: [] }];
    inTransaction(
        (left) => {
            call('System.Database', 'static executeBatch(Object, Integer)', new Job(), 25);
            call(
                'System.System',
                'static schedule(String, String, System.Schedulable)',
                'Nightly',
                '0 0 2 * * ?',
                new Job()
            );
            call('System.System', 'static enqueueJob(System.Queueable)', new Job());

            assert.deepEqual(
                left.jobs.map((j) => [j.kind, j.className, j.scopeSize, j.cron, j.name]),
                [
                    ['batch', 'MspNightlyBatch', 25, null, null],
                    ['scheduled', 'MspNightlyBatch', 0, '0 0 2 * * ?', 'Nightly'],
                    ['queueable', 'MspNightlyBatch', 0, null, null]
                ]
            );
        },
        { classes }
    );
});

test('collections change, sort and iterate', () => {
    inTransaction(() => {
        const list = new ApexList<unknown>(T.string, ['b', null, 'a']);
        call('System.List', 'sort()', list);
        assert.equal(textOf(list), '(null, a, b)');
        const iterator = call('System.List', 'iterator()', list) as { hasNext$$0(): boolean; next$$0(): unknown };
        assert.deepEqual([iterator.hasNext$$0(), iterator.next$$0()], [true, null]);
        call('System.List', 'sort(System.Comparator<T>)', list, {
            compare$$2: (a: string | null, b: string | null) => (b ?? '').localeCompare(a ?? '')
        });
        assert.equal(textOf(list), '(b, a, null)');
        const set = new ApexSet<unknown>(T.integer, [1, 2, 3]);
        assert.equal(call('System.Set', 'retainAll(List<T>)', set, new ApexList(T.integer, [2, 3, 4])), true);
        assert.equal(textOf(set), '{2, 3}');
        const map = new ApexMap<unknown, unknown>(T.id, sobjectType('Account'));
        call(
            'System.Map',
            'putAll(List<SObject>)',
            map,
            new ApexList(sobjectType('Account'), [new SObj(ACCOUNT, { Id: '001000000000001AAA' })])
        );
        assert.equal(call('System.Map', 'containsKey(K)', map, '001000000000001AAA'), true);
        assert.equal(listType(T.id).name + mapType(T.id, T.string).name, 'List<Id>Map<Id, String>');
    });
});

test('digests, encodings and patterns answer known figures', () => {
    inTransaction(() => {
        const blob = call('System.Blob', 'static valueOf(String)', 'abc') as ApexBlob;
        const digest = call('System.Crypto', 'static generateDigest(String, Blob)', 'SHA-256', blob);
        const hex = call('System.EncodingUtil', 'static convertToHex(Blob)', digest);
        assert.equal(hex, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
        assert.equal(call('System.EncodingUtil', 'static base64Encode(Blob)', blob), 'YWJj');
        assert.equal(
            call('System.EncodingUtil', 'static urlEncode(String, String)', "a b&c'é", 'UTF-8'),
            'a+b%26c%27%C3%A9'
        );
        const key = call('System.Crypto', 'static generateAesKey(Integer)', 256);
        const secret = call('System.Crypto', 'static encryptWithManagedIV(String, Blob, Blob)', 'AES256', key, blob);
        const clear = call('System.Crypto', 'static decryptWithManagedIV(String, Blob, Blob)', 'AES256', key, secret);
        assert.equal(call('System.Blob', 'toString()', clear), 'abc');
        const matcher = call(
            'System.Pattern',
            'matcher(String)',
            call('System.Pattern', 'static compile(String)', '(\\d+)-(\\d+)'),
            'x 12-34'
        );
        assert.equal(call('System.Matcher', 'find()', matcher), true);
        assert.deepEqual(
            ['group()', 'start()', 'end()', 'groupCount()'].map((k) => call('System.Matcher', k, matcher)),
            ['12-34', 2, 7, 2]
        );
        assert.equal(call('System.Matcher', 'start(Integer)', matcher, 2), 5);
        assert.equal(call('System.Matcher', 'matches()', matcher), false);
    });
});

test('mails go to the outbox with their recipients', () => {
    inTransaction((left) => {
        const mail = call('Messaging.SingleEmailMessage', 'new()');
        call('Messaging.SingleEmailMessage', 'setToAddresses(List<String>)', mail, new ApexList(T.string, ['a@b.c']));
        call('Messaging.Email', 'setSubject(String)', mail, 'Hi');
        call('Messaging.SingleEmailMessage', 'setPlainTextBody(String)', mail, 'Body');
        call('System.Messaging', 'static sendEmail(List<Messaging.Email>)', new ApexList(T.object, [mail]));
        assert.deepEqual(left.mails, [{ kind: 'email', to: ['a@b.c'], subject: 'Hi', body: 'Body', targetId: null }]);
    });
});

test('debug lines carry their level and their text', () => {
    inTransaction((left) => {
        call('System.System', 'static debug(Object)', new ApexList(T.integer, [1]));
        call(
            'System.System',
            'static debug(System.LoggingLevel, Object)',
            constantOf('System.LoggingLevel', 'WARN'),
            null
        );
        assert.deepEqual(left.log, ['DEBUG (1)', 'WARN null']);
    });
});
