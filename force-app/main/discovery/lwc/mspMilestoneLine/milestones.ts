import { figureDate, rowDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import type { Activity, Milestone, PlanView } from 'c/mspPlanTypes';
import { counted, format, number } from 'c/mspText';

export type State = 'done' | 'open' | 'late';

/** A milestone as the line shows it, by its closing step. */
export interface Stop {
    readonly key: string;
    readonly step: string | null;
    readonly name: string;
    readonly state: State;
    /** Day it stands at: completed, else due. */
    readonly day: string | null;
    /** Day it heads for, if that is another one. */
    readonly likely: string | null;
    readonly when: string;
    readonly toValue: string | null;
}

/** A day that the line marks. */
export interface Mark {
    readonly key: 'today' | 'contract' | 'close' | 'value';
    readonly day: string;
    readonly text: string;
}

/** Milestones in the order of their days; those without one come last. */
export function stopsOf(plan: PlanView): readonly Stop[] {
    const stops = plan.phases.flatMap((phase) => phase.milestones.map((milestone) => stopOf(plan, milestone)));
    return [...stops].sort((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'));
}

/** Today, signature and value. A contract date that is the close date is said once. */
export function marksOf(plan: PlanView): readonly Mark[] {
    const { asOf, closeDate, header } = plan;
    const contract = header?.contractDate ?? null;
    const same = contract === closeDate;
    const marks: (Mark | null)[] = [
        { key: 'today', day: asOf, text: format(label.lineToday, rowDate(asOf)) },
        contract
            ? {
                  key: 'contract',
                  day: contract,
                  text: format(same ? label.lineBoth : label.lineContract, rowDate(contract))
              }
            : null,
        same || header?.status === 'Delivering'
            ? null
            : { key: 'close', day: closeDate, text: format(label.lineClose, rowDate(closeDate)) },
        header?.valueDate
            ? { key: 'value', day: header.valueDate, text: format(label.lineValue, figureDate(header.valueDate, asOf)) }
            : null
    ];
    return marks.filter((mark) => mark !== null);
}

/** What is left between the likely value and the value date, as one or two lines; null if that cannot be told. */
export function bufferOf(plan: PlanView): { readonly lines: readonly string[]; readonly bad: boolean } | null {
    const { header } = plan;
    if (!header?.valueDate || !header.likelyValue || header.bufferLeft === null) {
        return null;
    }
    if (header.likelyValue > header.valueDate) {
        return { lines: [format(label.lineOver, figureDate(header.likelyValue, plan.asOf))], bad: true };
    }
    const left = counted(header.bufferLeft, label.lineBufferOne, label.lineBuffer);
    const needed = header.bufferNeeded === null ? [] : [format(label.lineNeeded, number(header.bufferNeeded))];
    return { lines: [left, ...needed], bad: false };
}

function stopOf(plan: PlanView, milestone: Milestone): Stop {
    const closing = milestone.activities.find((activity) => activity.closesMilestone) ?? null;
    const day = milestone.completedOn ?? milestone.targetDate;
    const state = milestone.completedOn ? 'done' : closing?.overdue ? 'late' : 'open';
    const likely = state === 'done' ? null : (closing?.likelyDate ?? null);
    return {
        key: milestone.id,
        step: closing?.id ?? null,
        name: milestone.name,
        state,
        day,
        likely: likely === day ? null : likely,
        when: whenOf(milestone, closing, likely),
        toValue: toValueOf(milestone)
    };
}

/** The likely date of what is late already says nothing more. */
function whenOf({ completedOn, targetDate }: Milestone, closing: Activity | null, likely: string | null): string {
    if (completedOn) {
        return format(label.lineDone, rowDate(completedOn));
    }
    if (!targetDate) {
        return label.lineUndated;
    }
    if (closing?.overdue) {
        return format(label.lineLate, rowDate(targetDate));
    }
    return likely && likely !== targetDate
        ? format(label.lineLikely, rowDate(targetDate), rowDate(likely))
        : rowDate(targetDate);
}

function toValueOf({ kind, completedOn, daysBeforeValue }: Milestone): string | null {
    if (kind === 'Value') {
        return label.lineEnd;
    }
    if (completedOn || daysBeforeValue === null) {
        return null;
    }
    return daysBeforeValue < 0
        ? counted(-daysBeforeValue, label.lineAfterOne, label.lineAfter)
        : counted(daysBeforeValue, label.lineBeforeOne, label.lineBefore);
}
