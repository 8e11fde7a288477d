import { LightningElement, api } from 'lwc';
import label from 'c/mspScheduleLabels';
import { classes } from 'c/mspText';
import type { Tick, TimelineRow } from 'c/mspTimelineModel';
import { Press } from './press';
import type { BarDrag } from './press';
import { shownRow } from './shown';
import type { Held, ShownRow } from './shown';

export type { BarDrag, Held };

const ROWS_A_PAGE = 10;
const DAYS_WITH_SHIFT = 5;

/**
 * The rows of the timeline as a grid: names as row headers, bars as cells that say in words what they show. It is apart
 * from the timeline, so that a drag draws only what moves.
 *
 * Events: `togglephase` (number of the phase), `openstep` ({ activityId }), `bardrag` (BarDrag), `barstep`
 * ({ key, days }), `barenter` and `barback` (key).
 */
export default class MspTimelineRows extends LightningElement {
    label = label;
    @api ticks: readonly Tick[] = [];
    @api heading = '';
    @api headStyle = '';
    @api selected: string | null = null;
    @api rtl = false;
    @api phone = false;
    /** Scrolls by itself, below an axis that stays. */
    @api tall = false;
    @api held: Held | null = null;

    private given: readonly TimelineRow[] = [];
    /** The one row that Tab reaches; arrows lead to the others. */
    private active: string | null = null;
    private press: Press | null = null;
    private dragged = false;

    @api
    get rows(): readonly TimelineRow[] {
        return this.given;
    }

    set rows(rows: readonly TimelineRow[]) {
        this.given = rows;
        if (!rows.some(({ key }) => key === this.active)) {
            this.active = rows[0]?.key ?? null;
        }
    }

    /** Leads to a step's bar. */
    @api focusRow(key: string): void {
        this.active = key;
        this.stops.find((stop) => stop.dataset.key === key)?.focus();
    }

    get gridClass(): string {
        return classes('grid', this.phone && 'grid_phone', this.rtl && 'grid_rtl', this.tall && 'grid_tall');
    }

    get shownRows(): ShownRow[] {
        return this.given.map((row) => shownRow(row, this.active, this.selected, this.held));
    }

    /** The focus may come by Tab, pointer or screen reader. */
    handleFocus(event: FocusEvent): void {
        this.active = keyOf(event) ?? this.active;
    }

    handleClick(event: Event): void {
        const key = keyOf(event);
        const row = this.given.find((candidate) => candidate.key === key);
        if (row?.isPhase) {
            this.send('togglephase', row.number);
        } else if (row && !this.dragged) {
            this.send('openstep', { activityId: row.key });
        }
        this.dragged = false;
    }

    handlePointerDown(event: PointerEvent): void {
        const key = keyOf(event);
        const bar = event.target as HTMLElement;
        this.dragged = false;
        if (key && event.button === 0 && event.pointerType !== 'touch' && bar.closest('.bar_movable')) {
            bar.setPointerCapture?.(event.pointerId);
            this.press = new Press(key, event.clientX);
        }
    }

    handlePointerMove(event: PointerEvent): void {
        this.tell(this.press?.move(event.clientX));
    }

    handlePointerUp(event: PointerEvent): void {
        this.finish(event, 'end');
    }

    handlePointerCancel(event: PointerEvent): void {
        this.finish(event, 'cancel');
    }

    handleKeydown(event: KeyboardEvent): void {
        const key = keyOf(event);
        const row = this.given.find((candidate) => candidate.key === key);
        if (!row || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const isHandled = this.walk(event.key) || (row.isPhase ? this.onPhase(row, event) : this.onBar(row, event));
        if (isHandled) {
            event.preventDefault();
            event.stopPropagation();
        }
    }

    private get stops(): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('.stop') ?? [])];
    }

    /** Up, down, and to both ends. */
    private walk(name: string): boolean {
        const { stops } = this;
        const from = stops.findIndex((stop) => stop.dataset.key === this.active);
        const last = stops.length - 1;
        const targets: Readonly<Record<string, number>> = {
            ArrowUp: from - 1,
            ArrowDown: from + 1,
            PageUp: Math.max(0, from - ROWS_A_PAGE),
            PageDown: Math.min(last, from + ROWS_A_PAGE),
            Home: 0,
            End: last
        };
        const target = targets[name];
        if (target !== undefined) {
            stops[target]?.focus();
        }
        return target !== undefined;
    }

    /** The arrow that points into the phase opens it, the other closes it. */
    private onPhase(row: Extract<TimelineRow, { isPhase: true }>, { key }: KeyboardEvent): boolean {
        const side = this.sideOf(key);
        if ((side > 0 && !row.open) || (side < 0 && row.open)) {
            this.send('togglephase', row.number);
        }
        return side !== 0;
    }

    private onBar(row: Extract<TimelineRow, { isPhase: false }>, event: KeyboardEvent): boolean {
        const side = this.sideOf(event.key);
        if (side !== 0 && row.bar?.movable) {
            this.send('barstep', { key: row.key, days: side * (event.shiftKey ? DAYS_WITH_SHIFT : 1) });
            return true;
        }
        if (event.key === 'Enter') {
            this.send('barenter', row.key);
            return true;
        }
        if (event.key === 'Escape' && this.held) {
            this.send('barback', row.key);
            return true;
        }
        return false;
    }

    /** 1 towards later days, -1 towards earlier ones, whatever the direction of the text. */
    private sideOf(key: string): number {
        const side = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
        return this.rtl ? -side : side;
    }

    private finish(event: PointerEvent, moment: 'end' | 'cancel'): void {
        const drags = this.press?.end(event.clientX, moment) ?? [];
        this.press = null;
        this.dragged = drags.length > 0;
        this.tell(drags);
    }

    private tell(drags: readonly BarDrag[] = []): void {
        drags.forEach((drag) => this.send('bardrag', drag));
    }

    private send(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function keyOf(event: Event): string | null {
    return (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key ?? null;
}
