import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import { checkFieldsIn } from 'c/mspFields';
import label from 'c/mspLifeLabels';
import { loadLife } from 'c/mspPlanApi';
import type { IsoDate, PlanView } from 'c/mspPlanTypes';

/** Names who leads the plan from delivery on, one of our team. Answers true once it is saved. */
export default class MspLeadDialog extends LightningModal {
    text = label;
    @api plan!: PlanView;
    @api perform!: Perform;

    userId: string | null = null;
    fault: string | null = null;
    busy = false;

    connectedCallback(): void {
        loadLife(this.plan.planId ?? '')
            .then(({ deliveryLeadId }) => {
                this.userId ??= deliveryLeadId;
            })
            .catch((error: unknown) => {
                this.fault = sentence(error);
            });
    }

    get people(): { readonly label: string; readonly value: string }[] {
        const isHere = (leftOn: IsoDate | null): boolean => leftOn === null || leftOn > this.plan.asOf;
        return this.plan.participants
            .filter(({ userId, leftOn }) => userId !== null && isHere(leftOn))
            .map(({ name, userId }) => ({ label: name, value: userId ?? '' }));
    }

    get hasPeople(): boolean {
        return this.people.length > 0;
    }

    handleLead(event: CustomEvent<{ value: string }>): void {
        this.userId = event.detail.value;
    }

    handleCancel(): void {
        this.close(false);
    }

    handleSave(): void {
        if (!this.busy && this.hasPeople && checkFieldsIn(this.template)) {
            void this.save();
        }
    }

    private async save(): Promise<void> {
        await saveAndClose(this, { name: 'nameLead', args: [this.userId], done: label.doneLead });
    }
}
