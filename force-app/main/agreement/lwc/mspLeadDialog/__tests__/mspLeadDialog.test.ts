import { NOTHING_SAID, refused } from 'c/mspCommands';
import MspLeadDialog from 'c/mspLeadDialog';
import { loadLife } from 'c/mspPlanApi';
import { participantOf, planOf } from 'test/builders';
import { change, checked, listen, press } from 'test/events';
import { dialogText, find, mount, settled } from 'test/mount';
import { lifeOf } from 'test/life';

jest.mock('c/mspPlanApi', () => ({ loadLife: jest.fn() }));

const perform = jest.fn();
const ruth = participantOf({ id: 'p9', side: 'Vendor', name: 'Ruth Adeyemi', contactId: null, userId: 'u9' });

async function dialog(participants = [participantOf(), ruth]): Promise<HTMLElement> {
    jest.mocked(loadLife).mockResolvedValue(lifeOf({ deliveryLeadId: 'u9' }));
    const element = mount('c-msp-lead-dialog', MspLeadDialog, { plan: planOf({ participants }), perform });
    await settled();
    return element;
}

describe('c-msp-lead-dialog', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('names one of our team, with who it is now', async () => {
        const element = await dialog();
        const closed = listen<boolean>(element, 'close');
        expect(find(element, 'lightning-combobox')).toMatchObject({
            options: [{ label: 'Ruth Adeyemi', value: 'u9' }],
            value: 'u9'
        });
        await change(element, 'lightning-combobox', 'u9');
        checked(element);

        await press(element, 'Save');

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'nameLead', args: ['u9'] });
        expect(closed.detail).toBe(true);
    });

    it('says where to add somebody, and why a choice was refused', async () => {
        expect(dialogText(await dialog([participantOf()]))).toContain('Nobody of ours is in the plan.');
        document.body.replaceChildren();
        perform.mockResolvedValue(refused('Ruth is not active.'));
        const element = await dialog();
        checked(element);

        await press(element, 'Save');

        expect(dialogText(element)).toContain('Ruth is not active.');
    });

    it('is accessible', async () => {
        await expect(await dialog()).toBeAccessible();
    });
});
