import { NOTHING_SAID, refused } from 'c/mspCommands';
import { loadLife } from 'c/mspPlanApi';
import MspReasonDialog from 'c/mspReasonDialog';
import { planOf } from 'test/builders';
import { change, checked, listen, press } from 'test/events';
import { dialogText, find, has, mount, settled } from 'test/mount';
import { lifeOf } from 'test/life';

jest.mock('c/mspPlanApi', () => ({ loadLife: jest.fn() }));

const perform = jest.fn();

async function dialog(kind: string): Promise<HTMLElement> {
    jest.mocked(loadLife).mockResolvedValue(lifeOf());
    const element = mount('c-msp-reason-dialog', MspReasonDialog, { plan: planOf(), perform, kind });
    await settled();
    return element;
}

describe('c-msp-reason-dialog', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('closes a plan with a reason of the list', async () => {
        const element = await dialog('close');
        const closed = listen<boolean>(element, 'close');
        expect(find(element, 'lightning-combobox')).toMatchObject({ options: lifeOf().closedReasons });
        await change(element, 'lightning-combobox', 'No decision');
        checked(element);

        await press(element, 'Close without value');

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'close', args: ['No decision'] });
        expect(closed.detail).toBe(true);
    });

    it.each([
        ['reopen', 'Reopen plan'],
        ['revive', 'Take up again']
    ])('asks in words why to %s', async (kind, button) => {
        const element = await dialog(kind);
        await change(element, 'lightning-textarea', 'A new sponsor');
        checked(element);

        await press(element, button);

        expect(perform.mock.lastCall[0]).toMatchObject({ name: kind, args: ['A new sponsor'] });
    });

    it('starts delivery without asking why', async () => {
        const element = await dialog('startDelivery');
        expect(has(element, '[data-field]')).toBe(false);

        await press(element, 'Start delivery');

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'startDelivery', args: [] });
    });

    it('stays open with the reason of a refusal', async () => {
        perform.mockResolvedValue(refused('Only a manager reopens a plan.'));
        const element = await dialog('reopen');
        checked(element);

        await press(element, 'Reopen plan');

        expect(dialogText(element)).toContain('Only a manager reopens a plan.');
    });

    it('is accessible', async () => {
        await expect(await dialog('close')).toBeAccessible();
    });
});
