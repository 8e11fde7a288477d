import type { Outcome } from 'c/mspCommands';
import type { ConflictLine } from 'c/mspConflict';
import { fieldLabel, refusalText, shownValue } from 'c/mspPlanModel';
import type { Conflict, PlanEdit, PlanView, Refusal } from 'c/mspPlanTypes';

interface Answer {
    readonly saved: boolean;
    readonly refusals: readonly Refusal[];
    readonly conflicts: readonly Conflict[];
}

/** A save in the user's words, refused ones above all. */
export function outcomeOf(plan: PlanView, answer: Answer): Outcome {
    const conflicts: ConflictLine[] = answer.conflicts.map(({ field, mine, theirs }) => ({
        field,
        fieldLabel: fieldLabel(field),
        mine: shownValue(plan, field, mine),
        theirs: shownValue(plan, field, theirs)
    }));
    return {
        saved: answer.saved,
        fault: answer.refusals.map(refusalText).join(' ') || null,
        refusals: answer.refusals,
        conflicts,
        stored: answer.conflicts
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
