import { LightningElement, api } from 'lwc';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';

/** Says what was saved, and takes it back. Its region is always there, as one that appears with its text stays unread. */
export default class MspUndoBar extends LightningElement {
    label = label;
    closeGlyph = glyphs.close;
    doneGlyph = glyphs.done;
    @api message = '';
    @api undoable = false;

    handleUndo(): void {
        this.dispatchEvent(new CustomEvent('undo'));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
