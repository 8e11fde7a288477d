import MspPlanDates from 'c/mspPlanDates';
import { change, listen } from 'test/events';
import { find, findAll, mount } from 'test/mount';

function dates(): HTMLElement & { check(): boolean } {
    const form = mount('c-msp-plan-dates', MspPlanDates, { valueDate: '2027-07-02' });
    findAll(form, 'lightning-input').forEach((input) => Object.assign(input, { reportValidity: () => true }));
    return form as HTMLElement & { check(): boolean };
}

describe('c-msp-plan-dates', () => {
    it('tells which field changed', async () => {
        const form = dates();
        const changed = listen(form, 'dateschange');

        await change(form, '[data-field="contractDate"]', '2027-01-19');

        expect(changed.detail).toEqual({ contractDate: '2027-01-19' });
    });

    it('takes an emptied field as no value', async () => {
        const form = dates();
        const changed = listen(form, 'dateschange');

        await change(form, '[data-field="valueDateReason"]', '  ');

        expect(changed.detail).toEqual({ valueDateReason: null });
    });

    it('is not in order while one field is wrong', () => {
        const form = dates();
        expect(form.check()).toBe(true);

        Object.assign(find(form, '[data-field="valueDate"]'), { reportValidity: () => false, focus: () => undefined });

        expect(form.check()).toBe(false);
    });

    it('is accessible', async () => {
        await expect(dates()).toBeAccessible();
    });
});
