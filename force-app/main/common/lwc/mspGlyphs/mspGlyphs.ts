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
    right: 'M3.7 1l-1.2 1.1 3.9 3.9-3.9 3.9 1.2 1.1 5-5z'
} as const;

export type GlyphName = keyof typeof glyphs;
export default glyphs;
