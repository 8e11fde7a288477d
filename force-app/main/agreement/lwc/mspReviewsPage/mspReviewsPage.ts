import { LightningElement, api } from 'lwc';
import type { Perform, Place } from 'c/mspCommands';
import type { Ledger, PlanLife, PlanView } from 'c/mspPlanTypes';

/** The page Reviews. */
export default class MspReviewsPage extends LightningElement {
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api place: Place | null = null;
    @api life: PlanLife | null = null;
    @api ledger: Ledger | null = null;
}
