import MspStepRow from 'c/mspStepRow';
import { rowOf } from 'c/mspPlanModel';
import type { RowEditor } from 'c/mspStepRow';
import type { Activity, FieldEdit, PlanView } from 'c/mspPlanTypes';
import { activityOf, participantOf, planOf } from 'test/builders';
import { change, click, emit, key, listen } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ candidates: () => Promise.resolve([]) }));

function rowWith(
    activity: Partial<Activity> = {},
    editor: Partial<RowEditor> | null = null,
    plan: PlanView = planOf()
): HTMLElement {
    const whole = editor && { fault: null, conflicts: [], busy: false, ...editor };
    const row = mount('c-msp-step-row', MspStepRow, { row: rowOf(activityOf(activity), plan), plan, editor: whole });
    row.setAttribute('role', 'row');
    const grid = document.createElement('div');
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-label', 'Steps');
    document.body.append(grid);
    grid.append(row);
    return row;
}

describe('c-msp-step-row', () => {
    it('shows who, when and status, and nothing else on a normal step', () => {
        const row = rowWith();

        expect(text(row, '.c-owner')).toBe('Priya Raman');
        expect(text(row, '.c-due')).toBe('Dec 4');
        expect(text(row, '.c-status')).toBe('In progress');
    });

    it('says how many days a step is overdue', () => {
        const row = rowWith({ overdue: true, overdueDays: 6 });

        expect(text(row, '.overdue')).toBe('6 days overdue');
    });

    it('shows where the date heads only when that is later than promised', () => {
        expect(text(rowWith({ likelyDate: '2026-12-10' }), '.likely')).toBe('likely Dec 10');
        expect(has(rowWith(), '.likely')).toBe(false);
    });

    it('flags a step that nobody owns', () => {
        const row = rowWith({ customerOwnerId: null, ownerless: true });

        expect(text(row, '.flag_bad')).toBe('Nobody yet');
    });

    it('flags an owner who has left', () => {
        const plan = planOf({ participants: [participantOf({ leftOn: '2026-11-06', canOwn: false })] });

        expect(text(rowWith({}, null, plan), '.flag_bad')).toBe('Priya Raman left Nov 6');
    });

    it('asks to save a new due date with the date the user saw', async () => {
        const row = rowWith({}, { name: 'due' });
        const saved = listen<FieldEdit[]>(row, 'saveedits');
        Object.assign(find(row, 'lightning-input'), { checkValidity: () => true });

        await change(row, 'lightning-input', '2026-12-09');

        expect(saved.detail).toEqual([{ activityId: 'a01', field: 'due', value: '2026-12-09', seen: '2026-12-04' }]);
    });

    it('refuses a text that is no date and saves nothing', async () => {
        const row = rowWith({}, { name: 'due' });
        const saved = listen(row, 'saveedits');
        const refused = listen<string>(row, 'refuse');
        Object.assign(find(row, 'lightning-input'), { checkValidity: () => false });

        await change(row, 'lightning-input', null);

        expect(saved.times).toBe(0);
        expect(refused.detail).toContain('Due not saved.');
    });

    it('keeps a refused date in its field and says why', async () => {
        const row = rowWith({}, { name: 'due' });
        Object.assign(find(row, 'lightning-input'), { checkValidity: () => true });
        await change(row, 'lightning-input', '2026-11-20');

        Object.assign(row, { editor: { name: 'due', fault: 'Due not saved. Too early.', conflicts: [], busy: false } });
        await settled();

        expect((find(row, 'lightning-input') as HTMLInputElement).value).toBe('2026-11-20');
        expect(text(row, '.fault')).toBe('Due not saved. Too early.');
    });

    it('asks why before a step is blocked, and saves both together', async () => {
        const row = rowWith({}, { name: 'status' });
        const edited = listen<{ editor: string }>(row, 'editcell');
        const saved = listen<FieldEdit[]>(row, 'saveedits');
        await change(row, 'lightning-combobox', 'Blocked');
        expect(edited.detail.editor).toBe('blocked');

        Object.assign(row, { editor: { name: 'blocked', fault: null, conflicts: [], busy: false } });
        await settled();
        await emit(row, 'c-msp-step-prompt', 'answer', {
            blockedReason: 'Waits for the certificate',
            blockedUntil: null
        });

        expect(saved.detail.map(({ field, value }) => [field, value])).toEqual([
            ['status', 'Blocked'],
            ['blockedReason', 'Waits for the certificate']
        ]);
    });

    it('asks for evidence when a milestone is closed without', async () => {
        const row = rowWith({ closesMilestone: true }, { name: 'status' });
        const edited = listen<{ editor: string }>(row, 'editcell');

        await change(row, 'lightning-combobox', 'Done');

        expect(edited.detail.editor).toBe('evidence');
    });

    it('opens the form for a person who is not part of the plan yet', async () => {
        const row = rowWith({}, { name: 'customerOwner' });
        const edited = listen<{ editor: string }>(row, 'editcell');

        await change(row, 'lightning-combobox', '+');

        expect(edited.detail.editor).toBe('customerPerson');
    });

    it('leaves the cell by Escape', async () => {
        const row = rowWith({}, { name: 'due' });
        const canceled = listen(row, 'canceledit');

        await key(row, 'lightning-input', 'Escape');

        expect(canceled.times).toBe(1);
    });

    it('moves between cells and rows by the arrow keys', async () => {
        const row = rowWith();
        const moved = listen<object>(row, 'moverow');

        await key(row, 'button[data-cell="customerOwner"]', 'ArrowRight');
        await key(row, 'button[data-cell="due"]', 'ArrowDown');

        expect(row.shadowRoot?.activeElement).toBe(find(row, 'button[data-cell="due"]'));
        expect(moved.detail).toEqual({ activityId: 'a01', by: 1, cell: 'due' });
    });

    it('offers nothing to edit on a read-only plan', () => {
        const row = rowWith({}, null, planOf({ editable: false }));

        expect(has(row, 'button[data-cell="due"]')).toBe(false);
        expect(text(row, '.c-due')).toBe('Dec 4');
    });

    it('never turns a script address in the evidence into a link', () => {
        const row = rowWith({ status: 'Done', evidence: 'javascript:alert(1)' });

        expect(has(row, 'a')).toBe(false);
    });

    it('shows what a step needs when its name is opened', async () => {
        const row = rowWith();

        await click(row, 'button[data-cell="name"]');

        expect(text(find(row, 'c-msp-step-detail'))).toContain('What proves it Pass marks met');
    });

    it('is accessible when the step is overdue, blocked and without an owner', async () => {
        const row = rowWith({
            overdue: true,
            overdueDays: 2,
            status: 'Blocked',
            blockedReason: 'Waits',
            ownerless: true
        });

        await expect(row).toBeAccessible();
    });
});

