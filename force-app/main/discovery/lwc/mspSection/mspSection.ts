import { LightningElement, api } from 'lwc';

/**
 * A part of a page: heading, a note beside it, one action at the end of the line, and its content. A list says with
 * `empty-heading` and `empty-text` what to do while it has no rows; the action then stands with these words.
 */
export default class MspSection extends LightningElement {
    @api heading = '';
    @api note: string | null = null;
    @api action: string | null = null;
    @api emptyHeading = '';
    @api emptyText = '';
    /** The list has no rows. */
    @api lacksRows = false;
    /** The first row is being added, so nothing has to be said about it. */
    @api adding = false;

    /** Leads a reader here, as a link from elsewhere in the tab asks for. */
    @api focus(): void {
        const heading = this.template?.querySelector<HTMLElement>('h3');
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: 'start' });
    }

    get headAction(): string | null {
        return this.lacksRows ? null : this.action;
    }

    get showsEmpty(): boolean {
        return this.lacksRows && !this.adding;
    }

    handleAction(): void {
        this.dispatchEvent(new CustomEvent('action'));
    }
}
