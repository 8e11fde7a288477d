import { LightningElement, api } from 'lwc';
import { IDLE } from 'c/mspDiscoveryModel';
import type { Saving } from 'c/mspDiscoveryModel';

/** What somebody decides about the open record; the names are those of the events below it. */
export type Decision = 'confirm' | 'cancel' | 'remove' | 'keepmine' | 'taketheirs';

/**
 * Frame of the form of one record: fields in the slot, a way to remove it, and both values where somebody else changed it.
 * Tells `decide` with what was decided.
 */
export default class MspRecordBox extends LightningElement {
    @api heading = '';
    @api saving: Saving = IDLE;
    /** Null where there is nothing to remove. */
    @api removeLabel: string | null = null;

    get hasConflicts(): boolean {
        return this.saving.conflicts.length > 0;
    }

    handleRemove(): void {
        this.tell('remove');
    }

    handleDecision(event: Event): void {
        event.stopPropagation();
        this.tell(event.type as Decision);
    }

    private tell(detail: Decision): void {
        this.dispatchEvent(new CustomEvent<Decision>('decide', { detail }));
    }
}
