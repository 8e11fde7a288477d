import { rowDate } from 'c/mspDates';
import { isOpen } from 'c/mspPlanModel';
import type { Activity } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { counted, format, joined } from 'c/mspText';
import type { Bar } from './bars';
import { isoOf } from './days';

/** A bar in words: the same facts, for those who cannot see it and for the pointer that rests on it. */
export function spokenBar(activity: Activity, statusLabel: string, bar: Bar | null): string {
    if (!bar) {
        return joined([statusLabel, label.noDateYet], ', ');
    }
    if (bar.look === 'done') {
        return joined([statusLabel, daysText(bar)], ', ');
    }
    return joined(
        [
            bar.look === 'undated' ? label.noDateYet : daysText(bar),
            statusLabel,
            activity.overdue && counted(activity.overdueDays, label.overdueOne, label.overdueMany),
            activity.driving && label.spokenDrives,
            slackText(activity),
            bar.overrun && activity.likelyDate && format(label.spokenLikely, rowDate(activity.likelyDate)),
            bar.agreed && format(label.spokenAgreed, rowDate(isoOf(bar.agreed.due))),
            activity.pinned && label.spokenPinned
        ].map((part) => part || null),
        ', '
    );
}

function daysText({ span }: Bar): string {
    return span.start === span.due
        ? rowDate(isoOf(span.due))
        : format(label.spokenDays, rowDate(isoOf(span.start)), rowDate(isoOf(span.due)));
}

function slackText(activity: Activity): string | null {
    const { slack } = activity;
    if (slack === null || !isOpen(activity)) {
        return null;
    }
    return slack < 0
        ? counted(-slack, label.slackMissingOne, label.slackMissingMany)
        : counted(slack, label.slackOne, label.slackMany);
}
