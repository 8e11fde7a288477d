import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import label from 'c/mspLifeLabels';
import { loadLife } from 'c/mspPlanApi';
import { activitiesOf, isOpen } from 'c/mspPlanModel';
import type { PlanLife, PlanView } from 'c/mspPlanTypes';
import { newStatement } from 'c/mspStatement';
import type { Statement } from 'c/mspStatement';

export type AgreementKind = 'agree' | 'reagree' | 'withdraw' | 'decline';

type StatementFields = HTMLElement & { check(): boolean };

const TEXTS = {
    agree: { title: label.agree, intro: label.agreeIntro, done: label.doneAgree },
    reagree: { title: label.reagree, intro: label.agreeIntro, done: label.doneAgree },
    withdraw: { title: label.withdraw, intro: label.withdrawIntro, done: label.doneWithdraw },
    decline: { title: label.decline, intro: label.declineIntro, done: label.doneDecline }
} as const satisfies Record<AgreementKind, object>;

/** Records what the customer says about the plan as a whole. Answers true once it is saved. */
export default class MspAgreementDialog extends LightningModal {
    text = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api kind: AgreementKind = 'agree';

    life: PlanLife | null = null;
    fault: string | null = null;
    busy = false;
    statement: Statement | null = null;
    exceptedStepIds: readonly string[] = [];
    customerKnows = false;

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

    get texts(): (typeof TEXTS)[AgreementKind] {
        return TEXTS[this.kind];
    }

    get agrees(): boolean {
        return this.kind === 'agree' || this.kind === 'reagree';
    }

    get asksReason(): boolean {
        return !this.agrees;
    }

    get ready(): boolean {
        return this.life !== null;
    }

    get loading(): boolean {
        return this.life === null && this.fault === null;
    }

    /** What the plan itself lacks for an agreement; known before anything is typed. */
    get problem(): string | null {
        return this.agrees ? (this.life?.agreeProblem ?? null) : null;
    }

    get asksKnowing(): boolean {
        return this.agrees && this.life?.doesNotFit === true;
    }

    get steps(): { readonly label: string; readonly value: string }[] {
        return this.agrees
            ? activitiesOf(this.plan)
                  .filter((step) => isOpen(step) && step.visibleToCustomer && step.dueDate !== null)
                  .map((step) => ({ label: step.name, value: step.id }))
            : [];
    }

    get hasSteps(): boolean {
        return this.steps.length > 0;
    }

    handleStatement(event: CustomEvent<Statement>): void {
        this.statement = event.detail;
    }

    handleExcepted(event: CustomEvent<{ value: readonly string[] }>): void {
        this.exceptedStepIds = event.detail.value;
    }

    handleKnows(event: CustomEvent<{ checked: boolean }>): void {
        this.customerKnows = event.detail.checked;
    }

    handleCancel(): void {
        this.close(false);
    }

    handleSave(): void {
        if (!this.busy && this.template?.querySelector<StatementFields>('c-msp-statement')?.check()) {
            void this.save();
        }
    }

    private async save(): Promise<void> {
        const { exceptedStepIds, customerKnows } = this;
        const name = this.kind === 'reagree' ? 'agree' : this.kind;
        await saveAndClose(this, {
            name,
            args: [{ ...this.statement, exceptedStepIds, customerKnows }],
            done: this.texts.done
        });
    }
}
