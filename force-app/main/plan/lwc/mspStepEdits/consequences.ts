import { rowDate } from 'c/mspDates';
import type { ReschedulePreview } from 'c/mspPlanTypes';
import { consequences } from 'c/mspReschedule';
import stepsLabel from 'c/mspStepsLabels';
import { format, joined } from 'c/mspText';

type End = 'plannedSignature' | 'likelyValue';

/** What a new day does to the rest of the plan, in one line. */
export function consequenceLine(preview: ReschedulePreview, activityId: string): string {
    const holds = conflictOf(preview, activityId);
    return joined(
        [
            consequences(preview),
            endText(preview, 'plannedSignature', stepsLabel.signatureMoves),
            endText(preview, 'likelyValue', stepsLabel.valueMoves) ?? stepsLabel.valueStays,
            holds?.reason
        ],
        ' '
    );
}

function endText(preview: ReschedulePreview, end: End, text: string): string | null {
    const before = preview.before[end];
    const after = preview.after?.[end] ?? null;
    return before && after && before !== after ? format(text, rowDate(before), rowDate(after)) : null;
}

function conflictOf(preview: ReschedulePreview, activityId: string): ReschedulePreview['cannotHold'][number] | null {
    return preview.cannotHold.find((conflict) => conflict.activityId === activityId) ?? null;
}

/** The first day that would hold, where the wanted one does not. */
export function dayThatHolds(preview: ReschedulePreview, activityId: string): string | null {
    return conflictOf(preview, activityId)?.holds ?? null;
}
