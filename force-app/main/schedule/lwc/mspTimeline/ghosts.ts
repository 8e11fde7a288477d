import type { PlanView, ReschedulePreview } from 'c/mspPlanTypes';
import { followerGhosts, heldGhost } from 'c/mspTimelineModel';
import type { Drawing, Ghost } from 'c/mspTimelineModel';
import type { Hold } from './hold';
import { Memo } from './memo';

type Moves = ReschedulePreview['moves'];

const LATE = 0.6;
/** Pixels. */
const BAND = 400;
const BANDS_SEEN = 4;

/** The bars off their places: the held one follows the pointer, the others wait for the next preview. */
export class Ghosts {
    private readonly followers = new Memo<readonly Ghost[]>();

    /** @param band part of a tall plan that is seen; null: all of it is */
    of(
        hold: Hold | null,
        preview: ReschedulePreview | null,
        drawing: Drawing,
        plan: PlanView,
        band: number | null
    ): readonly Ghost[] {
        const place = hold && drawing.layout.places.get(hold.key);
        if (!hold || !place) {
            return [];
        }
        const { scale, calendar, layout } = drawing;
        const followers = this.followers.of([preview, drawing, hold.key, band], () =>
            followerGhosts(seenMoves(preview, drawing, band), hold.key, layout, plan, scale, calendar)
        );
        return [...followers, heldGhost(place, hold.due, plan, scale, calendar)];
    }
}

/** Bands are whole, so that a scroll draws only now and then. */
export function bandOf(scrolledDown: number): number {
    return Math.floor(scrolledDown / BAND);
}

/** Of hundreds of steps only those near what is seen: a drag has no time for the others. */
function seenMoves(preview: ReschedulePreview | null, { layout }: Drawing, band: number | null): Moves {
    const moves = preview?.moves ?? [];
    return moves.filter(({ activityId }) => {
        const middle = layout.places.get(activityId)?.middle ?? -1;
        return band === null || (middle >= (band - 1) * BAND && middle <= (band + BANDS_SEEN) * BAND);
    });
}

/** A bar held in the later part of the plan would lie below a panel at the end. */
export function isHeldLate(hold: Hold | null, { scale: { from, to } }: Drawing): boolean {
    return hold !== null && (hold.due - from) / (to - from) > LATE;
}
