import { IDLE } from 'c/mspDiscoveryModel';
import type { Saving } from 'c/mspDiscoveryModel';
import MspRecordBox from 'c/mspRecordBox';
import type { Decision } from 'c/mspRecordBox';
import { emit, listen, press } from 'test/events';
import { find, has, mount, settled } from 'test/mount';

const conflict = { field: 'Name', fieldLabel: 'Name', mine: 'Mine', theirs: 'Theirs' };

async function boxWith(saving: Saving = IDLE, removeLabel: string | null = 'Remove'): Promise<HTMLElement> {
    const box = mount('c-msp-record-box', MspRecordBox, { heading: 'Measure', saving, removeLabel });
    await settled();
    return box;
}

describe('c-msp-record-box', () => {
    it.each(['confirm', 'cancel'] as const)('tells %s of its form as a decision', async (name) => {
        const box = await boxWith();
        const decided = listen<Decision>(box, 'decide');

        await emit(box, 'c-msp-form-box', name);

        expect(decided).toEqual({ times: 1, detail: name });
    });

    it.each(['keepmine', 'taketheirs'] as const)('shows both values, and tells %s as a decision', async (name) => {
        const box = await boxWith({ ...IDLE, conflicts: [conflict] });
        const decided = listen<Decision>(box, 'decide');

        await emit(box, 'c-msp-conflict', name);

        expect(find(box, 'c-msp-conflict')).toMatchObject({ lines: [conflict] });
        expect(decided.detail).toBe(name);
    });

    it('offers to remove what is there', async () => {
        const box = await boxWith();
        const decided = listen<Decision>(box, 'decide');

        await press(box, 'Remove');

        expect(decided.detail).toBe('remove');
        expect(has(await boxWith(IDLE, null), 'button')).toBe(false);
    });

    it('hands on why a save was refused and that one is under way', async () => {
        const box = await boxWith({ busy: true, fault: 'Not saved.', conflicts: [] });

        expect(find(box, 'c-msp-form-box')).toMatchObject({ fault: 'Not saved.', busy: true, heading: 'Measure' });
        expect(has(box, 'c-msp-conflict')).toBe(false);
    });

    it('is accessible with a conflict', async () => {
        await expect(await boxWith({ ...IDLE, conflicts: [conflict] })).toBeAccessible();
    });
});
