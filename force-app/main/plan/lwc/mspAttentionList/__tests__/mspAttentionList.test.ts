import MspAttentionList from 'c/mspAttentionList';
import type { RepairRequest } from 'c/mspAttentionList';
import type { Attention } from 'c/mspPlanTypes';
import { attentionOf, planOf } from 'test/builders';
import { click, listen, press } from 'test/events';
import { findAll, has, mount, settled, text } from 'test/mount';

function listWith(attention: readonly Attention[], more: object = {}, plan: object = {}): HTMLElement {
    return mount('c-msp-attention-list', MspAttentionList, { plan: planOf({ attention, ...plan }), ...more });
}

describe('c-msp-attention-list', () => {
    it('says reason first, then the step and the facts, then what to do', () => {
        const list = listWith([attentionOf()]);

        expect(text(list, '.line')).toBe('Overdue 6 days Run the proof · Priya Raman Mark done Move');
    });

    it('leads to the repair of an item', async () => {
        const item = attentionOf({ kind: 'ownerless', repair: 'owner' });
        const list = listWith([item]);
        const repair = listen<RepairRequest>(list, 'repair');

        await press(list, 'Name a person: Run the proof');
        expect(repair.detail).toEqual({ item, repair: 'owner' });
        await press(list, 'Not known yet: Run the proof');

        expect(repair.detail.repair).toBe('unknown');
    });

    it('opens the step behind an item', async () => {
        const list = listWith([attentionOf()]);
        const open = listen(list, 'openstep');

        await press(list, 'Run the proof');

        expect(open.detail).toEqual({ activityId: 'a01' });
    });

    it('repairs nothing on a read-only plan', () => {
        expect(has(listWith([attentionOf()], {}, { editable: false }), '.repair')).toBe(false);
    });

    it('folds a long list and opens it', async () => {
        const list = listWith(Array.from({ length: 9 }, (_, index) => attentionOf({ activityId: `a${index}` })));
        expect(findAll(list, '.line')).toHaveLength(7);

        await press(list, 'Show 2 more');

        expect(findAll(list, '.line')).toHaveLength(9);
    });

    it('is open above the list and one line above the other views, as the user last left it', async () => {
        localStorage.clear();
        expect(has(listWith([attentionOf()], { view: 'list' }), '.line')).toBe(true);
        const list = listWith([attentionOf()], { view: 'board' });
        expect(text(list)).toBe('Needs attention 1 First: Run the proof, Overdue 6 days');

        await click(list, '.toggle');

        expect(has(list, '.line')).toBe(true);
        expect(has(listWith([attentionOf()], { view: 'board' }), '.line')).toBe(true);
        expect(has(listWith([attentionOf()], { view: 'timeline' }), '.line')).toBe(false);
    });

    it('opens when it is led to', async () => {
        localStorage.clear();
        const list = listWith([attentionOf()], { view: 'board' });

        list.focus();
        await settled();

        expect(has(list, '.line')).toBe(true);
    });

    it('says that nothing needs attention', () => {
        expect(text(listWith([]))).toContain('Nothing needs attention.');
    });

    it('is accessible', async () => {
        await expect(listWith([attentionOf(), attentionOf({ kind: 'reviewDue', activityId: null })])).toBeAccessible();
    });
});
