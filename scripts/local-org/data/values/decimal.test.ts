import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Dec, type RoundingMode } from './decimal.ts';
import { doubleText } from './dbl.ts';

const d = (text: string): Dec => Dec.of(text);

const ARITHMETIC: readonly [string, Dec, string][] = [
    ['sum keeps the larger scale', d('1.50').add(d('2')), '3.50'],
    ['difference keeps the larger scale', d('1').sub(d('0.25')), '0.75'],
    ['product adds the scales', d('1.50').mul(d('2.0')), '3.000'],
    ['a third has 33 digits', d('1.0').div(d('3.0')), `0.${'3'.repeat(33)}`],
    ['leading zeros do not count as digits', d('1').div(d('31')), '0.0322580645161290322580645161290323'],
    ['an exact quotient drops its zeros', d('10').div(d('4')), '2.5'],
    ['zeros are kept down to the preferred scale', d('6.00').div(d('3')), '2.00'],
    ['a large quotient keeps its digits', d('100000').div(d('3')), `33333.${'3'.repeat(28)}`],
    ['a negative quotient keeps its sign', d('-1').div(d('8')), '-0.125'],
    ['a small dividend works', d('0.001').div(d('7')), '0.000142857142857142857142857142857143'],
    ['remainder has the sign of the dividend', d('-7.5').rem(d('2')), '-1.5'],
    ['a given scale rounds half up', d('2').divScale(d('3'), 2), '0.67']
];

const ROUNDING: readonly [string, RoundingMode, string][] = [
    ['2.5', 'HALF_EVEN', '2'],
    ['3.5', 'HALF_EVEN', '4'],
    ['-2.5', 'HALF_EVEN', '-2'],
    ['2.5', 'HALF_UP', '3'],
    ['-2.5', 'HALF_UP', '-3'],
    ['2.5', 'HALF_DOWN', '2'],
    ['2.1', 'UP', '3'],
    ['-2.1', 'CEILING', '-2'],
    ['-2.1', 'FLOOR', '-3'],
    ['-2.9', 'DOWN', '-2']
];

test('decimal arithmetic keeps scales as the platform does', () => {
    for (const [what, actual, expected] of ARITHMETIC) {
        assert.equal(actual.toString(), expected, what);
    }
});

test('setScale rounds by the given mode', () => {
    for (const [from, mode, expected] of ROUNDING) {
        assert.equal(d(from).setScale(0, mode).toString(), expected, `${from} ${mode}`);
    }
});

test('numbers compare by value, whatever their scale', () => {
    assert.equal(d('1.50').eq(d('1.5')), true);
    assert.equal(d('-0.1').cmp(d('0')), -1);
    assert.equal(d('1.500').normalText(), '1.5');
});

test('text that is no number is refused', () => {
    for (const text of ['', '.', '1,5', 'abc', '1.2.3', '0x1']) {
        assert.equal(Dec.parse(text), null, text);
    }
    assert.equal(d('1e3').toString(), '1000');
    assert.equal(d('12E-4').toString(), '0.0012');
});

test('a Double shows a point, large and small ones an exponent', () => {
    const table: readonly [number, string][] = [
        [1, '1.0'],
        [0.1, '0.1'],
        [1e10, '1.0E10'],
        [12345678.9, '1.23456789E7'],
        [0.0001, '1.0E-4'],
        [0, '0.0']
    ];
    for (const [value, text] of table) {
        assert.equal(doubleText(value), text);
    }
});
