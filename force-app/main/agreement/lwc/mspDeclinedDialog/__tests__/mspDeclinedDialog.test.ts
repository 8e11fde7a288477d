import { NOTHING_SAID, refused } from 'c/mspCommands';
import MspDeclinedDialog from 'c/mspDeclinedDialog';
import { loadLife } from 'c/mspPlanApi';
import { planOf } from 'test/builders';
import { change, checked, listen, press } from 'test/events';
import { dialogText, find, findAll, mount, settled } from 'test/mount';
import { lifeOf } from 'test/life';

jest.mock('c/mspPlanApi', () => ({ loadLife: jest.fn() }));

const perform = jest.fn();
const declined = { isReal: 'Yes', isWinnable: null, isWorthIt: null, note: null, reviewedBy: null, reviewedOn: null };

async function dialog(): Promise<HTMLElement> {
    jest.mocked(loadLife).mockResolvedValue(lifeOf({ declined }));
    const element = mount('c-msp-declined-dialog', MspDeclinedDialog, { plan: planOf(), perform });
    await settled();
    return element;
}

describe('c-msp-declined-dialog', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('asks the three questions, with what was answered before', async () => {
        const element = await dialog();
        const closed = listen<boolean>(element, 'close');
        expect(find(element, '[data-field="isReal"]')).toMatchObject({ value: 'Yes' });
        await change(element, '[data-field="isWinnable"]', 'Unsure');
        await change(element, '[data-field="isWorthIt"]', 'No');
        await change(element, '[data-field="note"]', 'They only want prices');
        checked(element);

        await press(element, 'Save');

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'reviewDeclined',
            args: ['Yes', 'Unsure', 'No', 'They only want prices']
        });
        expect(closed.detail).toBe(true);
    });

    it('stays open while a question is open, or if the answers are refused', async () => {
        perform.mockResolvedValue(refused('Answer all three.'));
        const element = await dialog();
        findAll(element, '[data-field]').forEach((field) =>
            Object.assign(field, { reportValidity: () => false, focus: () => undefined })
        );
        await press(element, 'Save');
        expect(perform).not.toHaveBeenCalled();
        checked(element);

        await press(element, 'Save');

        expect(dialogText(element)).toContain('Answer all three.');
    });

    it('is accessible', async () => {
        await expect(await dialog()).toBeAccessible();
    });
});
