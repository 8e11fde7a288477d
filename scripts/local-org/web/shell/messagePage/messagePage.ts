import { LightningElement, api } from 'lwc';

export default class MessagePage extends LightningElement {
    @api heading = '';
    @api message = '';

    connectedCallback(): void {
        document.title = `${this.heading} | Local org`;
    }
}
