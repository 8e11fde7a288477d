import { NOTHING_SAID, refused } from 'c/mspCommands';
import MspAcknowledgeDialog from 'c/mspAcknowledgeDialog';
import { loadLife } from 'c/mspPlanApi';
import { planOf } from 'test/builders';
import { change, checked, listen, press } from 'test/events';
import { dialogText, find, has, mount, settled } from 'test/mount';
import { lifeOf } from 'test/life';

jest.mock('c/mspPlanApi', () => ({ loadLife: jest.fn() }));

const perform = jest.fn();

async function dialog(): Promise<HTMLElement> {
    jest.mocked(loadLife).mockResolvedValue(lifeOf());
    const element = mount('c-msp-acknowledge-dialog', MspAcknowledgeDialog, { plan: planOf(), perform });
    await settled();
    return element;
}

async function answer(element: HTMLElement, addressed: string, achieved: string): Promise<void> {
    await change(element, '[data-field="problemAddressed"]', addressed);
    await change(element, '[data-field="valueAchieved"]', achieved);
    checked(element);
    Object.assign(find(element, 'c-msp-statement'), { check: () => true });
}

describe('c-msp-acknowledge-dialog', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('ends the plan with a yes to both questions', async () => {
        const element = await dialog();
        const closed = listen<boolean>(element, 'close');
        await answer(element, 'Yes', 'Yes');

        await press(element, 'Acknowledge value');

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'acknowledge',
            args: [{ problemAddressed: 'Yes', valueAchieved: 'Yes', decision: null }],
            done: 'Value acknowledged. The plan is complete.'
        });
        expect(closed.detail).toBe(true);
    });

    it('asks what a partial result means, and for the new date if they continue', async () => {
        const element = await dialog();
        await answer(element, 'Yes', 'Partly');
        expect(has(element, '[data-field="decision"]')).toBe(true);
        await change(element, '[data-field="decision"]', 'continue');
        await change(element, '[data-field="valueDate"]', '2027-09-01');
        checked(element);

        await press(element, 'Keep the answer');

        expect(perform.mock.lastCall[0]).toMatchObject({
            args: [{ decision: 'continue', valueDate: '2027-09-01' }],
            done: 'Answer kept. The plan goes on.'
        });
    });

    it('keeps the plan open on a no, and says so', async () => {
        const element = await dialog();
        await answer(element, 'No', 'Partly');

        expect(dialogText(element)).toContain('The answer is kept and the plan stays open.');
        expect(has(element, '[data-field="decision"]')).toBe(false);
        await press(element, 'Keep the answer');
        expect(perform).toHaveBeenCalledTimes(1);
    });

    it('stays open with what is missing or refused', async () => {
        perform.mockResolvedValue(refused('Say what they want.'));
        const element = await dialog();
        await answer(element, 'Yes', 'Yes');
        Object.assign(find(element, '[data-field="figure"]'), { reportValidity: () => false, focus: () => undefined });
        await press(element, 'Acknowledge value');
        expect(perform).not.toHaveBeenCalled();
        checked(element);

        await press(element, 'Acknowledge value');

        expect(dialogText(element)).toContain('Say what they want.');
    });

    it('is accessible', async () => {
        await expect(await dialog()).toBeAccessible();
    });
});
