import { rowDate } from 'c/mspDates';
import type { PlanView } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { format } from 'c/mspText';
import { dayOf } from './days';
import { endOfDay, widthOf } from './scale';
import type { Scale } from './scale';

/** A line across all rows with its text above the axis. */
export interface Mark {
    readonly key: string;
    readonly lineClass: string;
    readonly lineStyle: string;
    readonly textClass: string;
    readonly text: string;
    /** Place of the text: beside its line where there is room, in a lane where no other text stands. */
    readonly style: string;
    readonly lane: number;
}

interface Named {
    readonly key: string;
    readonly day: number;
    readonly text: string;
    readonly short: string;
}

export const LANE = 16;
const GAP = 10;

/** Today, the close date, the contract date and the value date; dates on one day share a line. */
export function marksOf(plan: PlanView, scale: Scale, short: boolean): Mark[] {
    const used: number[] = [];
    return namedOf(plan)
        .filter(({ day }) => day >= scale.from && day <= scale.to)
        .map((named) => {
            const text = short ? named.short : named.text;
            const x = endOfDay(scale, named.day);
            const width = widthOf(text);
            const start = Math.max(0, Math.min(x - 2, scale.width - width));
            const free = used.findIndex((end) => end + GAP <= start);
            const lane = free < 0 ? used.length : free;
            used[lane] = start + width;
            return {
                key: named.key,
                lineClass: `mark-line mark-line_${named.key}`,
                lineStyle: `inset-inline-start:${x}px`,
                textClass: `mark mark_${named.key}`,
                text,
                lane,
                style: `inset-inline-start:${start}px;inset-block-start:${lane * LANE}px`
            };
        });
}

export function lanesOf(marks: readonly Mark[]): number {
    return marks.reduce((most, mark) => Math.max(most, mark.lane + 1), 1);
}

function namedOf(plan: PlanView): Named[] {
    const { asOf, closeDate, header } = plan;
    const contract = header?.contractDate ?? null;
    const shared = contract === closeDate;
    const marks = [
        markOf('today', asOf, label.markToday, label.markTodayShort),
        markOf('close', closeDate, shared ? label.markBoth : label.markClose, label.markCloseShort),
        markOf('contract', shared ? null : contract, label.markContract, label.markContractShort),
        markOf('value', header?.valueDate ?? null, label.markValue, label.markValueShort)
    ];
    return marks.flatMap((mark) => mark ?? []).sort((a, b) => a.day - b.day);
}

function markOf(key: string, date: string | null, text: string, short: string): Named[] | null {
    return date ? [{ key, day: dayOf(date), text: format(text, rowDate(date)), short }] : null;
}
