import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome, Place } from 'c/mspCommands';
import { previewReschedule } from 'c/mspPlanApi';
import type { PlanView } from 'c/mspPlanTypes';
import MspRescheduleDialog from 'c/mspRescheduleDialog';
import MspStepFormDialog from 'c/mspStepFormDialog';
import MspStepsPage from 'c/mspStepsPage';
import { activityOf, attentionOf, phaseOf, planOf } from 'test/builders';
import { emit, listen, press } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({
    stepHistory: () => Promise.resolve([]),
    previewReschedule: jest.fn(),
    candidates: () => Promise.resolve([])
}));
const asked = previewReschedule as jest.MockedFunction<typeof previewReschedule>;
const perform = jest.fn<Promise<Outcome>, [Command]>();
const second = activityOf({ id: 'a02', name: 'Send the pack', leadingSide: 'Vendor' });
const plan = planOf({ phases: [phaseOf([activityOf(), second])], attention: [attentionOf()] });

type Page = HTMLElement & { plan: PlanView; place: Place };

async function page(more: object = {}): Promise<Page> {
    const element = mount('c-msp-steps-page', MspStepsPage, { plan, perform, ...more }) as Page;
    await settled();
    return element;
}

async function repair(element: HTMLElement, item: object, name: string): Promise<void> {
    await emit(element, 'c-msp-attention-list', 'repair', { item: attentionOf(item), repair: name });
}

