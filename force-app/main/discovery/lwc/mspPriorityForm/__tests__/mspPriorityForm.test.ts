import MspPriorityForm from 'c/mspPriorityForm';
import { newPriority } from 'c/mspDiscoveryModel';
import type { Priority } from 'c/mspDiscoveryModel';
import { planOf } from 'test/builders';
import { performWith, savingOf } from 'test/discovery';
import { buttonsIn, change, emit, press } from 'test/events';
import { findAll, mount, settled } from 'test/mount';

const known: Priority = { ...newPriority(), id: 'pr2', name: 'Grow abroad', linked: false };

async function formWith(
    record: Priority,
    perform = performWith(),
    others: readonly Priority[] = []
): Promise<HTMLElement> {
    const form = mount('c-msp-priority-form', MspPriorityForm, { plan: planOf(), perform, record, others });
    await settled();
    for (const field of findAll(form, 'lightning-input')) {
        Object.assign(field, { reportValidity: () => true });
    }
    return form;
}

describe('c-msp-priority-form', () => {
    it('links a known priority with how it is served', async () => {
        const perform = performWith();
        const form = await formWith(newPriority(), perform, [known]);

        await change(form, '[data-field="id"]', 'pr2');
        await change(form, '[data-field="serves"]', 'Opens two markets');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'priority',
            args: [{ id: 'pr2', name: 'Grow abroad', serves: 'Opens two markets', linked: true }]
        });
    });

    it('goes back to a new one without its id', async () => {
        const perform = performWith();
        const form = await formWith(newPriority(), perform, [known]);
        await change(form, '[data-field="id"]', 'pr2');

        await change(form, '[data-field="id"]', '');
        await change(form, '[data-field="name"]', 'Another');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ args: [{ id: null, name: 'Another' }] });
    });

    it('unlinks and leaves the priority with the customer', async () => {
        const perform = performWith();
        const form = await formWith({ ...known, linked: true }, perform);

        await press(form, 'Unlink');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'priority',
            args: [{ id: 'pr2', linked: false }],
            undo: { args: [{ id: 'pr2', linked: true }] }
        });
    });

    it('offers nothing to unlink for a new one', async () => {
        expect(buttonsIn(await formWith(newPriority())).map((button) => button.textContent?.trim())).toEqual([
            'Save',
            'Cancel'
        ]);
    });

    it('stays open when it is refused', async () => {
        const form = await formWith(newPriority(), performWith({ saved: false, fault: 'The deal has no account.' }));

        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(savingOf(form).fault).toContain('no account');
    });

    it('is accessible', async () => {
        await expect(await formWith(newPriority(), performWith(), [known])).toBeAccessible();
    });
});
