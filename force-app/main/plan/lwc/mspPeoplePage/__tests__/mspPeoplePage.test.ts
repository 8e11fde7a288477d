import { NOTHING_SAID, refused } from 'c/mspCommands';
import MspPeoplePage from 'c/mspPeoplePage';
import { accessWarning, suggestions } from 'c/mspPlanApi';
import type { PlanView, Suggestion } from 'c/mspPlanTypes';
import { participantOf, planOf } from 'test/builders';
import { emit, press } from 'test/events';
import { findAll, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ accessWarning: jest.fn(), candidates: jest.fn(), suggestions: jest.fn() }));

const anita: Suggestion = {
    contactId: 'c9',
    userId: null,
    name: 'Anita Sorensen',
    side: 'Customer',
    detail: 'Information Security Manager',
    role: 'Security'
};
const perform = jest.fn();

async function page(change: Partial<PlanView> = {}): Promise<HTMLElement> {
    const element = mount('c-msp-people-page', MspPeoplePage, { plan: planOf(change), perform });
    await settled();
    return element;
}

describe('c-msp-people-page', () => {
    beforeEach(() => {
        jest.mocked(suggestions).mockReset().mockResolvedValue([anita]);
        jest.mocked(accessWarning).mockReset().mockResolvedValue(null);
        perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true });
    });

    it('adds somebody from the Opportunity with one click', async () => {
        const element = await page();
        expect(text(element)).toContain(
            'Anita Sorensen , Information Security Manager, is a contact on this opportunity, not in the plan.'
        );

        await press(element, 'Add as Security');

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'addParticipant',
            args: [{ side: 'Customer', contactId: 'c9', userId: null, role: 'Security' }]
        });
    });

    it('passes over a suggestion', async () => {
        const element = await page();

        await press(element, 'Not now');

        expect(text(element)).not.toContain('Anita Sorensen');
    });

    it('says why a suggestion was not added, and why none could be read', async () => {
        perform.mockResolvedValue(refused('She has this role already.'));
        const element = await page();
        await press(element, 'Add as Security');
        expect(text(element)).toContain('She has this role already.');
        document.body.replaceChildren();
        jest.mocked(suggestions).mockRejectedValue({ body: { message: 'No access.' } });

        expect(text(await page())).toContain('No access.');
    });

    it('warns of a colleague who cannot see the Opportunity', async () => {
        jest.mocked(accessWarning).mockResolvedValue('Owen cannot see the Opportunity.');
        const owen = participantOf({
            id: 'p9',
            side: 'Vendor',
            name: 'Owen',
            contactId: null,
            userId: '005000000000009'
        });
        const element = await page({ participants: [participantOf(), owen] });

        await emit(element, 'c-msp-team', 'peoplechange', new Set(['p01']));

        expect(accessWarning).toHaveBeenCalledWith('pl1', 'p9');
        expect(text(element)).toContain('Owen cannot see the Opportunity.');
    });

    it('asks again only when the people of the plan are others', async () => {
        const element = await page();
        const again = element as HTMLElement & { plan: PlanView };

        again.plan = planOf();
        await settled();
        expect(suggestions).toHaveBeenCalledTimes(1);
        again.plan = planOf({ participants: [participantOf({ id: 'p7' })] });
        await settled();

        expect(suggestions).toHaveBeenCalledTimes(2);
    });

    it('suggests nothing for a plan that is read-only', async () => {
        const element = await page({ editable: false });

        expect(suggestions).not.toHaveBeenCalled();
        expect(has(element, 'lightning-button')).toBe(false);
    });

    it('shows both teams and is accessible', async () => {
        const element = await page();

        expect(
            findAll(element, 'c-msp-team').map((team) => (team as HTMLElement & { heading: string }).heading)
        ).toEqual(['Halvorsen Pumps', 'Our team']);
        await expect(element).toBeAccessible();
    });
});
