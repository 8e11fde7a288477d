/**
 * Where everything stands on the line of milestones, in pixels from the start of the line. Only presentation: dates
 * come in, places go out. Labels stand above and below the line, two rows each, so that none covers another.
 */
import type { Mark, Stop } from './milestones';

export type Align = 'start' | 'middle' | 'end';

export interface Placed {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly align: Align;
}

export interface PlacedStop extends Placed {
    readonly stop: Stop;
    readonly x: number;
    readonly likelyX: number | null;
    readonly above: boolean;
    /** Line from the milestone to its label. */
    readonly stem: { readonly from: number; readonly to: number };
}

export interface PlacedMark extends Placed {
    readonly mark: Mark;
    readonly x: number;
}

export interface Layout {
    readonly height: number;
    readonly axis: number;
    readonly start: number;
    readonly today: number;
    readonly end: number;
    /** Likely day of value. */
    readonly likely: number | null;
    readonly value: number | null;
    readonly stops: readonly PlacedStop[];
    readonly marks: readonly PlacedMark[];
    readonly buffer: Placed | null;
}

interface Box {
    readonly left: number;
    readonly right: number;
}

interface Lane {
    readonly above: boolean;
    readonly depth: number;
}

/** Where the label of one milestone stands. */
interface Choice {
    readonly x: number;
    readonly lane: Lane;
    readonly box: Box;
    readonly align: Align;
}

export interface LineInput {
    readonly width: number;
    readonly stops: readonly Stop[];
    readonly marks: readonly Mark[];
    readonly today: string;
    readonly likelyValue: string | null;
    readonly valueDate: string;
    readonly hasBuffer: boolean;
}

const EDGE = 12;
/** Widths of labels, tried one after the other until all find room. */
const LABEL_WIDTHS: readonly number[] = [164, 148, 132];
const MARK_WIDTH = 190;
const LABEL_HEIGHT = 66;
const MARK_HEIGHT = 20;
const GAP = 8;
const STEM = 14;
/** Above and below the line, near it first. */
const LANES: readonly Lane[] = [
    { above: true, depth: 0 },
    { above: false, depth: 0 },
    { above: true, depth: 1 },
    { above: false, depth: 1 }
];
const MOST_TRIES = 20_000;
const MS_A_DAY = 86_400_000;

/** Finds a place for every label, going back on an earlier one where a later one has none. */
class Search {
    private readonly places: readonly number[];
    private readonly width: number;
    private readonly labelWidth: number;
    private readonly buffer: Box | null;
    private readonly chosen: Choice[] = [];
    private tries = MOST_TRIES;

    constructor(places: readonly number[], width: number, labelWidth: number, buffer: Box | null) {
        this.places = places;
        this.width = width;
        this.labelWidth = labelWidth;
        this.buffer = buffer;
    }

    choices(): readonly Choice[] | null {
        return this.next(0) ? this.chosen : null;
    }

    private next(index: number): boolean {
        const x = this.places[index];
        if (x === undefined) {
            return true;
        }
        // Neighbours stand on opposite sides, if both have room.
        const lanes =
            index % 2 === 0 ? LANES : [...LANES].sort((one, other) => one.depth - other.depth || (one.above ? 1 : -1));
        for (const lane of lanes) {
            for (const align of alignsAt(x, this.width, this.labelWidth)) {
                const choice: Choice = { x, lane, align, box: boxAt(x, align, this.width, this.labelWidth) };
                this.tries -= 1;
                if (this.tries > 0 && this.fits(choice)) {
                    this.chosen.push(choice);
                    if (this.next(index + 1)) {
                        return true;
                    }
                    this.chosen.pop();
                }
            }
        }
        return false;
    }

    private fits({ x, lane, box }: Choice): boolean {
        const nearest = lane.above && lane.depth === 0;
        if (this.buffer && (nearest ? overlaps(box, this.buffer) : lane.above && covers(this.buffer, x))) {
            return false;
        }
        return this.chosen
            .filter((other) => other.lane.above === lane.above)
            .every((other) => {
                if (other.lane.depth === lane.depth) {
                    return !overlaps(box, other.box);
                }
                return other.lane.depth < lane.depth ? !covers(other.box, x) : !covers(box, other.x);
            });
    }
}

/** Null if the labels do not find room; then a list says the same. */
export function layoutOf(input: LineInput): Layout | null {
    for (const labelWidth of LABEL_WIDTHS) {
        const layout = layoutWith(input, labelWidth);
        if (layout) {
            return layout;
        }
    }
    return null;
}

