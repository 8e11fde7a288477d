import label from 'c/mspLabels';
import { rowOf } from 'c/mspPlanModel';
import type { StepRow } from 'c/mspPlanModel';
import type { Activity, Phase, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { counted, format } from 'c/mspText';

/** Steps of one phase in a column; the other columns are one group without a title. */
export interface BoardGroup {
    readonly key: string;
    readonly title: string | null;
    readonly rows: readonly StepRow[];
}

export interface BoardColumn {
    readonly status: string;
    readonly title: string;
    readonly count: number;
    readonly glyph: string;
    readonly glyphClass: string;
    readonly groups: readonly BoardGroup[];
    /** What is folded away, as the link that shows it. */
    readonly folded: string | null;
}

/** From the current phase on, this many are shown with their steps that nobody began. */
const PHASES_SHOWN = 3;
const DONE_SHOWN = 4;

const BLANK: Partial<Activity> = { id: '', name: '', leadingSide: 'Joint', predecessorIds: [], dueDate: null };

/** What is shown of the plan: filtered, with changes that wait for the server, and what the user unfolded. */
export interface BoardView {
    readonly plan: PlanView;
    readonly isShown: (activity: Activity, phase: Phase) => boolean;
    readonly withChanges: (activity: Activity) => { readonly activity: Activity; readonly pending: boolean };
    readonly unfolded: ReadonlySet<string>;
}

export function columnsOf(view: BoardView): BoardColumn[] {
    const { plan } = view;
    const steps = plan.phases.flatMap((phase) =>
        phase.milestones
            .flatMap((milestone) => milestone.activities)
            .filter((activity) => view.isShown(activity, phase))
            .map((activity) => ({ phase, ...view.withChanges(activity) }))
    );
    return plan.options.status
        .map((option) => {
            const own = steps.filter((step) => step.activity.status === option.value);
            const rows = own.map((step) => ({ phase: step.phase, row: rowOf(step.activity, plan, step.pending) }));
            const looks = rowOf({ ...BLANK, status: option.value } as Activity, plan);
            const shown = view.unfolded.has(option.value) ? all(rows) : part(option.value, rows, plan);
            return {
                status: option.value,
                title: option.label,
                count: own.length,
                glyph: looks.statusGlyph,
                glyphClass: looks.statusClass,
                ...shown
            };
        })
        .filter((column) => column.status !== 'Not needed' || column.count > 0);
}

interface Placed {
    readonly phase: Phase;
    readonly row: StepRow;
}

type Shown = Pick<BoardColumn, 'groups' | 'folded'>;

function part(status: string, rows: readonly Placed[], plan: PlanView): Shown {
    if (status === 'Not started') {
        return nearPhases(rows, plan);
    }
    return status === 'Done' ? latestDone(rows) : { groups: [group('all', null, rows)], folded: null };
}

function all(rows: readonly Placed[]): Shown {
    return { groups: byPhase(rows), folded: null };
}

function nearPhases(rows: readonly Placed[], plan: PlanView): Shown {
    const current = plan.phases.find((phase) => phase.current)?.phaseNumber ?? plan.phases[0]?.phaseNumber ?? 0;
    const near = rows.filter(({ phase }) => phase.phaseNumber < current + PHASES_SHOWN);
    const far = rows.length - near.length;
    return {
        groups: byPhase(near),
        folded: far > 0 ? counted(far, stepsLabel.laterOne, stepsLabel.laterMany) : null
    };
}

function latestDone(rows: readonly Placed[]): Shown {
    const latest = [...rows].sort((one, other) => doneOn(other.row).localeCompare(doneOn(one.row)));
    const hidden = rows.length - DONE_SHOWN;
    return {
        groups: [group('all', null, latest.slice(0, DONE_SHOWN))],
        folded: hidden > 0 ? counted(hidden, stepsLabel.earlierOne, stepsLabel.earlierMany) : null
    };
}

function doneOn(row: StepRow): string {
    return row.activity.completedOn ?? row.activity.dueDate ?? '';
}

function byPhase(rows: readonly Placed[]): BoardGroup[] {
    const phases = [...new Set(rows.map(({ phase }) => phase))];
    return phases.map((phase) =>
        group(
            String(phase.phaseNumber),
            format(label.phaseName, phase.phaseNumber, phase.name),
            rows.filter((row) => row.phase === phase)
        )
    );
}

function group(key: string, title: string | null, rows: readonly Placed[]): BoardGroup {
    return { key, title, rows: rows.map(({ row }) => row) };
}
