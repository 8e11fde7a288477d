import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import { previewRemoval } from 'c/mspPlanApi';
import MspRemoveStepDialog from 'c/mspRemoveStepDialog';
import { planOf } from 'test/builders';
import { emit, listen, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ previewRemoval: jest.fn() }));
const asked = previewRemoval as jest.MockedFunction<typeof previewRemoval>;
const perform = jest.fn<Promise<Outcome>, [Command]>();
const PREVIEW = {
    followers: ['Build the case'],
    links: [{ predecessor: 'Agree scope', follower: 'Build the case' }],
    asksReason: true,
    refusal: null
};

async function dialog(): Promise<HTMLElement> {
    const element = mount('c-msp-remove-step-dialog', MspRemoveStepDialog, {
        plan: planOf(),
        perform,
        activityId: 'a01'
    });
    await settled();
    return element;
}

describe('c-msp-remove-step-dialog', () => {
    beforeEach(() => perform.mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('shows who waits for the step and what they wait for then', async () => {
        asked.mockResolvedValue(PREVIEW);

        const element = await dialog();

        expect(text(element)).toContain('These steps wait for it: Build the case.');
        expect(text(element, 'li')).toBe('Build the case will wait for Agree scope');
    });

    it('removes it with the reason and reconnects the others', async () => {
        asked.mockResolvedValue(PREVIEW);
        const element = await dialog();
        const closed = listen(element, 'close');
        Object.assign(find(element, '.reason'), { value: 'Done elsewhere', reportValidity: () => true });

        await press(element, 'Remove step');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'removeStep', args: ['a01', true, 'Done elsewhere'] });
        expect(closed.detail).toBe(true);
    });

    it('does not remove what cannot be removed', async () => {
        asked.mockResolvedValue({ ...PREVIEW, refusal: 'It closes its milestone.' });
        const element = await dialog();

        expect(text(element, '[role="alert"]')).toBe('It closes its milestone.');
        expect(find(element, 'c-msp-dialog-footer')).toMatchObject({ disabled: true });
    });

    it('asks no reason before the first agreement, and stays open when refused', async () => {
        asked.mockResolvedValue({ followers: [], links: [], asksReason: false, refusal: null });
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'Somebody has finished it.' });
        const element = await dialog();
        const closed = listen(element, 'close');

        await press(element, 'Remove step');

        expect([has(element, '.reason'), closed.times]).toEqual([false, 0]);
        expect(text(element, '[role="alert"]')).toBe('Somebody has finished it.');
    });

    it('offers to try again when the preview failed', async () => {
        asked.mockRejectedValueOnce({ body: { message: 'No connection.' } });
        const element = await dialog();
        asked.mockResolvedValue(PREVIEW);

        await emit(element, 'c-msp-error-panel', 'retry');

        expect(text(element)).toContain('Build the case');
    });

    it('is accessible', async () => {
        asked.mockResolvedValue(PREVIEW);

        await expect(await dialog()).toBeAccessible();
    });
});
