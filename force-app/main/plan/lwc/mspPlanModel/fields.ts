import type { Activity, FieldEdit, PlanView } from 'c/mspPlanTypes';
import { isOpen } from './rows';

/** The step as it will be once the edits are saved, for the moment between the change and the answer. */
export function withEdits(activity: Activity, edits: readonly FieldEdit[], plan: PlanView): Activity {
    return edits.reduce((step, edit) => withEdit(step, edit, plan), activity);
}

function withEdit(step: Activity, edit: FieldEdit, plan: PlanView): Activity {
    const value = edit.value ?? null;
    switch (edit.field) {
        case 'customerOwner':
            return { ...step, customerOwnerId: value, ownerless: false };
        case 'vendorOwner':
            return { ...step, vendorOwnerId: value, ownerless: false };
        case 'due':
            return { ...step, dueDate: value, likelyDate: value, overdue: false, undated: false };
        case 'status':
            return withStatus(step, value, plan);
        case 'leadingSide':
            return { ...step, leadingSide: value as Activity['leadingSide'] };
        case 'typicalDays':
            return { ...step, typicalDays: Number(value) };
        case 'longDays':
            return { ...step, longDays: Number(value) };
        case 'pinned':
        case 'required':
        case 'visibleToCustomer':
            return { ...step, [edit.field]: value === 'true' };
        case 'name':
            return { ...step, name: value ?? step.name };
        default:
            return { ...step, [edit.field]: value };
    }
}

function withStatus(step: Activity, value: string | null, plan: PlanView): Activity {
    const option = plan.options.status.find((candidate) => candidate.value === value);
    if (!option) {
        return step;
    }
    const changed = { ...step, status: option.value as Activity['status'], statusLabel: option.label };
    return { ...changed, overdue: changed.overdue && isOpen(changed) };
}
