import { activityById } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { typedText } from './questions';
import type { StepEdit } from './session';

/** A step that somebody else removed while its panel was open, and what was typed for it. */
export interface GoneStep {
    readonly name: string;
    readonly typed: string;
}

/**
 * @param before the plan as it was shown; none at first
 * @param lost edits of steps that are not there any more
 * @param known what is said already: it stays until the panel is closed
 */
export function goneStep(
    before: PlanView | undefined,
    plan: PlanView,
    activityId: string | null,
    lost: readonly StepEdit[],
    known: GoneStep | null
): GoneStep | null {
    if (!before || activityId === null || activityById(plan, activityId)) {
        return null;
    }
    const edit = lost.find((candidate) => candidate.activityId === activityId);
    const name = activityById(before, activityId)?.name;
    return name === undefined ? known : { name, typed: edit ? typedText(before, edit.answers) : '' };
}
