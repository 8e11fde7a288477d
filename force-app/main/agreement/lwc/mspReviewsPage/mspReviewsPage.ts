import { LightningElement, api } from 'lwc';
import { goTo, need } from 'c/mspCommands';
import type { Perform, Place } from 'c/mspCommands';
import type { Ledger, PlanLife, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspReviewLabels';
import { baselinesOf, comparisonOf, rhythmOf } from 'c/mspReviewModel';
import type { BaselineChoice, ComparisonRow, Rhythm } from 'c/mspReviewModel';
import { classes } from 'c/mspText';

type Walk = HTMLElement & { begin(): void };

/**
 * The page Reviews: left what is done now, right what it is measured against.
 * Sections: `review`, `ledger`, `baseline`, `agreement`; the action `hold` starts a review.
 */
export default class MspReviewsPage extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api life: PlanLife | null = null;
    @api ledger: Ledger | null = null;

    private chosen: string | null = null;
    private current: Place | null = null;
    private toShow: Place | null = null;

    @api
    get place(): Place | null {
        return this.current;
    }

    set place(place: Place | null) {
        this.current = place;
        this.toShow = place?.page === 'reviews' ? place : null;
    }

    connectedCallback(): void {
        need(this, ['life', 'ledger']);
    }

    renderedCallback(): void {
        const { toShow } = this;
        if (!toShow || this.loading) {
            return;
        }
        this.toShow = null;
        const section = this.template?.querySelector<HTMLElement>(`[data-section="${toShow.section ?? ''}"]`);
        section?.scrollIntoView({ block: 'nearest' });
        section?.focus();
        if (toShow.action === 'hold') {
            this.template?.querySelector<Walk>('c-msp-review-walk')?.begin();
        }
    }

    get loading(): boolean {
        return this.life === null || this.ledger === null;
    }

    get rhythm(): Rhythm | null {
        return this.life && rhythmOf(this.plan, this.life);
    }

    get nextClass(): string {
        return classes('value', this.rhythm?.late && 'value_bad');
    }

    get baselines(): BaselineChoice[] {
        return this.life ? baselinesOf(this.life) : [];
    }

    /** Slip is shown against the first agreement unless another is chosen. */
    get baseline(): BaselineChoice | null {
        return this.baselines.find(({ value }) => value === this.chosen) ?? this.baselines[0] ?? null;
    }

    get choosesBaseline(): boolean {
        return this.baselines.length > 1;
    }

    get rows(): ComparisonRow[] {
        return this.life && this.baseline ? comparisonOf(this.plan, this.life, this.baseline.value) : [];
    }

    get acknowledged(): boolean {
        return this.plan.header?.status === 'Value Acknowledged';
    }

    handleBaseline(event: CustomEvent<{ value: string }>): void {
        this.chosen = event.detail.value;
    }

    handleStep(event: Event): void {
        const step = (event.currentTarget as HTMLElement).dataset.id;
        if (step) {
            goTo(this, { page: 'plan', step });
        }
    }
}
