import glyphs from 'c/mspGlyphs';
import { stepActions } from 'c/mspPlanModel';
import type { PhaseView, StepAction, StepRow } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import type { StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { classes, counted, format } from 'c/mspText';

/** A step with what its row needs beside it. */
export interface RowView {
    readonly key: string;
    readonly row: StepRow;
    readonly edit: StepEdit | null;
    /** Only for the row that is edited: a plan that changes must not render every row again. */
    readonly plan: PlanView | null;
    readonly cell: string | null;
    readonly selected: boolean;
    readonly ariaSelected: 'true' | 'false' | null;
    readonly marked: boolean;
    readonly ariaCurrent: 'true' | null;
    readonly lifted: boolean;
    readonly menu: readonly StepAction[] | null;
    readonly className: string;
}

export interface PhaseRow extends Omit<PhaseView, 'rows'> {
    readonly glyph: string;
    readonly glyphClass: string;
    readonly editLabel: string;
    readonly expanded: 'true' | 'false';
    readonly open: boolean;
    readonly tab: '0' | '-1';
    readonly rows: readonly RowView[];
    /** Link that shows the done steps where a phone folds them. */
    readonly fold: string | null;
}

/** The one cell of the grid that Tab reaches: of a step, or the button of a phase. */
export interface Active {
    readonly key: string;
    readonly cell: string;
}

/** What the list holds beside the plan. */
export interface ListState {
    readonly plan: PlanView;
    readonly edits: ReadonlyMap<string, StepEdit>;
    readonly active: Active | null;
    readonly chosen: ReadonlySet<string>;
    readonly marked: string | null;
    readonly lifted: string | null;
    readonly menuOf: string | null;
    readonly unfolded: ReadonlySet<number>;
    readonly isOpen: (phase: PhaseView) => boolean;
}

export const PHASE = 'phase-';

export function phaseRows(phases: readonly PhaseView[], state: ListState): PhaseRow[] {
    return phases.map((phase) => {
        const open = state.isOpen(phase);
        const unfolded = state.unfolded.has(phase.number);
        const done = unfolded ? 0 : phase.rows.filter((row) => row.done).length;
        return {
            ...phase,
            open,
            editLabel: format(stepsLabel.phaseEdit, phase.title),
            expanded: open ? 'true' : 'false',
            glyph: open ? glyphs.down : glyphs.right,
            glyphClass: classes('glyph', !open && 'glyph_inward'),
            tab: state.active?.key === `${PHASE}${phase.number}` ? '0' : '-1',
            rows: open ? phase.rows.map((row) => rowView(row, unfolded, state)) : [],
            fold: open && done > 0 ? counted(done, stepsLabel.showDoneOne, stepsLabel.showDoneMany) : null
        };
    });
}

function rowView(row: StepRow, unfolded: boolean, state: ListState): RowView {
    const { plan, active } = state;
    const edit = state.edits.get(row.id);
    const own = edit?.spot === 'list' ? edit : null;
    const selected = state.chosen.has(row.id);
    const marked = state.marked === row.id;
    return {
        key: row.id,
        row,
        edit: own,
        plan: own && plan,
        cell: active?.key === row.id ? active.cell : null,
        selected,
        ariaSelected: plan.editable ? textOf(selected) : null,
        marked,
        ariaCurrent: marked ? 'true' : null,
        lifted: state.lifted === row.id,
        menu: state.menuOf === row.id ? stepActions(row.activity, plan) : null,
        className: row.done && !unfolded ? 'done' : ''
    };
}

function textOf(flag: boolean): 'true' | 'false' {
    return flag ? 'true' : 'false';
}
