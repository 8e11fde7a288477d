import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, ApexDatetime, ApexTime } from '../../../data/values/dates.ts';
import '../all.ts';
import { call, inTransaction } from '../support/test-transaction.ts';

const day = (text: string): ApexDate => ApexDate.parse(text) as ApexDate;
const at = (text: string): ApexDatetime => ApexDatetime.parse(text) as ApexDatetime;

type Row = readonly [owner: string, key: string, args: readonly unknown[], expected: string];

const TABLE: readonly Row[] = [
    ['Date', 'static today()', [], '2026-01-31'],
    ['Date', 'toStartOfWeek()', [day('2026-01-31')], '2026-01-25'],
    ['Date', 'toStartOfMonth()', [day('2026-01-31')], '2026-01-01'],
    ['Date', 'daysBetween(Date)', [day('2026-01-31'), day('2026-03-01')], '29'],
    ['Date', 'monthsBetween(Date)', [day('2025-12-31'), day('2026-03-01')], '3'],
    ['Date', 'dayOfYear()', [day('2026-03-01')], '60'],
    ['Date', 'format()', [day('2026-03-01')], '3/1/2026'],
    ['Date', 'static parse(String)', ['3/1/2026'], '2026-03-01'],
    ['Date', 'static valueOf(String)', ['2020-01-16 00:00:00:00'], '2020-01-16'],
    ['Date', 'static newInstance(Integer, Integer, Integer)', [2026, 2, 30], '2026-03-02'],
    ['Date', 'static daysInMonth(Integer, Integer)', [2024, 2], '29'],
    ['Datetime', 'static now()', [], '2026-01-31T15:04:05.678Z'],
    ['Datetime', 'static newInstance(Integer, Integer, Integer)', [2026, 7, 1], '2026-07-01T04:00:00.000Z'],
    [
        'Datetime',
        'static newInstanceGmt(Integer, Integer, Integer, Integer, Integer, Integer)',
        [2026, 7, 1, 9, 30, 1],
        '2026-07-01T09:30:01.000Z'
    ],
    [
        'Datetime',
        'static newInstance(Date, Time)',
        [day('2026-01-31'), ApexTime.of(9, 30, 0, 5)],
        '2026-01-31T14:30:00.005Z'
    ],
    ['Datetime', 'date()', [at('2026-02-01T02:00:00Z')], '2026-01-31'],
    ['Datetime', 'dateGmt()', [at('2026-02-01T02:00:00Z')], '2026-02-01'],
    ['Datetime', 'hour()', [at('2026-02-01T02:00:00Z')], '21'],
    ['Datetime', 'time()', [at('2026-02-01T02:00:00Z')], '21:00:00.000Z'],
    ['Datetime', 'addMonths(Integer)', [at('2026-01-31T02:00:00Z'), 1], '2026-02-28T02:00:00.000Z'],
    ['Datetime', 'addHours(Integer)', [at('2026-01-31T02:00:00Z'), 30], '2026-02-01T08:00:00.000Z'],
    ['Datetime', 'format()', [at('2026-01-31T15:04:05Z')], '1/31/2026, 10:04 AM'],
    [
        'Datetime',
        'format(String)',
        [at('2026-01-31T15:04:05Z'), "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"],
        '2026-01-31T10:04:05.000-05:00'
    ],
    [
        'Datetime',
        'format(String)',
        [at('2026-01-31T15:04:05Z'), "EEEE, MMM d 'o''clock' h a"],
        "Saturday, Jan 31 o'clock 10 AM"
    ],
    ['Datetime', 'format(String, String)', [at('2026-07-31T15:04:05Z'), 'HH:mm Z', 'Europe/Berlin'], '17:04 +0200'],
    ['Datetime', 'formatGmt(String)', [at('2026-01-31T15:04:05Z'), 'yy/M/d H'], '26/1/31 15'],
    ['Datetime', 'getTime()', [at('1970-01-01T00:00:01Z')], '1000'],
    ['Datetime', 'static valueOf(String)', ['2026-01-31 10:04:05'], '2026-01-31T15:04:05.000Z'],
    ['Datetime', 'static valueOfGmt(String)', ['2026-01-31 10:04:05'], '2026-01-31T10:04:05.000Z'],
    ['Datetime', 'static parse(String)', ['1/31/2026, 10:04 PM'], '2026-02-01T03:04:00.000Z'],
    ['Time', 'addMinutes(Integer)', [ApexTime.of(23, 50, 0, 0), 20], '00:10:00.000Z'],
    ['Time', 'minute()', [ApexTime.of(23, 50, 0, 0)], '50']
];

test('dates and times answer in the zone of the user', () => {
    inTransaction(() => {
        for (const [owner, key, args, expected] of TABLE) {
            assert.equal(String(call(`System.${owner}`, key, ...args)), expected, `${owner} ${key}`);
        }
    });
});

test('today depends on the zone of the user', () => {
    const now = Date.UTC(2026, 1, 1, 3);
    inTransaction(() => assert.equal(String(call('System.Date', 'static today()')), '2026-01-31'), { now });
    inTransaction(() => assert.equal(String(call('System.Date', 'static today()')), '2026-02-01'), {
        now,
        user: { timeZone: 'Europe/Berlin' }
    });
});

test('the week begins on Monday in Germany', () => {
    inTransaction(() => assert.equal(String(call('System.Date', 'toStartOfWeek()', day('2026-02-01'))), '2026-01-26'), {
        user: { locale: 'de_DE' }
    });
});

test('text that is no date is refused', () => {
    inTransaction(() => {
        assert.throws(() => call('System.Date', 'static valueOf(String)', '2026-02-30'), /Invalid date: 2026-02-30/);
        assert.throws(() => call('System.Datetime', 'static valueOf(String)', 'soon'), /Invalid date\/time: soon/);
    });
});
