import { rowDate } from 'c/mspDates';
import type { Filter } from 'c/mspPlanModel';
import type { PlanLife, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { format, number } from 'c/mspText';
import { dayOf, isoOf } from './days';
import { boxOf, layoutOf, PHONE, WIDE } from './layout';
import type { Layout, Sizes } from './layout';
import { lanesOf, LANE, marksOf } from './marks';
import type { Mark } from './marks';
import { pathsOf } from './paths';
import type { Paths } from './paths';
import { linesOf, rangeOf } from './rows';
import { scaleOf, ticksOf } from './scale';
import type { Scale, ScaleName, Tick } from './scale';
import { WorkingDays } from './workingDays';

/** A customer's close-down as Apex sends it. */
export interface CloseDown {
    readonly id: string | null;
    readonly name: string | null;
    readonly fromDay: string | null;
    readonly toDay: string | null;
}

/** Everything that decides what is drawn. */
export interface Input {
    readonly plan: PlanView;
    readonly filter: Filter;
    readonly userId: string;
    readonly baseline: Baseline | null;
    readonly closeDowns: readonly CloseDown[];
    readonly openPhases: ReadonlySet<number>;
    readonly scaleName: ScaleName;
    /** Pixels the timeline has from edge to edge. */
    readonly width: number;
}

export type Baseline = PlanLife['baselines'][number];

export interface Hatch {
    readonly key: string;
    readonly style: string;
    readonly title: string;
}

/** The timeline as its templates show it. */
export interface Drawing {
    readonly calendar: WorkingDays;
    readonly scale: Scale;
    readonly layout: Layout;
    readonly ticks: readonly Tick[];
    readonly marks: readonly Mark[];
    readonly paths: Paths;
    readonly closeDowns: readonly Hatch[];
    readonly isPhone: boolean;
    /** Pixels of the column of names; none on a phone, where names stand above their bars. */
    readonly names: number;
    readonly title: string;
}

const PHONE_WIDTH = 480;
/** Widths from which the column of names gets more room, the widest first. */
const NAMES: readonly (readonly [number, number])[] = [
    [1200, 288],
    [900, 224],
    [PHONE_WIDTH + 1, 168]
];
const AXIS = 36;

export function drawingOf(input: Input): Drawing {
    const { plan, width, scaleName } = input;
    const isPhone = width <= PHONE_WIDTH;
    const names = NAMES.find(([from]) => width >= from)?.[1] ?? 0;
    const calendar = new WorkingDays(plan.timeline ?? { weekdaysOff: [], daysOff: [] });
    const lines = linesOf({ ...input, agreed: input.baseline?.dueDates ?? {}, calendar });
    const range = rangeOf(lines, plan);
    const scale = scaleOf(scaleName, range.start, range.due, width - names);
    const ticks = ticksOf(scale);
    const marks = marksOf(plan, scale, isPhone);
    const sizes: Sizes = { ...(isPhone ? PHONE : WIDE), head: AXIS + lanesOf(marks) * LANE };
    const layout = layoutOf(lines, plan, scale, sizes);
    const steps = lines.filter((line) => line.kind === 'step').length;
    return {
        calendar,
        scale,
        layout,
        ticks,
        marks,
        isPhone,
        names,
        paths: pathsOf(layout, scale, sizes, ticks, calendar),
        closeDowns: input.closeDowns.flatMap((closeDown) => hatchOf(closeDown, scale)),
        title: format(label.timelineTitle, number(steps), rowDate(isoOf(range.start)), rowDate(isoOf(range.due)))
    };
}

function hatchOf({ id, name, fromDay, toDay }: CloseDown, scale: Scale): Hatch[] {
    if (!fromDay || !toDay || dayOf(toDay) < scale.from || dayOf(fromDay) > scale.to) {
        return [];
    }
    const span = { start: Math.max(dayOf(fromDay), scale.from), due: Math.min(dayOf(toDay), scale.to) };
    const title = format(label.closeDown, name ?? '', rowDate(fromDay), rowDate(toDay));
    return [{ key: id ?? fromDay, style: boxOf(span, scale), title }];
}
