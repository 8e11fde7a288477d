import { LightningElement, api } from 'lwc';
import type { PlanLife } from 'c/mspPlanTypes';
import label from 'c/mspReviewLabels';
import { heldOf, recordsOf } from 'c/mspReviewModel';
import type { HeldReview, RecordText } from 'c/mspReviewModel';

/** What the customer said about the plan as a whole, and the reviews that were held. Nobody can change them. */
export default class MspRecords extends LightningElement {
    label = label;
    @api life!: PlanLife;
    /** The customer has acknowledged the value. */
    @api acknowledged = false;

    get records(): RecordText[] {
        return recordsOf(this.life);
    }

    get reviews(): HeldReview[] {
        return heldOf(this.life);
    }

    get isOpen(): boolean {
        return !this.acknowledged;
    }

    get hasReviews(): boolean {
        return this.life.reviews.length > 0;
    }
}
