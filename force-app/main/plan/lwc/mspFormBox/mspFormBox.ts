import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';

type Focusable = HTMLElement & { focus(): void };
type Checked = Focusable & { reportValidity(): boolean };

/**
 * A small form below what it asks about: heading, the fields of its slot, two buttons, and why a save was refused.
 * Tells `confirm` and `cancel`; Enter in a field confirms, Escape cancels.
 */
export default class MspFormBox extends LightningElement {
    label = label;
    @api heading = '';
    @api help: string | null = null;
    @api confirmLabel = label.save;
    @api fault: string | null = null;
    @api busy = false;

    /** Shows what the fields still need and leads to the first of them. */
    @api checkFields(fields: readonly Element[]): boolean {
        const wrong = (fields as readonly Checked[]).filter((field) => !field.reportValidity());
        wrong[0]?.focus();
        return wrong.length === 0;
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        if (!this.busy) {
            this.dispatchEvent(new CustomEvent('confirm'));
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    /** The keys of a field are not those of the row around it. */
    handleKeydown(event: KeyboardEvent): void {
        event.stopPropagation();
        if (event.key === 'Escape') {
            this.handleCancel();
        }
    }
}
