import MspProjectedForm from 'c/mspProjectedForm';
import { planOf } from 'test/builders';
import { discoveryOf, performWith, savingOf } from 'test/discovery';
import { change, checked, emit, listen } from 'test/events';
import { find, mount, settled } from 'test/mount';

const projected = { ...discoveryOf().projected, amount: 100, contactId: 'c77', contactName: 'Ada Stone' };

async function formWith(perform = performWith()): Promise<HTMLElement> {
    const form = mount('c-msp-projected-form', MspProjectedForm, {
        plan: planOf(),
        perform,
        periods: discoveryOf().periods,
        record: projected
    });
    await settled();
    checked(form);
    return form;
}

describe('c-msp-projected-form', () => {
    it('saves with what was seen and a way back', async () => {
        const perform = performWith();
        const form = await formWith(perform);
        const closed = listen(form, 'close');

        await change(form, '[data-field="amount"]', '250.5');
        await change(form, '[data-field="period"]', 'Per year');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'projectedValue',
            args: [{ amount: 250.5, period: 'Per year', seen: { amount: 100, seen: null } }],
            undo: { args: [{ amount: 100, seen: { amount: 250.5 } }] }
        });
        expect(closed.times).toBe(1);
    });

    it('keeps somebody who is no longer in the plan as the one who said it', async () => {
        const form = await formWith();

        const { options, value } = find(form, '[data-field="contactId"]') as HTMLElement & {
            options: readonly { value: string; label: string }[];
            value: string;
        };

        expect(options.find((option) => option.value === value)?.label).toBe('Ada Stone');
    });

    it('stays open when the amount is refused', async () => {
        const form = await formWith(performWith({ saved: false, fault: 'It cannot be less than zero.' }));
        const closed = listen(form, 'close');

        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(savingOf(form).fault).toContain('zero');
        expect(closed.times).toBe(0);
    });

    it('is accessible', async () => {
        await expect(await formWith()).toBeAccessible();
    });
});
