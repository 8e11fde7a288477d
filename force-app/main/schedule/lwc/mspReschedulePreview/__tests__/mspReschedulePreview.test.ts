import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import { previewReschedule, rescheduleReasons } from 'c/mspPlanApi';
import type { RescheduleRequest } from 'c/mspPlanTypes';
import { moveRequest, endsRequest, shiftRequest } from 'c/mspReschedule';
import MspReschedulePreview from 'c/mspReschedulePreview';
import type { Previewed } from 'c/mspReschedulePreview';
import { change, emit, key, listen, press } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';
import { previewOf, stepOf, timelinePlan } from 'test/schedule';

jest.mock('c/mspPlanApi', () => ({ previewReschedule: jest.fn(), rescheduleReasons: jest.fn() }));

const ask = jest.mocked(previewReschedule);
const plan = timelinePlan();
const proof = stepOf('a01', 'Run the proof', '2026-12-04');
const request = moveRequest(proof, '2026-12-18');
const saved: Outcome = { ...NOTHING_SAID, saved: true };

async function passed(): Promise<void> {
    jest.runOnlyPendingTimers();
    await settled();
}

async function shown(properties: object = {}, answer = previewOf()) {
    ask.mockResolvedValue(answer);
    const perform = jest.fn<Promise<Outcome>, [Command]>().mockResolvedValue(saved);
    const element = mount('c-msp-reschedule-preview', MspReschedulePreview, { plan, request, perform, ...properties });
    await passed();
    return { element, perform };
}

const asked = (): RescheduleRequest | undefined => ask.mock.lastCall?.[1];

