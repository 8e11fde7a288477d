import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toRegExp } from './regex.ts';

/** Expression of the platform, text, what it finds there first (null: nothing). */
const FINDS: readonly (readonly [pattern: string, text: string, found: string | null])[] = [
    ['a++b', 'aaab', 'aaab'],
    ['a++ab', 'aaab', null],
    ['a*+b', 'aab', 'aab'],
    ['a*+a', 'aaa', null],
    ['a?+a', 'a', null],
    ['a?+a', 'aa', 'aa'],
    ['a?+b', 'b', 'b'],
    ['".*+"', '"x"', null],
    ['"[^"]*+"', 'say "x"!', '"x"'],
    ['\\d{1,2}+\\d', '12', null],
    ['\\d{1,2}+\\d', '123', '123'],
    ['\\d{2,}+x', '123x', '123x'],
    ['\\d{2,}+3', '123', null],
    ['\\d{2}+3', '123', '123'],
    ['(x\\w++)-', 'xab-', 'xab-'],
    ['[a-z&&[^bc]]+', 'bcadb', 'ad'],
    ['[a-z&&[def]]', 'abcfe', 'f'],
    ['[\\w&&[^\\d_]]+', '12_ab3', 'ab'],
    ['[a-z&&[^m-p]&&[^a]]+', 'amxyz', 'xyz'],
    ['[a-d[m-p]]+', 'zzbnq', 'bn'],
    ['(?i)[a-z&&[^bc]]+', 'BCAD', 'AD'],
    ['[a-z&&[^bc]]++d', 'aad', null],
    ['[a-z&&[^d]]++d', 'aad', 'aad'],
    ['[a&]+', 'x&a', '&a'],
    ['[\\[\\]]+', 'a[]', '[]'],
    ['[^a]+', 'aab', 'b']
];

for (const [pattern, text, found] of FINDS) {
    test(`${pattern} finds ${found ?? 'nothing'} in ${text}`, () => {
        assert.equal(toRegExp(pattern).exec(text)?.[0] ?? null, found);
    });
}

const STOPS: readonly (readonly [pattern: string, message: RegExp])[] = [
    ['(ab)*+c', /possessive quantifier of a group .* is not supported/],
    ['(?>ab|a)c', /group "\(\?>a" of a regular expression is not supported/],
    ['[^a-z&&[^b]]', /negated union or intersection .* is not supported/],
    ['[a&&]', /intersection with nothing .* is not supported/],
    ['[^a[b]]', /negated union or intersection .* is not supported/]
];

for (const [pattern, message] of STOPS) {
    test(`${pattern} stops by name when it is compiled`, () => {
        assert.throws(() => toRegExp(pattern), message);
    });
}
