import { LightningElement, api } from 'lwc';
import type { Perform, Place } from 'c/mspCommands';
import type { PlanView } from 'c/mspPlanTypes';

/** The page People. */
export default class MspPeoplePage extends LightningElement {
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api place: Place | null = null;
}
