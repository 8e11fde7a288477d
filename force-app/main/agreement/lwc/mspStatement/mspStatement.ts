import { LightningElement, api } from 'lwc';
import { checkFieldsIn } from 'c/mspFields';
import shared from 'c/mspLabels';
import label from 'c/mspLifeLabels';
import type { IsoDate, Option, PlanView } from 'c/mspPlanTypes';

/** Who of the customer said something, when, by which way, and the words or the proof. */
export interface Statement {
    readonly contactId: string | null;
    readonly agreedOn: IsoDate;
    readonly how: string | null;
    readonly words: string;
    readonly evidence: string;
}

export function newStatement(today: IsoDate): Statement {
    return { contactId: null, agreedOn: today, how: null, words: '', evidence: '' };
}

/** The fields of a statement. Tells `statement` with each change. */
export default class MspStatement extends LightningElement {
    label = label;
    shared = shared;
    @api plan!: PlanView;
    @api how: readonly Option[] = [];
    @api value!: Statement;
    /** The words are a reason then, and needed. */
    @api asksReason = false;

    get people(): { readonly label: string; readonly value: string }[] {
        const isHere = (leftOn: IsoDate | null): boolean => leftOn === null || leftOn > this.plan.asOf;
        return this.plan.participants
            .filter(({ side, contactId, leftOn }) => side === 'Customer' && contactId !== null && isHere(leftOn))
            .map(({ name, contactId }) => ({ label: name, value: contactId ?? '' }));
    }

    get hasPeople(): boolean {
        return this.people.length > 0;
    }

    get wordsLabel(): string {
        return this.asksReason ? label.reason : label.words;
    }

    get wordsHelp(): string | null {
        return this.asksReason ? null : label.wordsOrProof;
    }

    /** Shows what is missing and leads to the first of it. */
    @api check(): boolean {
        const right = checkFieldsIn(this.template, 'lightning-combobox, lightning-input, lightning-textarea');
        return this.hasPeople && right;
    }

    handleChange(event: CustomEvent<{ value: string | null }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        const value = event.detail.value ?? '';
        const detail = { ...this.value, [field ?? '']: value };
        this.dispatchEvent(new CustomEvent<Statement>('statement', { detail }));
    }
}
