import MspBoardCard from 'c/mspBoardCard';
import { rowOf } from 'c/mspPlanModel';
import { activityOf, planOf } from 'test/builders';
import { click, key, listen } from 'test/events';
import { find, has, mount, text } from 'test/mount';

function card(activity: object = {}, more: object = {}, plan = planOf()): HTMLElement {
    return mount('c-msp-board-card', MspBoardCard, { row: rowOf(activityOf(activity), plan), plan, ...more });
}

describe('c-msp-board-card', () => {
    it('says what, who and when, and only exceptions beside', () => {
        expect(text(card(), '.card')).toContain('Run the proof Customer · Priya Raman Dec 4');
        expect(text(card({ overdue: true, overdueDays: 5 }), '.due')).toBe('Dec 4 5 days overdue');
        expect(has(card(), '.agreement')).toBe(false);
        expect(text(card({ offeredDate: '2026-12-11' }), '.agreement')).toBe('They offer Dec 11');
    });

    it('lifts by Space; then the arrows move it and Space drops it', async () => {
        const element = card();
        const lifted = listen(element, 'lift');
        const shifted = listen(element, 'shift');
        const dropped = listen(element, 'dropcard');

        await key(element, '.open', ' ');
        Object.assign(element, { lifted: true });
        await key(element, '.open', 'ArrowRight');
        await key(element, '.open', ' ');

        expect([lifted.times, shifted.detail, dropped.times]).toEqual([1, { by: 1 }, 1]);
    });

    it('opens the step, and changes its status by the field of a phone', async () => {
        const element = card();
        const opened = listen(element, 'open');
        const status = listen(element, 'status');

        await click(element, '.open');
        const field = find(element, '.status') as HTMLSelectElement;
        field.value = 'Done';
        field.dispatchEvent(new CustomEvent('change'));

        expect([opened.times, status.detail]).toEqual([1, { status: 'Done' }]);
    });

    it('cannot be moved on a read-only plan', async () => {
        const element = card({}, {}, planOf({ editable: false }));
        const lifted = listen(element, 'lift');

        await key(element, '.open', ' ');

        expect([lifted.times, has(element, '.status')]).toEqual([0, false]);
    });

    it('is accessible', async () => {
        await expect(card({ closesMilestone: true, status: 'Blocked', blockedReason: 'Waits' })).toBeAccessible();
    });
});
