import { NOTHING_SAID } from 'c/mspCommands';
import MspBoard from 'c/mspBoard';
import type { EditRequest, StepEdit } from 'c/mspStepEdits';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { click, emit, listen } from 'test/events';
import { find, findAll, mount, settled, text } from 'test/mount';

const done = Array.from({ length: 6 }, (_, index) =>
    activityOf({ id: `d0${index}`, name: `Done ${index}`, status: 'Done', completedOn: `2026-10-0${index + 1}` })
);
const plan = planOf({
    phases: [
        phaseOf([activityOf(), activityOf({ id: 'a02', name: 'Send the pack', status: 'Not started' }), ...done]),
        phaseOf([activityOf({ id: 'a09', name: 'Measure', status: 'Not started' })], {
            phaseNumber: 6,
            name: 'Confirm value',
            current: false
        })
    ]
});

type Board = HTMLElement & { edits: ReadonlyMap<string, StepEdit> };

function board(more: object = {}): Board {
    return mount('c-msp-board', MspBoard, { plan, ...more }) as Board;
}

function cardsIn(element: HTMLElement, status: string): (string | undefined)[] {
    return findAll(element, `[data-status="${status}"] c-msp-board-card`).map((card) => card.dataset['id']);
}

const press = (element: HTMLElement, id: string): Promise<void> =>
    emit(element, `c-msp-board-card[data-id="${id}"]`, 'pointerdown');

const dragOf = (): Event => new Event('dragstart', { cancelable: true });

describe('c-msp-board', () => {
    it('sorts the steps by status, and leaves out later phases and old done steps at first', async () => {
        const element = board();

        expect(cardsIn(element, 'Not started')).toEqual(['a02']);
        expect(cardsIn(element, 'In progress')).toEqual(['a01']);
        expect(cardsIn(element, 'Done')).toEqual(['d05', 'd04', 'd03', 'd02']);
        await click(element, 'button[data-status="Not started"]');
        await click(element, 'button[data-status="Done"]');

        expect([cardsIn(element, 'Not started'), cardsIn(element, 'Done').length]).toEqual([['a02', 'a09'], 6]);
    });

    it('shows what the filter finds', () => {
        expect(cardsIn(board({ filter: { name: 'all', text: 'pack' } }), 'In progress')).toEqual([]);
    });

    it('asks for the status a lifted card is dropped on, and says where it is', async () => {
        const element = board();
        const asked = listen<EditRequest>(element, 'stepedit');
        const card = 'c-msp-board-card[data-id="a01"]';

        await emit(element, card, 'lift');
        await emit(element, card, 'shift', { by: 1 });
        expect(cardsIn(element, 'Blocked')).toEqual(['a01']);
        expect(text(element, '[role="status"]')).toBe('Run the proof: Blocked.');
        await emit(element, card, 'dropcard');

        expect(asked.detail).toMatchObject({ what: 'answer', spot: 'board', answers: { status: 'Blocked' } });
    });

    it('puts a card back without a change', async () => {
        const element = board();
        const asked = listen(element, 'stepedit');
        const card = 'c-msp-board-card[data-id="a01"]';

        await emit(element, card, 'lift');
        await emit(element, card, 'shift', { by: 1 });
        await emit(element, card, 'putback');

        expect([cardsIn(element, 'In progress'), asked.times]).toEqual([['a01'], 0]);
    });

    it('takes a card that is dragged to a column', async () => {
        const element = board();
        const asked = listen<EditRequest>(element, 'stepedit');

        await press(element, 'a02');
        await emit(element, 'c-msp-board-card[data-id="a02"]', 'carry', dragOf());
        await emit(element, 'section[data-status="Done"]', 'drop');

        expect(asked.detail).toMatchObject({ activityId: 'a02', answers: { status: 'Done' } });
    });

    it('moves the card that was pressed, though another lies under the pointer once the mouse moves', async () => {
        const element = board();
        const asked = listen<EditRequest>(element, 'stepedit');

        await press(element, 'a02');
        await emit(element, 'c-msp-board-card[data-id="a01"]', 'carry', dragOf());
        await emit(element, 'section[data-status="Done"]', 'drop');

        expect(asked.detail).toMatchObject({ activityId: 'a02', answers: { status: 'Done' } });
    });

    it('takes nothing that was not dragged from a card', async () => {
        const element = board();
        const asked = listen(element, 'stepedit');

        await press(element, 'a02');
        window.dispatchEvent(new Event('pointerup'));
        const stray = dragOf();
        await emit(element, 'c-msp-board-card[data-id="a01"]', 'carry', stray);
        await emit(element, 'section[data-status="Done"]', 'drop');

        expect([asked.times, stray.defaultPrevented]).toEqual([0, true]);
    });

    it('leaves a card alone while its last change is on its way', async () => {
        const saving = { activityId: 'a02', spot: 'board', answers: {}, sent: [], phase: 'saving' };
        const element = board({ edits: new Map([['a02', saving as unknown as StepEdit]]) });
        const drag = dragOf();

        await press(element, 'a02');
        await emit(element, 'c-msp-board-card[data-id="a02"]', 'carry', drag);

        expect(drag.defaultPrevented).toBe(true);
    });

    it('keeps the card in its new column while the question is open and the save runs', async () => {
        const element = board();
        const edit = { activityId: 'a01', editor: 'blocked', spot: 'board', answers: { status: 'Blocked' } };
        element.edits = new Map([
            [
                'a01',
                { ...edit, phase: 'open', sent: [], outcome: NOTHING_SAID, typed: false, preview: null } as StepEdit
            ]
        ]);
        await settled();

        expect(cardsIn(element, 'Blocked')).toEqual(['a01']);
        expect((find(element, '[data-id="a01"]') as HTMLElement & { edit: StepEdit }).edit.editor).toBe('blocked');
    });

    it('changes nothing on a read-only plan', async () => {
        const element = board({ plan: { ...plan, editable: false } });
        const asked = listen(element, 'stepedit');

        await emit(element, 'c-msp-board-card[data-id="a01"]', 'status', { status: 'Done' });

        expect(asked.times).toBe(0);
    });

    it('is accessible', async () => {
        await expect(board()).toBeAccessible();
    });
});
