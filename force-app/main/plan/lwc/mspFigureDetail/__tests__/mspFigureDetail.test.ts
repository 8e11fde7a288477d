import MspFigureDetail from 'c/mspFigureDetail';
import type { FigureName } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { planOf } from 'test/builders';
import { emit, key, listen, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

function detailOf(figure: FigureName, plan: PlanView = planOf()): HTMLElement {
    return mount('c-msp-figure-detail', MspFigureDetail, { plan, figure });
}

describe('c-msp-figure-detail', () => {
    it('names the figure with its value', () => {
        expect(find(detailOf('value'), '[role="dialog"]').getAttribute('aria-label')).toBe(
            'Value date: Jul 2, 2027, Tight'
        );
    });

    it('leads to a step that binds the date', async () => {
        const detail = detailOf('value');
        const open = listen(detail, 'openstep');

        await press(detail, 'Run the proof');

        expect(open.detail).toEqual({ activityId: 'a01' });
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
