import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import MspPlanList from 'c/mspPlanList';
import type { PlanView } from 'c/mspPlanTypes';
import type { StepEdit } from 'c/mspStepEdits';
import { activityOf, milestoneOf, phaseOf, planOf } from 'test/builders';
import { click, emit, key, listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

type List = HTMLElement & {
    plan: PlanView;
    edits: ReadonlyMap<string, StepEdit>;
    focusStep(id: string, cell?: string): void;
};

const later = activityOf({ id: 'a05', name: 'Measure the result', closesMilestone: true });
const plan = planOf({
    phases: [
        phaseOf([
            activityOf(),
            activityOf({ id: 'a03', name: 'Send the pack' }),
            activityOf({ id: 'a02', name: 'Accept the proof', closesMilestone: true })
        ]),
        phaseOf([later], { phaseNumber: 5, name: 'Confirm value', current: false })
    ]
});

function listWith(more: object = {}, outcome: Partial<Outcome> = { saved: true }): List & { commands: Command[] } {
    const commands: Command[] = [];
    const perform = (command: Command): Promise<Outcome> => {
        commands.push(command);
        return Promise.resolve({ ...NOTHING_SAID, ...outcome });
    };
    const list = mount('c-msp-plan-list', MspPlanList, { plan, perform, ...more });
    return Object.assign(list as List, { commands });
}

function shown(list: HTMLElement): (string | undefined)[] {
    return findAll(list, 'c-msp-step-row').map((row) => row.dataset['id']);
}

function act(list: HTMLElement, id: string, detail: object): Promise<void> {
    return emit(list, `c-msp-step-row[data-id="${id}"]`, 'rowact', detail);
}

function focusedCell(list: HTMLElement): string | undefined {
    const row = list.shadowRoot?.activeElement as HTMLElement | null;
    return (row?.shadowRoot?.activeElement as HTMLElement | null)?.dataset['cell'];
}

describe('c-msp-plan-list: phases', () => {
    it('marks the phase where the customer is and keeps far ones closed', () => {
        const list = listWith();

        const open = findAll(list, '.phase-button').map((button) => button.getAttribute('aria-expanded'));
        expect(open).toEqual(['true', 'false']);
        expect(text(list, '.phase')).toBe('1 Evaluate options 3 steps Customer is here until Dec 8');
    });

    it('opens and closes a phase by click and by the arrows', async () => {
        const list = listWith();

        await click(list, '.phase-button[data-phase="5"]');
        await key(list, '.phase-button[data-phase="1"]', 'ArrowLeft');

        expect(shown(list)).toEqual(['a05']);
    });

    it('shows every step that a filter finds, also in closed phases', () => {
        expect(shown(listWith({ filter: { name: 'all', text: 'measure' } }))).toEqual(['a05']);
    });

    it('asks to change a phase and a milestone without steps', async () => {
        const empty = { ...phaseOf([]), milestones: [milestoneOf([], { id: 'm07' })] };
        const list = listWith({ plan: planOf({ phases: [empty] }) });
        const asked = listen(list, 'outline');

        await click(list, '.icon[data-phase="1"]');
        expect(asked.detail).toEqual({ phaseNumber: 1 });
        await click(list, '.link[data-milestone="m07"]');

        expect(asked.detail).toEqual({ milestoneId: 'm07' });
    });

    it('folds done steps for a phone until they are asked for', async () => {
        const done = planOf({ phases: [phaseOf([activityOf({ status: 'Done' })])] });
        const list = listWith({ plan: done });
        expect(has(list, 'c-msp-step-row.done')).toBe(true);

        await click(list, '.fold .link');

        expect([has(list, 'c-msp-step-row.done'), has(list, '.fold')]).toEqual([false, false]);
    });
});

describe('c-msp-plan-list: keys and choice', () => {
    it('moves to the same cell of the next row', async () => {
        const list = listWith();

        await act(list, 'a01', { what: 'move', by: 1, cell: 'due', extend: false });

        expect((list.shadowRoot?.activeElement as HTMLElement).dataset['id']).toBe('a03');
        expect(focusedCell(list)).toBe('due');
    });

    it('leads from the first row to its phase', async () => {
        const list = listWith();

        await act(list, 'a01', { what: 'move', by: -1, cell: 'name', extend: false });

        expect((list.shadowRoot?.activeElement as HTMLElement).dataset['phase']).toBe('1');
    });

    it('chooses steps one by one, in a range and all', async () => {
        const list = listWith();
        await act(list, 'a01', { what: 'select', extend: false });
        await act(list, 'a02', { what: 'select', extend: true });
        const bar = find(list, 'c-msp-selection-bar') as HTMLElement & { ids: string[] };
        expect(bar.ids).toEqual(['a01', 'a03', 'a02']);

        await emit(list, 'c-msp-selection-bar', 'clear');
        expect(has(list, 'c-msp-selection-bar')).toBe(false);
        await emit(list, '.all', 'change');

        expect((find(list, 'c-msp-selection-bar') as typeof bar).ids).toHaveLength(3);
    });

    it('extends the choice by Shift and an arrow', async () => {
        const list = listWith();

        await act(list, 'a01', { what: 'move', by: 1, cell: 'name', extend: true });

        expect((find(list, 'c-msp-selection-bar') as HTMLElement & { ids: string[] }).ids).toEqual(['a01', 'a03']);
    });

    it('chooses nothing on a read-only plan', async () => {
        const list = listWith({ plan: { ...plan, editable: false } });

        await act(list, 'a01', { what: 'select', extend: false });

        expect([has(list, 'c-msp-selection-bar'), has(list, '.all')]).toEqual([false, false]);
    });

    it('opens the panel of a step, and passes on what its menu asks for', async () => {
        const list = listWith();
        const opened = listen(list, 'openstep');
        const picked = listen(list, 'steppick');

        await act(list, 'a01', { what: 'open' });
        await act(list, 'a01', { what: 'menu', open: true });
        await act(list, 'a01', { what: 'pick', name: 'blocked' });

        expect(opened.detail).toEqual({ activityId: 'a01' });
        expect(picked.detail).toEqual({ activityId: 'a01', name: 'blocked' });
    });

    it('leads to a step in a closed phase', async () => {
        const list = listWith();

        list.focusStep('a05', 'due');
        await settled();

        expect(focusedCell(list)).toBe('due');
    });
});

describe('c-msp-plan-list: order', () => {
    it('moves a lifted step by arrows, says where it is, and saves when it is dropped', async () => {
        const list = listWith();
        await act(list, 'a03', { what: 'lift' });

        await act(list, 'a03', { what: 'shift', by: -1 });
        expect(shown(list)).toEqual(['a03', 'a01', 'a02']);
        expect(text(list, '[role="status"]')).toBe('Send the pack, position 1 of 3 in Evaluate options.');
        await act(list, 'a03', { what: 'drop' });

        expect(list.commands[0]).toMatchObject({
            name: 'moveStep',
            args: ['a03', 'm01', 'a01'],
            undo: { name: 'moveStep', args: ['a03', 'm01', 'a02'] }
        });
    });

    it('puts it back by Escape', async () => {
        const list = listWith();
        await act(list, 'a03', { what: 'lift' });
        await act(list, 'a03', { what: 'shift', by: -1 });

        await act(list, 'a03', { what: 'putBack' });

        expect([shown(list), list.commands.length]).toEqual([['a01', 'a03', 'a02'], 0]);
    });

    it('says why a move was refused, and shows the order as it is', async () => {
        const list = listWith({}, { fault: 'Not moved.' });

        await act(list, 'a03', { what: 'pick', name: 'up' });

        expect(text(list, '.fault')).toBe('Not moved.');
        expect(shown(list)).toEqual(['a01', 'a03', 'a02']);
    });

    const over = async (list: HTMLElement, selector: string, clientY: number): Promise<HTMLElement> => {
        const row = find(list, selector);
        row.dispatchEvent(new MouseEvent('dragover', { clientY, cancelable: true }));
        await settled();
        return row;
    };

    const carry = async (list: HTMLElement, id: string, under = id): Promise<Event> => {
        const drag = new Event('dragstart', { cancelable: true });
        await act(list, id, { what: 'press' });
        await act(list, under, { what: 'carry', drag });
        return drag;
    };

    it('drops a dragged step before the row under the pointer', async () => {
        const list = listWith();
        await carry(list, 'a03');

        const row = await over(list, 'c-msp-step-row[data-id="a01"]', -1);
        row.dispatchEvent(new MouseEvent('drop', { cancelable: true, bubbles: true }));
        await settled();

        expect(list.commands[0]).toMatchObject({ args: ['a03', 'm01', 'a01'] });
    });

    it('drags the step that was pressed, though another lies under the pointer once the mouse moves', async () => {
        const list = listWith();
        await carry(list, 'a03', 'a01');

        const row = await over(list, 'c-msp-step-row[data-id="a01"]', -1);
        row.dispatchEvent(new MouseEvent('drop', { cancelable: true, bubbles: true }));
        await settled();

        expect(list.commands[0]).toMatchObject({ args: ['a03', 'm01', 'a01'] });
    });

    it('counts the place below a row without the dragged step', async () => {
        const list = listWith();
        await carry(list, 'a03');
        await over(list, 'c-msp-step-row[data-id="a01"]', -1);

        await over(list, 'c-msp-step-row[data-id="a01"]', 1);

        expect(shown(list)).toEqual(['a01', 'a03', 'a02']);
    });

    it('puts a step back when its drag ends elsewhere, even if nobody tells', async () => {
        const list = listWith();
        await carry(list, 'a03');
        await over(list, 'c-msp-step-row[data-id="a01"]', -1);
        expect(shown(list)).toEqual(['a03', 'a01', 'a02']);

        window.dispatchEvent(new MouseEvent('mousemove', { buttons: 0 }));
        await settled();

        expect([shown(list), list.commands.length]).toEqual([['a01', 'a03', 'a02'], 0]);
    });

    it('keeps a step in the hand while the one before is saved, and both where they were put', async () => {
        const answers: ((outcome: Outcome) => void)[] = [];
        const perform = (): Promise<Outcome> => new Promise((resolve) => answers.push(resolve));
        const list = listWith({ perform });
        await act(list, 'a03', { what: 'pick', name: 'up' });

        await act(list, 'a01', { what: 'lift' });
        answers[0]?.({ ...NOTHING_SAID, saved: true });
        list.plan = planOf({
            phases: plan.phases.map((phase) => ({
                ...phase,
                milestones: phase.milestones.map((milestone) => ({
                    ...milestone,
                    activities: [...milestone.activities].sort((one) => (one.id === 'a03' ? -1 : 0))
                }))
            }))
        });
        await settled();
        await act(list, 'a01', { what: 'shift', by: -1 });

        expect(shown(list)).toEqual(['a01', 'a03', 'a02']);
        expect((find(list, 'c-msp-step-row[data-id="a01"]') as never as { lifted: boolean }).lifted).toBe(true);
    });

    it('opens the phase into which a lifted step is moved', async () => {
        const far = { ...later, milestoneId: 'm09' };
        const last = phaseOf([], { phaseNumber: 5, name: 'Confirm value', current: false });
        const phases = [plan.phases[0], { ...last, milestones: [milestoneOf([far], { id: 'm09' })] }];
        const list = listWith({ plan: planOf({ phases: phases as PlanView['phases'] }) });
        await act(list, 'a03', { what: 'lift' });

        await act(list, 'a03', { what: 'shift', by: 1 });

        const open = findAll(list, '.phase-button').map((button) => button.getAttribute('aria-expanded'));
        expect([open, shown(list)]).toEqual([
            ['true', 'true'],
            ['a01', 'a02', 'a03', 'a05']
        ]);
    });
});

describe('c-msp-plan-list: edits', () => {
    const edit = { activityId: 'a01', editor: 'due', spot: 'list', answers: {}, typed: false, preview: null };
    const saving = { ...edit, phase: 'saving', outcome: NOTHING_SAID };

    it('shows a change before the server answers, and renders no other row again', async () => {
        const list = listWith();
        const before = findAll(list, 'c-msp-step-row').map((row) => (row as never as { row: object }).row);

        const sent = [{ activityId: 'a01', field: 'due', value: '2026-12-09', seen: '2026-12-04' }];
        list.edits = new Map([['a01', { ...saving, sent } as unknown as StepEdit]]);
        await settled();

        const after = findAll(list, 'c-msp-step-row').map((row) => (row as never as { row: object }).row);
        expect(text(find(list, 'c-msp-step-row'), '.c-due')).toBe('Dec 9');
        expect(after.map((row, index) => row === before[index])).toEqual([false, true, true]);
    });

    it('keeps the row objects of steps that a save did not change', async () => {
        const list = listWith();
        const rows = (): object[] =>
            findAll(list, 'c-msp-step-row').map((row) => (row as never as { row: object }).row);
        const before = rows();

        list.plan = JSON.parse(JSON.stringify(plan)) as PlanView;
        await settled();

        expect(rows().every((row, index) => row === before[index])).toBe(true);
    });

    it('is accessible', async () => {
        const list = listWith();
        await act(list, 'a01', { what: 'select', extend: false });

        await expect(list).toBeAccessible();
    });
});
