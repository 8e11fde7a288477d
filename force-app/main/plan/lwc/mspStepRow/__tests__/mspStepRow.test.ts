import { NOTHING_SAID } from 'c/mspCommands';
import { rowOf } from 'c/mspPlanModel';
import type { Activity, PlanView } from 'c/mspPlanTypes';
import type { EditRequest, StepEdit } from 'c/mspStepEdits';
import MspStepRow from 'c/mspStepRow';
import type { RowAct } from 'c/mspStepRow';
import { activityOf, participantOf, planOf } from 'test/builders';
import { click, emit, key, listen } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ candidates: () => Promise.resolve([]) }));

function editOf(change: Partial<StepEdit>): StepEdit {
    return {
        activityId: 'a01',
        editor: 'due',
        spot: 'list',
        answers: {},
        typed: false,
        phase: 'open',
        sent: [],
        outcome: NOTHING_SAID,
        preview: null,
        ...change
    };
}

function rowWith(activity: Partial<Activity> = {}, more: object = {}, plan: PlanView = planOf()): HTMLElement {
    const row = mount('c-msp-step-row', MspStepRow, {
        row: rowOf(activityOf(activity), plan),
        plan,
        editable: plan.editable,
        activeCell: 'name',
        ...more
    });
    row.setAttribute('role', 'row');
    const grid = document.createElement('div');
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-label', 'Steps');
    document.body.append(grid);
    grid.append(row);
    return row;
}

function focused(row: HTMLElement): string | undefined {
    return (row.shadowRoot?.activeElement as HTMLElement | null)?.dataset['cell'];
}

describe('c-msp-step-row: reading', () => {
    it('shows who, when and status, and nothing else on a normal step', () => {
        const row = rowWith();

        expect(text(row, '.c-owner')).toBe('Priya Raman');
        expect(text(row, '.c-due')).toBe('Dec 4');
        expect(text(row, '.c-status')).toBe('In progress');
    });

    it('says how many days a step is overdue, and where its date heads', () => {
        expect(text(rowWith({ overdue: true, overdueDays: 6 }), '.overdue')).toBe('6 days overdue');
        expect(text(rowWith({ likelyDate: '2026-12-10' }), '.likely')).toBe('likely Dec 10');
        expect(has(rowWith(), '.likely')).toBe(false);
    });

    it('flags a step that nobody owns, and an owner who has left', () => {
        const plan = planOf({ participants: [participantOf({ leftOn: '2026-11-06', canOwn: false })] });

        expect(text(rowWith({ customerOwnerId: null, ownerless: true }), '.flag_bad')).toBe('Nobody yet');
        expect(text(rowWith({}, {}, plan), '.flag_bad')).toBe('Priya Raman left Nov 6');
    });

    it('marks a pinned date and a change that is on its way', () => {
        const pending = rowOf(activityOf(), planOf(), true);

        expect(text(rowWith({ pinned: true }), '.pin')).toBe('pinned');
        expect(text(rowWith({}, { row: pending }), '.c-name')).toBe('Run the proof Saving …');
    });

    it('never turns a script address in the evidence into a link', () => {
        expect(has(rowWith({ status: 'Done', evidence: 'javascript:alert(1)' }), 'a')).toBe(false);
    });

    it('offers nothing to edit on a read-only plan', () => {
        const row = rowWith({}, {}, planOf({ editable: false }));

        expect(['due', 'handle', 'select'].some((cell) => has(row, `[data-cell="${cell}"]`))).toBe(false);
        expect(text(row, '.c-due')).toBe('Dec 4');
    });

    it('is accessible when the step is overdue, blocked and without an owner', async () => {
        const trouble = { overdue: true, overdueDays: 2, status: 'Blocked', blockedReason: 'Waits' } as const;

        await expect(rowWith({ ...trouble, ownerless: true })).toBeAccessible();
    });
});

