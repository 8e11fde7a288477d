import { ADD_PERSON, shownValue } from 'c/mspPlanModel';
import type { EditorName } from 'c/mspPlanModel';
import type { Activity, PlanView } from 'c/mspPlanTypes';
import type { Answers } from './requests';

/**
 * The second question that a choice raises; null if it can be saved as it is.
 * @param all what was answered before, too
 */
export function nextQuestion(
    plan: PlanView,
    activity: Activity | undefined,
    given: Answers,
    all: Answers = given
): EditorName | null {
    if (given.customerOwner === ADD_PERSON || given.vendorOwner === ADD_PERSON) {
        return given.customerOwner === ADD_PERSON ? 'customerPerson' : 'vendorPerson';
    }
    if (given.status === 'Blocked' && given.blockedReason === undefined) {
        return 'blocked';
    }
    if (given.status === 'Done' && given.evidence === undefined && lacksProof(activity)) {
        return 'evidence';
    }
    if (all.reason === undefined && reopensSignature(plan, activity, all)) {
        return 'reopen';
    }
    return given.visibleToCustomer === 'false' && given.reason === undefined && wasShared(activity) ? 'hidden' : null;
}

function lacksProof(activity: Activity | undefined): boolean {
    return activity?.closesMilestone === true && !activity.evidence;
}

/** The plan is in delivery since this step was done with its evidence. */
function reopensSignature(plan: PlanView, activity: Activity | undefined, given: Answers): boolean {
    const milestones = plan.phases.flatMap((phase) => phase.milestones);
    const ofContract = milestones.some(({ kind, id }) => kind === 'Contract' && id === activity?.milestoneId);
    const signed = ofContract && activity?.closesMilestone && activity.status === 'Done' && Boolean(activity.evidence);
    const takesBack = (given.status ?? 'Done') !== 'Done' || (given.evidence !== undefined && !given.evidence?.trim());
    return plan.header?.status === 'Delivering' && Boolean(signed) && takesBack;
}

function wasShared(activity: Activity | undefined): boolean {
    return activity !== undefined && activity.agreement !== null && activity.agreement !== 'Not asked';
}

/** A change that no field asked for, as *Mark done* of an attention line: its refusal is shown where the field is. */
export function editorFor(given: Answers): EditorName {
    const [field = 'name'] = Object.keys(given);
    const others: Readonly<Record<string, EditorName>> = {
        typicalDays: 'days',
        longDays: 'days',
        unknownUntil: 'unknown',
        blockedReason: 'blocked',
        visibleToCustomer: 'hidden'
    };
    return others[field] ?? (field as EditorName);
}

/** What was typed, in the user's words, for a step that is gone. */
export function typedText(plan: PlanView, answers: Answers): string {
    const values = Object.entries(answers).filter(([, value]) => value);
    return values.map(([field, value]) => shownValue(plan, field, value ?? null)).join(', ');
}
