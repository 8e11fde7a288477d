import { NOTHING_SAID, refused } from 'c/mspCommands';
import MspPlanHeader from 'c/mspPlanHeader';
import type { PlanView } from 'c/mspPlanTypes';
import { headerOf, planOf } from 'test/builders';
import { click, emit, listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

function headerWith(plan: PlanView = planOf(), more: object = {}): HTMLElement {
    return mount('c-msp-plan-header', MspPlanHeader, { plan, perform, ...more });
}

const perform = jest.fn();

describe('c-msp-plan-header', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

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

    it('saves the stance with what the user saw', async () => {
        const header = headerWith();

        await emit(header, 'lightning-button-menu', 'select', { value: 'Agreed' });

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'savePlan',
            args: [{ stance: 'Agreed', seenStance: 'Building it with us' }]
        });
    });

    it('saves dates and closes the figure', async () => {
        const header = headerWith();
        await click(header, 'button[data-figure="value"]');

        await emit(header, 'c-msp-figure-detail', 'planchange', { valueDate: '2027-08-01' });

        expect(perform.mock.lastCall[0]).toMatchObject({ args: [{ valueDate: '2027-08-01' }] });
        expect(has(header, 'c-msp-figure-detail')).toBe(false);
    });

    it('leads to what needs attention, and closes when a figure leads away', async () => {
        const header = headerWith();
        const place = listen(header, 'goto');
        await click(header, 'button[data-figure="health"]');
        await emit(header, 'c-msp-figure-detail', 'showattention');
        expect(place.detail).toEqual({ page: 'plan', section: 'attention' });
        await click(header, 'button[data-figure="health"]');

        await emit(header, 'c-msp-figure-detail', 'lead');

        expect(has(header, 'c-msp-figure-detail')).toBe(false);
    });

    it('opens the form of the dates for a repair elsewhere', async () => {
        const header = headerWith() as HTMLElement & { openAction(name: string): void };

        header.openAction('dates');
        await settled();

        expect(has(find(header, 'c-msp-figure-detail'), 'c-msp-plan-dates')).toBe(true);
    });

    it('records an agreement again where one is in force', () => {
        const header = headerWith(planOf({ actions: ['reagree'] })) as HTMLElement & { openAction(name: string): void };
        const open = jest.fn();
        Object.assign(find(header, 'c-msp-plan-actions'), { open });

        header.openAction('agree');

        expect(open).toHaveBeenCalledWith('reagree');
    });

    it('offers no change on a read-only plan', () => {
        expect(has(headerWith(planOf({ editable: false })), '.stance lightning-button-menu')).toBe(false);
    });

    it('says why a change was refused', async () => {
        perform.mockResolvedValue(refused('Customer stance not saved.'));
        const header = headerWith();

        await emit(header, 'lightning-button-menu', 'select', { value: 'Agreed' });

        expect(text(header, '.fault')).toBe('Customer stance not saved.');
    });

    it('shows a conflict side by side, and saves mine knowing theirs', async () => {
        const conflicts = [{ field: 'stance', fieldLabel: 'Customer stance', mine: 'Agreed', theirs: 'Declined' }];
        const stored = [{ activityId: null, field: 'stance', mine: 'Agreed', theirs: 'Declined' }];
        perform.mockResolvedValueOnce({ ...NOTHING_SAID, conflicts, stored });
        const header = headerWith();
        await emit(header, 'lightning-button-menu', 'select', { value: 'Agreed' });

        await emit(header, 'c-msp-conflict', 'keepmine');

        expect(perform.mock.lastCall[0]).toMatchObject({ args: [{ stance: 'Agreed', seenStance: 'Declined' }] });
        expect(has(header, 'c-msp-conflict')).toBe(false);
    });

    it('takes theirs by letting mine go', async () => {
        const conflicts = [{ field: 'stance', fieldLabel: 'Customer stance', mine: 'Agreed', theirs: 'Declined' }];
        perform.mockResolvedValueOnce({ ...NOTHING_SAID, conflicts });
        const header = headerWith();
        await emit(header, 'lightning-button-menu', 'select', { value: 'Agreed' });

        await emit(header, 'c-msp-conflict', 'taketheirs');

        expect(has(header, 'c-msp-conflict')).toBe(false);
        expect(perform).toHaveBeenCalledTimes(1);
    });

    it('is accessible with an open figure', async () => {
        const header = headerWith();
        await click(header, 'button[data-figure="completeness"]');

        await expect(header).toBeAccessible();
    });
});
