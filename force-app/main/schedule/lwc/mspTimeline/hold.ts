import { rowDate } from 'c/mspDates';
import { activityById } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { format } from 'c/mspText';
import { dueAfterDrag, isoOf } from 'c/mspTimelineModel';
import type { Drawing, Place } from 'c/mspTimelineModel';

/** A bar off its place: over which day it is held, by what, and where it was. Pixels are of the screen. */
export interface Hold {
    readonly key: string;
    readonly by: 'pointer' | 'keys';
    readonly base: number;
    readonly due: number;
    readonly clientX: number;
    readonly scrolled: number;
}

export function takeUp(place: Place, by: Hold['by'], clientX: number, scrolled: number): Hold {
    const { due } = place.bar.span;
    return { key: place.line.key, by, base: due, due, clientX, scrolled };
}

/** @param direction -1 where days run from right to left */
export function dragged(hold: Hold, clientX: number, scrolled: number, direction: 1 | -1, drawing: Drawing): Hold {
    const pixels = (clientX - hold.clientX + scrolled - hold.scrolled) * direction;
    const due = dueAfterDrag(hold.base, pixels, drawing.scale, drawing.calendar);
    return due === hold.due ? hold : { ...hold, due };
}

export function stepped(hold: Hold, workingDays: number, { calendar }: Drawing): Hold {
    return { ...hold, due: calendar.add(hold.due, workingDays) };
}

/** What a screen reader says while a bar is held. */
export function spokenHold({ key, due }: Hold, plan: PlanView): string {
    return format(label.spokenMoved, activityById(plan, key)?.name ?? '', rowDate(isoOf(due)));
}
