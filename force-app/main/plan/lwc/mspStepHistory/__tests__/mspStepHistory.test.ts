import { stepHistory } from 'c/mspPlanApi';
import MspStepHistory from 'c/mspStepHistory';
import { planOf } from 'test/builders';
import { emit, press } from 'test/events';
import { findAll, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ stepHistory: jest.fn() }));
const asked = stepHistory as jest.MockedFunction<typeof stepHistory>;
const ENTRY = {
    kind: 'added',
    day: '2026-09-14',
    oldDate: null,
    newDate: null,
    days: null,
    who: 'Maya',
    cause: null,
    sideLabel: null,
    reasonLabel: null,
    note: null,
    undone: false
};
const MOVE = { ...ENTRY, oldDate: '2026-11-30', newDate: '2026-12-08' };

async function history(): Promise<HTMLElement> {
    const element = mount('c-msp-step-history', MspStepHistory, { plan: planOf(), activityId: 'a01' });
    await settled();
    return element;
}

describe('c-msp-step-history', () => {
    it('tells each kind of event in a sentence', async () => {
        asked.mockResolvedValue([
            { ...MOVE, kind: 'moved', sideLabel: 'Customer', reasonLabel: 'Data access', note: 'Late', undone: true },
            { ...MOVE, kind: 'along', cause: 'Run the proof' },
            { ...ENTRY, kind: 'hidden' },
            { ...MOVE, kind: 'agreed' },
            { ...ENTRY, kind: 'started' },
            { ...ENTRY, kind: 'done' }
        ]);

        expect(findAll(await history(), '.text').map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
            'Moved Nov 30 → Dec 8 · Asked by Customer · Data access · Maya · undoneLate',
            'Moved Nov 30 → Dec 8, follows Run the proof',
            'Hidden from the customer by Maya',
            'Agreed for Dec 8 with the plan',
            'Started',
            'Done'
        ]);
    });

    it('shows the newest at first', async () => {
        asked.mockResolvedValue(Array.from({ length: 8 }, () => ENTRY));
        const element = await history();
        expect(findAll(element, '.line')).toHaveLength(6);

        await press(element, 'Show 2 more');

        expect(findAll(element, '.line')).toHaveLength(8);
    });

    it('ignores the answer for a step that is not shown any more', async () => {
        let answer: (entries: never[]) => void = () => undefined;
        asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        const element = mount('c-msp-step-history', MspStepHistory, { plan: planOf(), activityId: 'a01' });
        asked.mockResolvedValue([ENTRY]);
        Object.assign(element, { activityId: 'a02' });
        await settled();

        answer([]);
        await settled();

        expect(text(element, '.line')).toBe('Sep 14 Added by Maya');
    });

    it('says that it is reading, that nothing happened, and why it failed', async () => {
        asked.mockReturnValueOnce(new Promise(() => undefined));
        expect(has(await history(), '[role="status"]')).toBe(true);
        asked.mockResolvedValue([]);
        expect(text(await history())).toContain('Nothing happened yet.');
        asked.mockRejectedValueOnce({ body: { message: 'No.' } });
        const failed = await history();
        expect(has(failed, 'c-msp-error-panel')).toBe(true);

        await emit(failed, 'c-msp-error-panel', 'retry');

        expect(text(failed)).toContain('Nothing happened yet.');
    });

    it('is accessible', async () => {
        asked.mockResolvedValue([ENTRY]);

        await expect(await history()).toBeAccessible();
    });
});
