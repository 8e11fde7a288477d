import type { PlanView, ReschedulePreview } from 'c/mspPlanTypes';
import { followerGhosts, heldGhost } from 'c/mspTimelineModel';
import type { Drawing, Ghost } from 'c/mspTimelineModel';
import type { Hold } from './hold';
import { Memo } from './memo';

const LATE = 0.6;

/** The bars off their places: the held one follows the pointer, the others wait for the next preview. */
export class Ghosts {
    private readonly followers = new Memo<readonly Ghost[]>();

    of(hold: Hold | null, preview: ReschedulePreview | null, drawing: Drawing, plan: PlanView): readonly Ghost[] {
        const place = hold && drawing.layout.places.get(hold.key);
        if (!hold || !place) {
            return [];
        }
        const { scale, calendar, layout } = drawing;
        const followers = this.followers.of([preview, drawing, hold.key], () =>
            followerGhosts(preview, hold.key, layout, plan, scale, calendar)
        );
        return [...followers, heldGhost(place, hold.due, plan, scale, calendar)];
    }
}

/** A bar held in the later part of the plan would lie below a panel at the end. */
export function isHeldLate(hold: Hold | null, { scale: { from, to } }: Drawing): boolean {
    return hold !== null && (hold.due - from) / (to - from) > LATE;
}
