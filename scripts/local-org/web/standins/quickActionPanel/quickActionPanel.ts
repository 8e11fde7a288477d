import { LightningElement, api } from 'lwc';

/** Frame of a quick action with a screen: heading, content, and buttons in the slot `footer`. */
export default class QuickActionPanel extends LightningElement {
    @api header = '';
    /** The heading; `header` is its older name. */
    @api title = '';

    get heading(): string {
        return this.header || this.title;
    }
}
