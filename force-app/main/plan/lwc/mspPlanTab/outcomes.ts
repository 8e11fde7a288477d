import type { ConflictLine } from 'c/mspConflict';
import type { SaveOutcome } from 'c/mspPlanList';
import { activityById, editOf, fieldLabel, refusalText, shownValue } from 'c/mspPlanModel';
import type { OwnerField } from 'c/mspPlanModel';
import type { Conflict, FieldEdit, Participant, ParticipantEdit, PlanEdit, PlanView, SaveResult } from 'c/mspPlanTypes';

/** A person to add, and the place in a step they are to take. */
export interface AddedOwner {
    readonly activityId: string;
    readonly field: OwnerField;
    readonly participant: ParticipantEdit;
}

export const NOTHING_SAID: SaveOutcome = { saved: false, fault: null, conflicts: [] };

/** A refused save in the user's words. */
export function outcomeOf(plan: PlanView, result: SaveResult): SaveOutcome {
    const refusals = result.refusals.map(refusalText);
    const conflicts: ConflictLine[] = result.conflicts.map(({ field, mine, theirs }) => ({
        field,
        fieldLabel: fieldLabel(field),
        mine: shownValue(plan, field, mine),
        theirs: shownValue(plan, field, theirs)
    }));
    return { saved: result.saved, fault: refusals.join(' ') || null, conflicts };
}

/** The same edits, made in the knowledge of what the other one saved. */
export function mineAfter(edits: readonly FieldEdit[], conflicts: readonly Conflict[]): FieldEdit[] {
    return edits.map((edit) => {
        const conflict = conflicts.find(
            ({ activityId, field }) => activityId === edit.activityId && field === edit.field
        );
        return conflict ? { ...edit, seen: conflict.theirs } : edit;
    });
}

export function mineOfPlan(edit: PlanEdit, conflicts: readonly Conflict[]): PlanEdit {
    const theirs = (field: string, seen: string | null): string | null =>
        conflicts.find((conflict) => conflict.field === field)?.theirs ?? seen;
    return {
        ...edit,
        seenValueDate: theirs('valueDate', edit.seenValueDate),
        seenValueDateReason: theirs('valueDateReason', edit.seenValueDateReason),
        seenContractDate: theirs('contractDate', edit.seenContractDate),
        seenStance: theirs('stance', edit.seenStance)
    };
}

/** The edit that takes a saved one back: what was seen becomes the value, and the value what is seen. */
export function formerOf(edit: PlanEdit): PlanEdit {
    return {
        valueDate: edit.seenValueDate,
        valueDateReason: edit.seenValueDateReason,
        contractDate: edit.seenContractDate,
        stance: edit.seenStance,
        seenValueDate: edit.valueDate,
        seenValueDateReason: edit.valueDateReason,
        seenContractDate: edit.contractDate,
        seenStance: edit.stance
    };
}

/** Lets the person who was not there before own the step. */
export function newOwnerEdit(
    before: readonly Participant[],
    plan: PlanView,
    activityId: string,
    field: OwnerField
): FieldEdit | null {
    const known = new Set(before.map((person) => person.id));
    const added = plan.participants.find((person) => !known.has(person.id));
    const activity = activityById(plan, activityId);
    return added && activity ? editOf(activity, field, added.id) : null;
}
