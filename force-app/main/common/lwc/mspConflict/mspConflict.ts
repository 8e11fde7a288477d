import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';

export interface ConflictLine {
    readonly field: string;
    readonly fieldLabel: string;
    readonly mine: string;
    readonly theirs: string;
}

/** Two people changed the same field: both values side by side, and the user decides. Nothing is overwritten before. */
export default class MspConflict extends LightningElement {
    label = label;
    @api lines: readonly ConflictLine[] = [];

    @api focus(): void {
        this.template?.querySelector<HTMLElement>('section')?.focus();
    }

    handleKeepMine(): void {
        this.dispatchEvent(new CustomEvent('keepmine'));
    }

    handleTakeTheirs(): void {
        this.dispatchEvent(new CustomEvent('taketheirs'));
    }
}
