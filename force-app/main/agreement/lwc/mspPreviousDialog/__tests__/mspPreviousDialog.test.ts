import { NOTHING_SAID, refused } from 'c/mspCommands';
import { previousPlans } from 'c/mspPlanApi';
import MspPreviousDialog from 'c/mspPreviousDialog';
import { planOf } from 'test/builders';
import { change, listen, press } from 'test/events';
import { dialogText, find, mount, settled } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ previousPlans: jest.fn() }));

const perform = jest.fn();
const earlier = {
    id: 'pl0',
    name: 'PLAN-1',
    opportunityName: 'Larkfield Bank – Branch Queue',
    statusLabel: 'Value acknowledged',
    measures: 2,
    people: 5,
    priorities: 1
};

async function dialog(found = [earlier]): Promise<HTMLElement> {
    jest.mocked(previousPlans).mockResolvedValue(found);
    const element = mount('c-msp-previous-dialog', MspPreviousDialog, { plan: planOf(), perform });
    await settled();
    return element;
}

describe('c-msp-previous-dialog', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('takes over what is wanted', async () => {
        const element = await dialog();
        const closed = listen<boolean>(element, 'close');
        expect(find(element, 'lightning-combobox')).toMatchObject({
            options: [{ value: 'pl0', label: 'Larkfield Bank – Branch Queue, Value acknowledged' }]
        });
        await change(element, 'lightning-checkbox-group', ['people']);

        await press(element, 'Take over');

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'takePrevious', args: ['pl0', false, true, false] });
        expect(closed.detail).toBe(true);
    });

    it('asks for one part at least', async () => {
        const element = await dialog();
        await change(element, 'lightning-checkbox-group', []);

        await press(element, 'Take over');

        expect(perform).not.toHaveBeenCalled();
        expect(dialogText(element)).toContain('Choose one.');
    });

    it('says that there is none, and why nothing was taken over', async () => {
        expect(dialogText(await dialog([]))).toContain('This customer has no earlier plan.');
        document.body.replaceChildren();
        perform.mockResolvedValue(refused('It belongs to another account.'));
        const element = await dialog();

        await press(element, 'Take over');

        expect(dialogText(element)).toContain('It belongs to another account.');
    });

    it('is accessible', async () => {
        await expect(await dialog()).toBeAccessible();
    });
});
