import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { MspPreviousPlan } from '@salesforce/apex-types';
import { saveAndClose } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import label from 'c/mspLifeLabels';
import { previousPlans } from 'c/mspPlanApi';
import type { PlanView } from 'c/mspPlanTypes';
import { format, number } from 'c/mspText';

type Part = 'measures' | 'people' | 'priorities';

/** Takes readings, people and priorities over from an earlier plan of the same customer. Answers true once saved. */
export default class MspPreviousDialog extends LightningModal {
    text = label;
    @api plan!: PlanView;
    @api perform!: Perform;

    previousId: string | null = null;
    parts: readonly string[] = ['measures', 'people', 'priorities'] satisfies Part[];
    fault: string | null = null;
    busy = false;
    private found: readonly MspPreviousPlan[] | null = null;

    connectedCallback(): void {
        previousPlans(this.plan.planId ?? '')
            .then((found) => {
                this.found = found;
                this.previousId = found[0]?.id ?? null;
            })
            .catch((error: unknown) => {
                this.fault = sentence(error);
            });
    }

    get loading(): boolean {
        return this.found === null && this.fault === null;
    }

    get isEmpty(): boolean {
        return this.found?.length === 0;
    }

    get plans(): { readonly label: string; readonly value: string }[] {
        return (this.found ?? []).map(({ id, opportunityName, statusLabel }) => ({
            value: id,
            label: format(label.previousName, opportunityName, statusLabel)
        }));
    }

    get hasPlans(): boolean {
        return this.plans.length > 0;
    }

    get options(): { readonly label: string; readonly value: Part }[] {
        const chosen = this.found?.find(({ id }) => id === this.previousId);
        return [
            { value: 'measures', label: format(label.previousMeasures, number(chosen?.measures ?? 0)) },
            { value: 'people', label: format(label.previousPeople, number(chosen?.people ?? 0)) },
            { value: 'priorities', label: format(label.previousPriorities, number(chosen?.priorities ?? 0)) }
        ];
    }

    handlePlan(event: CustomEvent<{ value: string }>): void {
        this.previousId = event.detail.value;
    }

    handleParts(event: CustomEvent<{ value: readonly string[] }>): void {
        this.parts = event.detail.value;
    }

    handleCancel(): void {
        this.close(false);
    }

    handleSave(): void {
        if (!this.busy && this.previousId && this.parts.length > 0) {
            void this.save(this.previousId);
        } else if (this.hasPlans) {
            this.fault = label.chooseOne;
        }
    }

    private async save(previousId: string): Promise<void> {
        const takes = (part: Part): boolean => this.parts.includes(part);
        await saveAndClose(this, {
            name: 'takePrevious',
            args: [previousId, takes('measures'), takes('people'), takes('priorities')],
            done: label.donePrevious
        });
    }
}
