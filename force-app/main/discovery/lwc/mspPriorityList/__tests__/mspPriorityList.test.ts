import MspPriorityList from 'c/mspPriorityList';
import { newPriority } from 'c/mspDiscoveryModel';
import type { Priority } from 'c/mspDiscoveryModel';
import { planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { buttonsIn, emit, press } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

const halve: Priority = {
    ...newPriority(),
    id: 'pr1',
    name: 'Halve downtime',
    statement: 'Halve downtime',
    executiveOwnerName: 'Dana Whitfield',
    source: 'Annual report',
    heardOn: '2026-09-09',
    serves: 'Six plants see stops'
};
const growth: Priority = { ...newPriority(), id: 'pr2', name: 'Grow abroad', linked: false };

async function listWith(priorities: readonly Priority[], editable = true): Promise<HTMLElement> {
    const list = mount('c-msp-priority-list', MspPriorityList, {
        plan: planOf({ editable }),
        perform: performWith(),
        discovery: discoveryOf({ priorities })
    });
    await settled();
    return list;
}

describe('c-msp-priority-list', () => {
    it('shows linked priorities with how the project serves them and where they come from', async () => {
        const list = await listWith([halve, growth]);

        expect(findAll(list, '.row')).toHaveLength(1);
        expect(text(list, '.row')).toBe(
            'Halve downtime Six plants see stops Dana Whitfield · Annual report, Sep 9 Edit'
        );
    });

    it('says that nobody said how it is served', async () => {
        expect(text(await listWith([{ ...halve, serves: null }]))).toContain('Nobody said yet');
    });

    it('offers the other priorities of the account to be linked', async () => {
        const list = await listWith([halve, growth]);

        await emit(list, 'c-msp-section', 'action');

        const { others } = find(list, 'c-msp-priority-form') as HTMLElement & { others: readonly Priority[] };
        expect(others.map((priority) => priority.name)).toEqual(['Grow abroad']);
    });

    it('edits in place', async () => {
        const list = await listWith([halve]);

        await press(list, 'Edit Halve downtime');

        expect((find(list, 'c-msp-priority-form') as HTMLElement & { record: object }).record).toEqual(halve);
    });

    it('says what to do without a priority, or only that there is none', async () => {
        const list = await listWith([]);
        const readOnly = await listWith([], false);

        await emit(find(list, 'c-msp-section'), 'c-msp-empty-state', 'action');

        expect(has(list, 'c-msp-priority-form')).toBe(true);
        expect(buttonsIn(readOnly)).toHaveLength(0);
    });

    it('is accessible', async () => {
        await expect(await listWith([halve])).toBeAccessible();
    });
});
