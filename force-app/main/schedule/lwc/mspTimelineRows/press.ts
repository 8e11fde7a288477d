/** A bar under the pointer, where it is in pixels of the screen. */
export interface BarDrag {
    readonly key: string;
    readonly clientX: number;
    readonly moment: 'start' | 'move' | 'end' | 'cancel';
}

const LEAST_PIXELS = 4;

/** Tells a drag from a click: the pointer must leave its place first. */
export class Press {
    private readonly key: string;
    private readonly x: number;
    private dragging = false;

    constructor(key: string, x: number) {
        this.key = key;
        this.x = x;
    }

    move(clientX: number): BarDrag[] {
        const starts = !this.dragging && Math.abs(clientX - this.x) >= LEAST_PIXELS;
        this.dragging ||= starts;
        return [...(starts ? [this.at(this.x, 'start')] : []), ...(this.dragging ? [this.at(clientX, 'move')] : [])];
    }

    end(clientX: number, moment: 'end' | 'cancel'): BarDrag[] {
        return this.dragging ? [this.at(clientX, moment)] : [];
    }

    private at(clientX: number, moment: BarDrag['moment']): BarDrag {
        return { key: this.key, clientX, moment };
    }
}
