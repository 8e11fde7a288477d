import assert from 'node:assert/strict';
import test from 'node:test';
import { closingLine, jest, nodeTest } from './counts.ts';

test('reads the counts that the test runner of Node prints', () => {
    assert.deepEqual(nodeTest('ℹ tests 3\nℹ pass 2\nℹ fail 1\n'), { passed: 2, failed: 1 });
});

test('reads the counts that Jest prints, also when nothing failed', () => {
    assert.deepEqual(jest('Tests:       1 failed, 2 passed, 3 total\n'), { passed: 2, failed: 1 });
    assert.deepEqual(jest('Tests:       12 passed, 12 total\n'), { passed: 12, failed: 0 });
});

test('takes the last closing line of the Apex runner', () => {
    assert.deepEqual(closingLine('1 passed, 0 failed\n5 passed, 2 failed\n'), { passed: 5, failed: 2 });
});

test('answers nothing when the output holds no counts', () => {
    assert.equal(nodeTest('crashed'), null);
    assert.equal(jest('crashed'), null);
    assert.equal(closingLine('crashed'), null);
});
