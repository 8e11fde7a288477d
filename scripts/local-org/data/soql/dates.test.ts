import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf, datePart, relativeDateTakesNumber, relativeRange, startOfDay, toZone } from './dates.ts';

/** Wednesday, 18 March 2026, 23:30 in New York: already the 19th in Greenwich. */
const NOW = Date.UTC(2026, 2, 19, 3, 30);
const CALENDAR = calendarOf(NOW, 'America/New_York', 'en_US');

/** Literal → first and last day. */
const RANGES: readonly (readonly [string, string, string])[] = [
    ['TODAY', '2026-03-18', '2026-03-18'],
    ['YESTERDAY', '2026-03-17', '2026-03-17'],
    ['THIS_WEEK', '2026-03-15', '2026-03-21'],
    ['LAST_WEEK', '2026-03-08', '2026-03-14'],
    ['NEXT_MONTH', '2026-04-01', '2026-04-30'],
    ['LAST_QUARTER', '2025-10-01', '2025-12-31'],
    ['THIS_FISCAL_QUARTER', '2026-01-01', '2026-03-31'],
    ['NEXT_YEAR', '2027-01-01', '2027-12-31'],
    ['LAST_90_DAYS', '2025-12-18', '2026-03-18'],
    ['NEXT_90_DAYS', '2026-03-19', '2026-06-16'],
    ['LAST_N_DAYS:3', '2026-03-15', '2026-03-18'],
    ['NEXT_N_DAYS:3', '2026-03-19', '2026-03-21'],
    ['N_DAYS_AGO:3', '2026-03-15', '2026-03-15'],
    ['LAST_N_WEEKS:2', '2026-03-01', '2026-03-14'],
    ['NEXT_N_MONTHS:2', '2026-04-01', '2026-05-31'],
    ['N_QUARTERS_AGO:1', '2025-10-01', '2025-12-31'],
    ['LAST_N_FISCAL_YEARS:1', '2025-01-01', '2025-12-31']
];

describe('date literals', () => {
    for (const [literal, first, last] of RANGES) {
        it(`${literal} lasts from ${first} to ${last}`, () => {
            const [name = '', n] = literal.split(':');

            const range = relativeRange(name, n === undefined ? null : Number(n), CALENDAR);

            assert.equal(relativeDateTakesNumber(name), n !== undefined);
            assert.deepEqual([range.start.iso(), range.end.addDays(-1).iso()], [first, last]);
        });
    }

    it('weeks begin on Monday outside America', () => {
        const range = relativeRange('THIS_WEEK', null, calendarOf(NOW, 'Europe/Berlin', 'de_DE'));

        assert.equal(range.start.iso(), '2026-03-16');
    });

    it('days begin at midnight of the user, also on the day of a clock change', () => {
        assert.equal(startOfDay(CALENDAR.today, CALENDAR.zone).iso(), '2026-03-18T04:00:00.000Z');
        assert.equal(startOfDay(CALENDAR.today.addDays(-11), CALENDAR.zone).iso(), '2026-03-07T05:00:00.000Z');
    });
});

describe('date functions', () => {
    const PARTS: readonly (readonly [string, number])[] = [
        ['CALENDAR_YEAR', 2026],
        ['CALENDAR_QUARTER', 1],
        ['CALENDAR_MONTH', 3],
        ['DAY_IN_MONTH', 18],
        ['DAY_IN_WEEK', 4],
        ['DAY_IN_YEAR', 77],
        ['WEEK_IN_MONTH', 3],
        ['WEEK_IN_YEAR', 11],
        ['HOUR_IN_DAY', 23]
    ];
    for (const [name, value] of PARTS) {
        it(`${name} of 2026-03-18T23:30 is ${value}`, () => {
            assert.equal(datePart(name, '2026-03-18T23:30:00.000Z'), value);
        });
    }

    it('convertTimezone shows the local clock', () => {
        assert.equal(toZone('2026-03-19T03:30:00.000Z', 'America/New_York'), '2026-03-18T23:30:00.000Z');
    });
});
