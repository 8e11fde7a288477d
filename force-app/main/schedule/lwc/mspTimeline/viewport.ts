import { startOfDay } from 'c/mspTimelineModel';
import type { Drawing } from 'c/mspTimelineModel';

const USUAL_WIDTH = 1100;
/** Part of the chart that stays before the day that is looked for. */
const BEFORE = 5;
/** Pixels from the edge at which a drag scrolls, and by how many. */
const EDGE = 24;

/** The part of the timeline that is seen. It is as wide as its place: measured, not asked from the window. */
export class Viewport {
    private readonly tellWidth: (width: number) => void;
    private watcher: ResizeObserver | null = null;

    constructor(tellWidth: (width: number) => void) {
        this.tellWidth = tellWidth;
    }

    watch(stage: HTMLElement | null | undefined): void {
        if (!stage || this.watcher) {
            return;
        }
        this.tellWidth(Math.floor(stage.getBoundingClientRect().width) || USUAL_WIDTH);
        this.watcher = new ResizeObserver(([entry]) => {
            const width = Math.floor(entry?.contentRect.width ?? 0);
            if (width > 0) {
                this.tellWidth(width);
            }
        });
        this.watcher.observe(stage);
    }

    stop(): void {
        this.watcher?.disconnect();
        this.watcher = null;
    }
}

/** Width of the canvas, and what its parts need to know of it. */
export function canvasStyle({ names, scale, layout }: Drawing, visibleWidth: number): string {
    const width = names + scale.width;
    const visible = Math.min(visibleWidth, width);
    return `inline-size:${width}px;--msp-names:${names}px;--msp-visible:${visible}px;--msp-head:${layout.head}px`;
}

/** A bar that is dragged to the edge pulls the days behind it into view. */
export function pull(scroller: HTMLElement | null, clientX: number): void {
    const { left, right } = scroller?.getBoundingClientRect() ?? { left: 0, right: 0 };
    if (scroller && right > left) {
        const past = Number(clientX > right - EDGE) - Number(clientX < left + EDGE);
        scroller.scrollLeft += past * EDGE;
    }
}

/** Brings a day near the start of what is seen. */
export function seek(scroller: HTMLElement | null, day: number, { scale }: Drawing, rtl: boolean): void {
    if (scroller) {
        const start = Math.max(0, startOfDay(scale, day) - scroller.clientWidth / BEFORE);
        scroller.scrollLeft = rtl ? -start : start;
    }
}
