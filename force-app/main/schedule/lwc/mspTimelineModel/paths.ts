import type { Bar } from './bars';
import type { Layout, Place, Sizes } from './layout';
import { endOfDay, startOfDay } from './scale';
import type { Scale, Tick } from './scale';
import type { WorkingDays } from './workingDays';

/** Lines of the timeline as paths: one for each kind, so that a plan of any size stays a handful of elements. */
export interface Paths {
    readonly grid: string;
    /** Days on which nobody works, where a day is wide enough to be told from its neighbours. */
    readonly daysOff: string;
    readonly slack: string;
    readonly agreed: string;
    readonly links: Links;
    readonly drivingLinks: Links;
}

export interface Links {
    readonly lines: string;
    readonly heads: string;
}

const ELBOW = 5;
const HEAD = 4;
const HALF_BAR = 7;
const DIAMOND = 7;
const AGREED_BELOW = 11;

export function pathsOf(
    layout: Layout,
    scale: Scale,
    sizes: Sizes,
    ticks: readonly Tick[],
    calendar: WorkingDays
): Paths {
    const places = [...layout.places.values()];
    return {
        grid: ticks.map((tick) => `M${tick.x} ${sizes.head}V${layout.height}`).join(''),
        daysOff: scale.name === 'week' ? daysOffPath(layout, scale, sizes, calendar) : '',
        slack: places.map((place) => slackLine(place, scale)).join(''),
        agreed: places.map((place) => agreedLine(place, scale)).join(''),
        links: linksOf(layout, scale, false),
        drivingLinks: linksOf(layout, scale, true)
    };
}

function daysOffPath({ height }: Layout, scale: Scale, { head }: Sizes, calendar: WorkingDays): string {
    const parts: string[] = [];
    for (let day = scale.from; day <= scale.to; day += 1) {
        if (!calendar.isWorking(day)) {
            parts.push(`M${startOfDay(scale, day)} ${head}h${scale.pixelsADay}V${height}h-${scale.pixelsADay}z`);
        }
    }
    return parts.join('');
}

function slackLine({ bar: { slack }, middle }: Place, scale: Scale): string {
    return slack ? `M${startOfDay(scale, slack.start)} ${middle}H${endOfDay(scale, slack.due)}m0 -4v8` : '';
}

function agreedLine({ bar: { agreed }, middle }: Place, scale: Scale): string {
    return agreed ? `M${startOfDay(scale, agreed.start)} ${middle + AGREED_BELOW}H${endOfDay(scale, agreed.due)}` : '';
}

/** From the end of what comes first to the start of what follows it; both must be shown, and not both be done. */
function linksOf(layout: Layout, scale: Scale, driving: boolean): Links {
    const lines: string[] = [];
    const heads: string[] = [];
    for (const to of layout.places.values()) {
        for (const id of to.line.activity.predecessorIds) {
            const from = layout.places.get(id);
            if (from && isDrawn(from.bar, to.bar) && isDriving(from, to) === driving) {
                const route = routeOf(from, to, scale);
                lines.push(route.line);
                heads.push(route.head);
            }
        }
    }
    return { lines: lines.join(''), heads: heads.join('') };
}

function isDrawn(from: Bar, to: Bar): boolean {
    const isDone = from.look === 'done' && to.look === 'done';
    return !isDone && from.look !== 'undated' && to.look !== 'undated';
}

function isDriving(from: Place, to: Place): boolean {
    return from.line.activity.driving && to.line.activity.driving;
}

/** Out of the end, along the rows, and into the follower from above, or from below if it stands higher. */
export function routeOf(from: Place, to: Place, scale: Scale): { readonly line: string; readonly head: string } {
    const down = to.middle >= from.middle;
    const sign = down ? 1 : -1;
    const x1 = endOfDay(scale, from.bar.span.due);
    const x2 = entryOf(to, scale);
    const edge = to.middle - sign * HALF_BAR;
    const lane = edge - sign * (HEAD + 1);
    const tip = edge - sign * HEAD;
    const elbow = Math.max(x1 + ELBOW, 0);
    return {
        line: `M${x1} ${from.middle}H${elbow}V${lane}H${x2}V${tip}`,
        head: `M${x2 - HEAD + 1} ${tip}h${2 * HEAD - 2}l${1 - HEAD} ${sign * HEAD}z`
    };
}

/** A diamond is met at its point, a bar just after its start. */
function entryOf({ line, bar }: Place, scale: Scale): number {
    const start = startOfDay(scale, bar.span.start);
    return line.row.isMilestone ? Math.max(start, endOfDay(scale, bar.span.due) - DIAMOND) : start + 3;
}