describe('c-msp-step-row: saving', () => {
    it('saves another owner at once', async () => {
        const row = rowWith({}, { name: 'customerOwner' });
        const saved = listen<FieldEdit[]>(row, 'saveedits');

        await change(row, 'lightning-combobox', '');

        expect(saved.detail).toEqual([{ activityId: 'a01', field: 'customerOwner', value: null, seen: 'p01' }]);
    });

    it('saves a status that raises no second question', async () => {
        const row = rowWith({}, { name: 'status' });
        const saved = listen<FieldEdit[]>(row, 'saveedits');

        await change(row, 'lightning-combobox', 'Done');

        expect(saved.detail.map(({ value }) => value)).toEqual(['Done']);
    });

    it('closes without a save when the same value is picked', async () => {
        const row = rowWith({}, { name: 'status' });
        const saved = listen(row, 'saveedits');
        const canceled = listen(row, 'canceledit');

        await change(row, 'lightning-combobox', 'In progress');

        expect([saved.times, canceled.times]).toEqual([0, 1]);
    });

    it('ignores the last word of a date field that Escape takes away', async () => {
        const row = rowWith({}, { name: 'due' });
        const saved = listen(row, 'saveedits');

        await key(row, 'lightning-input', 'Escape');
        await change(row, 'lightning-input', '2026-12-20');

        expect(saved.times).toBe(0);
    });

    it('closes an unchanged date by Enter, but not by the Enter that opened it', async () => {
        const row = rowWith({}, { name: 'due' });
        const canceled = listen(row, 'canceledit');
        const enterUp = (): Promise<void> => {
            find(row, 'lightning-input').dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }));
            return settled();
        };

        await enterUp();
        expect(canceled.times).toBe(0);
        await key(row, 'lightning-input', 'Enter');
        await enterUp();

        expect(canceled.times).toBe(1);
    });

    it('puts the text back when an untouched cell is left', async () => {
        const row = rowWith({}, { name: 'due' });
        const left = listen(row, 'leaveedit');

        await emit(row, 'lightning-input', 'blur');

        expect(left.times).toBe(1);
    });

    it('stays open with a refused value when it is left', async () => {
        const row = rowWith({}, { name: 'due', fault: 'Due not saved.' });
        const left = listen(row, 'leaveedit');

        await emit(row, 'lightning-input', 'blur');

        expect(left.times).toBe(0);
    });

    it('adds a person to own the step on the side of the form', async () => {
        const row = rowWith({}, { name: 'vendorPerson' });
        const added = listen<object>(row, 'addperson');

        await emit(row, 'c-msp-person-form', 'person', { side: 'Vendor' });

        expect(added.detail).toEqual({ activityId: 'a01', field: 'vendorOwner', participant: { side: 'Vendor' } });
    });

    it('shows what somebody else saved, and lets the user decide', async () => {
        const conflicts = [{ field: 'due', fieldLabel: 'Due', mine: 'Dec 11', theirs: 'Dec 15' }];
        const row = rowWith({}, { name: 'due', conflicts });
        const mine = listen(row, 'keepmine');
        const theirs = listen(row, 'taketheirs');

        await emit(row, 'c-msp-conflict', 'keepmine');
        await emit(row, 'c-msp-conflict', 'taketheirs');

        expect([mine.times, theirs.times]).toEqual([1, 1]);
    });

    it('edits the focused cell by F2', async () => {
        const row = rowWith();
        const edited = listen<object>(row, 'editcell');

        await key(row, 'button[data-cell="due"]', 'F2');

        expect(edited.detail).toEqual({ activityId: 'a01', editor: 'due' });
    });

    it('leads to the name when the wanted cell cannot take the focus', async () => {
        const row = rowWith({}, null, planOf({ editable: false })) as HTMLElement & { focusCell(cell: string): void };

        row.focusCell('due');
        await settled();

        expect(row.shadowRoot?.activeElement).toBe(find(row, 'button[data-cell="name"]'));
    });
});