describe('c-msp-step-row: keys', () => {
    it('leads from cell to cell, also in text from right to left', async () => {
        const row = rowWith();

        await key(row, '[data-cell="name"]', 'ArrowRight');
        expect(focused(row)).toBe('customerOwner');
        await key(row, '[data-cell="customerOwner"]', 'End');
        expect(focused(row)).toBe('menu');
        document.dir = 'rtl';
        await key(row, '[data-cell="due"]', 'ArrowRight');
        document.dir = '';

        expect(focused(row)).toBe('customerOwner');
    });

    it('is one stop for Tab', () => {
        const row = rowWith({}, { activeCell: 'due' });

        expect(row.shadowRoot?.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
        expect(find(row, '[tabindex="0"]').dataset['cell']).toBe('due');
    });

    it('asks the list for other rows, for a choice and for a range', async () => {
        const row = rowWith();
        const acted = listen<RowAct>(row, 'rowact');

        await key(row, '[data-cell="due"]', 'ArrowDown');
        expect(acted.detail).toEqual({ what: 'move', by: 1, cell: 'due', extend: false });
        await key(row, '[data-cell="due"]', ' ');
        expect(acted.detail).toEqual({ what: 'select', extend: false });
        await key(row, '[data-cell="name"]', 'Enter');

        expect(acted.detail).toEqual({ what: 'open' });
    });

    it('edits by F2 and by typing, which begins anew', async () => {
        const row = rowWith();
        const asked = listen<EditRequest>(row, 'stepedit');

        await key(row, '[data-cell="due"]', 'F2');
        expect(asked.detail).toMatchObject({ what: 'open', editor: 'due', typed: false });
        await key(row, '[data-cell="name"]', 'x');

        expect(asked.detail).toMatchObject({ what: 'open', editor: 'name', typed: true });
    });

    it('lifts by Space on the handle; then the arrows move the step', async () => {
        const row = rowWith();
        const acted = listen<RowAct>(row, 'rowact');
        await key(row, '[data-cell="handle"]', ' ');
        expect(acted.detail).toEqual({ what: 'lift' });

        Object.assign(row, { lifted: true });
        await key(row, '[data-cell="handle"]', 'ArrowUp');
        expect(acted.detail).toEqual({ what: 'shift', by: -1 });
        await key(row, '[data-cell="handle"]', 'Escape');

        expect(acted.detail).toEqual({ what: 'putBack' });
    });

    it('has no handle for the closing step, which keeps its place', () => {
        expect(has(rowWith({ closesMilestone: true }), '[data-cell="handle"]')).toBe(false);
    });

    it('leads to the name when the wanted cell cannot take the focus', async () => {
        const row = rowWith({}, {}, planOf({ editable: false })) as HTMLElement & { focusCell(cell: string): void };

        row.focusCell('due');
        await settled();

        expect(focused(row)).toBe('name');
    });
});

describe('c-msp-step-row: editing', () => {
    it('answers with the date that was entered', async () => {
        const row = rowWith({}, { edit: editOf({}) });
        const asked = listen<EditRequest>(row, 'stepedit');

        await emit(row, 'c-msp-edit-input', 'value', '2026-12-09');

        expect(asked.detail).toMatchObject({ what: 'answer', spot: 'list', answers: { due: '2026-12-09' } });
    });

    it('refuses a text that is no date', async () => {
        const row = rowWith({}, { edit: editOf({}) });
        const asked = listen<EditRequest & { fault: string }>(row, 'stepedit');

        await emit(row, 'c-msp-edit-input', 'invalid', 'Write it like Nov 23, 2026.');

        expect(asked.detail.fault).toContain('Due not saved.');
    });

    it('shows what was typed, with its refusal, and keeps it when the field is left', async () => {
        const outcome = { ...NOTHING_SAID, fault: 'Due not saved.' };
        const row = rowWith({}, { edit: editOf({ answers: { due: '2026-11-20' }, outcome }) });
        const asked = listen(row, 'stepedit');

        await emit(row, 'c-msp-edit-input', 'leave');

        expect(find(row, 'c-msp-edit-input')).toMatchObject({ value: '2026-11-20', faulty: true });
        expect(has(row, 'c-msp-edit-notes')).toBe(true);
        expect(asked.times).toBe(0);
    });

    it('agrees to what a date moves by a second Enter, and closes an unchanged one', async () => {
        const preview = { moves: [], cannotHold: [], before: {}, after: {}, askedAgain: 0 } as never;
        const row = rowWith({}, { edit: editOf({ preview }) });
        const asked = listen<EditRequest>(row, 'stepedit');
        await emit(row, 'c-msp-edit-input', 'enter');
        expect(asked.detail).toMatchObject({ what: 'confirm' });

        Object.assign(row, { edit: editOf({}) });
        await settled();
        await emit(row, 'c-msp-edit-input', 'enter');

        expect(asked.detail).toMatchObject({ what: 'cancel', returnFocus: true });
    });

    it('shows the row again while the change is on its way', () => {
        const row = rowWith({}, { edit: editOf({ phase: 'saving' }) });

        expect(has(row, 'c-msp-edit-input')).toBe(false);
        expect(has(row, 'button[data-cell="due"]')).toBe(true);
    });

    it('opens the menu and tells what was picked', async () => {
        const row = rowWith({}, { menuItems: [{ name: 'done', label: 'Mark done' }] });
        const acted = listen<RowAct>(row, 'rowact');

        await emit(row, 'c-msp-menu', 'pick', { name: 'done' });
        expect(acted.detail).toEqual({ what: 'pick', name: 'done' });
        await click(row, '[data-cell="menu"]');

        expect(acted.detail).toEqual({ what: 'menu', open: false });
    });

    it('is accessible while it is edited', async () => {
        await expect(rowWith({}, { edit: editOf({}), selected: true })).toBeAccessible();
    });
});
