import MspAdvice from 'c/mspAdvice';
import type { Advice } from 'c/mspDiscoveryModel';
import { press } from 'test/events';
import { findAll, has, mount, settled, text } from 'test/mount';

function adviceOf(change: Partial<Advice> = {}): Advice {
    return {
        step: 'Run the proof',
        text: 'Fix an end date.',
        interest: 'Any supplier',
        days: null,
        sample: null,
        ...change
    };
}

async function adviceWith(advice: readonly Advice[]): Promise<HTMLElement> {
    const element = mount('c-msp-advice', MspAdvice, { advice });
    await settled();
    return element;
}

describe('c-msp-advice', () => {
    it('says whose interest it serves', async () => {
        const element = await adviceWith([adviceOf(), adviceOf({ interest: 'Specific to us' })]);

        expect(findAll(element, '.line').map((line) => line.lastElementChild?.textContent?.trim())).toEqual([
            'True whichever supplier they choose',
            'Specific to us'
        ]);
    });

    it('claims nobody’s interest if nobody said', async () => {
        expect(text(await adviceWith([adviceOf({ interest: null, step: null })]))).toBe('Fix an end date.');
    });

    it('tells a learned duration with its sample', async () => {
        expect(text(await adviceWith([adviceOf({ days: 17, sample: 23 })]))).toContain(
            'Run the proof · Half of 23 finished steps took 17 working days at most'
        );
    });

    it('shows the rest on request', async () => {
        const element = await adviceWith(Array.from({ length: 6 }, () => adviceOf()));
        const before = findAll(element, '.line').length;

        await press(element, 'Show all 6');

        expect([before, findAll(element, '.line').length]).toEqual([4, 6]);
    });

    it('says that there is nothing', async () => {
        expect(has(await adviceWith([]), 'c-msp-empty-state')).toBe(true);
    });

    it('is accessible', async () => {
        await expect(await adviceWith(Array.from({ length: 6 }, () => adviceOf()))).toBeAccessible();
    });
});
