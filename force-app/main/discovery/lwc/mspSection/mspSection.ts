import { LightningElement, api } from 'lwc';

/** A part of a page: heading, a note beside it, one action at the end of the line, and its content. */
export default class MspSection extends LightningElement {
    @api heading = '';
    @api note: string | null = null;
    @api action: string | null = null;

    /** Leads a reader here, as a link from elsewhere in the tab asks for. */
    @api focus(): void {
        const heading = this.template?.querySelector<HTMLElement>('h3');
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: 'start' });
    }

    handleAction(): void {
        this.dispatchEvent(new CustomEvent('action'));
    }
}
