import MspPlanHeader from 'c/mspPlanHeader';
import type { PlanView } from 'c/mspPlanTypes';
import { headerOf, planOf } from 'test/builders';
import { click, emit, listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

function headerWith(plan: PlanView = planOf(), more: object = {}): HTMLElement {
    return mount('c-msp-plan-header', MspPlanHeader, { plan, conflicts: [], ...more });
}

describe('c-msp-plan-header', () => {
    it('shows six figures with what they mean', () => {
        const header = headerWith();

        expect(findAll(header, '.cell')).toHaveLength(6);
        expect(text(header, 'button[data-figure="next"]')).toBe('Next due Nov 13 6 days overdue Run the proof');
    });

    it('shows a figure without a value as plain text', () => {
        const header = headerWith(planOf({ header: headerOf({ health: null, healthLabel: null }) }));

        expect(has(header, 'button[data-figure="health"]')).toBe(false);
        expect(text(header, '.figure_plain')).toBe('Health – Starts with the first step');
    });

    it('opens one figure at a time', async () => {
        const header = headerWith();

        await click(header, 'button[data-figure="health"]');
        await click(header, 'button[data-figure="value"]');

        expect(findAll(header, 'c-msp-figure-detail')).toHaveLength(1);
        expect(find(header, 'button[data-figure="value"]').getAttribute('aria-expanded')).toBe('true');
    });

    it('gives the focus back to the figure that is closed', async () => {
        const header = headerWith();
        await click(header, 'button[data-figure="health"]');

        await emit(header, 'c-msp-figure-detail', 'close');

        expect(has(header, 'c-msp-figure-detail')).toBe(false);
        expect(header.shadowRoot?.activeElement).toBe(find(header, 'button[data-figure="health"]'));
    });

    it('closes a figure by a click elsewhere', async () => {
        const header = headerWith();
        await click(header, 'button[data-figure="health"]');

        document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        await settled();

        expect(has(header, 'c-msp-figure-detail')).toBe(false);
    });

    it('asks to change the stance', async () => {
        const header = headerWith();
        const change = listen(header, 'planchange');

        await emit(header, 'lightning-button-menu', 'select', { value: 'Agreed' });

        expect(change.detail).toEqual({ stance: 'Agreed' });
    });

    it('passes on what its figures ask for', async () => {
        const header = headerWith();
        const open = listen(header, 'openstep');
        const show = listen(header, 'showattention');
        const change = listen(header, 'planchange');
        await click(header, 'button[data-figure="value"]');

        await emit(header, 'c-msp-figure-detail', 'planchange', { valueDate: '2027-08-01' });
        await emit(header, 'c-msp-figure-detail', 'openstep', { activityId: 'a01' });
        await click(header, 'button[data-figure="health"]');
        await emit(header, 'c-msp-figure-detail', 'showattention');

        expect(change.detail).toEqual({ valueDate: '2027-08-01' });
        expect(open.detail).toEqual({ activityId: 'a01' });
        expect(show.times).toBe(1);
    });

    it('offers no change on a read-only plan', () => {
        expect(has(headerWith(planOf({ editable: false })), 'lightning-button-menu')).toBe(false);
    });

    it('says why a change was refused, and shows a conflict', async () => {
        const conflicts = [{ field: 'stance', fieldLabel: 'Customer stance', mine: 'Agreed', theirs: 'Declined' }];
        const header = headerWith(planOf(), { fault: 'Customer stance not saved.', conflicts });
        const mine = listen(header, 'keepmine');
        const theirs = listen(header, 'taketheirs');

        await emit(header, 'c-msp-conflict', 'keepmine');
        await emit(header, 'c-msp-conflict', 'taketheirs');

        expect(text(header, '.fault')).toBe('Customer stance not saved.');
        expect([mine.times, theirs.times]).toEqual([1, 1]);
    });

    it('is accessible with an open figure', async () => {
        const header = headerWith();
        await click(header, 'button[data-figure="completeness"]');

        await expect(header).toBeAccessible();
    });
});
