import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/** The window of a quick action. The component inside says when it is done. */
export default class QuickAction extends LightningModal {
    @api component = '';
    @api recordId = '';
    @api objectApiName = '';

    handleClose(event: Event): void {
        event.stopPropagation();
        this.close();
    }
}
