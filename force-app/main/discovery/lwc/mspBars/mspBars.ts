import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';

interface Bar {
    readonly key: number;
    readonly className: string;
}

/** Rows in grey of the height they will have, while a section is read. */
export default class MspBars extends LightningElement {
    label = label;
    @api rows: number | string = 4;

    get bars(): Bar[] {
        return Array.from({ length: Number(this.rows) }, (_, key) => ({ key, className: `bar bar_${key % 3}` }));
    }
}
