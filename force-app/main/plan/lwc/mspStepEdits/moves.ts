import { activityById, isOpen } from 'c/mspPlanModel';
import type { IsoDate, PlanView, ReschedulePreview, RescheduleRequest } from 'c/mspPlanTypes';
import { moveRequest } from 'c/mspReschedule';

/** The request to move one step to a day, with the day that was seen. */
export function moveOf(plan: PlanView, activityId: string, due: IsoDate): RescheduleRequest {
    const activity = activityById(plan, activityId);
    return activity ? moveRequest(activity, due) : {};
}

/** True if a new day of the step may take others along: only an open step holds others up. */
export function mayTakeAlong(plan: PlanView, activityId: string): boolean {
    const activity = activityById(plan, activityId);
    return activity !== undefined && isOpen(activity);
}

/** Nothing but the step itself moves, and nobody has to be told why: it may be saved at once. */
export function movesAlone(preview: ReschedulePreview): boolean {
    return preview.moves.every((move) => move.asked) && !preview.asksReason && preview.cannotHold.length === 0;
}
