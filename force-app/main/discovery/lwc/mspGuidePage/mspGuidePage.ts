import { LightningElement, api } from 'lwc';
import { goTo } from 'c/mspCommands';
import type { Perform, Place } from 'c/mspCommands';
import label from 'c/mspLabels';
import { activitiesOf } from 'c/mspPlanModel';
import type { Discovery, PlanView, StartRequest } from 'c/mspPlanTypes';
import { format } from 'c/mspText';

/** The page Guide: before there are steps it offers the templates to start from. */
export default class MspGuidePage extends LightningElement {
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api place: Place | null = null;
    @api discovery: Discovery | null = null;

    fault: string | null = null;

    get showsStart(): boolean {
        return activitiesOf(this.plan).length === 0 && (this.plan.planId ? this.plan.editable : this.plan.mayCreate);
    }

    handleStart(event: CustomEvent<StartRequest>): void {
        void this.start(event.detail);
    }

    handleDismiss(): void {
        this.fault = null;
    }

    private async start(request: StartRequest): Promise<void> {
        this.fault = null;
        const { saved, fault } = await this.perform({
            name: 'start',
            args: [request],
            done: format(label.started, '')
        });
        this.fault = fault;
        if (saved) {
            goTo(this, { page: 'plan', section: 'attention' });
        }
    }
}
