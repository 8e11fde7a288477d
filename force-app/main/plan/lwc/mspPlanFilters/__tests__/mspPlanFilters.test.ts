import MspPlanFilters from 'c/mspPlanFilters';
import { NO_FILTER } from 'c/mspPlanModel';
import { change, listen, press } from 'test/events';
import { find, findAll, mount } from 'test/mount';

describe('c-msp-plan-filters', () => {
    it('asks for the steps of one kind and keeps the text', async () => {
        const filters = mount('c-msp-plan-filters', MspPlanFilters, { filter: { name: 'all', text: 'proof' } });
        const changed = listen(filters, 'filterchange');

        await press(filters, 'Mine');

        expect(changed.detail).toEqual({ name: 'mine', text: 'proof' });
    });

    it('asks for the steps that hold a text', async () => {
        const filters = mount('c-msp-plan-filters', MspPlanFilters, { filter: NO_FILTER });
        const changed = listen(filters, 'filterchange');

        await change(filters, 'lightning-input', 'proof');

        expect(changed.detail).toEqual({ name: 'all', text: 'proof' });
    });

    it('tells which filter is on', () => {
        const filters = mount('c-msp-plan-filters', MspPlanFilters, { filter: { name: 'customer', text: '' } });

        const pressed = findAll(find(filters, 'c-msp-chips'), '[aria-pressed="true"]').map((chip) =>
            chip.textContent?.trim()
        );

        expect(pressed).toEqual(['Customer’s']);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-plan-filters', MspPlanFilters, { filter: NO_FILTER })).toBeAccessible();
    });
});
