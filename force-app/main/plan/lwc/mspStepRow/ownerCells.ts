import label from 'c/mspLabels';
import { ownerFieldLabel, ownerOptions } from 'c/mspPlanModel';
import type { EditorName, OwnerView, StepRow } from 'c/mspPlanModel';
import type { Option, PlanView } from 'c/mspPlanTypes';
import type { Answers } from 'c/mspStepEdits';
import { format } from 'c/mspText';

/** An owner's place in the row, with the choice it offers while it is edited. */
export interface OwnerCell extends OwnerView {
    readonly editing: boolean;
    readonly fieldLabel: string;
    readonly options: readonly Option[];
    readonly value: string;
}

export function ownerCells(
    row: StepRow,
    plan: PlanView | null,
    editor: EditorName | null,
    answers: Answers
): OwnerCell[] {
    return row.owners.map((owner) => {
        const editing = editor === owner.field;
        return {
            ...owner,
            editing,
            fieldLabel: format(label.editOwnerLabel, ownerFieldLabel(owner.side), row.name),
            options: editing && plan ? ownerOptions(plan, owner.side, owner.participantId) : [],
            value: answers[owner.field] ?? owner.participantId ?? ''
        };
    });
}
