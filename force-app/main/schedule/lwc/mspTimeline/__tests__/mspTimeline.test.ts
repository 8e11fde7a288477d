import { NOTHING_SAID } from 'c/mspCommands';
import { previewReschedule } from 'c/mspPlanApi';
import { NO_FILTER } from 'c/mspPlanModel';
import MspTimeline from 'c/mspTimeline';
import type { BarDrag } from 'c/mspTimelineRows';
import { emit, listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';
import { previewOf, timelinePlan } from 'test/schedule';

jest.mock('c/mspPlanApi', () => ({ previewReschedule: jest.fn(), rescheduleReasons: jest.fn() }));

type Timeline = HTMLElement & { showStep(activityId: string): void };

const ROWS = 'c-msp-timeline-rows';
const PREVIEW = 'c-msp-reschedule-preview';
const life = { baselines: [{ baselineNumber: 1, takenOn: '2026-09-30', dueDates: { a01: '2026-11-20' } }] };

async function shown(change: object = {}): Promise<Timeline> {
    jest.mocked(previewReschedule).mockResolvedValue(previewOf());
    const perform = jest.fn().mockResolvedValue({ ...NOTHING_SAID, saved: true });
    const element = mount('c-msp-timeline', MspTimeline, { plan: timelinePlan(), perform, ...change }) as Timeline;
    await settled();
    return element;
}

const rowKeys = (element: Element): string[] =>
    (find(element, ROWS) as HTMLElement & { rows: readonly { key: string }[] }).rows.map((row) => row.key);
const request = (element: Element): unknown => (find(element, PREVIEW) as HTMLElement & { request: unknown }).request;

async function drag(element: Element, moment: BarDrag['moment'], clientX: number): Promise<void> {
    await emit(element, ROWS, 'bardrag', { key: 'a01', clientX, moment });
}

describe('c-msp-timeline', () => {
    beforeEach(() => {
        localStorage.clear();
    });

    it('shows the rows of the list with the sentence that says what drives', async () => {
        const driver = {
            activityId: 'a03',
            name: 'Security review',
            movesSignature: true,
            likely: '2027-01-25',
            against: '2027-01-29',
            withBuffer: '2027-02-18',
            nextName: null,
            nextSlack: null
        };
        const element = await shown({ plan: timelinePlan({ timeline: { driver, weekdaysOff: [6, 7], daysOff: [] } }) });

        expect(rowKeys(element)).toEqual(['phase-1', 'a01', 'a02', 'phase-2', 'a03', 'a04']);
        expect(text(find(element, 'c-msp-timeline-controls'), '.sentence')).toContain(
            'Security review drives signature. Likely Jan 25 against close date Jan 29; with buffer Feb 18.'
        );
    });

    it('says what to do where there are no steps, and where a filter hides them all', async () => {
        expect(has(await shown({ plan: timelinePlan({ phases: [] }) }), 'c-msp-empty-state')).toBe(true);

        const filtered = await shown({ filter: { name: 'all', text: 'nothing like this' } });
        const cleared = listen(filtered, 'clearfilter');
        await emit(filtered, 'c-msp-empty-state', 'action');
        expect(cleared.times).toBe(1);
    });

    it('hides what is toggled off, and remembers it', async () => {
        const element = await shown({ life });
        expect(has(element, '.agreed')).toBe(true);

        const chips = find(find(element, 'c-msp-timeline-controls'), 'c-msp-chips');
        for (const name of ['links', 'slack', 'agreed']) {
            chips.dispatchEvent(new CustomEvent('chip', { detail: name }));
            await settled();
        }

        expect(['.link', '.slack', '.agreed'].some((part) => has(element, part))).toBe(false);
        expect(has(await shown({ life }), '.link')).toBe(false);
    });

    it('offers what was agreed only once something was', async () => {
        const chipsOf = (element: Element): readonly { name: string }[] =>
            (
                find(find(element, 'c-msp-timeline-controls'), 'c-msp-chips') as HTMLElement & {
                    chips: { name: string }[];
                }
            ).chips;

        expect(chipsOf(await shown()).map((chip) => chip.name)).toEqual(['links', 'slack']);
        expect(chipsOf(await shown({ life })).map((chip) => chip.name)).toEqual(['links', 'slack', 'agreed']);
    });

    it('widens the days with the scale', async () => {
        const element = await shown();
        const width = (): number => Number(find(element, 'svg.lines').getAttribute('width'));
        const whole = width();

        await emit(find(element, 'c-msp-timeline-controls'), 'lightning-radio-group', 'change', { value: 'week' });

        expect(width()).toBeGreaterThan(whole * 2);
    });

    it('opens and closes phases', async () => {
        const element = await shown();

        await emit(element, ROWS, 'togglephase', 1);

        expect(rowKeys(element)).toEqual(['phase-1', 'phase-2', 'a03', 'a04']);
    });

    it('previews a dragged bar, draws what goes along, and saves nothing itself', async () => {
        const perform = jest.fn();
        const element = await shown({ perform });

        await drag(element, 'start', 100);
        await drag(element, 'move', 145);
        expect(request(element)).toMatchObject({ moves: [{ activityId: 'a01', seen: '2026-12-04' }] });
        expect(findAll(element, '.ghost_held')).toHaveLength(1);

        await drag(element, 'end', 145);
        await emit(element, PREVIEW, 'previewed', { request: {}, preview: previewOf() });

        expect(findAll(element, '.ghost .date').map((date) => date.textContent)).toEqual(['Jan 5', 'Dec 18']);
        expect(perform).not.toHaveBeenCalled();
    });

    it('asks nothing while a bar is over its own day, and forgets it there', async () => {
        const element = await shown();

        await drag(element, 'start', 100);
        await drag(element, 'move', 160);
        await drag(element, 'move', 100);
        await drag(element, 'end', 100);

        expect(has(element, PREVIEW)).toBe(false);
        expect(previewReschedule).not.toHaveBeenCalled();
    });

    it('puts a bar back when the drag or the preview is given up', async () => {
        const element = await shown();

        await drag(element, 'start', 100);
        await drag(element, 'move', 160);
        await drag(element, 'cancel', 160);
        expect(has(element, '.ghost')).toBe(false);

        await drag(element, 'start', 100);
        await drag(element, 'end', 160);
        await emit(element, PREVIEW, 'cancel');
        expect([has(element, '.ghost'), has(element, PREVIEW)]).toEqual([false, false]);
        expect(text(element, '[role="status"]')).toBe('Run the proof is back on its day.');
    });

    it('holds a bar by keys without asking, and opens the preview on Enter', async () => {
        const element = await shown();

        await emit(element, ROWS, 'barstep', { key: 'a01', days: 1 });
        expect(find(element, ROWS)).toMatchObject({
            held: { key: 'a01', text: expect.stringContaining('Run the proof: would be due Dec 7.') }
        });
        expect(has(element, PREVIEW)).toBe(false);

        await emit(element, ROWS, 'barenter', 'a01');
        expect(request(element)).toEqual({
            moves: [{ activityId: 'a01', due: '2026-12-07', seen: '2026-12-04' }],
            pin: false
        });
    });

    it('opens the step on Enter where the bar was not moved', async () => {
        const element = await shown();
        const opened = listen<{ activityId: string }>(element, 'openstep');

        await emit(element, ROWS, 'barenter', 'a03');
        await emit(element, ROWS, 'openstep', { activityId: 'a04' });

        expect([opened.times, opened.detail.activityId]).toEqual([2, 'a04']);
    });

    it('lets go once the change is saved', async () => {
        const element = await shown();
        await drag(element, 'start', 100);
        await drag(element, 'end', 160);

        await emit(element, PREVIEW, 'saved');

        expect([has(element, '.ghost'), has(element, PREVIEW)]).toEqual([false, false]);
    });

    it('leads to a step of a closed phase', async () => {
        const element = await shown();
        await emit(element, ROWS, 'togglephase', 1);

        element.showStep('a02');
        await settled();

        expect(rowKeys(element)).toContain('a02');
    });

    it('forgets a choice that the browser does not keep, and one that it keeps badly', async () => {
        localStorage.setItem('msp.timeline', '{"scale":"decade","links":"yes"');
        expect(has(await shown({ filter: NO_FILTER }), '.link')).toBe(true);
    });

    it('is accessible with baseline, close-downs and a preview', async () => {
        const closeDowns = [{ id: 'c1', name: 'Year end', fromDay: '2026-12-21', toDay: '2027-01-01' }];
        const element = await shown({ life, closeDowns });
        await drag(element, 'start', 100);
        await drag(element, 'end', 160);

        await expect(element).toBeAccessible();
    });
});
