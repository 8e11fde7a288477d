import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { NavigationMixin } from 'lightning/navigation';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import label from 'c/mspEntryLabels';
import { sentence } from 'c/mspErrors';
import shared from 'c/mspLabels';
import { load, saves } from 'c/mspPlanApi';
import { planPage } from 'c/mspPlanLink';
import { activitiesOf } from 'c/mspPlanModel';
import type { PlanView, StartRequest } from 'c/mspPlanTypes';

/** The quick action on an Opportunity: builds its plan from a template and leads to it. */
export default class MspStartPlanAction extends NavigationMixin(LightningElement) {
    label = label;
    shared = shared;
    plan: PlanView | null = null;
    loadError: unknown = null;
    fault: string | null = null;
    busy = false;
    private opportunityId: string | undefined;

    /** Comes after the component is there. */
    @api
    get recordId(): string | undefined {
        return this.opportunityId;
    }

    set recordId(recordId: string | undefined) {
        if (recordId && recordId !== this.opportunityId) {
            this.opportunityId = recordId;
            this.read(recordId);
        }
    }

    get loading(): boolean {
        return this.plan === null && this.loadError === null;
    }

    get starts(): boolean {
        const { plan } = this;
        return plan !== null && activitiesOf(plan).length === 0 && (plan.planId ? plan.editable : plan.mayCreate);
    }

    get existsAlready(): boolean {
        return this.plan !== null && !this.starts && this.plan.planId !== null;
    }

    get refusal(): string | null {
        const { plan } = this;
        return plan && !this.starts && !plan.planId ? (plan.readOnlyReason ?? shared.notPermittedText) : null;
    }

    handleStart(event: CustomEvent<StartRequest>): void {
        if (!this.busy && this.opportunityId) {
            void this.start(this.opportunityId, event.detail);
        }
    }

    handleDismiss(): void {
        this.fault = null;
    }

    handleOpen(): void {
        if (this.opportunityId) {
            this.dispatchEvent(new CloseActionScreenEvent());
            this[NavigationMixin.Navigate](planPage(this.opportunityId));
        }
    }

    private read(recordId: string): void {
        load(recordId)
            .then((plan) => {
                this.plan = plan;
            })
            .catch((error: unknown) => {
                this.loadError = error;
            });
    }

    private async start(opportunityId: string, request: StartRequest): Promise<void> {
        this.busy = true;
        this.fault = null;
        try {
            await saves.start({ planId: this.plan?.planId ?? null, opportunityId }, request);
            await notifyRecordUpdateAvailable([{ recordId: opportunityId }]);
            this.handleOpen();
        } catch (error) {
            this.fault = sentence(error);
        }
        this.busy = false;
    }
}
