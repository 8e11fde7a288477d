import { LightningElement, api } from 'lwc';
import type { Perform, Place } from 'c/mspCommands';
import type { Discovery, PlanView } from 'c/mspPlanTypes';

/** The page Overview. */
export default class MspOverviewPage extends LightningElement {
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api place: Place | null = null;
    @api discovery: Discovery | null = null;
}
