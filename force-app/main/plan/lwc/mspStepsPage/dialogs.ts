import type { Perform } from 'c/mspCommands';
import { rowDate } from 'c/mspDates';
import MspMilestoneDialog from 'c/mspMilestoneDialog';
import MspPhaseDialog from 'c/mspPhaseDialog';
import { previewReschedule } from 'c/mspPlanApi';
import { activitiesOf } from 'c/mspPlanModel';
import type { Activity, PlanView, RescheduleRequest } from 'c/mspPlanTypes';
import MspRemoveStepDialog from 'c/mspRemoveStepDialog';
import { headingOf } from 'c/mspReschedule';
import MspRescheduleDialog from 'c/mspRescheduleDialog';
import { moveOf, movesAlone } from 'c/mspStepEdits';
import MspStepFormDialog from 'c/mspStepFormDialog';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

/** What needs thought is asked in a dialog; it saves by itself and answers whether it did. */
export class StepDialogs {
    private readonly plan: () => PlanView;
    private readonly perform: Perform;

    constructor(plan: () => PlanView, perform: Perform) {
        this.plan = plan;
        this.perform = perform;
    }

    /** @returns id of the new step; null if none was added */
    async addStep(milestoneId: string | null): Promise<string | null> {
        const known = new Set(activitiesOf(this.plan()).map((activity) => activity.id));
        const saved: unknown = await MspStepFormDialog.open({
            label: stepsLabel.addStep,
            size: 'medium',
            plan: this.plan(),
            perform: this.perform,
            milestoneId
        });
        const added = activitiesOf(this.plan()).find((activity) => !known.has(activity.id));
        return saved ? (added?.id ?? null) : null;
    }

    /** @param milestoneId null for a new one */
    async milestone(milestoneId: string | null): Promise<void> {
        const [plan, perform] = [this.plan(), this.perform];
        const name = milestoneId ? stepsLabel.menuMilestone : stepsLabel.addMilestone;
        await MspMilestoneDialog.open({ label: name, size: 'small', plan, perform, milestoneId });
    }

    async phase(phaseNumber: number): Promise<void> {
        const [plan, perform] = [this.plan(), this.perform];
        await MspPhaseDialog.open({ label: stepsLabel.phaseLabel, size: 'small', plan, perform, phaseNumber });
    }

    async remove(activityId: string): Promise<boolean> {
        const saved: unknown = await MspRemoveStepDialog.open({
            label: stepsLabel.removeStep,
            size: 'small',
            plan: this.plan(),
            perform: this.perform,
            activityId
        });
        return Boolean(saved);
    }

    async reschedule(request: RescheduleRequest): Promise<boolean> {
        const saved: unknown = await MspRescheduleDialog.open({
            label: headingOf(request, this.plan()),
            size: 'medium',
            plan: this.plan(),
            perform: this.perform,
            request
        });
        return Boolean(saved);
    }

    /** Takes the date the customer offers; if it moves others, these are shown first. @returns why it was not saved */
    async accept({ id, name, offeredDate }: Activity): Promise<string | null> {
        if (!offeredDate) {
            return null;
        }
        const request = moveOf(this.plan(), id, offeredDate);
        if (!(await this.movesAlone(request))) {
            await this.reschedule(request);
            return null;
        }
        const done = format(stepsLabel.accepted, name, rowDate(offeredDate));
        const outcome = await this.perform({ name: 'acceptOffer', args: [id], done });
        return outcome.fault;
    }

    /** What cannot be worked out is shown in the dialog, which says why. */
    private async movesAlone(request: RescheduleRequest): Promise<boolean> {
        try {
            const preview = await previewReschedule(this.plan().planId ?? '', request);
            return preview.refusals.length === 0 && preview.conflicts.length === 0 && movesAlone(preview);
        } catch {
            return false;
        }
    }
}
