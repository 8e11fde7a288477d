import { getRecord } from 'lightning/uiRecordApi';
import type { Command, Outcome, Perform, Place } from 'c/mspCommands';
import * as planApi from 'c/mspPlanApi';
import MspPlanTab from 'c/mspPlanTab';
import type { FieldEdit, PlanView, SaveResult } from 'c/mspPlanTypes';
import { headerOf, noPlan, planOf } from 'test/builders';
import { discoveryOf } from 'test/discovery';
import { emit } from 'test/events';
import { ledgerOf, lifeOf } from 'test/life';
import { find, findAll, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi');
const api = jest.mocked(planApi);
const { saves } = api;
const record = getRecord as unknown as { emit(value: object): void };
const edit: FieldEdit = { activityId: 'a01', field: 'due', value: '2026-12-09', seen: '2026-12-04' };
const back: FieldEdit = { ...edit, value: edit.seen, seen: edit.value };
const saveEdit: Command = { name: 'saveEdits', args: [[edit]], done: '' };

function resultOf(change: Partial<SaveResult> = {}): SaveResult {
    return { saved: true, plan: planOf(), refusals: [], conflicts: [], undo: [back], ...change } as SaveResult;
}

async function tabWith(plan: PlanView, more: object = {}): Promise<HTMLElement> {
    api.load.mockResolvedValue(plan);
    const tab = mount('c-msp-plan-tab', MspPlanTab, { recordId: '006000000000001', ...more });
    await settled();
    return tab;
}

function bar(tab: HTMLElement): { message: string; undoable: boolean } {
    return find(tab, 'c-msp-undo-bar') as HTMLElement & { message: string; undoable: boolean };
}

/** As a page of the tab asks for it. */
async function perform(tab: HTMLElement, command: Command): Promise<Outcome> {
    const outcome = (find(tab, 'c-msp-steps-page') as HTMLElement & { perform: Perform }).perform(command);
    await settled();
    return outcome;
}

async function goTo(tab: HTMLElement, detail: Place): Promise<void> {
    const event = new CustomEvent('goto', { detail, bubbles: true, composed: true });
    find(tab, 'c-msp-steps-page').dispatchEvent(event);
    await settled();
}

function openPage(tab: HTMLElement): string {
    return (find(tab, 'lightning-tabset') as HTMLElement & { activeTabValue: string }).activeTabValue;
}

describe('c-msp-plan-tab', () => {
    beforeEach(() => {
        // What the pages read themselves is not the subject here: it stays under way.
        for (const read of Object.values(api).filter(jest.isMockFunction)) {
            read.mockReturnValue(new Promise(() => undefined));
        }
    });

    it('shows its shape while the plan is read', () => {
        api.load.mockReturnValue(new Promise(() => undefined));

        const tab = mount('c-msp-plan-tab', MspPlanTab, { recordId: '006000000000001' });

        expect(has(tab, 'c-msp-stencil')).toBe(true);
    });

    it('shows why the plan cannot be read and tries again', async () => {
        api.load.mockRejectedValueOnce({ body: { message: 'Ask your administrator.' } });
        const tab = mount('c-msp-plan-tab', MspPlanTab, { recordId: '006000000000001' });
        await settled();
        expect(has(tab, 'c-msp-error-panel')).toBe(true);

        api.load.mockResolvedValue(planOf());
        await emit(tab, 'c-msp-error-panel', 'retry');

        expect(has(tab, 'c-msp-steps-page')).toBe(true);
    });

    it('opens the guide where there is no plan', async () => {
        const tab = await tabWith(noPlan());

        expect(has(tab, 'c-msp-guide-page')).toBe(true);
        expect(findAll(tab, 'lightning-tab')).toHaveLength(1);
    });

    it('keeps the guide, and what is typed there, when the first answer makes the plan', async () => {
        const tab = await tabWith(noPlan());
        const guidePage = find(tab, 'c-msp-guide-page') as HTMLElement & { perform: Perform };
        saves.answer.mockResolvedValue(discoveryOf());
        api.load.mockResolvedValue(planOf({ phases: [] }));

        await guidePage.perform({ name: 'answer', args: [{ text: 'Fewer stops' }], done: '', quiet: true });
        await settled();

        expect(find(tab, 'c-msp-guide-page')).toBe(guidePage);
        expect(findAll(tab, 'lightning-tab')).toHaveLength(5);
        expect(bar(tab).message).toBe('');
    });

    it('says whom to ask where the user may not start one', async () => {
        const tab = await tabWith(noPlan({ mayCreate: false }));

        expect(has(tab, 'c-msp-guide-page')).toBe(false);
        expect(has(tab, 'c-msp-empty-state')).toBe(true);
    });

    it('says why a plan cannot be changed and which figures may be old', async () => {
        const header = headerOf({ mirrorError: 'A rule refused it.' });
        const readOnlyReason = 'Waiting for approval.';
        const tab = await tabWith(
            planOf({ editable: false, readOnlyReason, jobWarning: 'Last job 2 days ago.', header })
        );

        expect(text(tab)).toContain('Read only. Waiting for approval.');
        expect(text(tab)).toContain('Figures may be old. Last job 2 days ago.');
        expect(text(tab)).toContain('A rule refused it.');
    });

    it('is accessible with and without a plan', async () => {
        await expect(await tabWith(planOf())).toBeAccessible();
        document.body.replaceChildren();
        await expect(await tabWith(noPlan())).toBeAccessible();
    });

    it('reads again when the Opportunity changes elsewhere, and only then', async () => {
        await tabWith(planOf());
        const fields = (date: string): object => ({ fields: { CloseDate: { value: date } } });

        record.emit(fields('2027-01-29'));
        record.emit(fields('2027-01-29'));
        await settled();
        expect(api.load).toHaveBeenCalledTimes(1);
        record.emit(fields('2027-02-28'));
        await settled();

        expect(api.load).toHaveBeenCalledTimes(2);
    });
});

describe('c-msp-plan-tab: pages', () => {
    it('begins with the questions where there are no steps, else with the plan', async () => {
        expect(openPage(await tabWith(planOf({ phases: [] })))).toBe('guide');
        document.body.replaceChildren();

        expect(openPage(await tabWith(planOf()))).toBe('plan');
    });

    it('begins where the administrator chose, unless a link leads to a step', async () => {
        expect(openPage(await tabWith(planOf(), { page: 'overview' }))).toBe('overview');
        document.body.replaceChildren();

        expect(openPage(await tabWith(planOf(), { page: 'overview', step: 'a01' }))).toBe('plan');
    });

    it('counts what needs attention in the name of the page', async () => {
        const tab = await tabWith(planOf());
        const names = findAll(tab, 'lightning-tab').map((one) => (one as HTMLElement & { label: string }).label);

        expect(names).toEqual(['Overview', 'Plan (1)', 'People', 'Reviews', 'Guide']);
    });

    it('leads from one page to a place of another', async () => {
        const tab = await tabWith(planOf());

        await goTo(tab, { page: 'reviews', section: 'ledger' });

        expect(openPage(tab)).toBe('reviews');
        expect(find(tab, 'c-msp-reviews-page')).toMatchObject({ place: { page: 'reviews', section: 'ledger' } });
    });

    it('reads what a page needs once, and after a save only when the page is looked at again', async () => {
        api.loadLedger.mockResolvedValue(ledgerOf());
        api.loadLife.mockResolvedValue(lifeOf());
        api.loadLedger.mockClear();
        const tab = await tabWith(planOf());
        saves.saveEdits.mockResolvedValue(resultOf());
        const ask = (): boolean =>
            find(tab, 'c-msp-reviews-page').dispatchEvent(
                new CustomEvent('need', { detail: ['ledger'], bubbles: true, composed: true })
            );
        ask();
        ask();
        await settled();
        const before = api.loadLedger.mock.calls.length;

        await perform(tab, saveEdit);
        const outOfSight = api.loadLedger.mock.calls.length;
        await goTo(tab, { page: 'reviews' });
        const lookedAt = api.loadLedger.mock.calls.length;
        await perform(tab, saveEdit);

        expect(before).toBe(1);
        expect([outOfSight, lookedAt]).toEqual([before, before + 1]);
        expect(api.loadLedger).toHaveBeenCalledTimes(before + 2);
    });

    it('shows what was asked for last, though an earlier answer comes later', async () => {
        const [early, late] = [ledgerOf({ days: 1 }), ledgerOf({ days: 2 })];
        let answer: (ledger: typeof early) => void = () => undefined;
        api.loadLife.mockResolvedValue(lifeOf());
        api.loadLedger.mockReturnValueOnce(new Promise((resolve) => (answer = resolve))).mockResolvedValue(late);
        const tab = await tabWith(planOf(), { page: 'reviews' });
        saves.saveEdits.mockResolvedValue(resultOf());
        await perform(tab, saveEdit);

        answer(early);
        await settled();

        expect(find(tab, 'c-msp-reviews-page')).toMatchObject({ ledger: { days: 2 } });
    });

    it('says why something beyond the plan could not be read', async () => {
        api.loadLife.mockRejectedValue({ body: { message: 'The plan is gone.' } });
        const tab = await tabWith(planOf());

        find(tab, 'c-msp-reviews-page').dispatchEvent(
            new CustomEvent('need', { detail: ['life'], bubbles: true, composed: true })
        );
        await settled();

        expect(has(tab, 'c-msp-error-panel')).toBe(true);
    });
});

describe('c-msp-plan-tab: saving', () => {
    it('saves an edit, says so, and takes it back', async () => {
        const tab = await tabWith(planOf());
        saves.saveEdits.mockResolvedValue(resultOf());

        await perform(tab, saveEdit);
        expect(bar(tab)).toMatchObject({ message: 'Run the proof: due Dec 9.', undoable: true });
        await emit(tab, 'c-msp-undo-bar', 'undo');

        expect(saves.saveEdits.mock.lastCall?.[1]).toEqual([back]);
        expect(bar(tab)).toMatchObject({ message: 'Undone. The former values are back.', undoable: false });
    });

    it('says who stands in the way of an undo', async () => {
        const tab = await tabWith(planOf());
        saves.saveEdits.mockResolvedValueOnce(resultOf());
        await perform(tab, saveEdit);
        const conflicts = [{ activityId: 'a01', field: 'due', mine: null, theirs: null }];
        saves.saveEdits.mockResolvedValueOnce(resultOf({ saved: false, plan: null, conflicts }));

        await emit(tab, 'c-msp-undo-bar', 'undo');

        expect(bar(tab).message).toContain('Not undone. Somebody else changed this');
    });

    it('answers a refusal in the words of the user', async () => {
        const tab = await tabWith(planOf());
        const refusals = [
            { activityId: 'a01', field: 'due', message: 'It is before Proof accepted.', remedy: 'Pick Dec 18.' }
        ];
        saves.saveEdits.mockResolvedValue(resultOf({ saved: false, plan: null, refusals }));

        const outcome = await perform(tab, saveEdit);

        expect(outcome).toMatchObject({
            saved: false,
            fault: 'Due not saved. It is before Proof accepted. Pick Dec 18.'
        });
        expect(bar(tab).message).toBe('');
    });

    it('answers mine and theirs', async () => {
        const tab = await tabWith(planOf());
        const conflicts = [{ activityId: 'a01', field: 'due', mine: '2026-12-09', theirs: '2026-12-15' }];
        saves.saveEdits.mockResolvedValueOnce(resultOf({ saved: false, plan: null, conflicts }));

        const outcome = await perform(tab, saveEdit);

        expect(outcome.conflicts).toEqual([{ field: 'due', fieldLabel: 'Due', mine: 'Dec 9', theirs: 'Dec 15' }]);
        expect(outcome.stored).toEqual(conflicts);
    });

    it('answers a save that failed as a whole, and goes on with the next', async () => {
        const tab = await tabWith(planOf());
        saves.saveEdits.mockRejectedValueOnce({ body: { message: 'Somebody is saving this plan; try again.' } });
        const failed = await perform(tab, saveEdit);
        saves.saveEdits.mockResolvedValueOnce(resultOf());

        const next = await perform(tab, saveEdit);

        expect(failed.fault).toBe('Somebody is saving this plan; try again.');
        expect(next.saved).toBe(true);
    });

    it('runs one save after the other', async () => {
        const tab = await tabWith(planOf());
        let finish: (result: SaveResult) => void = () => undefined;
        saves.saveEdits.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
        saves.saveEdits.mockResolvedValueOnce(resultOf());
        saves.saveEdits.mockClear();

        void perform(tab, saveEdit);
        void perform(tab, saveEdit);
        await settled();
        const started = saves.saveEdits.mock.calls.length;
        finish(resultOf());
        await settled();

        expect(started).toBe(1);
        expect(saves.saveEdits).toHaveBeenCalledTimes(2);
    });

    it('takes dates of the plan back by what was seen', async () => {
        const tab = await tabWith(planOf());
        saves.savePlan.mockResolvedValue(resultOf({ undo: [] }));
        const dates = { stance: 'Agreed', seenStance: 'Building it with us' };

        await perform(tab, { name: 'savePlan', args: [dates], done: 'Saved.' });
        await emit(tab, 'c-msp-undo-bar', 'undo');

        expect(saves.savePlan.mock.lastCall?.[1]).toMatchObject({
            stance: 'Building it with us',
            seenStance: 'Agreed'
        });
    });

    it('takes moved dates back by the key of the change', async () => {
        const tab = await tabWith(planOf());
        const moved = { ...resultOf({ undo: [] }), changeKey: 'k1', moves: [] };
        saves.applyReschedule.mockResolvedValue(moved as unknown as Awaited<ReturnType<typeof saves.applyReschedule>>);
        saves.undoReschedule.mockResolvedValue(planOf());

        await perform(tab, { name: 'applyReschedule', args: [{}], done: '13 steps moved.' });
        expect(bar(tab)).toMatchObject({ message: '13 steps moved.', undoable: true });
        await emit(tab, 'c-msp-undo-bar', 'undo');

        expect(saves.undoReschedule.mock.lastCall?.[1]).toBe('k1');
    });

    it('says how many steps a new plan has', async () => {
        const tab = await tabWith(planOf());
        saves.start.mockResolvedValue(planOf());

        await perform(tab, { name: 'start', args: [{} as Parameters<typeof saves.start>[1]], done: '' });

        expect(bar(tab).message).toBe('Plan built with 1 step.');
    });

    it('reads the plan again after an answer of the customer, as its figures move', async () => {
        const tab = await tabWith(planOf());
        const heard = discoveryOf();
        saves.answer.mockResolvedValue(heard);
        api.load.mockClear();

        const outcome = await perform(tab, { name: 'answer', args: [{ text: 'Fewer stops' }], done: 'Saved.' });

        expect(outcome.saved).toBe(true);
        expect(api.load).toHaveBeenCalledTimes(1);
    });

    it('says side by side what somebody else heard', async () => {
        const tab = await tabWith(planOf());
        const conflicts = [{ field: 'text', label: 'Answer', mine: 'Fewer stops', theirs: null }];
        saves.answer.mockResolvedValue(discoveryOf({ conflicts }));

        const outcome = await perform(tab, { name: 'answer', args: [{ text: 'Fewer stops' }], done: 'Saved.' });

        expect(outcome).toMatchObject({
            saved: false,
            conflicts: [{ fieldLabel: 'Answer', mine: 'Fewer stops', theirs: '–' }]
        });
    });
});
