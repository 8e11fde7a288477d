import type { Activity } from 'c/mspPlanTypes';
import { isOpen } from 'c/mspPlanModel';
import { dayOf } from './days';
import type { WorkingDays } from './workingDays';

/** First and last day of a bar. */
export interface Span {
    readonly start: number;
    readonly due: number;
}

export type Look = 'done' | 'blocked' | 'driving' | 'room' | 'undated';

/** What a step's bar is made of, in days; what it does not show is null. */
export interface Bar {
    readonly look: Look;
    readonly span: Span;
    /** Overdue: from the day after due to today. */
    readonly late: Span | null;
    /** Heads for a later day: to the likely one. */
    readonly overrun: Span | null;
    /** Room to the latest day. */
    readonly slack: Span | null;
    /** As agreed last. */
    readonly agreed: Span | null;
}

/**
 * @param agreedDue due date of the baseline, or null
 * @returns null for a closed step that never had a day
 */
export function barOf(activity: Activity, agreedDue: string | null, today: number, calendar: WorkingDays): Bar | null {
    const look = lookOf(activity);
    if (look === 'done' && !activity.completedOn && !activity.dueDate) {
        return null;
    }
    const span = spanOf(activity, today, calendar);
    const agreed = look === 'done' ? null : agreedOf(activity, agreedDue, calendar);
    if (look === 'done' || look === 'undated') {
        return { look, span, late: null, overrun: null, slack: null, agreed };
    }
    const late = activity.overdue ? after(span.due, today) : null;
    const shown = late ? today : span.due;
    const likely = activity.likelyDate ? dayOf(activity.likelyDate) : shown;
    return {
        look,
        span,
        late,
        overrun: after(shown, likely),
        slack: activity.latestDate ? after(Math.max(shown, likely), dayOf(activity.latestDate)) : null,
        agreed
    };
}

/** Where the step lies, or would lie: a step without a date stands where it is likely to end. */
export function spanOf(activity: Activity, today: number, calendar: WorkingDays): Span {
    const closed = isOpen(activity) ? null : activity.completedOn;
    const dueDate = closed ?? activity.dueDate ?? activity.likelyDate;
    const due = dueDate ? dayOf(dueDate) : calendar.add(calendar.next(today), activity.typicalDays - 1);
    const start = activity.startDate ? dayOf(activity.startDate) : Number.POSITIVE_INFINITY;
    return { start: start <= due && activity.dueDate ? start : startFor(due, activity.typicalDays, calendar), due };
}

/** The bar at another due day. What has begun keeps its start; the rest moves as a whole, as Apex moves it. */
export function movedSpan(activity: Activity, due: number, today: number, calendar: WorkingDays): Span {
    const start = startFor(due, activity.typicalDays, calendar);
    if (activity.status !== 'In progress') {
        return { start, due };
    }
    return { start: Math.min(spanOf(activity, today, calendar).start, due), due };
}

function lookOf(activity: Activity): Look {
    if (!isOpen(activity)) {
        return 'done';
    }
    if (activity.dueDate === null) {
        return 'undated';
    }
    if (activity.status === 'Blocked') {
        return 'blocked';
    }
    return activity.driving ? 'driving' : 'room';
}

function agreedOf(activity: Activity, agreedDue: string | null, calendar: WorkingDays): Span | null {
    if (agreedDue === null || agreedDue === activity.dueDate) {
        return null;
    }
    const due = dayOf(agreedDue);
    return { start: startFor(due, activity.typicalDays, calendar), due };
}

function startFor(due: number, typicalDays: number, calendar: WorkingDays): number {
    return calendar.add(due, 1 - Math.max(1, typicalDays));
}

/** The days after the first one up to the last; null if there are none. */
function after(first: number, last: number): Span | null {
    return last > first ? { start: first + 1, due: last } : null;
}
