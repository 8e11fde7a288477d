import { LightningElement, api } from 'lwc';

/** Nothing to show: says so, says what to do next, and offers the button for it. */
export default class MspEmptyState extends LightningElement {
    @api heading = '';
    @api text = '';
    @api action = '';

    handleAction(): void {
        this.dispatchEvent(new CustomEvent('action'));
    }
}
