import { NO_FILTER } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { drawingOf } from 'c/mspTimelineModel';
import MspTimelineRows from 'c/mspTimelineRows';
import type { BarDrag } from 'c/mspTimelineRows';
import { listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';
import { stepOf, timelinePlan } from 'test/schedule';

interface Options {
    readonly plan?: PlanView;
    readonly openPhases?: ReadonlySet<number>;
    readonly width?: number;
}

function shown({ plan = timelinePlan(), openPhases = new Set([1, 2]), width = 1000 }: Options = {}, change = {}) {
    const drawing = drawingOf({
        plan,
        openPhases,
        width,
        filter: NO_FILTER,
        userId: '',
        baseline: null,
        closeDowns: [],
        scaleName: 'plan'
    });
    return mount('c-msp-timeline-rows', MspTimelineRows, {
        rows: drawing.layout.rows,
        ticks: drawing.ticks,
        heading: drawing.title,
        ...change
    });
}

async function keys(element: Element, selector: string, ...names: (string | KeyboardEventInit)[]): Promise<void> {
    for (const name of names) {
        const init = typeof name === 'string' ? { key: name } : name;
        find(element, selector).dispatchEvent(
            new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
        );
        await settled();
    }
}

function pointer(element: Element, selector: string, type: string, clientX: number, change: object = {}): void {
    const event = new MouseEvent(type, { bubbles: true, clientX, button: 0 });
    find(element, selector).dispatchEvent(Object.assign(event, { pointerType: 'mouse', pointerId: 1, ...change }));
}

const bar = (key: string): string => `.bar[data-key="${key}"]`;

describe('c-msp-timeline-rows', () => {
    it('is a grid whose cells say in words what their bars show', () => {
        const rows = shown();

        expect(find(rows, '[role="grid"]').getAttribute('aria-label')).toMatch(/^Timeline of 4 steps, /);
        expect(find(rows, bar('a03')).getAttribute('aria-label')).toBe('Security review');
        expect(find(rows, bar('a03')).getAttribute('aria-valuetext')).toBe(
            'Dec 8 to Dec 14, Not started, drives signature or value, 0 days of slack'
        );
        expect(findAll(rows, '[role="row"]')).toHaveLength(7);
    });

    it('shows a step without a date as a box that says so', () => {
        const plan = timelinePlan();
        const [phase] = plan.phases;
        const undated = stepOf('a09', 'Network window', null, { undated: true, likelyDate: '2026-12-10' });
        const rows = shown({
            plan: {
                ...plan,
                phases: phase
                    ? [{ ...phase, milestones: phase.milestones.map((m) => ({ ...m, activities: [undated] })) }]
                    : []
            }
        });

        expect(text(rows, bar('a09'))).toBe('No date yet');
        expect(find(rows, bar('a09')).getAttribute('aria-valuetext')).toContain('No date yet');
    });

    it('moves a bar by one working day, with Shift by five', async () => {
        const rows = shown();
        const stepped = listen<{ key: string; days: number }>(rows, 'barstep');

        await keys(rows, bar('a01'), 'ArrowRight');
        expect(stepped.detail).toEqual({ key: 'a01', days: 1 });
        await keys(rows, bar('a01'), { key: 'ArrowLeft', shiftKey: true });
        expect(stepped.detail).toEqual({ key: 'a01', days: -5 });
    });

    it('moves towards later days with the left arrow where text runs from right to left', async () => {
        const rows = shown({}, { rtl: true });
        const stepped = listen<{ days: number }>(rows, 'barstep');

        await keys(rows, bar('a01'), 'ArrowLeft');

        expect(stepped.detail.days).toBe(1);
    });

    it('speaks the day over which the keyboard holds the bar, and gives it back', async () => {
        const rows = shown({}, { held: { key: 'a01', day: 20_800, text: 'would be due Dec 18' } });
        const back = listen<string>(rows, 'barback');

        expect(find(rows, bar('a01')).getAttribute('aria-valuetext')).toBe('would be due Dec 18');
        expect(find(rows, bar('a01')).getAttribute('aria-valuenow')).toBe('20800');
        await keys(rows, bar('a01'), 'Escape');
        expect(back.detail).toBe('a01');
    });

    it('is reached by one Tab and walked by arrows', async () => {
        const rows = shown();
        const reached = (): (string | undefined)[] =>
            findAll(rows, '.stop[tabindex="0"]').map((stop) => stop.dataset.key);
        expect(reached()).toEqual(['phase-1']);

        find(rows, bar('a01')).focus();
        await settled();
        expect(reached()).toEqual(['a01']);
        await keys(rows, bar('a01'), 'ArrowDown');
        expect(reached()).toEqual(['a02']);
        await keys(rows, bar('a02'), 'End');
        expect(reached()).toEqual(['a04']);
        await keys(rows, bar('a04'), 'PageUp');
        expect(reached()).toEqual(['phase-1']);
    });

    it('opens and closes a phase by its button and by arrows', async () => {
        const rows = shown({ openPhases: new Set([2]) });
        const toggled = listen<number>(rows, 'togglephase');

        await keys(rows, '[data-key="phase-1"]', 'ArrowRight');
        expect([toggled.times, toggled.detail]).toEqual([1, 1]);
        await keys(rows, '[data-key="phase-2"]', 'ArrowRight');
        expect(toggled.times).toBe(1);
        find(rows, '[data-key="phase-2"]').click();
        expect(toggled.detail).toBe(2);
    });

    it('opens a step by a click on its name or bar, but not after a drag', () => {
        const rows = shown();
        const opened = listen<{ activityId: string }>(rows, 'openstep');

        find(rows, '.name[data-key="a03"]').click();
        find(rows, bar('a01')).click();
        expect([opened.times, opened.detail.activityId]).toEqual([2, 'a01']);

        pointer(rows, bar('a01'), 'pointerdown', 100);
        pointer(rows, bar('a01'), 'pointermove', 140);
        pointer(rows, bar('a01'), 'pointerup', 140);
        find(rows, bar('a01')).click();
        expect(opened.times).toBe(2);
    });

    it('tells where a pressed bar is dragged, and not before the pointer leaves its place', () => {
        const rows = shown();
        const moments: BarDrag[] = [];
        rows.addEventListener('bardrag', (event) => moments.push((event as CustomEvent<BarDrag>).detail));

        pointer(rows, bar('a01'), 'pointerdown', 100);
        pointer(rows, bar('a01'), 'pointermove', 102);
        expect(moments).toEqual([]);
        pointer(rows, bar('a01'), 'pointermove', 130);
        pointer(rows, bar('a01'), 'pointercancel', 130);

        expect(moments.map(({ moment, clientX }) => [moment, clientX])).toEqual([
            ['start', 100],
            ['move', 130],
            ['cancel', 130]
        ]);
    });

    it('leaves scrolling to a finger', () => {
        const rows = shown();
        const dragged = listen(rows, 'bardrag');

        pointer(rows, bar('a01'), 'pointerdown', 100, { pointerType: 'touch' });
        pointer(rows, bar('a01'), 'pointermove', 160, { pointerType: 'touch' });

        expect(dragged.times).toBe(0);
    });

    it('offers no move of what is done or may not be changed', async () => {
        const rows = shown({ plan: timelinePlan({ editable: false }) });
        const stepped = listen(rows, 'barstep');

        expect(has(rows, '[role="slider"]')).toBe(false);
        expect(find(rows, bar('a01')).getAttribute('aria-label')).toContain('Run the proof: Nov 30 to Dec 4');
        await keys(rows, bar('a01'), 'ArrowRight');
        expect(stepped.times).toBe(0);
    });

    it('leads to a step', async () => {
        const rows = shown() as HTMLElement & { focusRow(key: string): void };

        rows.focusRow('a04');
        await settled();

        expect(findAll(rows, '.stop[tabindex="0"]').map((stop) => stop.dataset.key)).toEqual(['a04']);
    });

    it.each([1000, 360])('is accessible %i pixels wide', async (width) => {
        await expect(shown({ width }, { selected: 'a01', phone: width < 480 })).toBeAccessible();
    });
});
