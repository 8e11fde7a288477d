import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';

/** The two buttons of a dialog, inside its `lightning-modal-footer`. Tells `cancel` and `confirm`. */
export default class MspDialogFooter extends LightningElement {
    label = label;
    @api confirmLabel = label.save;
    @api variant: 'brand' | 'destructive' = 'brand';
    @api disabled = false;

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleConfirm(): void {
        this.dispatchEvent(new CustomEvent('confirm'));
    }
}
