import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexList } from '../../../data/values/collections.ts';
import { ApexDate, ApexDatetime } from '../../../data/values/dates.ts';
import { Dec } from '../../../data/values/decimal.ts';
import { textOf } from '../../../data/values/text.ts';
import { T } from '../../../data/values/type.ts';
import '../all.ts';
import { call, inTransaction } from '../support/test-transaction.ts';

/** Receiver (or first argument), key, further arguments, expected text of the result. */
type Row = readonly [receiver: unknown, key: string, args: readonly unknown[], expected: string];

const TABLE: readonly Row[] = [
    ['Hello Maximillian', 'abbreviate(Integer)', [8], 'Hello...'],
    ['Hello Maximillian', 'abbreviate(Integer, Integer)', [10, 9], '...imil...'],
    ['Hello Maximillian', 'abbreviate(Integer)', [40], 'Hello Maximillian'],
    ['hello', 'capitalize()', [], 'Hello'],
    ['hi', 'center(Integer, String)', [5, '*'], '*hi**'],
    ['abcd', 'compareTo(String)', ['abXd'], '11'],
    ['Hello', 'containsIgnoreCase(String)', ['ELL'], 'true'],
    ['Hello', 'contains(String)', ['ELL'], 'false'],
    ['1,2,,3,,', 'split(String)', [','], '(1, 2, , 3)'],
    ['a1b22c', 'split(String)', ['\\d+'], '(a, b, c)'],
    ['abc', 'split(String)', [''], '(a, b, c)'],
    ['boo:and:foo', 'split(String, Integer)', [':', 2], '(boo, and:foo)'],
    ['boo:and:foo', 'split(String, Integer)', ['o', -1], '(b, , :and:f, , )'],
    ['Line1Word', 'splitByCharacterTypeCamelCase()', [], '(Line, 1, Word)'],
    ['a.b.c', 'replace(String, String)', ['.', '$1'], 'a$1b$1c'],
    ['John Smith', 'replaceAll(String, String)', ['(\\w+) (\\w+)', '$2, $1'], 'Smith, John'],
    ['aaa', 'replaceFirst(String, String)', ['a', '\\$'], '$aa'],
    ['abc', 'replaceAll(String, String)', ['(?i)B', '-'], 'a-c'],
    ['aB Ab', 'replaceAll(String, String)', ['(?i:a)b', '-'], 'aB -'],
    ['xAB xab', 'replaceAll(String, String)', ['x(?i)[a-c]+', '-'], '- -'],
    ['xAb Xab', 'replaceAll(String, String)', ['(?<n>(?i)x)ab', '-'], 'xAb -'],
    ['a-b_c d', 'replaceAll(String, String)', ['[^\\p{Alnum}]', ''], 'abcd'],
    ['Hello', 'left(Integer)', [2], 'He'],
    ['Hello', 'right(Integer)', [2], 'lo'],
    ['Hello', 'right(Integer)', [0], ''],
    ['Hello', 'mid(Integer, Integer)', [1, 3], 'ell'],
    ['7', 'leftPad(Integer, String)', [3, '0'], '007'],
    ['Hello', 'substring(Integer, Integer)', [1, 3], 'el'],
    ['key=value', 'substringAfter(String)', ['='], 'value'],
    ['a.b.c', 'substringBeforeLast(String)', ['.'], 'a.b'],
    ['<b>x</b>', 'substringBetween(String, String)', ['<b>', '</b>'], 'x'],
    ['none', 'substringBetween(String)', ['|'], 'null'],
    ['aBc', 'swapCase()', [], 'AbC'],
    [' \t x \n', 'trim()', [], 'x'],
    ['a  b \n c', 'normalizeSpace()', [], 'a b c'],
    ['ab', 'repeat(String, Integer)', ['-', 3], 'ab-ab-ab'],
    ['kitten', 'getLevenshteinDistance(String)', ['sitting'], '3'],
    ['aXbXc', 'countMatches(String)', ['X'], '2'],
    ['Hello', 'indexOf(String)', ['z'], '-1'],
    ['Grüße', 'isAlpha()', [], 'true'],
    ['', 'isNumeric()', [], 'false'],
    ['a "b", c', 'escapeCsv()', [], '"a ""b"", c"'],
    [`<a & 'b'>`, 'escapeHtml4()', [], `&lt;a &amp; 'b'&gt;`],
    [`<a & 'b'>`, 'escapeXml()', [], '&lt;a &amp; &apos;b&apos;&gt;'],
    ['&lt;&#65;&gt;', 'unescapeHtml4()', [], '<A>'],
    ['<p>Hi <b>you</b></p>', 'stripHtmlTags()', [], 'Hi you'],
    ["O'Neil \\", 'static escapeSingleQuotes(String)', [], "O\\'Neil \\\\"],
    [' \n', 'static isBlank(String)', [], 'true'],
    [null, 'static isBlank(String)', [], 'true'],
    ['', 'static isNotEmpty(String)', [], 'false'],
    [new ApexList(T.integer, [1, 2]), 'static join(Object, String)', ['; '], '1; 2'],
    ['{1}, {0}', 'static format(String, List<Object>)', [new ApexList(T.object, ['a', 'b'])], 'b, a'],
    [
        "It''s '{0}' {0} {1}",
        'static format(String, List<Object>)',
        [new ApexList(T.object, [1234567])],
        "It's {0} 1,234,567 {1}"
    ],
    [Dec.of('1.50'), 'static valueOf(Decimal)', [], '1.50'],
    [1, 'static valueOf(Double)', [], '1.0'],
    [ApexDate.of(2026, 1, 31), 'static valueOf(Date)', [], '2026-01-31'],
    [new ApexDatetime(Date.UTC(2026, 0, 31, 15, 4, 5)), 'static valueOf(Datetime)', [], '2026-01-31 10:04:05'],
    [new ApexDatetime(Date.UTC(2026, 0, 31, 15, 4, 5)), 'static valueOfGmt(Datetime)', [], '2026-01-31 15:04:05']
];

test('text methods answer as the platform does', () => {
    inTransaction(() => {
        for (const [receiver, key, args, expected] of TABLE) {
            assert.equal(textOf(call('System.String', key, receiver, ...args)), expected, `${textOf(receiver)}.${key}`);
        }
    });
});

test('positions outside the text and null arguments are refused', () => {
    assert.throws(() => call('System.String', 'substring(Integer)', 'abc', 5), /Starting position out of bounds: 5/);
    assert.throws(
        () => call('System.String', 'substring(Integer, Integer)', 'abc', 1, 9),
        /Ending position out of bounds: 9/
    );
    assert.throws(() => call('System.String', 'contains(String)', 'abc', null), /Argument cannot be null/);
    assert.throws(() => call('System.String', 'split(String)', 'abc', '(['), /Invalid regex/);
    assert.throws(
        () => call('System.String', 'split(String)', 'abc', '(ab)++'),
        /possessive quantifier .* is not supported/
    );
});
