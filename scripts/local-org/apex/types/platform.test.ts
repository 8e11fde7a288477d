import assert from 'node:assert/strict';
import test from 'node:test';
import { keysOfClass, libraryKeys } from './keys.ts';
import { isNamespace, platformClass, platformType } from './platform.ts';

const NAMES: readonly (readonly [written: string, found: string | null])[] = [
    ['String', 'System.String'],
    ['system.string', 'System.String'],
    ['SObjectField', 'Schema.SObjectField'],
    ['Database.SaveResult', 'Database.SaveResult'],
    ['SaveResult', null],
    ['QueueableDuplicateSignature.Builder', 'System.QueueableDuplicateSignature.Builder'],
    ['System.QueueableDuplicateSignature.Builder', 'System.QueueableDuplicateSignature.Builder'],
    ['Messaging.SingleEmailMessage', 'Messaging.SingleEmailMessage'],
    ['FormulaValidationException', 'System.FormulaValidationException'],
    ['Nothing', null]
];

for (const [written, found] of NAMES) {
    test(`resolves ${written} as ${found ?? 'nothing'}`, () => {
        assert.equal(platformType(written)?.name ?? null, found);
    });
}

const KEYS: readonly (readonly [owner: string, key: string, returns: string])[] = [
    ['System.String', 'left(Integer)', 'String'],
    ['System.String', 'static valueOf(Object)', 'String'],
    ['System.String', 'static format(String, List<Object>)', 'String'],
    ['System.String', 'equals(Object)', 'Boolean'],
    ['System.List', 'add(T)', 'void'],
    ['System.List', 'addAll(List<T>)', 'void'],
    ['System.List', 'sort(System.Comparator<T>)', 'void'],
    ['System.Map', 'put(K, V)', 'V'],
    ['System.Map', 'values()', 'List<V>'],
    ['System.Decimal', 'divide(Decimal, Integer, System.RoundingMode)', 'Decimal'],
    ['System.System', 'static enqueueJob(System.Queueable)', 'Id'],
    ['System.System', 'static assert(Boolean)', 'void'],
    ['System.System', 'static debug(System.LoggingLevel, Object)', 'void'],
    ['System.SObject', 'addError(String, String)', 'void'],
    ['System.SObject', 'getSObjects(String)', 'List<SObject>'],
    ['System.Math', 'static get PI', 'Double'],
    ['System.DmlException', 'new(String)', 'System.DmlException'],
    ['System.Enum', 'ordinal()', 'Integer']
];

for (const [owner, key, returns] of KEYS) {
    test(`${owner} has ${key}`, () => {
        const found = keysOfClass(owner).find((k) => k.key === key);

        assert.equal(found?.returns, returns);
        assert.equal(found?.static, key.startsWith('static '));
    });
}

test('knows generics, interfaces, super classes and constants', () => {
    assert.deepEqual(platformClass('System.Map')?.typeParams, ['K', 'V']);
    assert.equal(platformClass('System.List')?.interfaces[0]?.name, 'System.Iterable<T>');
    assert.equal(platformClass('Database.Batchable')?.kind, 'interface');
    assert.equal(platformClass('System.DmlException')?.superType?.name, 'System.Exception');
    assert.ok(platformClass('Schema.DisplayType')?.constants.includes('STRING'));
    assert.deepEqual(platformClass('System.AccessLevel')?.constants, ['SYSTEM_MODE', 'USER_MODE']);
});

test('tells namespaces', () => {
    assert.equal(isNamespace('database'), true);
    assert.equal(isNamespace('Internal'), false);
});

test('lists each key once', () => {
    const keys = libraryKeys(['System', 'Database', 'Schema']).map((k) => `${k.owner} ${k.key}`);

    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.length > 2000);
});
