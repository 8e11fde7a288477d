import glyphs from 'c/mspGlyphs';
import label from 'c/mspScheduleLabels';
import { format } from 'c/mspText';
import type { BarRow, PhaseRow, TimelineRow } from 'c/mspTimelineModel';

/** A bar that the keyboard holds over another day. */
export interface Held {
    readonly key: string;
    readonly day: number;
    readonly text: string;
}

export interface ShownPhase extends PhaseRow {
    readonly glyph: string;
    readonly glyphClass: string;
    readonly spokenName: string;
    readonly tab: '0' | '-1';
}

export interface ShownBar extends BarRow {
    readonly rowClass: string;
    readonly day: number;
    readonly valueText: string;
    /** Name and dates, for bars that cannot be moved. */
    readonly spokenName: string;
    readonly tab: '0' | '-1';
}

export type ShownRow = ShownPhase | ShownBar;

/** The row with what only its look decides: which is chosen, held, or reached by Tab. */
export function shownRow(
    row: TimelineRow,
    active: string | null,
    selected: string | null,
    held: Held | null
): ShownRow {
    const tab = row.key === active ? '0' : '-1';
    if (row.isPhase) {
        const glyph = row.open ? glyphs.down : glyphs.right;
        const glyphClass = row.open ? 'glyph' : 'glyph glyph_side';
        return { ...row, glyph, glyphClass, tab, spokenName: format(label.phaseOpen, row.title) };
    }
    const isHeld = held?.key === row.key;
    return {
        ...row,
        tab,
        rowClass: row.key === selected ? 'row row_selected' : 'row',
        day: isHeld ? held.day : (row.bar?.day ?? 0),
        valueText: isHeld ? held.text : row.spoken,
        spokenName: `${row.name}: ${row.spoken}`
    };
}
