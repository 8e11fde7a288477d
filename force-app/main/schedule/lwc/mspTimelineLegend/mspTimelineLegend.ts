import { LightningElement, api } from 'lwc';
import label from 'c/mspScheduleLabels';
import { format } from 'c/mspText';

/** What the marks of the timeline mean. */
export default class MspTimelineLegend extends LightningElement {
    label = label;
    /** Day of the last agreement in words; empty without one. */
    @api agreedOn = '';
    @api hasCloseDowns = false;

    get agreedText(): string {
        return format(label.legendAgreed, this.agreedOn);
    }
}
