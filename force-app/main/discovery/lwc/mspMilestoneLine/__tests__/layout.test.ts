import { layoutOf } from '../layout';
import type { LineInput, Placed } from '../layout';
import type { Stop } from '../milestones';

function stopOf(day: string | null, change: Partial<Stop> = {}): Stop {
    return {
        key: day ?? 'none',
        step: 'a01',
        name: `Milestone of ${day}`,
        state: 'open',
        day,
        likely: null,
        when: '',
        toValue: null,
        ...change
    };
}

function inputOf(days: readonly string[], change: Partial<LineInput> = {}): LineInput {
    return {
        width: 1300,
        stops: days.map((day) => stopOf(day)),
        marks: [
            { key: 'today', day: '2026-11-23', text: 'Today Nov 23' },
            { key: 'value', day: '2027-07-02', text: 'Value date Jul 2, 2027' }
        ],
        today: '2026-11-23',
        likelyValue: '2027-06-04',
        valueDate: '2027-07-02',
        hasBuffer: true,
        ...change
    };
}

function overlap(one: Placed, other: Placed): boolean {
    return one.top === other.top && one.left < other.left + other.width && other.left < one.left + one.width;
}

const DEMO = [
    '2026-09-14',
    '2026-09-30',
    '2026-12-08',
    '2026-12-16',
    '2027-01-13',
    '2027-01-19',
    '2027-03-22',
    '2027-05-24'
];

describe('layout of the milestone line', () => {
    it('places days in proportion, with value at the end', () => {
        const layout = layoutOf(inputOf(['2026-11-23']));

        expect(layout?.value).toBe(1288);
        expect(layout?.today).toBe(12);
        expect(layout?.likely).toBeGreaterThan(1100);
    });

    it('covers no label with another', () => {
        const stops = layoutOf(inputOf(DEMO))?.stops ?? [];

        expect(stops).toHaveLength(DEMO.length);
        for (const [index, one] of stops.entries()) {
            for (const other of stops.slice(index + 1)) {
                expect([one.stop.day, other.stop.day, overlap(one, other)]).toEqual([
                    one.stop.day,
                    other.stop.day,
                    false
                ]);
            }
        }
    });

    it('leads no stem through the label of another', () => {
        const stops = layoutOf(inputOf(DEMO))?.stops ?? [];

        for (const one of stops) {
            for (const other of stops.filter((stop) => stop !== one)) {
                const [from, to] = [Math.min(one.stem.from, one.stem.to), Math.max(one.stem.from, one.stem.to)];
                const passes = other.top > from && other.top + 66 < to;
                expect(passes && one.x > other.left && one.x < other.left + other.width).toBe(false);
            }
        }
    });

    it('keeps every label inside', () => {
        for (const { left, width } of layoutOf(inputOf(DEMO))?.stops ?? []) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + width).toBeLessThanOrEqual(1300);
        }
    });

    it('goes on beyond the value date if value is likely later', () => {
        const layout = layoutOf(inputOf(['2026-12-08'], { likelyValue: '2027-09-01' }));

        expect(layout?.likely).toBe(1288);
        expect(layout?.value).toBeLessThan(1288);
    });

    it('gives up if there are more labels than room', () => {
        const week = Array.from({ length: 12 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);

        expect(layoutOf(inputOf(week))).toBeNull();
    });

    it('leaves out what has no day', () => {
        const layout = layoutOf({ ...inputOf(['2026-12-08']), stops: [stopOf('2026-12-08'), stopOf(null)] });

        expect(layout?.stops).toHaveLength(1);
    });
});
