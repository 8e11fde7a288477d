import type { Conflict, FieldEdit, PlanEdit } from 'c/mspPlanTypes';

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
    const theirs = (field: string, seen: string | null | undefined): string | null =>
        conflicts.find((conflict) => conflict.field === field)?.theirs ?? seen ?? null;
    return {
        ...edit,
        seenValueDate: theirs('valueDate', edit.seenValueDate),
        seenValueDateReason: theirs('valueDateReason', edit.seenValueDateReason),
        seenContractDate: theirs('contractDate', edit.seenContractDate),
        seenStance: theirs('stance', edit.seenStance)
    };
}
