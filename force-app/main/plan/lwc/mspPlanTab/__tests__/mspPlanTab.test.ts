import { getRecord } from 'lightning/uiRecordApi';
import * as planApi from 'c/mspPlanApi';
import MspPlanTab from 'c/mspPlanTab';
import type { FieldEdit, PlanView, SaveResult } from 'c/mspPlanTypes';
import { headerOf, noPlan, participantOf, planOf } from 'test/builders';
import { emit } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi');
const api = jest.mocked(planApi);
const record = getRecord as unknown as { emit(value: object): void };
const edit: FieldEdit = { activityId: 'a01', field: 'due', value: '2026-12-09', seen: '2026-12-04' };
const back: FieldEdit = { ...edit, value: edit.seen, seen: edit.value };

function resultOf(change: Partial<SaveResult> = {}): SaveResult {
    return { saved: true, plan: planOf(), refusals: [], conflicts: [], undo: [back], ...change };
}

async function tabWith(plan: PlanView): Promise<HTMLElement> {
    api.load.mockResolvedValue(plan);
    const tab = mount('c-msp-plan-tab', MspPlanTab, { recordId: '006000000000001' });
    await settled();
    return tab;
}

function bar(tab: HTMLElement): { message: string; undoable: boolean } {
    return find(tab, 'c-msp-undo-bar') as HTMLElement & { message: string; undoable: boolean };
}

function outcome(tab: HTMLElement): { saved: boolean; fault: string | null; conflicts: readonly object[] } {
    return (find(tab, 'c-msp-plan-list') as HTMLElement & { outcome: ReturnType<typeof outcome> }).outcome;
}

