import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../apex/lib/all.ts';
import { libraryCounts, libraryLines } from './library.ts';

test('a class tells what it has and what it lacks', () => {
    const counts = libraryCounts();
    const assertions = counts.find((count) => count.name === 'System.Assert');
    assert.deepEqual(assertions?.missing, []);
    assert.ok(counts.find((count) => count.name === 'System.Approval')?.missing.some((key) => key.includes('process')));
    assert.match(libraryLines(counts).at(-1) ?? '', /^\d+ classes, \d+ members$/);
});
