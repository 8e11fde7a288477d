import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import { checkFieldsIn } from 'c/mspFields';
import label from 'c/mspLifeLabels';
import { loadLife } from 'c/mspPlanApi';
import type { Option, PlanView } from 'c/mspPlanTypes';

type Field = 'isReal' | 'isWinnable' | 'isWorthIt' | 'note';

/** The three questions about a deal whose customer declined the plan. Answers true once they are saved. */
export default class MspDeclinedDialog extends LightningModal {
    text = label;
    @api plan!: PlanView;
    @api perform!: Perform;

    options: readonly Option[] | null = null;
    fault: string | null = null;
    busy = false;
    answers: Readonly<Record<Field, string | null>> = { isReal: null, isWinnable: null, isWorthIt: null, note: null };

    connectedCallback(): void {
        loadLife(this.plan.planId ?? '')
            .then(({ unsure, declined }) => {
                this.options = unsure;
                if (declined) {
                    const { isReal, isWinnable, isWorthIt, note } = declined;
                    this.answers = { isReal, isWinnable, isWorthIt, note };
                }
            })
            .catch((error: unknown) => {
                this.fault = sentence(error);
            });
    }

    get loading(): boolean {
        return this.options === null && this.fault === null;
    }

    get questions(): { readonly field: Field; readonly label: string; readonly value: string | null }[] {
        return [
            { field: 'isReal', label: label.declinedReal, value: this.answers.isReal },
            { field: 'isWinnable', label: label.declinedWinnable, value: this.answers.isWinnable },
            { field: 'isWorthIt', label: label.declinedWorth, value: this.answers.isWorthIt }
        ];
    }

    handleAnswer(event: CustomEvent<{ value: string | null }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as Field;
        this.answers = { ...this.answers, [field]: event.detail.value ? event.detail.value : null };
    }

    handleCancel(): void {
        this.close(false);
    }

    handleSave(): void {
        if (!this.busy && checkFieldsIn(this.template)) {
            void this.save();
        }
    }

    private async save(): Promise<void> {
        const { isReal, isWinnable, isWorthIt, note } = this.answers;
        await saveAndClose(this, {
            name: 'reviewDeclined',
            args: [isReal, isWinnable, isWorthIt, note],
            done: label.doneDeclined
        });
    }
}
