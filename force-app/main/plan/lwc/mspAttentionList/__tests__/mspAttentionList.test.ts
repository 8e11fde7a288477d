import MspAttentionList from 'c/mspAttentionList';
import type { RepairRequest } from 'c/mspAttentionList';
import { attentionOf } from 'test/builders';
import { click, listen, press } from 'test/events';
import { findAll, has, mount, text } from 'test/mount';

describe('c-msp-attention-list', () => {
    it('says reason first, then the step and the facts', () => {
        const list = mount('c-msp-attention-list', MspAttentionList, { items: [attentionOf()], editable: true });

        expect(text(list, '.line')).toBe('Overdue 6 days Run the proof · Priya Raman Set date');
    });

    it('leads to the repair of an item', async () => {
        const items = [attentionOf({ kind: 'ownerless', repair: 'owner' })];
        const list = mount('c-msp-attention-list', MspAttentionList, { items, editable: true });
        const repair = listen<RepairRequest>(list, 'repair');

        await press(list, 'Name a person: Run the proof');

        expect(repair.detail).toEqual({ activityId: 'a01', repair: 'owner' });
    });

    it('accepts that an owner or a date is not known yet', async () => {
        const items = [attentionOf({ kind: 'undated' })];
        const list = mount('c-msp-attention-list', MspAttentionList, { items, editable: true });
        const repair = listen<RepairRequest>(list, 'repair');

        await press(list, 'Not known yet');

        expect(repair.detail.repair).toBe('unknown');
    });

    it('opens the step behind an item', async () => {
        const list = mount('c-msp-attention-list', MspAttentionList, { items: [attentionOf()] });
        const open = listen(list, 'openstep');

        await press(list, 'Run the proof');

        expect(open.detail).toEqual({ activityId: 'a01' });
    });

    it('repairs nothing on a read-only plan', () => {
        const list = mount('c-msp-attention-list', MspAttentionList, { items: [attentionOf()] });

        expect(has(list, '.repair')).toBe(false);
    });

    it('folds a long list and opens it', async () => {
        const items = Array.from({ length: 9 }, (_, index) => attentionOf({ activityId: `a${index}` }));
        const list = mount('c-msp-attention-list', MspAttentionList, { items });
        expect(findAll(list, '.line')).toHaveLength(7);

        await press(list, 'Show 2 more');

        expect(findAll(list, '.line')).toHaveLength(9);
    });

    it('closes to its head', async () => {
        const list = mount('c-msp-attention-list', MspAttentionList, { items: [attentionOf()] });

        await click(list, '.toggle');

        expect(has(list, '.line')).toBe(false);
    });

    it('says that nothing needs attention', () => {
        expect(text(mount('c-msp-attention-list', MspAttentionList, { items: [] }))).toContain(
            'Nothing needs attention.'
        );
    });

    it('is accessible', async () => {
        const list = mount('c-msp-attention-list', MspAttentionList, { items: [attentionOf()], editable: true });

        await expect(list).toBeAccessible();
    });
});
