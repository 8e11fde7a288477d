import MspPlanList from 'c/mspPlanList';
import type { SaveOutcome } from 'c/mspPlanList';
import type { PlanView } from 'c/mspPlanTypes';
import { activityOf, attentionOf, phaseOf, planOf } from 'test/builders';
import { click, emit, key, listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

type Row = HTMLElement & { editor: { name: string; fault: string | null } | null };
type List = HTMLElement & {
    outcome: SaveOutcome | null;
    plan: PlanView;
    showStep(id: string): void;
    showAttention(): void;
};

const later = activityOf({ id: 'a05', name: 'Measure the result' });
const plan = planOf({
    phases: [
        phaseOf([activityOf(), activityOf({ id: 'a02', name: 'Accept the proof', closesMilestone: true })]),
        phaseOf([later], { phaseNumber: 5, name: 'Confirm value', current: false })
    ]
});

function listWith(shown: PlanView = plan): List {
    return mount('c-msp-plan-list', MspPlanList, { plan: shown }) as List;
}

function rowOf(list: HTMLElement, id: string): Row {
    return find(list, `c-msp-step-row[data-id="${id}"]`) as Row;
}

describe('c-msp-plan-list', () => {
    it('marks the phase where the customer is and keeps far ones closed', () => {
        const list = listWith();

        expect(findAll(list, '.phase-button').map((button) => button.getAttribute('aria-expanded'))).toEqual([
            'true',
            'false'
        ]);
        expect(text(list, '.phase')).toBe('1 Evaluate options 2 steps Customer is here until Dec 8');
        expect(findAll(list, 'c-msp-step-row')).toHaveLength(2);
    });

    it('opens and closes a phase by click and by the arrows', async () => {
        const list = listWith();

        await click(list, '.phase-button[data-phase="5"]');
        await key(list, '.phase-button[data-phase="1"]', 'ArrowLeft');

        expect(findAll(list, 'c-msp-step-row').map((row) => row.dataset['id'])).toEqual(['a05']);
    });

    it('shows every step that a filter finds, also in closed phases', async () => {
        const list = listWith();

        await emit(list, 'c-msp-plan-filters', 'filterchange', { name: 'all', text: 'measure' });

        expect(findAll(list, 'c-msp-step-row').map((row) => row.dataset['id'])).toEqual(['a05']);
        expect((find(list, 'c-msp-plan-filters') as HTMLElement & { countText: string }).countText).toBe(
            '1 of 3 steps shown'
        );
    });

    it('leads back from a filter that finds nothing', async () => {
        const list = listWith();
        await emit(list, 'c-msp-plan-filters', 'filterchange', { name: 'all', text: 'zzz' });

        await emit(list, 'c-msp-empty-state', 'action');

        expect(has(list, 'c-msp-step-row')).toBe(true);
    });

    it('edits one cell at a time', async () => {
        const list = listWith();

        await emit(list, 'c-msp-step-row[data-id="a01"]', 'editcell', { activityId: 'a01', editor: 'due' });
        await emit(list, 'c-msp-step-row[data-id="a02"]', 'editcell', { activityId: 'a02', editor: 'status' });

        expect([rowOf(list, 'a01').editor, rowOf(list, 'a02').editor?.name]).toEqual([null, 'status']);
    });

    it('opens the repair of an attention item in a closed phase', async () => {
        const list = listWith({ ...plan, attention: [attentionOf({ activityId: 'a05', repair: 'date' })] });

        await emit(list, 'c-msp-attention-list', 'repair', { activityId: 'a05', repair: 'date' });

        expect(rowOf(list, 'a05').editor?.name).toBe('due');
    });

    it('asks until when something is not known', async () => {
        const list = listWith();

        await emit(list, 'c-msp-attention-list', 'repair', { activityId: 'a01', repair: 'unknown' });

        expect(rowOf(list, 'a01').editor?.name).toBe('unknown');
    });

    it('shows a refusal in the row that is being edited and stays there', async () => {
        const list = listWith();
        await emit(list, 'c-msp-step-row[data-id="a01"]', 'editcell', { activityId: 'a01', editor: 'due' });

        list.outcome = { saved: false, fault: 'Due not saved.', conflicts: [] };
        await settled();

        expect(rowOf(list, 'a01').editor).toMatchObject({ name: 'due', fault: 'Due not saved.' });
    });

    it('gives the focus back to the cell after a save', async () => {
        const list = listWith();
        const saved = listen(list, 'saveedits');
        await emit(list, 'c-msp-step-row[data-id="a01"]', 'editcell', { activityId: 'a01', editor: 'due' });
        await emit(list, 'c-msp-step-row[data-id="a01"]', 'saveedits', ['edit']);

        list.outcome = { saved: true, fault: null, conflicts: [] };
        await settled();

        expect(saved.detail).toEqual(['edit']);
        expect(rowOf(list, 'a01').editor).toBeNull();
        expect(rowOf(list, 'a01').shadowRoot?.activeElement?.getAttribute('data-cell')).toBe('due');
    });

    it('does not pull the focus back when it went elsewhere', async () => {
        const list = listWith();
        await emit(list, 'c-msp-step-row[data-id="a01"]', 'editcell', { activityId: 'a01', editor: 'due' });

        await emit(list, 'c-msp-step-row[data-id="a01"]', 'leaveedit');

        expect(rowOf(list, 'a01').editor).toBeNull();
        expect(rowOf(list, 'a01').shadowRoot?.activeElement).toBeNull();
    });

    it('stops editing a step that somebody else removed', async () => {
        const list = listWith();
        await emit(list, 'c-msp-step-row[data-id="a01"]', 'editcell', { activityId: 'a01', editor: 'due' });

        list.plan = planOf({ phases: [phaseOf([activityOf({ id: 'a02' })])] });
        await settled();

        expect(findAll(list, 'c-msp-step-row').map((row) => (row as Row).editor)).toEqual([null]);
    });

    it('passes on people and decisions', async () => {
        const list = listWith();
        const heard = ['addperson', 'keepmine', 'taketheirs'].map((name) => listen(list, name));
        const row = 'c-msp-step-row[data-id="a01"]';

        await emit(list, row, 'addperson', { activityId: 'a01' });
        await emit(list, row, 'keepmine');
        await emit(list, row, 'taketheirs');

        expect(heard.map((event) => event.times)).toEqual([1, 1, 1]);
    });

    it('moves to the same cell of the next row', async () => {
        const list = listWith();

        await emit(list, 'c-msp-step-row[data-id="a01"]', 'moverow', { activityId: 'a01', by: 1, cell: 'due' });

        expect(rowOf(list, 'a02').shadowRoot?.activeElement?.getAttribute('data-cell')).toBe('due');
    });

    it('leads to a step by its id', async () => {
        const list = listWith();

        list.showStep('a05');
        await settled();

        expect(rowOf(list, 'a05').shadowRoot?.activeElement?.getAttribute('data-cell')).toBe('name');
    });

    it('says what to do while there are no steps', () => {
        expect(has(listWith(planOf({ phases: [] })), 'c-msp-empty-state')).toBe(true);
    });

    it('is accessible', async () => {
        const list = listWith();
        await click(list, '.phase-button[data-phase="5"]');

        await expect(list).toBeAccessible();
    });
});
