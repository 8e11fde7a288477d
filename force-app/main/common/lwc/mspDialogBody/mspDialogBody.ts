import { LightningElement, api } from 'lwc';

/** Inside a dialog's `lightning-modal-body`: what it is about, why it was refused, and its fields in the slot. */
export default class MspDialogBody extends LightningElement {
    @api intro = '';
    @api fault: string | null = null;
    @api loading = false;
}