describe('c-msp-reschedule-preview', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        jest.mocked(rescheduleReasons).mockResolvedValue({
            side: [{ value: 'Customer', label: 'Customer' }],
            reason: [{ value: 'Data access', label: 'Data access' }]
        });
    });
    afterEach(() => {
        jest.useRealTimers();
    });

    it('shows every consequence before anything is saved', async () => {
        const { element, perform } = await shown();

        expect(text(element, '.title')).toBe('Run the proof: Dec 4 → Dec 18');
        expect(text(element, '.sub')).toBe('10 working days later. Nothing is saved yet.');
        expect(text(element, '[data-figure="close"]')).toContain('Does not fit, 2 working days late');
        expect(text(element, '.consequences')).toContain('2 steps move.');
        expect(has(element, '.moves .line')).toBe(false);
        Object.assign(find(element, '.moves'), { open: true });
        await emit(element, '.moves', 'toggle');
        expect(text(element, '.moves')).toContain('Proof accepted Dec 8 → Jan 5 back to Asked');
        expect(perform).not.toHaveBeenCalled();
    });

    it('keeps its place while the first answer is awaited, and tells what was worked out', async () => {
        ask.mockReturnValue(new Promise(() => undefined));
        const waiting = mount('c-msp-reschedule-preview', MspReschedulePreview, { plan, request, perform: jest.fn() });
        await passed();
        expect(has(waiting, '.stencil')).toBe(true);
        expect(has(waiting, '.save')).toBe(false);

        ask.mockResolvedValue(previewOf());
        const element = mount('c-msp-reschedule-preview', MspReschedulePreview, { plan, request, perform: jest.fn() });
        const previewed = listen<Previewed>(element, 'previewed');
        await passed();
        expect(previewed.detail.preview?.moves).toHaveLength(2);
    });

    it('saves the change with the sentence for the undo bar', async () => {
        const { element, perform } = await shown();
        const heard = listen(element, 'saved');

        await press(element, 'Move 2 steps');

        expect(perform).toHaveBeenCalledWith({
            name: 'applyReschedule',
            args: [request],
            done: 'Run the proof is due Dec 18. 1 other step moved along.'
        });
        expect(heard.times).toBe(1);
    });

    it('asks Apex once after a rest while the bar is still dragged', async () => {
        const { element } = await shown({ live: true });
        ask.mockClear();

        for (const day of ['2026-12-07', '2026-12-08', '2026-12-09']) {
            Object.assign(element, { request: moveRequest(proof, day) });
        }
        await passed();

        expect(ask).toHaveBeenCalledTimes(1);
        expect(asked()?.moves?.[0]?.due).toBe('2026-12-09');
    });

    it('drops an answer to an earlier request', async () => {
        const { element } = await shown();
        let answerLate: (preview: ReturnType<typeof previewOf>) => void = () => undefined;
        ask.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
        Object.assign(element, { request: moveRequest(proof, '2026-12-11') });
        jest.runOnlyPendingTimers();

        Object.assign(element, { request: moveRequest(proof, '2026-12-14') });
        await passed();
        answerLate(previewOf({ moves: [] }));
        await settled();

        expect(text(element, '.consequences')).toContain('2 steps move.');
    });

    it('leaves the followers, says what that breaks, and takes them along again', async () => {
        const { element } = await shown();
        const left = {
            activityId: 'a02',
            name: 'Proof accepted',
            wanted: '2026-12-08',
            holds: '2027-01-05',
            reason: 'It stays on 12/8/2026.'
        };
        const [only] = previewOf().moves;
        ask.mockResolvedValue(previewOf({ moves: only ? [only] : [], leftBehind: [left] }));

        await press(element, 'Only this one');
        await passed();

        expect(asked()?.onlyThis).toBe(true);
        expect(text(element, '.conflicts')).toContain('Proof accepted It stays on 12/8/2026.');
        expect(has(element, '.pin')).toBe(false);
        await press(element, 'Move Proof accepted to Jan 5');
        await passed();
        expect(asked()?.moves?.map((move) => move.due)).toEqual(['2026-12-18', '2027-01-05']);

        await press(element, 'Move what follows too');
        await passed();
        expect(asked()?.onlyThis).toBe(false);
    });

    it('repairs a day that cannot hold by taking another one or by pinning', async () => {
        const early = {
            activityId: 'a01',
            name: 'Run the proof',
            wanted: '2026-12-18',
            holds: '2026-12-21',
            reason: '12/18/2026 cannot hold.'
        };
        const { element } = await shown({}, previewOf({ cannotHold: [early] }));

        await press(element, 'Pin Dec 18');
        await passed();
        expect(asked()?.pin).toBe(true);
        expect(text(element)).toContain('Pinned on the new day');

        await press(element, 'Move Run the proof to Dec 21');
        await passed();
        expect(asked()?.moves?.[0]?.due).toBe('2026-12-21');
    });

    it('asks who and why where dates were agreed, and does not save without', async () => {
        const { element, perform } = await shown({}, previewOf({ asksReason: true }));

        await press(element, 'Move 2 steps');
        expect(perform).not.toHaveBeenCalled();

        const form = find(element, 'c-msp-reschedule-reason');
        await change(form, '.side', 'Customer');
        await change(form, '.reason', 'Data access');
        await press(element, 'Move 2 steps');
        expect(perform.mock.lastCall?.[0].args).toEqual([
            { ...request, side: 'Customer', reason: 'Data access', note: null }
        ]);
    });

    it('names what is refused and offers no button that cannot save', async () => {
        const refusal = { activityId: 'a01', field: 'due', message: '11/11 is in the past.', remedy: 'Choose today.' };
        const { element } = await shown({}, previewOf({ after: null, moves: [], refusals: [refusal] }));

        expect(text(element, '.fault')).toContain('11/11 is in the past.');
        expect(has(element, '.save')).toBe(false);
    });

    it('keeps what was chosen when the save is refused', async () => {
        const { element, perform } = await shown();
        const heard = listen(element, 'saved');
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'Somebody is saving this plan; try again.' });

        await press(element, 'Move 2 steps');

        expect(text(element, '.fault')).toContain('Not saved. Somebody is saving this plan; try again.');
        expect(heard.times).toBe(0);
        expect(has(element, '.save')).toBe(true);
    });

    it("shows somebody else's date beside mine and keeps mine on demand", async () => {
        const stored = { activityId: 'a01', field: 'due', mine: '2026-12-18', theirs: '2026-12-10' };
        const { element } = await shown({}, previewOf({ after: null, moves: [], conflicts: [stored] }));

        const conflict = find(element, 'c-msp-conflict');
        expect(conflict).toMatchObject({ lines: [expect.objectContaining({ mine: 'Dec 18', theirs: 'Dec 10' })] });
        await emit(element, 'c-msp-conflict', 'keepmine');
        await passed();

        expect(asked()?.moves?.[0]?.seen).toBe('2026-12-10');
    });

    it('says that it could not be read and tries again', async () => {
        ask.mockRejectedValueOnce(new Error('No connection'));
        const element = mount('c-msp-reschedule-preview', MspReschedulePreview, { plan, request, perform: jest.fn() });
        await passed();
        expect(text(element, '.fault')).toContain('What this changes is not known. No connection');

        ask.mockResolvedValue(previewOf());
        await press(element, 'Try again');
        await passed();

        expect(text(element, '.consequences')).toContain('2 steps move.');
    });

    it('lists which steps of a selection stay, and why', async () => {
        const stays = [{ activityId: 'a04', name: 'Agreement signed', reason: 'Pinned' }];
        const { element } = await shown({ request: shiftRequest(['a01', 'a04'], 5) }, previewOf({ stays }));

        expect(text(element)).toContain('Stays where it is Agreement signed Pinned');
    });

    it('turns a shift into days once one of its steps gets its own', async () => {
        const early = {
            activityId: 'a01',
            name: 'Run the proof',
            wanted: '2026-12-18',
            holds: '2026-12-21',
            reason: ''
        };
        const { element } = await shown({ request: shiftRequest(['a01'], 10) }, previewOf({ cannotHold: [early] }));

        await press(element, 'Move Run the proof to Dec 21');
        await passed();

        expect(asked()).toMatchObject({
            shiftDays: null,
            activityIds: [],
            moves: [{ activityId: 'a01', due: '2026-12-21', seen: '2026-12-04' }]
        });
    });

    it('leaves open steps with new ends until the user says otherwise', async () => {
        const ends = endsRequest(plan, '2027-08-01', null);
        const { element } = await shown({ request: ends }, previewOf({ moves: [] }));

        expect(has(element, '.save')).toBe(true);
        await emit(element, '.move-steps', 'change', { checked: true });
        await passed();

        expect(asked()?.moveSteps).toBe(true);
    });

    it('is given up by its buttons and by Escape', async () => {
        const { element } = await shown();
        const given = listen(element, 'cancel');

        await press(element, 'Cancel');
        await press(element, 'Put it back');
        await key(element, '.title', 'Escape');

        expect(given.times).toBe(3);
    });

    it('is accessible with all it can show', async () => {
        jest.useRealTimers();
        const item = {
            activityId: 'a01',
            name: 'N'.repeat(80),
            wanted: '2026-12-18',
            holds: '2026-12-21',
            reason: 'R'
        };
        ask.mockResolvedValue(previewOf({ asksReason: true, cannotHold: [item], stays: [item] }));
        const element = mount('c-msp-reschedule-preview', MspReschedulePreview, { plan, request, perform: jest.fn() });
        await new Promise((resolve) => setTimeout(resolve, 5));
        await settled();

        expect(findAll(element, '.conflicts li')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});
