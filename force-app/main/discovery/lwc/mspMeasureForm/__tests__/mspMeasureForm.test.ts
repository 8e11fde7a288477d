import MspMeasureForm from 'c/mspMeasureForm';
import { newMeasure } from 'c/mspDiscoveryModel';
import type { Measure } from 'c/mspDiscoveryModel';
import { planOf } from 'test/builders';
import { performWith, savingOf } from 'test/discovery';
import { change, emit, press } from 'test/events';
import { findAll, mount, settled } from 'test/mount';

async function formWith(record: Measure, perform = performWith(), valid = true): Promise<HTMLElement> {
    const form = mount('c-msp-measure-form', MspMeasureForm, { plan: planOf(), perform, record });
    await settled();
    for (const field of findAll(form, 'lightning-input')) {
        Object.assign(field, { reportValidity: () => valid });
    }
    return form;
}

describe('c-msp-measure-form', () => {
    it('saves figures as numbers and what is left empty as nothing', async () => {
        const perform = performWith();
        const form = await formWith(newMeasure(), perform);

        await change(form, '[data-field="name"]', 'Days to close');
        await change(form, '[data-field="baseline"]', '9.5');
        await change(form, '[data-field="target"]', '');
        await change(form, '[data-field="readerId"]', 'p01');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'measure',
            args: [{ id: null, name: 'Days to close', baseline: 9.5, target: null, readerId: 'p01', seen: null }],
            done: 'Saved Days to close.'
        });
    });

    it('saves nothing while a field is wrong', async () => {
        const perform = performWith();
        const form = await formWith(newMeasure(), perform, false);

        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(perform).not.toHaveBeenCalled();
        expect(savingOf(form).fault).toContain('Not saved.');
    });

    it('removes with a way back', async () => {
        const perform = performWith();
        const form = await formWith({ ...newMeasure(), id: 'me1', name: 'Days to close' }, perform);

        await press(form, 'Remove');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'removeDiscovery',
            args: ['me1'],
            undo: { name: 'measure', args: [{ id: null, name: 'Days to close' }] }
        });
    });

    it('is accessible', async () => {
        await expect(await formWith({ ...newMeasure(), id: 'me1', name: 'Days to close' })).toBeAccessible();
    });
});
