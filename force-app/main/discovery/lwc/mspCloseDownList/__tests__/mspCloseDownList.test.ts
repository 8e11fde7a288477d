import MspCloseDownList from 'c/mspCloseDownList';
import type { CloseDown } from 'c/mspDiscoveryModel';
import { planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { buttonsIn, emit, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

const yearEnd: CloseDown = { id: 'cd1', name: 'Year-end', fromDay: '2026-12-21', toDay: '2027-01-01', seen: null };

async function listWith(closeDowns: readonly CloseDown[], editable = true): Promise<HTMLElement> {
    const list = mount('c-msp-close-down-list', MspCloseDownList, {
        plan: planOf({ editable }),
        perform: performWith(),
        discovery: discoveryOf({ closeDowns })
    });
    await settled();
    return list;
}

describe('c-msp-close-down-list', () => {
    it('shows the days, with the year where it is another one', async () => {
        expect(text(await listWith([yearEnd]), '.row')).toBe('Year-end Dec 21 to Jan 1, 2027 Edit');
    });

    it('edits in place and adds', async () => {
        const list = await listWith([yearEnd]);

        await press(list, 'Edit Year-end');
        const edited = (find(list, 'c-msp-close-down-form') as HTMLElement & { record: object }).record;
        await emit(list, 'c-msp-section', 'action');

        expect(edited).toEqual(yearEnd);
        expect((find(list, 'c-msp-close-down-form') as HTMLElement & { record: CloseDown }).record.id).toBeNull();
    });

    it('says what to do where none is known', async () => {
        const list = await listWith([]);

        await emit(find(list, 'c-msp-section'), 'c-msp-empty-state', 'action');

        expect(has(list, 'c-msp-close-down-form')).toBe(true);
    });

    it('has nothing to press for who may only read', async () => {
        expect(buttonsIn(await listWith([yearEnd], false))).toHaveLength(0);
    });

    it('is accessible', async () => {
        await expect(await listWith([yearEnd])).toBeAccessible();
    });
});
