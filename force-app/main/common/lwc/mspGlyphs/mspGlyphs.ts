/**
 * Shapes on a field of 12 by 12, one even-odd path each, drawn in the colour of the text beside them.
 * Rows draw them as plain SVG: a base icon in each cell makes long lists slow.
 */
const DISC = 'M6 .5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z';
const HOLE = 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z';
const LEFT_HOLE = 'M6 2a4 4 0 0 0 0 8z';

const glyphs = {
    customer: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
    vendor: 'M1 1h10v10h-10zM2.5 2.5v7h7v-7z',
    joint: DISC + LEFT_HOLE,
    notStarted: DISC + HOLE,
    inProgress: DISC + LEFT_HOLE,
    done: DISC + 'M2.9 6.3l1-1 1.5 1.5 3-3.3 1.1 1-4.1 4.5z',
    blocked: 'M2.5 .5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM2.8 5v2h6.4v-2z',
    notNeeded: DISC + HOLE + 'M3.6 5.3h4.8v1.4h-4.8z',
    warning: 'M6 .8l5.7 10.4h-11.4zM5.3 4.4v3.4h1.4v-3.4zM5.3 8.7v1.4h1.4v-1.4z',
    error: DISC + HOLE + 'M3.1 3.9l.8-.8 5 5-.8.8z',
    calendar: 'M1 2h10v9.5h-10zM2.4 5v5.1h7.2v-5.1z',
    clock: DISC + HOLE + 'M5.4 3.3h1.2v2.5l1.7 1-.6 1-2.3-1.4z',
    talk: 'M1 1.5h10v7h-5l-3 2.6v-2.6h-2z',
    check: 'M1.4 6.3l1.2-1.3 2.2 2.2 4.6-5 1.3 1.2-5.8 6.3z',
    close: 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z',
    down: 'M1 3.7l1.1-1.2 3.9 3.9 3.9-3.9 1.1 1.2-5 5z',
    grip: 'M3.5 1h2v2h-2zM6.5 1h2v2h-2zM3.5 5h2v2h-2zM6.5 5h2v2h-2zM3.5 9h2v2h-2zM6.5 9h2v2h-2z',
    more: 'M5 1h2v2h-2zM5 5h2v2h-2zM5 9h2v2h-2z',
    pin: 'M4 .5h4v1l-.7.6v2.6l1.7 1.5v1.3h-2.3v3l-.7 1-.7-1v-3h-2.3v-1.3l1.7-1.5v-2.6l-.7-.6z',
    pencil: 'M8.7 1l2.3 2.3-7 7-3 .7.7-3zM7.9 2.9l1.2 1.2.6-.6-1.2-1.2z',
    rows: 'M1 2h10v1.5h-10zM1 5.2h10v1.5h-10zM1 8.5h10v1.5h-10z',
    bars: 'M1 1.5h6v2h-6zM3 5h7v2h-7zM5 8.5h6v2h-6z',
    columns: 'M1 1h2.8v10h-2.8zM4.6 1h2.8v6h-2.8zM8.2 1h2.8v8h-2.8z',
    plus: 'M5.2 1.5h1.6v3.7h3.7v1.6h-3.7v3.7h-1.6v-3.7h-3.7v-1.6h3.7z',
    right: 'M3.7 1l-1.2 1.1 3.9 3.9-3.9 3.9 1.2 1.1 5-5z'
} as const;

export type GlyphName = keyof typeof glyphs;
export default glyphs;
