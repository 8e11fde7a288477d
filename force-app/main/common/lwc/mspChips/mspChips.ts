import { LightningElement, api } from 'lwc';
import glyphs from 'c/mspGlyphs';

export interface Chip {
    readonly name: string;
    readonly label: string;
    readonly pressed: boolean;
}

interface ChipView {
    readonly name: string;
    readonly label: string;
    readonly checked: boolean;
    readonly pressed: 'true' | 'false';
    readonly className: string;
}

/** Small buttons that stay pressed. Event: `chip` with the name of the one that was clicked. */
export default class MspChips extends LightningElement {
    checkGlyph = glyphs.check;
    @api label = '';
    @api chips: readonly Chip[] = [];
    /** Shows a tick on the pressed ones: for chips of which several may be pressed. */
    @api several = false;

    get views(): ChipView[] {
        return this.chips.map(({ name, label, pressed }) => ({
            name,
            label,
            checked: pressed && this.several,
            pressed: pressed ? 'true' : 'false',
            className: pressed ? 'chip chip_on' : 'chip'
        }));
    }

    handleClick(event: Event): void {
        const detail = (event.currentTarget as HTMLElement).dataset.name;
        this.dispatchEvent(new CustomEvent('chip', { detail }));
    }
}
