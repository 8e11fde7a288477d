import { LightningElement, api } from 'lwc';
import ownLabel from 'c/mspDiscoveryLabels';
import common from 'c/mspLabels';
import { templates } from 'c/mspPlanApi';
import type { PlanDates } from 'c/mspPlanDates';
import type { PlanView, StartRequest, TemplateOffer } from 'c/mspPlanTypes';
import { format, number } from 'c/mspText';

type DatesForm = HTMLElement & { check(): boolean };

const label = { ...common, ...ownLabel };

/**
 * The box that builds a plan: the customer's dates, the templates with what each means for them, and a way to start empty.
 * It advises and never blocks. Tells `start` with the request, `template` with the one whose experience to show.
 */
export default class MspPlanStart extends LightningElement {
    label = label;
    @api busy = false;
    @api fault: string | null = null;
    /** Guiding questions that the customer answered, of five. */
    @api answered = 0;
    /** So many that a plan lands well. */
    @api enough = false;

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

    get advice(): string | null {
        if (this.enough) {
            return null;
        }
        return this.answered > 0 ? format(label.startAdvice, number(this.answered)) : label.startAdviceNone;
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
        this.tellTemplate();
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

    /** Before one is chosen the best fit speaks. */
    private tellTemplate(): void {
        const templateId = this.chosenId ?? this.offers[0]?.templateId ?? null;
        this.dispatchEvent(new CustomEvent('template', { detail: { templateId } }));
    }

    /** Dates change faster than answers come: only the answer to the last question is shown. */
    private async loadOffers(): Promise<void> {
        this.requested += 1;
        const request = this.requested;
        try {
            const offers = await templates(this.plan.opportunityId, this.dates.valueDate, this.dates.contractDate);
            if (request === this.requested) {
                this.offers = offers;
                this.chosenId ??= offers.find((offer) => offer.preselected)?.templateId ?? null;
                this.loadError = null;
                this.tellTemplate();
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
