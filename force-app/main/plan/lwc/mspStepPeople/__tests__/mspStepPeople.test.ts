import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import MspStepPeople from 'c/mspStepPeople';
import { activityOf, planOf } from 'test/builders';
import { click, emit } from 'test/events';
import { find, has, mount, text } from 'test/mount';

const perform = jest.fn<Promise<Outcome>, [Command]>();

function people(contributorIds: readonly string[], plan = planOf()): HTMLElement {
    return mount('c-msp-step-people', MspStepPeople, { plan, activity: activityOf({ contributorIds }), perform });
}

async function choose(element: HTMLElement, value: readonly string[]): Promise<void> {
    await click(element, '.pencil');
    Object.assign(find(element, 'lightning-checkbox-group'), { value });
    await emit(element, 'c-msp-form-box', 'confirm');
}

describe('c-msp-step-people', () => {
    it('names who takes part', () => {
        expect(text(people(['p01', 'p02']))).toContain('Priya Raman, Maya Lindqvist');
        expect(text(people([]))).toContain('–');
    });

    it('saves the whole choice, with a way back', async () => {
        perform.mockResolvedValue({ ...NOTHING_SAID, saved: true });
        const element = people(['p01']);

        await choose(element, ['p01', 'p02']);

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'contribute',
            args: ['a01', ['p01', 'p02']],
            undo: { args: ['a01', ['p01']] }
        });
        expect(has(element, 'c-msp-form-box')).toBe(false);
    });

    it('keeps a refused choice open', async () => {
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'Left the plan.' });
        const element = people([]);

        await choose(element, ['p01']);

        expect((find(element, 'c-msp-form-box') as HTMLElement & { fault: string }).fault).toBe('Left the plan.');
    });

    it('only reads on a read-only plan', () => {
        expect(has(people([], planOf({ editable: false })), '.pencil')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(people(['p01'])).toBeAccessible();
    });
});
