import { fullDate, rowDate } from 'c/mspDates';
import shared from 'c/mspLabels';
import type { Milestone, PlanLife, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspReviewLabels';
import { counted, format, number } from 'c/mspText';
import { percent } from './percent';

export interface Rhythm {
    readonly every: string;
    readonly last: string;
    readonly next: string;
    readonly late: boolean;
}

/** When the plan is looked at together. Figures of the last review are those of its day. */
export function rhythmOf(plan: PlanView, life: PlanLife): Rhythm {
    const [last] = life.reviews;
    const next = last?.nextOn ?? null;
    const late = next !== null && next < plan.asOf;
    return {
        every: format(label.everyValue, number(life.cadenceDays)),
        last: last
            ? format(label.lastValue, fullDate(last.heldOn), percent(last.completeness), percent(last.progress))
            : label.never,
        next: next === null ? shared.dash : late ? format(label.late, fullDate(next)) : fullDate(next),
        late
    };
}

export interface BaselineChoice {
    readonly value: string;
    readonly label: string;
    readonly takenOn: string;
}

export function baselinesOf(life: PlanLife): BaselineChoice[] {
    return life.baselines.map((baseline) => ({
        value: String(baseline.baselineNumber),
        label: format(label.baselineName, number(baseline.baselineNumber), fullDate(baseline.takenOn)),
        takenOn: format(label.baselineOf, fullDate(baseline.takenOn))
    }));
}

export interface ComparisonRow {
    readonly id: string;
    readonly name: string;
    readonly stepId: string;
    readonly agreed: string;
    readonly planned: string;
    readonly likely: string;
    readonly later: string;
    readonly isLater: boolean;
}

/** Each milestone that the agreement dated, in the plan's order, against where it heads now. */
export function comparisonOf(plan: PlanView, life: PlanLife, baselineNumber: string): ComparisonRow[] {
    const baseline = life.baselines.find((one) => String(one.baselineNumber) === baselineNumber);
    return baseline
        ? plan.phases
              .flatMap((phase) => phase.milestones)
              .flatMap((milestone) => rowOf(milestone, baseline.dueDates, baseline.laterBy))
        : [];
}

function rowOf(
    milestone: Milestone,
    dueDates: Readonly<Record<string, string>>,
    laterBy: Readonly<Record<string, number>>
): ComparisonRow[] {
    const closing = milestone.activities.find((activity) => activity.closesMilestone);
    const agreed = closing && dueDates[closing.id];
    if (!closing || !agreed) {
        return [];
    }
    const later = laterBy[closing.id];
    const likely = closing.completedOn
        ? format(label.doneOn, rowDate(closing.completedOn))
        : closing.likelyDate && rowDate(closing.likelyDate);
    return [
        {
            id: milestone.id,
            name: closing.name,
            stepId: closing.id,
            agreed: rowDate(agreed),
            planned: closing.dueDate ? rowDate(closing.dueDate) : shared.dash,
            likely: likely ?? shared.dash,
            later: later === undefined ? shared.dash : counted(later, label.daysOne, label.daysMany),
            isLater: later !== undefined && later > 0
        }
    ];
}
