/** The Apex tests of `tests/`: parts of the library that need triggers, jobs and a test's transaction. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openOrg } from '../../open.ts';
import { runTests } from '../../test/runner.ts';

const org = openOrg({
    source: join(import.meta.dirname, 'tests'),
    store: ':memory:',
    now: () => Date.parse('2026-03-02T15:00:00Z'),
    random: () => 0.5,
    cache: null
});
after(() => org.close());

test('the project loads without problems', () => {
    assert.deepEqual(org.problems, []);
});

test('every Apex test passes', () => {
    const { methods } = runTests(org, { classes: null });
    assert.deepEqual(
        methods.filter((m) => !m.passed).map((m) => `${m.className}.${m.method}: ${m.message}`),
        []
    );
    assert.ok(methods.length > 0);
});
