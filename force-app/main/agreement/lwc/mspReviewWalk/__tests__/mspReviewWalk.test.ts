import { NOTHING_SAID, refused } from 'c/mspCommands';
import MspReviewWalk from 'c/mspReviewWalk';
import type { PlanView } from 'c/mspPlanTypes';
import { attentionOf, planOf } from 'test/builders';
import { change, checked, listen, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';
import { lifeOf } from 'test/life';

const perform = jest.fn();
const attention = [attentionOf(), attentionOf({ kind: 'ownerless', activityId: 'a02', subject: 'Security review' })];

function walk(plan: Partial<PlanView> = {}): HTMLElement {
    return mount('c-msp-review-walk', MspReviewWalk, {
        plan: planOf({ attention, actions: ['holdReview'], ...plan }),
        life: lifeOf(),
        perform
    });
}

async function decide(element: HTMLElement, words: string): Promise<void> {
    await change(element, 'lightning-textarea', words);
    await press(element, 'Record and next');
}

describe('c-msp-review-walk', () => {
    beforeEach(() => {
        window.localStorage.clear();
        perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true });
    });

    it('goes through what needs attention and saves what was decided', async () => {
        const element = walk();
        await press(element, 'Start review');
        expect(text(element)).toContain('Item 1 of 2');
        await decide(element, 'Jonas sends it today');
        await press(element, 'Skip');
        await change(element, 'lightning-checkbox-group', ['p01']);

        checked(element);
        await press(element, 'Save review');

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'holdReview',
            args: [{ attendeeIds: ['p01'], decisions: 'Run the proof: Jonas sends it today', heldOn: '2026-11-23' }]
        });
        expect(text(element)).toContain('2 items to go through');
    });

    it('loses nothing when it pauses or the tab is closed', async () => {
        const element = walk();
        await press(element, 'Start review');
        await change(element, 'lightning-textarea', 'Half a sent');
        await press(element, 'Pause');
        element.remove();

        const again = walk();
        expect(text(again)).toContain('A review was begun on Nov 23, 2026.');
        await press(again, 'Go on with the review');

        expect(find(again, 'lightning-textarea')).toMatchObject({ value: 'Half a sent' });
    });

    it('opens a decided item again', async () => {
        const element = walk();
        await press(element, 'Start review');
        await decide(element, 'Jonas sends it today');

        await press(element, 'Open again: Run the proof');

        expect(text(element)).toContain('Item 1 of 2');
        expect(find(element, 'lightning-textarea')).toMatchObject({ value: 'Jonas sends it today' });
    });

    it('leads to the step that needs attention', async () => {
        const element = walk();
        const place = listen(element, 'goto');
        await press(element, 'Start review');

        await press(element, 'Open the step');

        expect(place.detail).toEqual({ page: 'plan', step: 'a01' });
    });

    it('says that a review without the customer does not count, and why one was refused', async () => {
        perform.mockResolvedValue(refused('Say who took part.'));
        const element = walk({ attention: [] });
        await press(element, 'Start review');
        expect(text(element)).toContain('Without the customer the review is kept');

        checked(element);
        await press(element, 'Save review');

        expect(text(element)).toContain('Say who took part.');
        expect(has(element, 'lightning-checkbox-group')).toBe(true);
    });

    it('offers nothing to those who may not hold one', () => {
        expect(has(walk({ actions: [] }), 'lightning-button')).toBe(false);
    });

    it('is accessible before, during and at the end', async () => {
        const element = walk({ attention: attention.slice(0, 1) });
        await expect(element).toBeAccessible();
        await press(element, 'Start review');
        await expect(element).toBeAccessible();
        await press(element, 'Skip');
        await settled();
        await expect(element).toBeAccessible();
    });
});
