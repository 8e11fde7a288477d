import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import MspPhaseDialog from 'c/mspPhaseDialog';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { listen, press } from 'test/events';
import { find, mount, text } from 'test/mount';

const perform = jest.fn<Promise<Outcome>, [Command]>();

function dialog(): HTMLElement {
    const plan = planOf({ phases: [phaseOf([activityOf()])] });
    return mount('c-msp-phase-dialog', MspPhaseDialog, { plan, perform, phaseNumber: 1 });
}

function enter(element: HTMLElement, value: string, right = true): void {
    Object.assign(find(element, '[data-field]'), { value, reportValidity: () => right });
}

describe('c-msp-phase-dialog', () => {
    beforeEach(() => perform.mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('renames the phase, with a way back', async () => {
        const element = dialog();
        const closed = listen(element, 'close');
        enter(element, 'Try it out');

        await press(element, 'Save');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'renamePhase',
            args: [1, 'Try it out'],
            undo: { args: [1, 'Evaluate options'] }
        });
        expect(closed.detail).toBe(true);
    });

    it('says what goes with the phase before it is removed', async () => {
        const element = dialog();
        await press(element, 'Remove phase');
        expect(text(element)).toContain('These milestones and their steps go with it: Proof accepted.');
        enter(element, 'Not wanted');

        await press(element, 'Remove phase');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'removePhase', args: [1, 'Not wanted'] });
    });

    it('saves nothing without a name, and says why a save was refused', async () => {
        const element = dialog();
        enter(element, '', false);
        await press(element, 'Save');
        expect(perform).not.toHaveBeenCalled();
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'Too long.' });
        enter(element, 'Try');

        await press(element, 'Save');

        expect(text(element, '.fault')).toBe('Too long.');
    });

    it('is accessible', async () => {
        await expect(dialog()).toBeAccessible();
    });
});
