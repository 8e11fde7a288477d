import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, ApexDatetime, ApexTime, today } from './dates.ts';
import { instantOf, localParts } from './zones.ts';

test('every day of two centuries survives the way to days and back', () => {
    const start = ApexDate.of(1900, 1, 1).days;
    for (let days = start; days < start + 73_000; days++) {
        const date = new ApexDate(days);
        assert.equal(Date.UTC(date.y, date.m - 1, date.d) / 86_400_000, days);
    }
});

test('adding months stays within the month', () => {
    assert.equal(ApexDate.of(2026, 1, 31).addMonths(1).iso(), '2026-02-28');
    assert.equal(ApexDate.of(2024, 2, 29).addYears(1).iso(), '2025-02-28');
    assert.equal(ApexDate.of(2026, 1, 15).addMonths(-13).iso(), '2024-12-15');
    assert.equal(ApexDate.of(2026, 2, 30).iso(), '2026-03-02');
});

test('ISO text is read and written', () => {
    assert.equal(ApexDatetime.parse('2026-01-31T10:00:00+02:00')?.iso(), '2026-01-31T08:00:00.000Z');
    assert.equal(ApexDatetime.parse('2026-01-31T10:00:00.123Z')?.ms, Date.UTC(2026, 0, 31, 10, 0, 0, 123));
    assert.equal(ApexDatetime.parse('2026-02-31T10:00:00Z'), null);
    assert.equal(ApexDate.parse('2026-02-29'), null);
    assert.equal(ApexTime.parse('09:05')?.iso(), '09:05:00.000Z');
});

test('today is the day of the zone', () => {
    const ms = Date.UTC(2026, 0, 1, 3);
    assert.equal(today(ms, 'America/New_York').iso(), '2025-12-31');
    assert.equal(today(ms, 'Europe/Berlin').iso(), '2026-01-01');
});

test('wall-clock times survive the way through a zone, clock changes included', () => {
    for (const zone of ['America/New_York', 'Asia/Kolkata', 'GMT', 'Australia/Lord_Howe']) {
        for (let hour = 0; hour < 24 * 365; hour += 5) {
            const ms = Date.UTC(2026, 0, 1) + hour * 3_600_000;
            const p = localParts(ms, zone);
            const back = instantOf(Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute), zone);
            assert.equal(Math.abs(back - ms) <= 3_600_000, true, `${zone} ${hour}`);
            assert.deepEqual(localParts(back, zone), p);
        }
    }
    assert.equal(
        new ApexDatetime(instantOf(Date.UTC(2026, 2, 8, 2, 30), 'America/New_York')).iso(),
        '2026-03-08T07:30:00.000Z'
    );
});
