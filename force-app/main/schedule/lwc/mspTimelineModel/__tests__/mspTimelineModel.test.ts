import {
    WorkingDays,
    barOf,
    dayOf,
    driverText,
    drawingOf,
    dueAfterDrag,
    followerGhosts,
    heldGhost,
    isoOf,
    movedSpan,
    routeOf,
    scaleOf,
    spokenBar,
    ticksOf
} from 'c/mspTimelineModel';
import { NO_FILTER } from 'c/mspPlanModel';
import { TODAY } from 'test/builders';
import { previewOf, stepOf, timelinePlan } from 'test/schedule';

const today = dayOf(TODAY);
const calendar = new WorkingDays({ weekdaysOff: [6, 7], daysOff: ['2026-12-24', '2026-12-25'] });

function drawn(change: Partial<Parameters<typeof drawingOf>[0]> = {}) {
    return drawingOf({
        plan: timelinePlan(),
        filter: NO_FILTER,
        userId: '',
        baseline: null,
        closeDowns: [],
        openPhases: new Set([1, 2]),
        scaleName: 'plan',
        width: 1000,
        ...change
    });
}

describe('working days of the timeline', () => {
    it('skips weekends and days off in both directions', () => {
        const wednesday = dayOf('2026-12-23');

        expect(isoOf(calendar.add(wednesday, 1))).toBe('2026-12-28');
        expect(isoOf(calendar.add(dayOf('2026-12-28'), -1))).toBe('2026-12-23');
        expect(isoOf(calendar.add(dayOf('2026-12-26'), 0))).toBe('2026-12-23');
    });
});

describe('bars', () => {
    it('counts the start back from due over days off', () => {
        const bar = barOf(stepOf('a', 'Review', '2026-12-28', { typicalDays: 3 }), null, today, calendar);

        expect(isoOf(bar?.span.start ?? 0)).toBe('2026-12-22');
    });

    it('shows overdue up to today and the likely day after it', () => {
        const late = stepOf('a', 'Pack', '2026-11-13', {
            overdue: true,
            likelyDate: '2026-11-26',
            latestDate: '2026-12-02'
        });

        const bar = barOf(late, null, today, calendar);

        expect(bar?.late).toEqual({ start: dayOf('2026-11-14'), due: today });
        expect(bar?.overrun).toEqual({ start: today + 1, due: dayOf('2026-11-26') });
        expect(bar?.slack).toEqual({ start: dayOf('2026-11-27'), due: dayOf('2026-12-02') });
    });

    it('is filled where the step drives, hatched where it is blocked, a box without a date', () => {
        const look = (change: Parameters<typeof stepOf>[3], due: string | null = '2026-12-04'): string | undefined =>
            barOf(stepOf('a', 'Step', due, change), null, today, calendar)?.look;

        expect(look({ driving: true })).toBe('driving');
        expect(look({ driving: false })).toBe('room');
        expect(look({ driving: true, status: 'Blocked' })).toBe('blocked');
        expect(look({ likelyDate: '2026-12-01' }, null)).toBe('undated');
        expect(look({ status: 'Done', completedOn: '2026-11-20' })).toBe('done');
    });

    it('is absent for a closed step that never had a day', () => {
        expect(barOf(stepOf('a', 'Step', null, { status: 'Not needed' }), null, today, calendar)).toBeNull();
    });

    it('shows what was agreed only where due is another day now', () => {
        const step = stepOf('a', 'Step', '2026-12-04', { typicalDays: 2 });

        expect(barOf(step, '2026-12-04', today, calendar)?.agreed).toBeNull();
        expect(barOf(step, '2026-12-01', today, calendar)?.agreed).toEqual({
            start: dayOf('2026-11-30'),
            due: dayOf('2026-12-01')
        });
    });

    it('moves as a whole, but what has begun keeps its start', () => {
        const step = stepOf('a', 'Step', '2026-12-04', { typicalDays: 2, startDate: '2026-12-01' });
        const due = dayOf('2026-12-18');

        expect(movedSpan(step, due, today, calendar).start).toBe(dayOf('2026-12-17'));
        expect(movedSpan({ ...step, status: 'In progress' }, due, today, calendar).start).toBe(dayOf('2026-12-01'));
    });

    it('says in words what it shows', () => {
        const step = stepOf('a', 'Run the proof', '2026-12-04', {
            startDate: '2026-12-01',
            driving: true,
            slack: 0,
            pinned: true
        });

        const words = spokenBar(step, 'Not started', barOf(step, '2026-11-30', today, calendar));

        expect(words).toBe(
            'Dec 1 to Dec 4, Not started, drives signature or value, 0 days of slack, as agreed Nov 30, pinned'
        );
        expect(spokenBar({ ...step, slack: -2 }, 'Not started', null)).toBe('Not started, No date yet');
        expect(
            spokenBar(
                { ...step, driving: false, pinned: false, slack: -1 },
                'Blocked',
                barOf(step, null, today, calendar)
            )
        ).toBe('Dec 1 to Dec 4, Blocked, 1 day short');
    });
});

describe('scale', () => {
    it('fits the whole plan into the width and never gets narrower than it', () => {
        expect(scaleOf('plan', 0, 99, 500).width).toBe(500);
        expect(scaleOf('quarter', 0, 99, 500).width).toBe(500);
        expect(scaleOf('week', 0, 99, 500).width).toBe(2200);
    });

    it('names months, quarters and weeks where there is room', () => {
        const from = dayOf('2026-10-20');
        const texts = (name: Parameters<typeof scaleOf>[0], width: number): string[] =>
            ticksOf(scaleOf(name, from, dayOf('2027-03-10'), width))
                .map((tick) => tick.text)
                .filter(Boolean);

        expect(texts('plan', 900)).toEqual(['Oct', 'Nov', 'Dec', 'Jan 2027', 'Feb', 'Mar']);
        expect(texts('plan', 200)).toEqual(['Nov', 'Dec', 'Jan 2027']);
        expect(texts('quarter', 900)).toEqual(['Q4 2026', 'Q1 2027']);
        expect(texts('week', 900).slice(0, 2)).toEqual(['Oct 19', 'Oct 26']);
    });
});

