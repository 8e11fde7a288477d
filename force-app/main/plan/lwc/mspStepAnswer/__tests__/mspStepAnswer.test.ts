import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import { previewReschedule } from 'c/mspPlanApi';
import type { EditRequest } from 'c/mspStepEdits';
import MspStepAnswer from 'c/mspStepAnswer';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { change, emit, listen, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ previewReschedule: jest.fn(), candidates: () => Promise.resolve([]) }));
const asked = previewReschedule as jest.MockedFunction<typeof previewReschedule>;
const perform = jest.fn<Promise<Outcome>, [Command]>();
const offered = {
    agreement: 'Other date offered',
    agreementLabel: 'Other date offered',
    offeredDate: '2026-12-11'
} as const;

async function answer(change: object, more: object = {}): Promise<HTMLElement> {
    const activity = activityOf(change);
    const plan = planOf({ phases: [phaseOf([activity])] });
    const element = mount('c-msp-step-answer', MspStepAnswer, { plan, activity, perform, ...more });
    await settled();
    return element;
}

describe('c-msp-step-answer', () => {
    beforeEach(() => {
        perform.mockResolvedValue({ ...NOTHING_SAID, saved: true });
        asked.mockResolvedValue({
            moves: [{ activityId: 'a01', asked: true }],
            before: {},
            after: {},
            askedAgain: 0,
            cannotHold: [],
            refusals: []
        } as never);
    });

    it('says what they offer and what accepting it does, once a date', async () => {
        const element = await answer(offered);

        expect(text(element, '.strong')).toBe('Priya Raman offers Dec 11 instead of Dec 4');
        expect(text(element, '.weak')).toBe('1 step moves. Value date stays.');
        Object.assign(element, { plan: planOf({ phases: [phaseOf([activityOf(offered)])] }) });
        await settled();

        expect(asked).toHaveBeenCalledTimes(1);
    });

    it('asks to accept, to keep ours, and to offer another', async () => {
        const element = await answer(offered);
        const accepted = listen(element, 'accept');
        const edit = listen<EditRequest>(element, 'stepedit');

        await press(element, 'Accept Dec 11');
        await press(element, 'Offer another');
        await press(element, 'Keep Dec 4');

        expect(accepted.times).toBe(1);
        expect(edit.detail).toMatchObject({ what: 'open', editor: 'offer' });
        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'answerSteps', args: [['a01'], 'Asked', null] });
    });

    it('says why the consequence is not known', async () => {
        asked.mockRejectedValue({ body: { message: 'No connection.' } });

        expect(text(await answer(offered), '.weak')).toBe('No connection.');
    });

    it('notes what the customer said', async () => {
        const element = await answer({ agreement: 'Asked', agreementLabel: 'Asked' });
        await press(element, 'Note their answer');
        await change(element, 'lightning-combobox', 'Other date offered');
        Object.assign(find(element, '.date'), { value: '2026-12-15', reportValidity: () => true });

        await emit(element, 'c-msp-form-box', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            args: [['a01'], 'Other date offered', '2026-12-15'],
            undo: { args: [['a01'], 'Asked', null] }
        });
        expect(has(element, 'c-msp-form-box')).toBe(false);
    });

    it('keeps a refused answer open and says why', async () => {
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'It has no date.' });
        const element = await answer({ agreement: 'Asked' });
        await press(element, 'Note their answer');

        await emit(element, 'c-msp-form-box', 'confirm');

        expect((find(element, 'c-msp-form-box') as HTMLElement & { fault: string }).fault).toBe('It has no date.');
    });

    it('is not there for steps the customer does not see', async () => {
        expect(has(await answer({ visibleToCustomer: false }), 'section')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(await answer(offered)).toBeAccessible();
    });
});
