import type { Place } from 'c/mspCommands';
import { NO_FILTER, activitiesOf, isOpen, ownerEditor } from 'c/mspPlanModel';
import type { EditorName, Filter, RepairName } from 'c/mspPlanModel';
import type { Activity, Attention, PlanView, RescheduleRequest } from 'c/mspPlanTypes';
import { movesRequest } from 'c/mspReschedule';
import type { Answers } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

/** Every step that heads past its day goes to the day it heads for. */
export function likelyDates(plan: PlanView): RescheduleRequest {
    const late = activitiesOf(plan).filter((activity) => isOpen(activity) && activity.cannotHold);
    return movesRequest(
        late.flatMap((activity) => (activity.likelyDate ? [{ activity, due: activity.likelyDate }] : []))
    );
}

/** The change that a button or a menu makes at once; null if it asks something first. */
export function answersOf(name: string, activity: Activity): Answers | null {
    const answers: Readonly<Record<string, Answers>> = {
        done: { status: 'Done' },
        unblock: { status: activity.startedOn ? 'In progress' : 'Not started' },
        pin: { pinned: 'true' },
        unpin: { pinned: 'false' },
        blocked: { status: 'Blocked' }
    };
    return answers[name] ?? null;
}

/** The field that a button, a menu or a link opens. */
export function editorOf(name: string, activity: Activity): EditorName | null {
    const editors: Readonly<Record<string, EditorName>> = {
        due: 'due',
        editDue: 'due',
        owner: ownerEditor(activity),
        editOwner: ownerEditor(activity),
        status: 'status',
        evidence: 'evidence',
        unknown: 'unknown',
        name: 'name'
    };
    return editors[name] ?? null;
}

/** Where in the tab something is repaired that is not repaired here. */
export function placeOf(repair: RepairName): Place | null {
    const places: Readonly<Partial<Record<RepairName, Place>>> = {
        constraint: { page: 'guide', section: 'constraints' },
        agreement: { page: 'reviews', section: 'agreement', action: 'agree' },
        review: { page: 'reviews', section: 'review', action: 'hold' }
    };
    return places[repair] ?? null;
}

/** The milestone without steps that an attention item speaks of. */
export function emptyMilestoneId(plan: PlanView, item: Attention): string | null {
    const milestones = plan.phases.flatMap((phase) => phase.milestones);
    return milestones.find(({ name, activities }) => name === item.subject && activities.length === 0)?.id ?? null;
}

const RIGHT_SIZE = 20;

/** A plan that the customer cannot keep in mind is no shared plan. */
export function sizeHint(plan: PlanView): string | null {
    const visible = activitiesOf(plan).filter((activity) => isOpen(activity) && activity.visibleToCustomer);
    return visible.length > RIGHT_SIZE ? format(stepsLabel.rightSize, visible.length, RIGHT_SIZE) : null;
}

/**
 * A filter that hides the step gives way.
 *
 * @param stepId null: there is nothing to show
 */
export function filterShowing(stepId: string | null, shown: readonly Activity[], filter: Filter): Filter {
    return stepId === null || shown.some(({ id }) => id === stepId) ? filter : NO_FILTER;
}
