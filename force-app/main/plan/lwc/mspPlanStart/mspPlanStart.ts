import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';
import { templates } from 'c/mspPlanApi';
import type { PlanDates } from 'c/mspPlanDates';
import type { PlanView, StartRequest, TemplateOffer } from 'c/mspPlanTypes';

type DatesForm = HTMLElement & { check(): boolean };

/** No plan yet: the customer's dates first, then the template that meets them. What is typed stays until it is saved. */
export default class MspPlanStart extends LightningElement {
    label = label;
    @api busy = false;
    @api fault: string | null = null;

    offers: readonly TemplateOffer[] = [];
    chosenId: string | null = null;
    optionalKeys: readonly string[] = [];
    dates: PlanDates = { valueDate: null, valueDateReason: null, contractDate: null };
    loading = true;
    loadError: unknown = null;
    ownFault: string | null = null;
    private currentPlan!: PlanView;
    private requested = 0;

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        const isFirst = !this.currentPlan;
        this.currentPlan = plan;
        if (isFirst) {
            this.dates = { ...this.dates, contractDate: plan.closeDate };
        }
    }

    connectedCallback(): void {
        void this.loadOffers();
    }

    get hasOffers(): boolean {
        return this.offers.length > 0;
    }

    get hasNoOffers(): boolean {
        return !this.loading && !this.loadError && !this.hasOffers;
    }

    get shownFault(): string | null {
        return this.ownFault ?? this.fault;
    }

    get buildLabel(): string {
        return this.busy ? label.startBuilding : label.startBuild;
    }

    get cannotBuild(): boolean {
        return !this.hasOffers;
    }

    handleDates(event: CustomEvent<Partial<PlanDates>>): void {
        this.dates = { ...this.dates, ...event.detail };
        this.ownFault = null;
        if (this.fault) {
            this.dispatchEvent(new CustomEvent('dismiss'));
        }
        if (!('valueDateReason' in event.detail)) {
            void this.loadOffers();
        }
    }

    handleChoose(event: CustomEvent<{ templateId: string }>): void {
        this.chosenId = event.detail.templateId;
        this.optionalKeys = [];
        this.ownFault = null;
    }

    handleOptional(event: CustomEvent<{ keys: readonly string[] }>): void {
        this.optionalKeys = event.detail.keys;
    }

    handleRetry(): void {
        void this.loadOffers();
    }

    handleBuild(): void {
        if (!this.chosenId) {
            this.ownFault = label.startPick;
            return;
        }
        this.start(this.chosenId, this.optionalKeys);
    }

    handleEmpty(): void {
        this.start(null, []);
    }

    private start(templateId: string | null, optionalKeys: readonly string[]): void {
        const dates = this.template?.querySelector<DatesForm>('c-msp-plan-dates');
        if (this.busy || !dates?.check()) {
            return;
        }
        this.ownFault = null;
        const detail: StartRequest = {
            opportunityId: this.plan.opportunityId,
            templateId,
            ...this.dates,
            optionalKeys
        };
        this.dispatchEvent(new CustomEvent<StartRequest>('start', { detail }));
    }

    /** Dates change faster than answers come: only the answer to the last question is shown. */
    private async loadOffers(): Promise<void> {
        this.requested += 1;
        const request = this.requested;
        try {
            const offers = await templates(this.plan.opportunityId, this.dates.valueDate, this.dates.contractDate);
            if (request === this.requested) {
                this.offers = offers;
                this.chosenId ??= offers[0]?.templateId ?? null;
                this.loadError = null;
            }
        } catch (error) {
            if (request === this.requested) {
                this.loadError = error;
            }
        } finally {
            this.loading = false;
        }
    }
}
