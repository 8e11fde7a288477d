import type { Activity, IsoDate, PlanView, RescheduleRequest } from 'c/mspPlanTypes';

/** A step to a new day. A pin moves with its step. */
export function moveRequest(activity: Activity, due: IsoDate): RescheduleRequest {
    return movesRequest([{ activity, due }], activity.pinned);
}

/** Several steps to new days of their own. */
export function movesRequest(
    moves: readonly { readonly activity: Activity; readonly due: IsoDate }[],
    pin = false
): RescheduleRequest {
    return { moves: moves.map(({ activity, due }) => ({ activityId: activity.id, due, seen: activity.dueDate })), pin };
}

/** A selection by working days; negative: earlier. Steps that are done, pinned or undated stay. */
export function shiftRequest(activityIds: readonly string[], shiftDays: number): RescheduleRequest {
    return { activityIds, shiftDays };
}

/** The ends of the plan. Open steps stay, until the user says otherwise in the preview. */
export function endsRequest(
    plan: PlanView,
    valueDate: IsoDate | null,
    contractDate: IsoDate | null
): RescheduleRequest {
    return {
        changeEnds: true,
        valueDate,
        contractDate,
        seenValueDate: plan.header?.valueDate ?? null,
        seenContractDate: plan.header?.contractDate ?? null
    };
}

/** The same request with one step on another day. */
export function withDay(request: RescheduleRequest, activity: Activity, due: IsoDate): RescheduleRequest {
    const others = (request.moves ?? []).filter((move) => move.activityId !== activity.id);
    return { ...request, moves: [...others, { activityId: activity.id, due, seen: activity.dueDate }] };
}

/** The same request, made in the knowledge of what somebody else saved. */
export function withSeen(
    request: RescheduleRequest,
    stored: readonly { readonly activityId: string | null; readonly field: string; readonly theirs: string | null }[]
): RescheduleRequest {
    const moves = (request.moves ?? []).map((move) => {
        const newer = stored.find(({ activityId }) => activityId === move.activityId);
        return newer ? { ...move, seen: newer.theirs } : move;
    });
    const end = (field: string, seen: IsoDate | null | undefined): IsoDate | null => {
        const newer = stored.find((conflict) => conflict.activityId === null && conflict.field === field);
        return newer ? newer.theirs : (seen ?? null);
    };
    return {
        ...request,
        moves,
        seenValueDate: end('valueDate', request.seenValueDate),
        seenContractDate: end('contractDate', request.seenContractDate)
    };
}
