import label from 'c/mspLabels';
import { ownerFieldLabel, ownerOptions } from 'c/mspPlanModel';
import type { EditorName, OwnerView, StepRow } from 'c/mspPlanModel';
import type { Option, PlanView } from 'c/mspPlanTypes';
import { format } from 'c/mspText';

/** An owner's place in the row, with the choice it offers while it is edited. */
export interface OwnerCell extends OwnerView {
    readonly editing: boolean;
    readonly fieldLabel: string;
    readonly options: readonly Option[];
    readonly value: string;
}

export function ownerCells(row: StepRow, plan: PlanView, editor: EditorName | null, draft: string | null): OwnerCell[] {
    return row.owners.map((owner) => ({
        ...owner,
        editing: editor === owner.field,
        fieldLabel: format(label.editOwnerLabel, ownerFieldLabel(owner.side), row.name),
        options: ownerOptions(plan, owner.side, owner.participantId),
        value: draft ?? owner.participantId ?? ''
    }));
}
