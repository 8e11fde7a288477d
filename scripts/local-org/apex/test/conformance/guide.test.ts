/** Runs the test classes of `guide/`: a chapter of the Apex Developer Guide each. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openOrg } from '../../open.ts';
import { runTests } from '../runner.ts';

const org = openOrg({
    source: join(import.meta.dirname, 'guide'),
    store: ':memory:',
    now: () => Date.parse('2026-03-02T15:00:00Z'),
    random: () => 0.5,
    cache: null
});
after(() => org.close());

void describe('the chapters of the guide', () => {
    void it('load without problems', () => {
        assert.deepEqual(
            org.problems.map(({ at, message }) => `${at.file}:${at.line}: ${message}`),
            []
        );
    });
    for (const result of runTests(org, { classes: null }).methods) {
        void it(`${result.className}.${result.method}`, () => {
            assert.equal(result.message, null);
        });
    }
});
