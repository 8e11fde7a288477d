import MspCloseDownForm from 'c/mspCloseDownForm';
import { newCloseDown } from 'c/mspDiscoveryModel';
import type { CloseDown } from 'c/mspDiscoveryModel';
import { planOf } from 'test/builders';
import { performWith } from 'test/discovery';
import { change, emit, press } from 'test/events';
import { find, findAll, mount, settled } from 'test/mount';

const yearEnd: CloseDown = { id: 'cd1', name: 'Year-end', fromDay: '2026-12-21', toDay: '2027-01-01', seen: null };

async function formWith(record: CloseDown, perform = performWith(), valid = true): Promise<HTMLElement> {
    const form = mount('c-msp-close-down-form', MspCloseDownForm, { plan: planOf(), perform, record });
    await settled();
    for (const field of findAll(form, 'lightning-input')) {
        Object.assign(field, { reportValidity: () => valid });
    }
    return form;
}

describe('c-msp-close-down-form', () => {
    it('saves new days', async () => {
        const perform = performWith();
        const form = await formWith(newCloseDown(), perform);

        await change(form, '[data-field="name"]', 'Summer');
        await change(form, '[data-field="fromDay"]', '2027-07-05');
        await change(form, '[data-field="toDay"]', '2027-07-16');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'closeDown',
            args: [{ id: null, name: 'Summer', fromDay: '2027-07-05', toDay: '2027-07-16' }]
        });
    });

    it('lets the last day not be before the first, and saves nothing wrong', async () => {
        const perform = performWith();
        const form = await formWith(yearEnd, perform, false);

        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect((find(form, '[data-field="toDay"]') as HTMLElement & { min: string }).min).toBe('2026-12-21');
        expect(perform).not.toHaveBeenCalled();
    });

    it('removes with a way back', async () => {
        const perform = performWith();

        await press(await formWith(yearEnd, perform), 'Remove');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'removeDiscovery',
            args: ['cd1'],
            undo: { name: 'closeDown', args: [{ id: null, name: 'Year-end' }] }
        });
    });

    it('is accessible', async () => {
        await expect(await formWith(yearEnd)).toBeAccessible();
    });
});
