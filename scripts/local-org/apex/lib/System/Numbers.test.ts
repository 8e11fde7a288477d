import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Dbl } from '../../../data/values/dbl.ts';
import { Dec } from '../../../data/values/decimal.ts';
import { textOf } from '../../../data/values/text.ts';
import { T } from '../../../data/values/type.ts';
import '../all.ts';
import { call, inTransaction } from '../support/test-transaction.ts';
import { constantOf } from './Enum.ts';

const d = (text: string): Dec => Dec.of(text);

type Row = readonly [owner: string, key: string, args: readonly unknown[], expected: string];

const TABLE: readonly Row[] = [
    ['Integer', 'static valueOf(String)', [' 42 '], '42'],
    ['Integer', 'static valueOf(Object)', [d('7.9')], '7'],
    ['Integer', 'format()', [1234567], '1,234,567'],
    ['Long', 'static valueOf(String)', ['9007199254740993'], '9007199254740993'],
    ['Long', 'intValue()', [4294967297n], '1'],
    ['Double', 'static valueOf(String)', ['1.5e3'], '1500'],
    ['Double', 'intValue()', [2.9], '2'],
    ['Double', 'round()', [2.5], '3'],
    ['Decimal', 'static valueOf(String)', ['12.340'], '12.340'],
    ['Decimal', 'static valueOf(Double)', [1], '1.0'],
    ['Decimal', 'setScale(Integer)', [d('2.345'), 2], '2.34'],
    [
        'Decimal',
        'setScale(Integer, System.RoundingMode)',
        [d('2.345'), 2, constantOf('System.RoundingMode', 'HALF_UP')],
        '2.35'
    ],
    ['Decimal', 'divide(Decimal, Integer)', [d('19'), d('100'), 3], '0.190'],
    ['Decimal', 'round()', [d('4.5')], '4'],
    ['Decimal', 'pow(Integer)', [d('1.5'), 2], '2.25'],
    ['Decimal', 'intValue()', [d('-3.99')], '-3'],
    ['Decimal', 'precision()', [d('123.45')], '5'],
    ['Decimal', 'format()', [d('-1234.5678')], '-1,234.568'],
    ['Boolean', 'static valueOf(Object)', ['TRUE'], 'true'],
    ['Math', 'static round(Decimal)', [d('2.5')], '2'],
    ['Math', 'static round(Double)', [2.5], '3'],
    ['Math', 'static roundToLong(Decimal)', [d('-2.6')], '-3'],
    ['Math', 'static mod(Integer, Integer)', [-7, 3], '-1'],
    ['Math', 'static ceil(Decimal)', [d('1.01')], '2'],
    ['Math', 'static max(Decimal, Decimal)', [d('1.0'), d('1.5')], '1.5'],
    ['Math', 'static abs(Integer)', [-5], '5'],
    ['Math', 'static sqrt(Decimal)', [d('16')], '4.0'],
    ['Math', 'static signum(Decimal)', [d('-8')], '-1']
];

test('number methods answer as the platform does', () => {
    inTransaction(() => {
        for (const [owner, key, args, expected] of TABLE) {
            assert.equal(textOf(call(`System.${owner}`, key, ...args)), expected, `${owner} ${key}`);
        }
    });
});

test('what is no number is refused with the text', () => {
    inTransaction(() => {
        assert.throws(() => call('System.Integer', 'static valueOf(String)', '1.5'), /Invalid integer: 1.5/);
        assert.throws(
            () => call('System.Integer', 'static valueOf(String)', '3000000000'),
            /Invalid integer: 3000000000/
        );
        assert.throws(() => call('System.Decimal', 'static valueOf(String)', 'abc'), /Invalid decimal: abc/);
        assert.throws(() => call('System.Decimal', 'divide(Decimal, Integer)', d('1'), d('0'), 2), /Divide by 0/);
        assert.throws(() => call('System.Math', 'static mod(Integer, Integer)', 1, 0), /Divide by 0/);
        assert.equal(textOf(call('System.Double', 'static valueOf(Object)', new Dbl(2)), T.double), '2.0');
    });
});
