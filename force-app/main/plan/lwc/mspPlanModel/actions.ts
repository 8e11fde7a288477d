import type { Activity, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';

import { nextTarget, targetOf } from './order';
import { isOpen } from './rows';

/** An action of a step, by the name that the page knows. */
export interface StepAction {
    readonly name: string;
    readonly label: string;
}

/** What can be done with a step. Nothing is offered that cannot be done. */
export function stepActions(activity: Activity, plan: PlanView): StepAction[] {
    const open = isOpen(activity);
    const from = targetOf(plan, activity.id);
    const entries: readonly (readonly [boolean, string, string])[] = [
        [true, 'open', stepsLabel.menuOpen],
        [true, 'name', stepsLabel.menuRename],
        [open, 'done', stepsLabel.repairDone],
        [open && activity.status !== 'Blocked', 'blocked', stepsLabel.menuBlock],
        [activity.status === 'Blocked', 'unblock', stepsLabel.repairUnblock],
        [open, 'unknown', stepsLabel.menuUnknown],
        [open && activity.dueDate !== null && !activity.pinned, 'pin', stepsLabel.menuPin],
        [activity.pinned, 'unpin', stepsLabel.repairUnpin],
        [nextTarget(plan, activity.id, from, -1) !== null, 'up', stepsLabel.menuUp],
        [nextTarget(plan, activity.id, from, 1) !== null, 'down', stepsLabel.menuDown],
        [activity.closesMilestone, 'milestone', stepsLabel.menuMilestone],
        [activity.status !== 'Done', 'remove', stepsLabel.menuRemove]
    ];
    return plan.editable
        ? entries.filter(([shown]) => shown).map(([, name, text]) => ({ name, label: text }))
        : [{ name: 'open', label: stepsLabel.menuOpen }];
}
