import { rowDate } from 'c/mspDates';
import { isOpen, phasesOf } from 'c/mspPlanModel';
import type { Filter, PhaseView, StepRow } from 'c/mspPlanModel';
import type { Activity, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { format } from 'c/mspText';
import { barOf } from './bars';
import type { Bar, Span } from './bars';
import { dayOf } from './days';
import type { WorkingDays } from './workingDays';

/** What the timeline shows of a plan: everything that decides its rows. */
export interface View {
    readonly plan: PlanView;
    readonly filter: Filter;
    readonly userId: string;
    readonly openPhases: ReadonlySet<number>;
    /** Due dates of the baseline by activity id. */
    readonly agreed: Readonly<Record<string, string>>;
    readonly calendar: WorkingDays;
}

export interface PhaseLine {
    readonly kind: 'phase';
    readonly key: string;
    readonly phase: PhaseView;
    readonly open: boolean;
    /** First and last day of its steps; null without dates. */
    readonly span: Span | null;
    readonly done: string | null;
}

export interface StepLine {
    readonly kind: 'step';
    readonly key: string;
    readonly row: StepRow;
    readonly activity: Activity;
    readonly bar: Bar | null;
}

export type Line = PhaseLine | StepLine;

/** The rows of the list, in its order, with their bars. */
export function linesOf(view: View): Line[] {
    const { plan, filter, userId, openPhases, agreed, calendar } = view;
    const today = dayOf(plan.asOf);
    const filters = isFiltering(filter);
    return phasesOf(plan, filter, userId).flatMap((phase): Line[] => {
        const steps = phase.rows.map((row): StepLine => {
            const { activity } = row;
            const bar = barOf(activity, agreed[activity.id] ?? null, today, calendar);
            return { kind: 'step', key: row.id, row, activity, bar };
        });
        const open = filters || openPhases.has(phase.number);
        const line = phaseLine(phase, steps, open, plan);
        return open ? [line, ...steps] : [line];
    });
}

export function isFiltering({ name, text }: Filter): boolean {
    return name !== 'all' || text.trim() !== '';
}

/** Every phase that is not done. */
export function openAtFirst(plan: PlanView): ReadonlySet<number> {
    return new Set(plan.phases.filter((phase) => phase.doneOn === null).map((phase) => phase.phaseNumber));
}

/** The days from the first to the last date shown, with a little room at both ends. */
export function rangeOf(lines: readonly Line[], plan: PlanView): Span {
    const dates = [
        plan.asOf,
        plan.header?.valueDate,
        plan.header?.contractDate,
        plan.header?.likelyValue,
        plan.closeDate
    ];
    const fixed = dates.flatMap((date) => (date ? [dayOf(date)] : []));
    const shown = lines.flatMap((line) => (line.kind === 'step' && line.bar ? daysOf(line.bar) : []));
    const days = [...fixed, ...shown];
    const first = days.reduce((least, day) => Math.min(least, day));
    const last = days.reduce((most, day) => Math.max(most, day));
    const room = Math.max(4, Math.round((last - first) / 40));
    return { start: first - room, due: last + room };
}

function daysOf({ span, late, overrun, slack, agreed }: Bar): number[] {
    return [span, late, overrun, slack, agreed].flatMap((part) => (part ? [part.start, part.due] : []));
}

function phaseLine(phase: PhaseView, steps: readonly StepLine[], open: boolean, plan: PlanView): PhaseLine {
    const dated = steps.filter((step) => step.bar && step.bar.look !== 'undated');
    const starts = dated.map((step) => step.bar?.span.start ?? 0);
    const dues = dated.map((step) => step.bar?.span.due ?? 0);
    const doneOn = plan.phases.find((candidate) => candidate.phaseNumber === phase.number)?.doneOn ?? null;
    return {
        kind: 'phase',
        key: `phase-${phase.number}`,
        phase,
        open,
        span: dated.length > 0 ? { start: Math.min(...starts), due: Math.max(...dues) } : null,
        done: doneOn ? format(label.phaseDone, rowDate(doneOn)) : null
    };
}

/** Steps that the user may give another day. */
export function isMovable(activity: Activity, plan: PlanView): boolean {
    return plan.editable && isOpen(activity);
}
