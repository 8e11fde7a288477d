import { LightningElement, api } from 'lwc';
import { sentences } from 'c/mspErrors';
import label from 'c/mspLabels';

interface Line {
    readonly key: number;
    readonly text: string;
}

/** Says what went wrong in the words of whoever refused, and offers to try again where that can help. */
export default class MspErrorPanel extends LightningElement {
    label = label;
    @api error: unknown;
    @api retryable = false;

    get lines(): Line[] {
        return sentences(this.error).map((text, key) => ({ key, text }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
