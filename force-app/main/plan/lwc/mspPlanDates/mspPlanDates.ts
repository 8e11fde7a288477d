import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';

export interface PlanDates {
    readonly valueDate: string | null;
    readonly valueDateReason: string | null;
    readonly contractDate: string | null;
}

interface Field extends HTMLElement {
    readonly value: string | null;
    readonly dataset: DOMStringMap;
    reportValidity(): boolean;
    focus(): void;
}

/** The three fields that anchor a plan. It tells each change and keeps what is typed; saving is the owner's part. */
export default class MspPlanDates extends LightningElement {
    label = label;
    @api valueDate: string | null = null;
    @api valueDateReason: string | null = null;
    @api contractDate: string | null = null;
    @api disabled = false;

    /** Shows what is missing or malformed beside its field, and leads there. */
    @api check(): boolean {
        const fields = [...(this.template?.querySelectorAll<Field>('lightning-input') ?? [])];
        const wrong = fields.filter((field) => !field.reportValidity());
        wrong[0]?.focus();
        return wrong.length === 0;
    }

    @api focus(): void {
        this.template?.querySelector<Field>('lightning-input')?.focus();
    }

    handleChange(event: CustomEvent<{ value: string | null }>): void {
        event.stopPropagation();
        const name = (event.currentTarget as Field).dataset.field as keyof PlanDates;
        const value = event.detail.value?.trim() ? event.detail.value : null;
        this.dispatchEvent(new CustomEvent('dateschange', { detail: { [name]: value } }));
    }
}
