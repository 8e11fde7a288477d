import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import { checkFieldsIn } from 'c/mspFields';
import shared from 'c/mspLabels';
import label from 'c/mspLifeLabels';
import { loadLife } from 'c/mspPlanApi';
import type { PlanLife, PlanView } from 'c/mspPlanTypes';
import { newStatement } from 'c/mspStatement';
import type { Statement } from 'c/mspStatement';

type Field = 'problemAddressed' | 'valueAchieved' | 'figure' | 'decision' | 'valueDate' | 'valueDateReason';
type Answers = Readonly<Record<Field, string | null>>;
type StatementFields = HTMLElement & { check(): boolean };

/** The customer says whether the value is there. Answers true once it is saved. */
export default class MspAcknowledgeDialog extends LightningModal {
    text = label;
    shared = shared;
    @api plan!: PlanView;
    @api perform!: Perform;

    life: PlanLife | null = null;
    fault: string | null = null;
    busy = false;
    statement: Statement | null = null;
    answers: Answers = {
        problemAddressed: null,
        valueAchieved: null,
        figure: null,
        decision: null,
        valueDate: null,
        valueDateReason: null
    };
    decisions = [
        { label: label.ackFinal, value: 'final' },
        { label: label.ackContinue, value: 'continue' }
    ];

    connectedCallback(): void {
        this.statement = newStatement(this.plan.asOf);
        loadLife(this.plan.planId ?? '')
            .then((life) => {
                this.life = life;
            })
            .catch((error: unknown) => {
                this.fault = sentence(error);
            });
    }

    get ready(): boolean {
        return this.life !== null;
    }

    get loading(): boolean {
        return this.life === null && this.fault === null;
    }

    /** Only words: what an answer does is decided by the service. */
    get saysNo(): boolean {
        return [this.answers.problemAddressed, this.answers.valueAchieved].includes('No');
    }

    get saysPartly(): boolean {
        return !this.saysNo && [this.answers.problemAddressed, this.answers.valueAchieved].includes('Partly');
    }

    get continues(): boolean {
        return this.saysPartly && this.answers.decision === 'continue';
    }

    get ends(): boolean {
        return !this.saysNo && !this.continues;
    }

    get saveLabel(): string {
        return this.ends ? label.ackSaveEnd : label.ackSaveKeep;
    }

    handleStatement(event: CustomEvent<Statement>): void {
        this.statement = event.detail;
    }

    handleAnswer(event: CustomEvent<{ value: string | null }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as Field;
        this.answers = { ...this.answers, [field]: event.detail.value ? event.detail.value : null };
    }

    handleCancel(): void {
        this.close(false);
    }

    handleSave(): void {
        const statement = this.template?.querySelector<StatementFields>('c-msp-statement');
        if (!this.busy && checkFieldsIn(this.template) && statement?.check()) {
            void this.save();
        }
    }

    private async save(): Promise<void> {
        await saveAndClose(this, {
            name: 'acknowledge',
            args: [{ ...this.statement, ...this.answers }],
            done: this.ends ? label.doneAck : label.doneAckKept
        });
    }
}
