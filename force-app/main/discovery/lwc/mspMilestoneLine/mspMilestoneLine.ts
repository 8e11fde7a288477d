import { LightningElement, api } from 'lwc';
import { goTo } from 'c/mspCommands';
import { figureDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import type { PlanView } from 'c/mspPlanTypes';
import { classes, format, joined } from 'c/mspText';
import { layoutOf } from './layout';
import type { Layout, Placed } from './layout';
import { bufferOf, marksOf, stopsOf } from './milestones';
import type { Mark, Stop } from './milestones';

interface LabelView extends Stop {
    readonly className: string;
    readonly style: string;
}

interface ShapeView {
    readonly key: string;
    readonly diamond: string;
    readonly className: string;
    readonly check: string | null;
    readonly stem: string;
    readonly likely: string | null;
    readonly toLikely: string | null;
}

interface MarkView {
    readonly key: string;
    readonly text: string;
    readonly className: string;
    readonly lineClass: string;
    readonly style: string;
    readonly path: string;
}

/** An entry of the list that narrow places show instead of the line. */
interface EntryView {
    readonly key: string;
    readonly className: string;
    readonly mark: string | null;
    readonly note: string | null;
    readonly stop: Stop | null;
}

type Section = HTMLElement & { focus(): void };

/** Narrower than this the line turns into a list with value on top. */
const WIDE = 900;
const SIZE = 8;

/**
 * Milestones on a line that ends at value: what is done, what is planned and likely, and what is left of the buffer.
 * The labels are a list of buttons, so the drawing behind them says nothing that they do not say.
 */
export default class MspMilestoneLine extends LightningElement {
    label = label;
    @api plan!: PlanView;

    width = 0;
    mirrored = false;
    private observer: ResizeObserver | null = null;

    @api focus(): void {
        this.template?.querySelector<Section>('c-msp-section')?.focus();
    }

    renderedCallback(): void {
        const frame = this.template?.querySelector('.frame');
        if (frame && !this.observer && typeof ResizeObserver !== 'undefined') {
            this.observer = new ResizeObserver(([entry]) => {
                this.mirrored = getComputedStyle(frame).direction === 'rtl';
                this.width = Math.round(entry?.contentRect.width ?? 0) || this.width;
            });
            this.observer.observe(frame);
        }
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = null;
    }

    get hasNoStops(): boolean {
        return !this.hasStops;
    }

    get hasStops(): boolean {
        return this.stops.length > 0;
    }

    get bindsLabel(): string | null {
        return this.hasStops && this.plan.header?.earliestValue ? label.lineBinds : null;
    }

    get note(): string | null {
        const { header, asOf } = this.plan;
        if (!this.hasStops) {
            return null;
        }
        if (!header?.valueDate) {
            return label.lineNoValue;
        }
        const { verdictLabel, earliestValue, earliestFit } = header;
        const verdict =
            verdictLabel && earliestValue && earliestFit
                ? format(
                      label.lineVerdict,
                      verdictLabel,
                      figureDate(earliestValue, asOf),
                      figureDate(earliestFit, asOf)
                  )
                : null;
        return joined([label.lineNote, verdict], ' ');
    }

    get startLabel(): string {
        return this.plan.editable ? label.lineToGuide : '';
    }

    get layout(): Layout | null {
        const { header, asOf } = this.plan;
        return this.width > WIDE && header?.valueDate
            ? layoutOf({
                  width: this.width,
                  stops: this.stops,
                  marks: this.marks,
                  today: asOf,
                  likelyValue: header.likelyValue,
                  valueDate: header.valueDate,
                  hasBuffer: bufferOf(this.plan) !== null
              })
            : null;
    }

    get line(): object | null {
        const { layout } = this;
        return layout && { ...this.drawingOf(layout), ...this.labelsOf(layout) };
    }

    get entries(): EntryView[] {
        const { marks, plan } = this;
        const buffer = bufferOf(plan);
        const items: readonly { readonly day: string; readonly view: EntryView }[] = [
            ...this.stops.map((stop) => ({ day: stop.day ?? '9', view: entryOfStop(stop) })),
            ...marks.map((mark) => ({ day: mark.day, view: entryOfMark(mark, buffer?.lines ?? []) }))
        ];
        return [...items].sort((one, other) => other.day.localeCompare(one.day)).map((item) => item.view);
    }

    handleStep(event: Event): void {
        const { step } = (event.currentTarget as HTMLElement).dataset;
        goTo(this, step ? { page: 'plan', view: 'list', step } : { page: 'plan', view: 'list' });
    }

    handleBinds(): void {
        goTo(this, { page: 'plan', view: 'timeline' });
    }

    handleStart(): void {
        goTo(this, { page: 'guide' });
    }

    private get stops(): readonly Stop[] {
        return stopsOf(this.plan);
    }

    private get marks(): readonly Mark[] {
        return marksOf(this.plan);
    }

    private drawingOf(layout: Layout): object {
        const { axis, height, start, today, likely, value } = layout;
        const shapes = layout.stops.map(({ stop, x, likelyX, stem }): ShapeView => ({
            key: stop.key,
            diamond: diamond(x, axis, SIZE),
            className: `diamond diamond_${stop.state}`,
            check: stop.state === 'done' ? `M${x - 3.5} ${axis}l2.5 2.5l4.5 -5` : null,
            stem: `M${x} ${stem.from}V${stem.to}`,
            likely: likelyX === null ? null : diamond(likelyX, axis, SIZE - 2),
            toLikely: likelyX === null ? null : `M${x} ${axis}H${likelyX}`
        }));
        const until = likely ?? value ?? today;
        const over = likely !== null && value !== null && likely > value;
        return {
            viewBox: `0 0 ${this.width} ${height}`,
            height,
            width: this.width,
            drawingClass: this.mirrored ? 'drawing drawing_rtl' : 'drawing',
            style: `height: ${height}px`,
            past: `M${start} ${axis}H${today}`,
            ahead: `M${today} ${axis}H${Math.max(today, over ? (value ?? until) : until)}`,
            overrun: over ? `M${value} ${axis}H${likely}` : null,
            buffer:
                !over && likely !== null && value !== null && value > likely
                    ? {
                          x: likely,
                          y: axis - SIZE,
                          width: value - likely,
                          height: 2 * SIZE,
                          hatch: hatch(likely, value, axis)
                      }
                    : null,
            shapes
        };
    }

    private labelsOf(layout: Layout): object {
        const buffer = bufferOf(this.plan);
        return {
            labels: layout.stops.map((placed): LabelView => ({
                ...placed.stop,
                className: classes(
                    'milestone',
                    `milestone_${placed.stop.state}`,
                    `milestone_${placed.align}`,
                    placed.above && 'milestone_above'
                ),
                style: styleOf(placed)
            })),
            marks: layout.marks.map((placed): MarkView => ({
                key: placed.mark.key,
                text: placed.mark.text,
                className: classes('mark', `mark_${placed.mark.key}`, `milestone_${placed.align}`),
                lineClass: `tick tick_${placed.mark.key}`,
                style: styleOf(placed),
                path: `M${placed.x} ${placed.top + 2}V${layout.axis + 14}`
            })),
            bufferText:
                layout.buffer && buffer
                    ? { lines: buffer.lines, style: styleOf(layout.buffer), className: bufferClass(buffer.bad) }
                    : null
        };
    }
}

function entryOfStop(stop: Stop): EntryView {
    return { key: stop.key, className: `entry entry_${stop.state}`, mark: null, note: null, stop };
}

function entryOfMark({ key, text }: Mark, buffer: readonly string[]): EntryView {
    return {
        key,
        className: `entry entry_mark entry_${key}`,
        mark: text,
        note: key === 'value' ? joined(buffer) : null,
        stop: null
    };
}

function bufferClass(bad: boolean): string {
    return bad ? 'buffer-text buffer-text_bad milestone_end' : 'buffer-text milestone_end';
}

function styleOf({ left, top, width }: Placed): string {
    return `inset-inline-start: ${left}px; inset-block-start: ${top}px; inline-size: ${width}px`;
}

/** Slanted lines between two places. Drawn, as a pattern is referred to by an id, which has no fixed name in a component. */
function hatch(from: number, to: number, axis: number): string {
    const lines: string[] = [];
    for (let x = from - 2 * SIZE; x < to; x += 6) {
        const start = Math.max(x, from);
        const end = Math.min(x + 2 * SIZE, to);
        lines.push(`M${start} ${axis + SIZE - (start - x)}L${end} ${axis + SIZE - (end - x)}`);
    }
    return lines.join('');
}

function diamond(x: number, y: number, size: number): string {
    return `M${x} ${y - size}l${size} ${size}l-${size} ${size}l-${size} -${size}z`;
}
