import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import MspRescheduleDialog from 'c/mspRescheduleDialog';
import MspSelectionBar from 'c/mspSelectionBar';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { emit, listen, press } from 'test/events';
import { find, has, mount, text } from 'test/mount';

const plan = planOf({
    phases: [phaseOf([activityOf(), activityOf({ id: 'a02', name: 'Send the pack', vendorOwnerId: 'p02' })])]
});
const perform = jest.fn<Promise<Outcome>, [Command]>();

async function ask(question: string, value: string): Promise<HTMLElement> {
    const bar = mount('c-msp-selection-bar', MspSelectionBar, { plan, ids: ['a01', 'a02'], perform });
    await press(bar, question);
    Object.assign(find(bar, '.field'), { value, reportValidity: () => true });
    return bar;
}

describe('c-msp-selection-bar', () => {
    beforeEach(() => perform.mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('gives one owner to all, on the side of the person, in one save', async () => {
        const bar = await ask('Assign owner', 'p02');
        const cleared = listen(bar, 'clear');

        await emit(bar, 'c-msp-form-box', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'saveEdits',
            args: [[{ activityId: 'a01', field: 'vendorOwner', value: 'p02', seen: null }]]
        });
        expect([cleared.times, has(bar, 'c-msp-form-box')]).toEqual([1, false]);
    });

    it('sets one status, but not Blocked, which needs a reason a step', async () => {
        const bar = await ask('Set status', 'Done');
        const options = (find(bar, '.field') as unknown as { options: { value: string }[] }).options;

        await emit(bar, 'c-msp-form-box', 'confirm');

        expect(options.map(({ value }) => value)).not.toContain('Blocked');
        expect(perform.mock.calls[0]?.[0].args[0]).toHaveLength(2);
    });

    it('shows what a shift moves before it is saved', async () => {
        const bar = await ask('Shift dates', '5');
        const open = jest.spyOn(MspRescheduleDialog, 'open').mockResolvedValue(true);
        const cleared = listen(bar, 'clear');

        await emit(bar, 'c-msp-form-box', 'confirm');

        expect(open.mock.calls[0]?.[0]).toMatchObject({ request: { activityIds: ['a01', 'a02'], shiftDays: 5 } });
        expect([perform.mock.calls.length, cleared.times]).toEqual([0, 1]);
    });

    it('asks for whole days', async () => {
        const bar = await ask('Shift dates', '0');

        await emit(bar, 'c-msp-form-box', 'confirm');

        expect(text(find(bar, 'c-msp-form-box'), '.fault')).toContain('whole working days');
    });

    it('keeps the question and says why nothing was saved', async () => {
        const bar = await ask('Set status', 'Done');
        const stored = [{ activityId: 'a01', field: 'status' as const, mine: 'Done', theirs: 'Blocked' }];
        perform.mockResolvedValue({ ...NOTHING_SAID, stored });

        await emit(bar, 'c-msp-form-box', 'confirm');

        expect(text(find(bar, 'c-msp-form-box'), '.fault')).toContain('Somebody else has changed Run the proof');
    });

    it('is accessible', async () => {
        await expect(await ask('Assign owner', '')).toBeAccessible();
    });
});