describe('c-msp-steps-page', () => {
    beforeEach(() => {
        localStorage.clear();
        perform.mockResolvedValue({ ...NOTHING_SAID, saved: true });
    });

    it('shows attention and the list at first, and the other views of the same steps', async () => {
        const element = await page();
        const gone = listen<Place>(element, 'goto');

        await emit(element, 'c-msp-view-switch', 'viewchange', { view: 'board' });

        expect([has(element, 'c-msp-plan-list'), has(element, 'c-msp-board')]).toEqual([false, true]);
        expect(gone.detail).toMatchObject({ page: 'plan', view: 'board' });
    });

    it('asks for what the timeline needs when it is shown', async () => {
        const element = await page();
        const needed = listen(element, 'need');

        await emit(element, 'c-msp-view-switch', 'viewchange', { view: 'timeline' });

        expect(needed.detail).toEqual(['life', 'discovery']);
    });

    it('filters every view, and leads back from a filter that finds nothing', async () => {
        const element = await page({ place: { page: 'plan', filter: { name: 'all', text: 'pack' } } });
        const filters = find(element, 'c-msp-plan-filters') as HTMLElement & { countText: string };
        expect(filters.countText).toBe('1 of 2 steps shown');

        await emit(element, 'c-msp-plan-filters', 'filterchange', { name: 'all', text: 'zzz' });
        expect(has(element, 'c-msp-plan-list')).toBe(false);
        await emit(element, 'c-msp-empty-state', 'action');

        expect(has(element, 'c-msp-plan-list')).toBe(true);
    });

    it('opens the panel of a step beside the list, goes on to the next and closes it', async () => {
        const element = await page({ place: { page: 'plan', step: 'a01' } });
        const panel = (): HTMLElement & { activityId: string } =>
            find(element, 'c-msp-step-panel') as HTMLElement & { activityId: string };
        expect(panel().activityId).toBe('a01');
        expect((find(element, 'c-msp-plan-list') as HTMLElement & { marked: string }).marked).toBe('a01');

        await emit(element, 'c-msp-step-panel', 'neighbour', { by: 1 });
        expect(panel().activityId).toBe('a02');
        await emit(element, 'c-msp-step-panel', 'neighbour', { by: 1 });
        expect(panel().activityId).toBe('a02');
        await emit(element, 'c-msp-step-panel', 'closepanel');

        expect(has(element, 'c-msp-step-panel')).toBe(false);
    });

    it('clears a filter that hides the step it is led to', async () => {
        const element = await page({ place: { page: 'plan', filter: { name: 'all', text: 'pack' } } });

        element.place = { page: 'plan', step: 'a01' };
        await settled();

        expect(findAll(find(element, 'c-msp-plan-list'), 'c-msp-step-row')).toHaveLength(2);
    });

    it('clears a filter that would hide the step that was added', async () => {
        const element = await page({ place: { page: 'plan', filter: { name: 'all', text: 'pack' } } });
        const third = activityOf({ id: 'a03', name: 'Sign the proof' });
        jest.spyOn(MspStepFormDialog, 'open').mockImplementationOnce(() => {
            element.plan = planOf({ phases: [phaseOf([activityOf(), second, third])] });
            return Promise.resolve(true);
        });

        await press(element, 'Add step');

        expect(findAll(find(element, 'c-msp-plan-list'), 'c-msp-step-row')).toHaveLength(3);
    });

    it('says that somebody removed the step of the panel, until it is closed', async () => {
        const element = await page({ place: { page: 'plan', step: 'a01' } });

        element.plan = planOf({ phases: [phaseOf([second])] });
        await settled();
        element.plan = planOf({ phases: [phaseOf([second])] });
        await settled();

        expect(text(find(element, 'c-msp-step-panel'))).toContain('Somebody else has removed Run the proof.');
    });

    it('shows what was typed in a row whose step somebody removed', async () => {
        const element = await page();
        perform.mockResolvedValueOnce({ ...NOTHING_SAID, fault: 'The connection was lost.' });
        const answer = { what: 'answer', activityId: 'a01', spot: 'list', answers: { name: 'Run it' } };
        find(element, 'c-msp-plan-list').dispatchEvent(new CustomEvent('stepedit', { detail: answer, bubbles: true }));
        await settled();

        element.plan = planOf({ phases: [phaseOf([second])] });
        await settled();

        expect(text(find(element, 'c-msp-step-panel'))).toContain('Somebody else has removed Run the proof.');
        expect(text(find(element, 'c-msp-step-panel'))).toContain('Not saved: Run it');
    });

    it('repairs at once what needs no question', async () => {
        const element = await page();

        await repair(element, {}, 'done');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'saveEdits',
            args: [[{ activityId: 'a01', field: 'status', value: 'Done' }]]
        });
    });

    it('opens the field of the row that repairs an item', async () => {
        const element = await page();

        await repair(element, {}, 'due');

        const row = find(find(element, 'c-msp-plan-list'), 'c-msp-step-row') as HTMLElement & {
            edit: { editor: string };
        };
        expect(row.edit.editor).toBe('due');
        // The focus of the name would end the edit as soon as it began.
        expect(row.shadowRoot?.activeElement?.getAttribute('data-cell')).not.toBe('name');
    });

    it('leads to the place of the tab that repairs an item', async () => {
        const element = await page();
        const gone = listen<Place>(element, 'goto');

        await repair(element, { kind: 'reviewDue', activityId: null }, 'review');

        expect(gone.detail).toMatchObject({ page: 'reviews', section: 'review' });
    });

    it('previews dates that can hold, and an offered date that moves others', async () => {
        const open = jest.spyOn(MspRescheduleDialog, 'open').mockResolvedValue(true);
        const late = activityOf({ cannotHold: true, likelyDate: '2026-12-10', offeredDate: '2026-12-15' });
        const element = await page({ plan: planOf({ phases: [phaseOf([late])] }) });

        await repair(element, {}, 'preview');
        expect(open.mock.calls[0]?.[0]).toMatchObject({ request: { moves: [{ due: '2026-12-10' }] } });
        asked.mockRejectedValue(new Error('No connection'));
        await repair(element, {}, 'accept');

        expect(open.mock.calls[1]?.[0]).toMatchObject({ request: { moves: [{ due: '2026-12-15' }] } });
        expect(perform).not.toHaveBeenCalled();
    });

    it('accepts at once a date that moves nothing else', async () => {
        const offered = activityOf({ offeredDate: '2026-12-15' });
        const nothing = { refusals: [], conflicts: [], moves: [], cannotHold: [], asksReason: false } as never;
        asked.mockResolvedValue(nothing);
        const element = await page({ plan: planOf({ phases: [phaseOf([offered])] }) });

        await repair(element, {}, 'accept');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'acceptOffer', args: ['a01'] });
    });

    it('saves what a row asks for', async () => {
        const element = await page();
        const answer = { what: 'answer', activityId: 'a01', spot: 'list', answers: { name: 'Run it' } };

        find(element, 'c-msp-plan-list').dispatchEvent(new CustomEvent('stepedit', { detail: answer, bubbles: true }));
        await settled();

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ args: [[{ field: 'name', value: 'Run it' }]] });
    });

    it('says when the customer sees more steps than anybody keeps in mind', async () => {
        const many = Array.from({ length: 21 }, (_, index) => activityOf({ id: `a${index}` }));

        expect(text(await page({ plan: planOf({ phases: [phaseOf(many)] }) }), '.hint')).toContain('21 open steps');
    });

    it('says what to do while there are no steps, but not on a read-only plan', async () => {
        const empty = planOf({ phases: [] });
        const action = async (shown: PlanView): Promise<string> =>
            (find(await page({ plan: shown }), 'c-msp-empty-state') as HTMLElement & { action: string }).action;

        expect(await action(empty)).toBe('Add step');
        expect(await action({ ...empty, editable: false })).toBe('');
    });

    it('offers to add a step only where that is allowed', async () => {
        const element = await page({ plan: { ...plan, editable: false } });

        await expect(press(element, 'Add step')).rejects.toThrow('No button');
    });

    it('is accessible', async () => {
        await expect(await page({ place: { page: 'plan', step: 'a01' } })).toBeAccessible();
    });
});
