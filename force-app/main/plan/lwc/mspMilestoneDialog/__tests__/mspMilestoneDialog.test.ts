import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import MspMilestoneDialog from 'c/mspMilestoneDialog';
import { activityOf, milestoneOf, phaseOf, planOf } from 'test/builders';
import { change, listen, press } from 'test/events';
import { find, findAll, has, mount, text } from 'test/mount';

const perform = jest.fn<Promise<Outcome>, [Command]>();
const value = milestoneOf([], { id: 'm09', name: 'Value', kind: 'Value' });
const plan = planOf({
    phases: [phaseOf([activityOf()]), { ...phaseOf([], { phaseNumber: 2, name: 'Decide' }), milestones: [value] }]
});

function dialog(milestoneId: string | null): HTMLElement {
    const element = mount('c-msp-milestone-dialog', MspMilestoneDialog, { plan, perform, milestoneId });
    return valid(element);
}

function valid(element: HTMLElement): HTMLElement {
    findAll(element, '[data-field]').forEach((field) => Object.assign(field, { reportValidity: () => true }));
    return element;
}

describe('c-msp-milestone-dialog', () => {
    beforeEach(() => perform.mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('adds a milestone to a new phase at the end', async () => {
        const element = dialog(null);
        const closed = listen(element, 'close');
        await change(element, '[data-field="phase"]', 'new');
        valid(element);
        Object.assign(find(element, '[data-field="name"]'), { value: 'Pilot finished' });
        Object.assign(find(element, '[data-field="phaseName"]'), { value: 'Pilot' });

        await press(element, 'Save');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'saveMilestone',
            args: [{ id: null, name: 'Pilot finished', phaseNumber: 3, phaseName: 'Pilot' }]
        });
        expect(closed.detail).toBe(true);
    });

    it('changes a milestone in its phase', async () => {
        const element = dialog('m01');

        await press(element, 'Save');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            args: [{ id: 'm01', name: 'Proof accepted', phaseNumber: 1, phaseName: null }]
        });
    });

    it('says which steps go with a milestone before it is removed', async () => {
        const element = dialog('m01');
        await press(element, 'Remove milestone');
        expect(text(element)).toContain('These steps go with it: Run the proof.');
        Object.assign(valid(element) && find(element, '[data-field="reason"]'), { value: 'Not wanted' });

        await press(element, 'Remove milestone');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'removeMilestone', args: ['m01', 'Not wanted'] });
    });

    it('keeps the value milestone, which the plan is for', () => {
        expect(has(dialog('m09'), '[variant="destructive-text"]')).toBe(false);
        expect(text(dialog('m09'))).not.toContain('Remove');
    });

    it('stays with what was entered when the save is refused', async () => {
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'Done steps stay.' });
        const element = dialog('m01');
        const closed = listen(element, 'close');

        await press(element, 'Save');

        expect([text(element, '.fault'), closed.times]).toEqual(['Done steps stay.', 0]);
    });

    it('is accessible', async () => {
        await expect(dialog('m01')).toBeAccessible();
    });
});
