import { LightningElement, api } from 'lwc';
import { rescheduleReasons } from 'c/mspPlanApi';
import { sideName } from 'c/mspPlanModel';
import type { Activity, Option } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';

/** Who asked for a change of agreed dates, and why. */
export interface Said {
    readonly side: string;
    readonly reason: string;
    readonly note: string | null;
}

type Field = HTMLElement & { focus(): void };

/** Asks once a change who asked for it and why. Event: `fault` (detail: error) if the choices cannot be read. */
export default class MspRescheduleReason extends LightningElement {
    label = label;
    sides: readonly Option[] = [];
    reasons: readonly Option[] = [];
    side = '';
    reason = '';
    note = '';
    missing = false;

    connectedCallback(): void {
        void this.read();
    }

    /** What was said; null, with the fault shown and the field focused, if something is missing. */
    @api report(): Said | null {
        const { side, reason, note } = this;
        this.missing = side === '' || reason === '';
        if (this.missing) {
            this.template?.querySelector<Field>(side === '' ? '.side' : '.reason')?.focus();
            return null;
        }
        return { side, reason, note: note.trim() || null };
    }

    handleSide(event: CustomEvent<{ value: string }>): void {
        this.side = event.detail.value;
        this.missing = false;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
        this.missing = false;
    }

    handleNote(event: CustomEvent<{ value: string }>): void {
        this.note = event.detail.value;
    }

    private async read(): Promise<void> {
        try {
            const { side = [], reason = [] } = await rescheduleReasons();
            this.sides = side.map(({ value }) => ({ value, label: sideName(value as Activity['leadingSide']) }));
            this.reasons = reason;
        } catch (error) {
            this.dispatchEvent(new CustomEvent('fault', { detail: error }));
        }
    }
}
