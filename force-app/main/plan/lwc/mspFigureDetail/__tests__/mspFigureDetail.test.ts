import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import MspFigureDetail from 'c/mspFigureDetail';
import type { FigureName } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { headerOf, planOf } from 'test/builders';
import { emit, key, listen, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';
import { placeOf } from '../places';

function detailOf(figure: FigureName, plan: PlanView = planOf()): HTMLElement {
    return mount('c-msp-figure-detail', MspFigureDetail, { plan, figure });
}

describe('c-msp-figure-detail', () => {
    it('names the figure with its value', () => {
        expect(find(detailOf('value'), '[role="dialog"]').getAttribute('aria-label')).toBe(
            'Value date: Jul 2, 2027, Tight'
        );
    });

    it('leads to a step that binds the date, out of the popover', async () => {
        const detail = detailOf('value');
        const place = listen(detail, 'goto');
        const left = listen(detail, 'lead');

        await press(detail, 'Run the proof');

        expect(place.detail).toEqual({ page: 'plan', step: 'a01' });
        expect(left.times).toBe(1);
    });

    it.each([
        ['completeness', 'Measure', { page: 'overview', section: 'measures' }],
        ['completeness', 'Plan_Agreed', { page: 'reviews', section: 'agreement', action: 'agree' }],
        ['health', 'owner_left', { page: 'people' }],
        ['health', 'slipping', { page: 'reviews', section: 'ledger' }]
    ] as const)('leads from %s %s to where it is mended', async (figure, code, wanted) => {
        const base = headerOf();
        const criteria = [{ code, label: 'Mend it', points: 0, weight: 5, detail: '' }];
        const signals = [{ code, label: 'Mend it', level: 'Risk' as const, detail: '' }];
        const detail = detailOf(figure, planOf({ header: { ...base, criteria, signals } }));
        const place = listen(detail, 'goto');

        await press(detail, 'Mend it');

        expect(place.detail).toEqual(wanted);
    });

    it('knows a place for every criterion of the package', () => {
        const folder = join(__dirname, '../../../../assessment/customMetadata');
        const codes = readdirSync(folder).map((file) => /Rule\.(\w+)\.md/.exec(file)?.[1] ?? '');

        expect(codes.filter((code) => placeOf('completeness', code) === null)).toEqual([]);
    });

    it('marks the next step done or moves it, and shows what comes after', async () => {
        const detail = detailOf('next');
        const place = listen(detail, 'goto');

        await press(detail, 'Mark done');
        expect(place.detail).toEqual({ page: 'plan', step: 'a01', action: 'done' });
        await press(detail, 'Move');

        expect(place.detail).toEqual({ page: 'plan', step: 'a01', action: 'editDue' });
        expect(has(detailOf('next', planOf({ editable: false })), 'lightning-button')).toBe(false);
    });

    it('leads from the close date to the timeline', async () => {
        const detail = detailOf('close');
        const place = listen(detail, 'goto');

        await press(detail, 'Open timeline');

        expect(place.detail).toEqual({ page: 'plan', view: 'timeline' });
    });

    it('leads to what needs attention', async () => {
        const detail = detailOf('health');
        const show = listen(detail, 'showattention');

        await press(detail, 'Show what needs attention');

        expect(show.times).toBe(1);
    });

    it('saves only the dates that were changed', async () => {
        const detail = detailOf('value');
        const change = listen(detail, 'planchange');
        await press(detail, 'Change dates');
        Object.assign(find(detail, 'c-msp-plan-dates'), { check: () => true });

        await emit(detail, 'c-msp-plan-dates', 'dateschange', { valueDate: '2027-08-01' });
        await press(detail, 'Save');

        expect(change.detail).toEqual({ valueDate: '2027-08-01' });
    });

    it('keeps what was typed when the save is refused', async () => {
        const detail = detailOf('value');
        await press(detail, 'Change dates');
        await emit(detail, 'c-msp-plan-dates', 'dateschange', { valueDate: '2020-01-01' });

        Object.assign(detail, { fault: 'Value date not saved. It is past.' });
        await settled();

        expect((find(detail, 'c-msp-plan-dates') as HTMLElement & { valueDate: string }).valueDate).toBe('2020-01-01');
        expect(text(detail, '.fault')).toBe('Value date not saved. It is past.');
    });

    it('changes no dates of a read-only plan', () => {
        expect(has(detailOf('value', planOf({ editable: false })), '[data-id="change"]')).toBe(false);
    });

    it('closes by Escape', async () => {
        const detail = detailOf('progress');
        const close = listen(detail, 'close');

        await key(detail, 'section', 'Escape');

        expect(close.times).toBe(1);
    });

    it.each(['health', 'completeness', 'progress', 'value', 'close', 'next'] as const)(
        'is accessible for %s',
        async (figure) => {
            await expect(detailOf(figure)).toBeAccessible();
        }
    );
});