describe('layout', () => {
    it('keeps the order of the list and leaves out the steps of closed phases', () => {
        const keys = drawn({ openPhases: new Set([2]) }).layout.rows.map((row) => row.key);

        expect(keys).toEqual(['phase-1', 'phase-2', 'a03', 'a04']);
    });

    it('shows what a filter finds, whatever is closed', () => {
        const { layout } = drawn({ filter: { name: 'all', text: 'security' }, openPhases: new Set() });

        expect(layout.rows.map((row) => row.key)).toEqual(['phase-2', 'a03']);
    });

    it('puts names above bars on a phone and leaves them no column', () => {
        const { names, isPhone, layout } = drawn({ width: 360 });

        expect([names, isPhone]).toEqual([0, true]);
        expect(layout.places.get('a01')?.middle).toBe(layout.head + 32 + 33);
    });

    it('keeps marks that stand close in lanes of their own', () => {
        const { marks } = drawn({ width: 600, plan: timelinePlan({ closeDate: '2026-12-01' }) });

        expect(marks.map(({ key, lane }) => [key, lane])).toEqual([
            ['today', 0],
            ['close', 1],
            ['contract', expect.any(Number)],
            ['value', expect.any(Number)]
        ]);
    });

    it('writes one mark where close and contract date are the same day', () => {
        const { marks } = drawn({ plan: timelinePlan({ closeDate: '2027-01-19' }) });

        expect(marks.map((mark) => mark.text)).toContain('Close and contract date Jan 19');
        expect(marks).toHaveLength(3);
    });

    it('hatches a close-down and leaves out one that is not in view', () => {
        const closeDown = { id: 'c1', name: 'Year end', fromDay: '2026-12-21', toDay: '2027-01-01' };
        const away = { id: 'c2', name: 'Summer', fromDay: '2031-07-01', toDay: '2031-07-14' };

        expect(drawn({ closeDowns: [closeDown, away] }).closeDowns.map((hatch) => hatch.title)).toEqual([
            'Year end: Dec 21 to Jan 1'
        ]);
    });

    it('draws driving links apart from the others', () => {
        const { paths } = drawn();

        expect(paths.drivingLinks.lines.match(/M/g)).toHaveLength(1);
        expect(paths.links.lines.match(/M/g)).toHaveLength(2);
        expect(paths.daysOff).toBe('');
        expect(drawn({ scaleName: 'week' }).paths.daysOff).not.toBe('');
    });

    it('leads a link into its follower from above, and from below if that stands higher', () => {
        const { layout, scale } = drawn();
        const [first, last] = [layout.places.get('a01'), layout.places.get('a04')];
        if (!first || !last) {
            throw new Error('Both steps have a place');
        }

        expect(routeOf(first, last, scale).line).toContain(`V${last.middle - 11}`);
        expect(routeOf(last, first, scale).line).toContain(`V${first.middle + 11}`);
    });
});

describe('moving', () => {
    const { scale, layout } = drawn();

    it('lands on the working day next to where it is dropped', () => {
        const friday = dayOf('2026-12-04');

        expect(isoOf(dueAfterDrag(friday, scale.pixelsADay, scale, calendar))).toBe('2026-12-07');
        expect(isoOf(dueAfterDrag(dayOf('2026-12-07'), -scale.pixelsADay, scale, calendar))).toBe('2026-12-04');
        expect(dueAfterDrag(friday, scale.pixelsADay / 3, scale, calendar)).toBe(friday);
    });

    it('shows the held bar and all that the preview moves, with their days', () => {
        const plan = timelinePlan();
        const place = layout.places.get('a01');
        const followers = followerGhosts(previewOf().moves, 'a01', layout, plan, scale, calendar);

        expect(place && heldGhost(place, dayOf('2026-12-18'), plan, scale, calendar).text).toBe('Dec 18');
        expect(followers.map(({ key, text }) => [key, text])).toEqual([['a02', 'Jan 5']]);
        expect(followers[0]?.className).toContain('ghost_milestone');
    });
});

describe('the sentence above', () => {
    const driver = {
        activityId: 'a03',
        name: 'Security review',
        movesSignature: true,
        likely: '2027-01-25',
        against: '2027-01-29',
        withBuffer: '2027-02-18',
        nextName: 'Run the proof',
        nextSlack: 8
    };
    const textOf = (change: Partial<typeof driver> | { against: null; nextName: null } = {}) =>
        driverText(timelinePlan({ timeline: { driver: { ...driver, ...change }, weekdaysOff: [], daysOff: [] } }));

    it('says what drives signature and how much room the next chain has', () => {
        expect(textOf()).toEqual({
            drives: 'Security review drives signature.',
            detail:
                'Likely Jan 25 against close date Jan 29; with buffer Feb 18. Run the proof has 8 days of slack. ' +
                'Days are working days.'
        });
    });

    it('says value after signature, no slack, and leaves out what a plan has not', () => {
        expect(textOf({ movesSignature: false, nextSlack: 0 })?.detail).toContain(
            'against value date Jan 29; with buffer Feb 18. Run the proof has no slack.'
        );
        expect(textOf({ against: null, nextName: null })?.detail).toBe(
            'Likely Jan 25; with buffer Feb 18. Days are working days.'
        );
        expect(driverText(timelinePlan())).toBeNull();
    });
});
