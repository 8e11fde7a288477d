import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextFireTime } from './cron.ts';

/** expression, now, next fire time; in New York unless told. */
const CASES: readonly (readonly [string, string, string])[] = [
    ['0 0 2 * * ?', '2026-01-10T06:59:59Z', '2026-01-10T07:00:00.000Z'],
    ['0 0 2 * * ?', '2026-01-10T07:00:00Z', '2026-01-11T07:00:00.000Z'],
    ['0 30 9 ? * MON-FRI', '2026-01-09T15:00:00Z', '2026-01-12T14:30:00.000Z'],
    ['0 0 0 1 1 ?', '2026-05-01T00:00:00Z', '2027-01-01T05:00:00.000Z'],
    ['0 0 12 L * ?', '2026-02-01T00:00:00Z', '2026-02-28T17:00:00.000Z'],
    ['0 15 8-10 ? * 2', '2026-01-12T13:20:00Z', '2026-01-12T14:15:00.000Z'],
    ['0 0 6 ? * FRI#2', '2026-01-01T00:00:00Z', '2026-01-09T11:00:00.000Z'],
    ['0 0 6 ? * 6L', '2026-01-01T00:00:00Z', '2026-01-30T11:00:00.000Z'],
    ['0 0 0/6 * * ?', '2026-01-10T06:59:59Z', '2026-01-10T11:00:00.000Z']
];

describe('cron', () => {
    for (const [expression, now, next] of CASES) {
        it(`fires "${expression}" after ${now} at ${next}`, () => {
            const at = nextFireTime(expression, Date.parse(now), 'America/New_York');

            assert.equal(at === null ? null : new Date(at).toISOString(), next);
        });
    }

    it('answers null for a time that has passed for good', () => {
        assert.equal(nextFireTime('0 0 2 1 1 ? 2020', Date.parse('2026-01-01T00:00:00Z'), 'GMT'), null);
    });

    for (const wrong of ['0 0 2 * *', '* 0 2 * * ?', '0 0 25 * * ?', '0 0 2 * * *', 'tomorrow']) {
        it(`refuses "${wrong}"`, () => {
            assert.throws(() => nextFireTime(wrong, 0, 'GMT'), { typeName: 'System.StringException' });
        });
    }
});
