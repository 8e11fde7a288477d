import { monthName, monthOfYear, rowDate } from 'c/mspDates';
import label from 'c/mspScheduleLabels';
import { format } from 'c/mspText';
import { isoOf, mondaysBetween, monthsBetween } from './days';

export type ScaleName = 'week' | 'month' | 'quarter' | 'plan';

/** From days to pixels. `from` is the first day shown, `to` the last. */
export interface Scale {
    readonly name: ScaleName;
    readonly from: number;
    readonly to: number;
    readonly pixelsADay: number;
    readonly width: number;
}

/** A line of the axis. Its text is empty where a neighbour's text leaves no room. */
export interface Tick {
    readonly day: number;
    readonly x: number;
    readonly text: string;
    readonly style: string;
}

const PIXELS_A_DAY: Readonly<Record<Exclude<ScaleName, 'plan'>, number>> = { week: 22, month: 7, quarter: 2.75 };
const PIXELS_A_LETTER = 7;
const GAP = 8;
const LEAST_PIXELS_A_DAY = 0.25;

export function scaleOf(name: ScaleName, from: number, to: number, visibleWidth: number): Scale {
    const days = to - from + 1;
    const fitting = Math.max(visibleWidth / days, LEAST_PIXELS_A_DAY);
    const pixelsADay = name === 'plan' ? fitting : Math.max(PIXELS_A_DAY[name], fitting);
    return { name, from, to, pixelsADay, width: Math.round(days * pixelsADay) };
}

/** Where the day begins. */
export function startOfDay({ from, pixelsADay }: Scale, day: number): number {
    return round((day - from) * pixelsADay);
}

export function endOfDay(scale: Scale, day: number): number {
    return startOfDay(scale, day + 1);
}

export function ticksOf(scale: Scale): Tick[] {
    const { name, from, to } = scale;
    const days = {
        week: () => mondaysBetween(from, to),
        month: () => monthsBetween(from, to),
        quarter: () => monthsBetween(from, to, 3),
        plan: () => monthsBetween(from, to)
    }[name]();
    const texts = days.map((day, index) => tickText(name, day, index === 0));
    const places = days.map((day) => Math.max(0, startOfDay(scale, day)));
    let free = 0;
    return days.map((day, index) => {
        const x = places[index] ?? 0;
        const end = x + GAP + widthOf(texts[index] ?? '');
        // What is left of the first month is too narrow for its name more often than not.
        const isCut = index === 0 && end > (places[1] ?? end);
        const fits = !isCut && x >= free && end <= scale.width;
        free = fits ? end : free;
        return { day, x, text: fits ? (texts[index] ?? '') : '', style: `inset-inline-start:${x}px` };
    });
}

/** About how wide a short text is: layout cannot be measured before it is drawn. */
export function widthOf(text: string): number {
    return text.length * PIXELS_A_LETTER;
}

function tickText(name: ScaleName, day: number, isFirst: boolean): string {
    const iso = isoOf(day);
    const month = Number(iso.slice(5, 7));
    if (name === 'week') {
        return rowDate(iso);
    }
    if (name === 'quarter') {
        return format(label.quarter, Math.ceil(month / 3), iso.slice(0, 4));
    }
    return month === 1 || (isFirst && name === 'month') ? monthOfYear(iso) : monthName(iso);
}

function round(pixels: number): number {
    return Math.round(pixels * 10) / 10;
}
