import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';
import type { PromptName } from 'c/mspPlanModel';
import type { Activity, EditField } from 'c/mspPlanTypes';
import { format } from 'c/mspText';

export type PromptValues = Partial<Record<EditField, string | null>>;

interface PromptField {
    readonly field: EditField;
    readonly label: string;
    readonly type: 'text' | 'date';
    readonly required: boolean;
    readonly value: string | null;
    readonly missing: string;
}

interface Input extends HTMLElement {
    readonly value: string | null;
    focus(): void;
    reportValidity(): boolean;
}

/** The second question a change raises: why it is blocked, what proves it, by when it is known. */
export default class MspStepPrompt extends LightningElement {
    label = label;
    @api kind!: PromptName;
    @api activity!: Activity;
    @api fault: string | null = null;
    @api busy = false;

    get heading(): string {
        return {
            blocked: format(label.askBlocked, this.activity.name),
            evidence: format(label.askEvidence, this.activity.name),
            unknown: label.askUnknown
        }[this.kind];
    }

    get help(): string | null {
        return {
            blocked: null,
            evidence: this.activity.requiredEvidence ?? label.askEvidenceHelp,
            unknown: label.askUnknownHelp
        }[this.kind];
    }

    get fields(): PromptField[] {
        const { blockedReason, blockedUntil, evidence, unknownUntil } = this.activity;
        return {
            blocked: [
                field('blockedReason', label.fieldBlockedReason, 'text', true, blockedReason),
                field('blockedUntil', label.fieldBlockedUntil, 'date', false, blockedUntil)
            ],
            evidence: [field('evidence', label.linkOrText, 'text', false, evidence)],
            unknown: [field('unknownUntil', label.fieldUnknownUntil, 'date', true, unknownUntil)]
        }[this.kind];
    }

    @api focus(): void {
        this.template?.querySelector<Input>('lightning-input')?.focus();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleCancel();
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        if (this.busy) {
            return;
        }
        const inputs = [...(this.template?.querySelectorAll<Input>('lightning-input') ?? [])];
        const wrong = inputs.filter((input) => !input.reportValidity());
        if (wrong.length > 0) {
            wrong[0]?.focus();
            return;
        }
        const values: PromptValues = Object.fromEntries<string | null>(
            inputs.map((input) => [input.dataset.field ?? '', input.value?.trim() ? input.value : null])
        );
        this.dispatchEvent(new CustomEvent<PromptValues>('answer', { detail: values }));
    }
}

function field(
    name: EditField,
    text: string,
    type: PromptField['type'],
    required: boolean,
    value: string | null
): PromptField {
    return { field: name, label: text, type, required, value, missing: format(label.fieldRequired, text) };
}
