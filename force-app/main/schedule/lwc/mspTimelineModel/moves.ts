import { rowDate } from 'c/mspDates';
import type { PlanView, ReschedulePreview } from 'c/mspPlanTypes';
import { movedSpan, spanOf } from './bars';
import type { Span } from './bars';
import { dayOf, isoOf } from './days';
import { boxOf } from './layout';
import type { Layout, Place } from './layout';
import { endOfDay } from './scale';
import type { Scale } from './scale';
import type { WorkingDays } from './workingDays';

/** A bar on its way: where it was, and where it would be. Boxes are styles, the middle is in pixels from the top. */
export interface Ghost {
    readonly key: string;
    readonly className: string;
    readonly oldStyle: string | null;
    readonly newStyle: string;
    readonly textStyle: string;
    readonly text: string;
}

const HALF_BAR = 7;
const TEXT_GAP = 10;

/** The working day at which a bar is dropped: towards the side it came from, no day on which nobody works. */
export function dueAfterDrag(due: number, pixels: number, scale: Scale, calendar: WorkingDays): number {
    const days = Math.round(pixels / scale.pixelsADay);
    if (days === 0) {
        return due;
    }
    return days > 0 ? calendar.next(due + days) : calendar.previous(due + days);
}

/** The bar that is held, at the day it is held over. */
export function heldGhost(place: Place, due: number, plan: PlanView, scale: Scale, calendar: WorkingDays): Ghost {
    return ghostOf(place, due, dayOf(plan.asOf), scale, calendar, 'ghost ghost_held');
}

/** Every other step that the preview moves and the timeline shows. */
export function followerGhosts(
    moves: ReschedulePreview['moves'],
    heldId: string,
    layout: Layout,
    plan: PlanView,
    scale: Scale,
    calendar: WorkingDays
): Ghost[] {
    const today = dayOf(plan.asOf);
    return moves.flatMap(({ activityId, newDue }) => {
        const place = layout.places.get(activityId);
        return place && newDue && activityId !== heldId
            ? [ghostOf(place, dayOf(newDue), today, scale, calendar, 'ghost')]
            : [];
    });
}

function ghostOf(
    { line, middle }: Place,
    due: number,
    today: number,
    scale: Scale,
    calendar: WorkingDays,
    look: string
): Ghost {
    const { activity, row } = line;
    const span = movedSpan(activity, due, today, calendar);
    const top = `inset-block-start:${middle - HALF_BAR}px;`;
    const old: Span | null = activity.dueDate ? spanOf(activity, today, calendar) : null;
    return {
        key: line.key,
        className: row.isMilestone ? `${look} ghost_milestone` : look,
        oldStyle: old && top + boxOf(old, scale),
        newStyle: top + boxOf(span, scale),
        textStyle: `${top}inset-inline-start:${endOfDay(scale, due) + TEXT_GAP}px`,
        text: rowDate(isoOf(due))
    };
}