function layoutWith(input: LineInput, labelWidth: number): Layout | null {
    const dated = input.stops.filter((stop) => stop.day !== null);
    const days = [
        ...dated.flatMap((stop) => [stop.day, stop.likely]),
        ...input.marks.map((mark) => mark.day),
        input.likelyValue
    ].filter((day) => day !== null);
    const first = Math.min(...days.map(dayNumber));
    const last = Math.max(...days.map(dayNumber));
    const place = (day: string): number =>
        EDGE + ((dayNumber(day) - first) / Math.max(1, last - first)) * (input.width - 2 * EDGE);

    const marks = placeMarks(input, place);
    const buffer = input.hasBuffer ? boxAt(place(input.valueDate), 'end', input.width, labelWidth) : null;
    const places = dated.map((stop) => place(stop.day ?? ''));
    const choices = new Search(places, input.width, labelWidth, buffer).choices();
    return marks && choices && drawn(input, place, dated, choices, marks, buffer);
}

function drawn(
    input: LineInput,
    place: (day: string) => number,
    stops: readonly Stop[],
    choices: readonly Choice[],
    marks: readonly PlacedMark[],
    buffer: Box | null
): Layout {
    const rows = (above: boolean): number =>
        Math.max(
            above && buffer ? 1 : 0,
            ...choices.filter(({ lane }) => lane.above === above).map(({ lane }) => lane.depth + 1)
        );
    const markRows = Math.max(0, ...marks.map((mark) => mark.top / MARK_HEIGHT + 1));
    const axis = markRows * MARK_HEIGHT + rows(true) * LABEL_HEIGHT + STEM + GAP;
    const topOf = ({ above, depth }: Lane): number => {
        const toFirst = STEM + depth * LABEL_HEIGHT;
        return above ? axis - toFirst - LABEL_HEIGHT : axis + toFirst;
    };
    const placed = stops.map((stop, index): PlacedStop => {
        const { x, lane, box, align } = choices[index] as Choice;
        const top = topOf(lane);
        const near = lane.above ? axis - 8 : axis + 8;
        return {
            stop,
            x,
            above: lane.above,
            likelyX: stop.likely ? place(stop.likely) : null,
            stem: { from: near, to: lane.above ? top + LABEL_HEIGHT : top },
            left: box.left,
            top,
            width: box.right - box.left,
            align
        };
    });
    return {
        height: axis + STEM + rows(false) * LABEL_HEIGHT + GAP,
        axis,
        start: Math.min(place(input.today), ...placed.map((stop) => stop.x)),
        today: place(input.today),
        end: input.width - EDGE,
        likely: input.likelyValue ? place(input.likelyValue) : null,
        value: place(input.valueDate),
        stops: placed,
        marks,
        buffer: buffer && {
            left: buffer.left,
            top: axis - STEM - LABEL_HEIGHT / 2 - GAP,
            width: buffer.right - buffer.left,
            align: 'end'
        }
    };
}

function placeMarks({ marks, width }: LineInput, place: (day: string) => number): readonly PlacedMark[] | null {
    const rows: Box[][] = [[], []];
    const placed = marks.map((mark): PlacedMark | null => {
        const x = place(mark.day);
        for (const [row, boxes] of rows.entries()) {
            for (const align of alignsAt(x, width, MARK_WIDTH)) {
                const box = boxAt(x, align, width, MARK_WIDTH);
                if (!boxes.some((other) => overlaps(box, other))) {
                    boxes.push(box);
                    return { mark, x, left: box.left, top: row * MARK_HEIGHT, width: MARK_WIDTH, align };
                }
            }
        }
        return null;
    });
    return placed.some((mark) => mark === null) ? null : (placed as PlacedMark[]);
}

/** A label that begins, ends or has its middle at the place; the edges of the line push it in. */
function boxAt(x: number, align: Align, width: number, size: number): Box {
    const wished = align === 'start' ? x - 4 : align === 'end' ? x + 4 - size : x - size / 2;
    const left = Math.max(0, Math.min(wished, width - size));
    return { left, right: left + size };
}

/** How a label may stand without being pushed in. */
function alignsAt(x: number, width: number, size: number): readonly Align[] {
    if (x + size > width) {
        return ['end', 'middle'];
    }
    return x < size ? ['start', 'middle'] : ['start', 'end', 'middle'];
}

function overlaps(one: Box, other: Box): boolean {
    return one.left < other.right + GAP && other.left < one.right + GAP;
}

function covers(box: Box, x: number): boolean {
    return x > box.left - GAP && x < box.right + GAP;
}

function dayNumber(iso: string): number {
    return Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;
}
