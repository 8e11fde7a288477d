import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';
import type { PromptName } from 'c/mspPlanModel';
import type { Activity } from 'c/mspPlanTypes';
import type { Answers } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

interface PromptField {
    readonly field: keyof Answers;
    readonly label: string;
    readonly type: 'text' | 'date';
    readonly required: boolean;
    readonly value: string | null;
    readonly missing: string;
    readonly maxLength: number;
}

type Input = HTMLElement & { readonly value: string | null; focus(): void };
type FormBox = HTMLElement & { checkFields(fields: readonly Element[]): boolean };

const LONGEST = 255;

/** The second question a change raises: why it is blocked, what proves it, by when it is known, why it is hidden or open again. */
export default class MspStepPrompt extends LightningElement {
    label = label;
    @api kind!: PromptName;
    @api activity!: Activity;
    /** What was entered before, where a save was refused. */
    @api answers: Answers = {};
    @api fault: string | null = null;
    @api busy = false;

    get heading(): string {
        const { name } = this.activity;
        return {
            blocked: format(label.askBlocked, name),
            evidence: format(label.askEvidence, name),
            unknown: label.askUnknown,
            hidden: format(stepsLabel.askHidden, name),
            reopen: format(stepsLabel.askReopen, name),
            offer: format(stepsLabel.askOffer, name)
        }[this.kind];
    }

    get help(): string | null {
        return {
            blocked: null,
            evidence: this.activity.requiredEvidence ?? label.askEvidenceHelp,
            unknown: label.askUnknownHelp,
            hidden: stepsLabel.askHiddenHelp,
            reopen: stepsLabel.askReopenHelp,
            offer: stepsLabel.askOfferHelp
        }[this.kind];
    }

    get fields(): PromptField[] {
        const { blockedReason, blockedUntil, evidence, unknownUntil, dueDate } = this.activity;
        return {
            blocked: [
                this.field('blockedReason', label.fieldBlockedReason, 'text', true, blockedReason),
                this.field('blockedUntil', label.fieldBlockedUntil, 'date', false, blockedUntil)
            ],
            evidence: [this.field('evidence', label.linkOrText, 'text', false, evidence)],
            unknown: [this.field('unknownUntil', label.fieldUnknownUntil, 'date', true, unknownUntil)],
            hidden: [this.field('reason', stepsLabel.fieldReason, 'text', true, null)],
            reopen: [this.field('reason', stepsLabel.fieldReason, 'text', true, null)],
            offer: [this.field('due', stepsLabel.fieldNewDate, 'date', true, dueDate)]
        }[this.kind];
    }

    @api focus(): void {
        this.template?.querySelector<Input>('lightning-input')?.focus();
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleConfirm(): void {
        const inputs = [...(this.template?.querySelectorAll<Input>('lightning-input') ?? [])];
        const box = this.template?.querySelector<FormBox>('c-msp-form-box');
        if (!box?.checkFields(inputs)) {
            return;
        }
        const detail: Answers = Object.fromEntries<string | null>(
            inputs.map((input) => [input.dataset.field ?? '', input.value?.trim() ? input.value : null])
        );
        this.dispatchEvent(new CustomEvent<Answers>('answer', { detail }));
    }

    private field(
        name: keyof Answers,
        text: string,
        type: PromptField['type'],
        required: boolean,
        stored: string | null
    ): PromptField {
        const value = this.answers[name] ?? stored;
        const missing = format(label.fieldRequired, text);
        return { field: name, label: text, type, required, value, missing, maxLength: LONGEST };
    }
}