describe('c-msp-plan-tab', () => {
    beforeEach(() => api.templates.mockResolvedValue([]));

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

        expect(has(tab, 'c-msp-plan-list')).toBe(true);
    });

    it('opens the start where there is no plan', async () => {
        const tab = await tabWith(noPlan());

        expect(has(tab, 'c-msp-plan-start')).toBe(true);
        expect(has(tab, 'c-msp-plan-list')).toBe(false);
    });

    it('says whom to ask where the user may not start one', async () => {
        const tab = await tabWith(noPlan({ mayCreate: false }));

        expect(has(tab, 'c-msp-plan-start')).toBe(false);
        expect(has(tab, 'c-msp-empty-state')).toBe(true);
    });

    it('says why a plan cannot be changed and which figures may be old', async () => {
        const header = headerOf({ mirrorError: 'A rule refused it.' });
        const tab = await tabWith(
            planOf({
                editable: false,
                readOnlyReason: 'Waiting for approval.',
                jobWarning: 'Last job 2 days ago.',
                header
            })
        );

        expect(text(tab)).toContain('Read only. Waiting for approval.');
        expect(text(tab)).toContain('Figures may be old. Last job 2 days ago.');
        expect(text(tab)).toContain('A rule refused it.');
    });

    it('builds a plan and says how large it is', async () => {
        const tab = await tabWith(noPlan());
        api.start.mockResolvedValue(planOf());

        await emit(tab, 'c-msp-plan-start', 'start', { opportunityId: '006000000000001' });

        expect(has(tab, 'c-msp-plan-list')).toBe(true);
        expect(bar(tab).message).toBe('Plan built with 1 steps.');
    });

    it('keeps the start open with the reason when it is refused', async () => {
        const tab = await tabWith(noPlan());
        api.start.mockRejectedValue({ body: { message: 'Value date is past. Pick a later one.' } });

        await emit(tab, 'c-msp-plan-start', 'start', {});

        const start = find(tab, 'c-msp-plan-start') as HTMLElement & { fault: string };
        expect(start.fault).toBe('Value date is past. Pick a later one.');
    });

    it('saves an edit, says so, and takes it back', async () => {
        const tab = await tabWith(planOf());
        api.saveEdits.mockResolvedValue(resultOf());

        await emit(tab, 'c-msp-plan-list', 'saveedits', [edit]);
        expect(bar(tab)).toMatchObject({ message: 'Run the proof: due Dec 9.', undoable: true });
        await emit(tab, 'c-msp-undo-bar', 'undo');

        expect(api.saveEdits).toHaveBeenLastCalledWith('pl1', [back]);
        expect(bar(tab)).toMatchObject({ message: 'Undone. The former values are back.', undoable: false });
    });

    it('says who stands in the way of an undo', async () => {
        const tab = await tabWith(planOf());
        api.saveEdits.mockResolvedValueOnce(resultOf());
        await emit(tab, 'c-msp-plan-list', 'saveedits', [edit]);
        api.saveEdits.mockResolvedValueOnce(
            resultOf({
                saved: false,
                plan: null,
                conflicts: [{ activityId: 'a01', field: 'due', mine: null, theirs: null }]
            })
        );

        await emit(tab, 'c-msp-undo-bar', 'undo');

        expect(bar(tab).message).toContain('Not undone. Somebody else changed this');
    });

    it('hands a refusal to the list in the words of the user', async () => {
        const tab = await tabWith(planOf());
        const refusals = [
            { activityId: 'a01', field: 'due', message: 'It is before Proof accepted.', remedy: 'Pick Dec 18.' }
        ];
        api.saveEdits.mockResolvedValue(resultOf({ saved: false, plan: null, refusals }));

        await emit(tab, 'c-msp-plan-list', 'saveedits', [edit]);

        expect(outcome(tab)).toMatchObject({
            saved: false,
            fault: 'Due not saved. It is before Proof accepted. Pick Dec 18.'
        });
    });

    it('shows mine and theirs, and saves mine knowing theirs', async () => {
        const tab = await tabWith(planOf());
        const conflicts = [{ activityId: 'a01', field: 'due', mine: '2026-12-09', theirs: '2026-12-15' }];
        api.saveEdits.mockResolvedValueOnce(resultOf({ saved: false, plan: null, conflicts }));
        await emit(tab, 'c-msp-plan-list', 'saveedits', [edit]);
        expect(outcome(tab).conflicts).toEqual([{ field: 'due', fieldLabel: 'Due', mine: 'Dec 9', theirs: 'Dec 15' }]);

        api.saveEdits.mockResolvedValueOnce(resultOf());
        await emit(tab, 'c-msp-plan-list', 'keepmine');

        expect(api.saveEdits).toHaveBeenLastCalledWith('pl1', [{ ...edit, seen: '2026-12-15' }]);
    });

    it('reads the plan again when theirs is taken', async () => {
        const tab = await tabWith(planOf());

        await emit(tab, 'c-msp-plan-list', 'taketheirs');

        expect(api.load).toHaveBeenCalledTimes(2);
    });

    it('keeps the input when a save fails as a whole', async () => {
        const tab = await tabWith(planOf());
        api.saveEdits.mockRejectedValue({ body: { message: 'Somebody is saving this plan; try again.' } });

        await emit(tab, 'c-msp-plan-list', 'saveedits', [edit]);

        expect(outcome(tab).fault).toBe('Somebody is saving this plan; try again.');
    });

    it('adds a person and lets them own the step', async () => {
        const tab = await tabWith(planOf());
        const ana = participantOf({ id: 'p09', name: 'Ana Soto' });
        api.addParticipant.mockResolvedValue(planOf({ participants: [...planOf().participants, ana] }));
        api.saveEdits.mockResolvedValue(resultOf());

        await emit(tab, 'c-msp-plan-list', 'addperson', { activityId: 'a01', field: 'customerOwner', participant: {} });

        expect(api.saveEdits).toHaveBeenCalledWith('pl1', [
            { activityId: 'a01', field: 'customerOwner', value: 'p09', seen: 'p01' }
        ]);
    });

    it('says why a person was not added', async () => {
        const tab = await tabWith(planOf());
        api.addParticipant.mockRejectedValue({ body: { message: 'Ana Soto is part of the plan already.' } });

        await emit(tab, 'c-msp-plan-list', 'addperson', { activityId: 'a01', field: 'customerOwner', participant: {} });

        expect(outcome(tab).fault).toBe('Ana Soto is part of the plan already.');
        expect(api.saveEdits).not.toHaveBeenCalled();
    });

    it('saves the stance with what the user saw, and takes it back', async () => {
        const tab = await tabWith(planOf());
        api.savePlan.mockResolvedValue(resultOf({ undo: [] }));

        await emit(tab, 'c-msp-plan-header', 'planchange', { stance: 'Agreed' });
        expect(api.savePlan.mock.lastCall?.[1]).toMatchObject({ stance: 'Agreed', seenStance: 'Building it with us' });
        await emit(tab, 'c-msp-undo-bar', 'undo');

        expect(api.savePlan.mock.lastCall?.[1]).toMatchObject({ stance: 'Building it with us', seenStance: 'Agreed' });
    });

    it('shows a conflict of the dates in the header and saves mine knowing theirs', async () => {
        const tab = await tabWith(planOf());
        const conflicts = [{ activityId: null, field: 'valueDate', mine: '2027-08-01', theirs: '2027-09-01' }];
        api.savePlan.mockResolvedValueOnce(resultOf({ saved: false, plan: null, conflicts }));
        await emit(tab, 'c-msp-plan-header', 'planchange', { valueDate: '2027-08-01' });

        api.savePlan.mockResolvedValueOnce(resultOf());
        await emit(tab, 'c-msp-plan-header', 'keepmine');

        expect(api.savePlan.mock.lastCall?.[1]).toMatchObject({ valueDate: '2027-08-01', seenValueDate: '2027-09-01' });
    });

    it('shows why the dates were not saved', async () => {
        const tab = await tabWith(planOf());
        api.savePlan.mockRejectedValue({ body: { message: 'Value date is past.' } });

        await emit(tab, 'c-msp-plan-header', 'planchange', { valueDate: '2020-01-01' });

        expect((find(tab, 'c-msp-plan-header') as HTMLElement & { fault: string }).fault).toBe('Value date is past.');
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

    it('is accessible with and without a plan', async () => {
        await expect(await tabWith(planOf())).toBeAccessible();
        document.body.replaceChildren();
        await expect(await tabWith(noPlan())).toBeAccessible();
    });
});

describe('c-msp-plan-tab: what is given up', () => {
    beforeEach(() => api.templates.mockResolvedValue([]));

    it('drops the reason of a refused start when a date is corrected', async () => {
        const tab = await tabWith(noPlan());
        api.start.mockRejectedValue({ body: { message: 'Value date is past.' } });
        await emit(tab, 'c-msp-plan-start', 'start', {});

        await emit(tab, 'c-msp-plan-start', 'dismiss');

        expect((find(tab, 'c-msp-plan-start') as HTMLElement & { fault: string | null }).fault).toBeNull();
    });

    it('drops the reason of refused dates when the form is left', async () => {
        const tab = await tabWith(planOf());
        api.savePlan.mockRejectedValue({ body: { message: 'Value date is past.' } });
        await emit(tab, 'c-msp-plan-header', 'planchange', { valueDate: '2020-01-01' });

        await emit(tab, 'c-msp-plan-header', 'dismiss');

        expect((find(tab, 'c-msp-plan-header') as HTMLElement & { fault: string | null }).fault).toBeNull();
    });
});
