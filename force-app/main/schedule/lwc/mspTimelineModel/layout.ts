import { isOpen } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import type { Bar, Span } from './bars';
import { isMovable } from './rows';
import type { Line, PhaseLine, StepLine } from './rows';
import { endOfDay, startOfDay } from './scale';
import type { Scale } from './scale';
import { spokenBar } from './spoken';

/** Heights in pixels. On a phone the name stands above its bar. */
export interface Sizes {
    /** Of the axis with the texts above it. */
    readonly head: number;
    readonly phase: number;
    readonly step: number;
    /** From the top of a step's row to the middle of its bar. */
    readonly middle: number;
}

export const WIDE: Sizes = { head: 52, phase: 28, step: 30, middle: 15 };
export const PHONE: Sizes = { head: 52, phase: 32, step: 48, middle: 33 };

interface Placed {
    readonly key: string;
    readonly top: number;
    readonly style: string;
}

export interface PhaseRow extends Placed {
    readonly isPhase: true;
    readonly number: number;
    readonly title: string;
    readonly expanded: 'true' | 'false';
    readonly open: boolean;
    readonly current: boolean;
    /** Style of the line over its steps; null if it has no dates. */
    readonly summary: string | null;
    readonly done: string | null;
}

export interface BarRow extends Placed {
    readonly isPhase: false;
    readonly name: string;
    readonly isMilestone: boolean;
    readonly side: string;
    readonly sideGlyph: string;
    readonly nameClass: string;
    readonly bar: BarView | null;
    readonly spoken: string;
}

/** A bar as the template draws it; styles hold places in pixels from the start of the axis. */
export interface BarView {
    readonly className: string;
    readonly style: string;
    readonly movable: boolean;
    readonly undated: boolean;
    readonly late: string | null;
    readonly overrun: string | null;
    /** Its due day, for a slider's value. */
    readonly day: number;
}

export type TimelineRow = PhaseRow | BarRow;

/** Where a step's bar lies: what the lines between bars start from. */
export interface Place {
    readonly line: StepLine;
    readonly bar: Bar;
    readonly middle: number;
}

export interface Layout {
    readonly rows: readonly TimelineRow[];
    readonly places: ReadonlyMap<string, Place>;
    readonly head: number;
    /** Height of all rows with the head. */
    readonly height: number;
}

export function layoutOf(lines: readonly Line[], plan: PlanView, scale: Scale, sizes: Sizes): Layout {
    const rows: TimelineRow[] = [];
    const places = new Map<string, Place>();
    let top = sizes.head;
    for (const line of lines) {
        const size = line.kind === 'phase' ? sizes.phase : sizes.step;
        rows.push(line.kind === 'phase' ? phaseRow(line, top, size, scale) : barRow(line, top, size, plan, scale));
        if (line.kind === 'step' && line.bar) {
            places.set(line.key, { line, bar: line.bar, middle: top + sizes.middle });
        }
        top += size;
    }
    return { rows, places, head: sizes.head, height: top };
}

/** The style that puts a box on the days of a span. */
export function boxOf(span: Span, scale: Scale): string {
    const start = startOfDay(scale, span.start);
    const width = Math.max(3, endOfDay(scale, span.due) - start);
    return `inset-inline-start:${start}px;inline-size:${Math.round(width * 10) / 10}px`;
}

function phaseRow(line: PhaseLine, top: number, size: number, scale: Scale): PhaseRow {
    const { phase, span, open } = line;
    const isShown = span !== null && span.due >= scale.from;
    return {
        isPhase: true,
        key: line.key,
        top,
        style: `block-size:${size}px`,
        number: phase.number,
        title: phase.title,
        expanded: open ? 'true' : 'false',
        open,
        current: phase.current,
        summary: isShown ? boxOf({ start: Math.max(span.start, scale.from), due: span.due }, scale) : null,
        done: isShown ? null : line.done
    };
}

function barRow(line: StepLine, top: number, size: number, plan: PlanView, scale: Scale): BarRow {
    const { row, activity, bar } = line;
    return {
        isPhase: false,
        key: line.key,
        top,
        style: `block-size:${size}px`,
        name: row.name,
        isMilestone: row.isMilestone,
        side: row.side,
        sideGlyph: row.sideGlyph,
        nameClass: nameClass(row.isMilestone, isOpen(activity)),
        bar: bar && barView(bar, line, plan, scale),
        spoken: spokenBar(activity, row.status, bar)
    };
}

function nameClass(isMilestone: boolean, open: boolean): string {
    return ['name', isMilestone && 'name_milestone', !open && 'name_done'].filter(Boolean).join(' ');
}

function barView(bar: Bar, line: StepLine, plan: PlanView, scale: Scale): BarView {
    const movable = isMovable(line.activity, plan);
    const shape = line.row.isMilestone && bar.look !== 'undated' ? 'bar_milestone' : '';
    return {
        className: ['stop', 'bar', `bar_${bar.look}`, shape, movable && 'bar_movable'].filter(Boolean).join(' '),
        style: boxOf(bar.span, scale),
        movable,
        undated: bar.look === 'undated',
        late: bar.late && boxOf(bar.late, scale),
        overrun: bar.overrun && boxOf(bar.overrun, scale),
        day: bar.span.due
    };
}
