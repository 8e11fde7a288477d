import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import MspStepFormDialog from 'c/mspStepFormDialog';
import { planOf } from 'test/builders';
import { change, listen, press } from 'test/events';
import { find, has, mount, text } from 'test/mount';

const perform = jest.fn<Promise<Outcome>, [Command]>();

function dialog(more: object = {}): HTMLElement {
    return mount('c-msp-step-form-dialog', MspStepFormDialog, { plan: planOf(), perform, ...more });
}

function fill(element: HTMLElement, name: string, value: string, valid = true): void {
    Object.assign(find(element, `[data-field="${name}"]`), { value, reportValidity: () => valid });
}

describe('c-msp-step-form-dialog', () => {
    it('adds the step to the milestone that was asked for', async () => {
        perform.mockResolvedValue({ ...NOTHING_SAID, saved: true });
        const element = dialog({ milestoneId: 'm01' });
        const closed = listen(element, 'close');
        fill(element, 'name', 'Check the invoices');
        fill(element, 'typicalDays', '3');
        fill(element, 'predecessor', 'a01');

        await press(element, 'Add step');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'addStep',
            args: [
                {
                    milestoneId: 'm01',
                    name: 'Check the invoices',
                    leadingSide: 'Customer',
                    typicalDays: 3,
                    predecessorIds: ['a01'],
                    customerOwnerId: null
                }
            ]
        });
        expect(closed.detail).toBe(true);
    });

    it('asks for the owner of the side that leads', async () => {
        const element = dialog();

        await change(element, '[data-field="side"]', 'Vendor');

        expect([has(element, '[data-field="customerOwner"]'), has(element, '[data-field="vendorOwner"]')]).toEqual([
            false,
            true
        ]);
    });

    it('stays with what was entered when the save is refused', async () => {
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'Nov 20 has passed.' });
        const element = dialog();
        const closed = listen(element, 'close');
        fill(element, 'name', 'Check');

        await press(element, 'Add step');

        expect([text(element, '.fault'), closed.times]).toEqual(['Nov 20 has passed.', 0]);
    });

    it('saves nothing while a field is wrong, and nothing by Cancel', async () => {
        const element = dialog();
        const closed = listen(element, 'close');
        fill(element, 'name', '', false);

        await press(element, 'Add step');
        await press(element, 'Cancel');

        expect([perform.mock.calls.length, closed.detail]).toEqual([0, false]);
    });

    it('is accessible', async () => {
        await expect(dialog()).toBeAccessible();
    });
});
