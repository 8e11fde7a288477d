import type { ConflictLine } from 'c/mspConflict';
import { rowDate } from 'c/mspDates';
import { activityById, fieldLabel, shownValue } from 'c/mspPlanModel';
import type { Conflict, PlanView, ReschedulePreview } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { format, joined } from 'c/mspText';

/** A day that cannot hold, with its repairs. */
export interface ConflictItem {
    readonly key: string;
    readonly activityId: string;
    readonly name: string;
    readonly reason: string;
    readonly day: string | null;
    readonly useLabel: string;
    readonly useSpoken: string;
    /** Only the step that was moved can be pinned; the ones left behind stay anyway. */
    readonly pinLabel: string | null;
}

export function conflictItems({ cannotHold, leftBehind }: ReschedulePreview, plan: PlanView): ConflictItem[] {
    const pinnedIds = new Set(cannotHold.map((item) => item.activityId));
    return [...cannotHold, ...leftBehind].map(({ activityId, name, reason, wanted, holds }) => {
        const pinned = activityById(plan, activityId)?.pinned ?? false;
        return {
            key: activityId,
            activityId,
            name,
            reason,
            day: pinned && !pinnedIds.has(activityId) ? null : holds,
            useLabel: holds ? format(label.useDay, rowDate(holds)) : '',
            useSpoken: holds ? format(label.useDayFor, name, rowDate(holds)) : '',
            pinLabel: pinnedIds.has(activityId) && wanted && !pinned ? format(label.pinDay, rowDate(wanted)) : null
        };
    });
}

/** What somebody else saved meanwhile, before anything is tried. */
export function storedLines(conflicts: readonly Conflict[], plan: PlanView): ConflictLine[] {
    return conflicts.map(({ activityId, field, mine, theirs }) => ({
        field: `${activityId ?? ''}${field}`,
        fieldLabel: joined([activityId && activityById(plan, activityId)?.name, fieldLabel(field)]),
        mine: shownValue(plan, field, mine),
        theirs: shownValue(plan, field, theirs)
    }));
}
