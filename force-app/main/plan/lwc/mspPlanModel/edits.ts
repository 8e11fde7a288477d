import { isDate, rowDate } from 'c/mspDates';
import label from 'c/mspLabels';
import type { Activity, EditField, FieldEdit, PlanEdit, PlanView, Refusal } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';
import { participantName, sideName } from './owners';
import type { OwnerField } from './owners';
import { activityById } from './phases';

/** What a step is being asked for: a cell of its row, a field of its panel, or one of the small forms below either. */
export type CellName = 'name' | 'customerOwner' | 'vendorOwner' | 'due' | 'status';
export type PromptName = 'blocked' | 'evidence' | 'unknown' | 'hidden' | 'reopen' | 'offer';
export type FieldName =
    'visibleToCustomer' | 'leadingSide' | 'days' | 'requiredEvidence' | 'guidance' | 'outcome' | 'pinned' | 'required';
export type EditorName = CellName | PromptName | FieldName | 'customerPerson' | 'vendorPerson';

/** The cell that gets the focus back when an editor closes. */
const CELLS: Readonly<Partial<Record<EditorName, CellName>>> = {
    customerOwner: 'customerOwner',
    vendorOwner: 'vendorOwner',
    due: 'due',
    status: 'status',
    blocked: 'status',
    evidence: 'status',
    reopen: 'status',
    unknown: 'due',
    customerPerson: 'customerOwner',
    vendorPerson: 'vendorOwner'
};

export function cellOf(editor: EditorName): CellName {
    return CELLS[editor] ?? 'name';
}

/** Whose owner is to be named: the side that leads comes first. */
export function ownerEditor(activity: Activity): OwnerField {
    const customerNamed = activity.customerOwnerId !== null;
    const asksVendor = activity.leadingSide === 'Vendor' || (activity.leadingSide === 'Joint' && customerNamed);
    return asksVendor ? 'vendorOwner' : 'customerOwner';
}

export function storedValue(activity: Activity, field: EditField): string | null {
    const values: Record<EditField, string | null> = {
        customerOwner: activity.customerOwnerId,
        vendorOwner: activity.vendorOwnerId,
        due: activity.dueDate,
        status: activity.status,
        evidence: activity.evidence,
        blockedReason: activity.blockedReason,
        blockedUntil: activity.blockedUntil,
        unknownUntil: activity.unknownUntil,
        name: activity.name,
        leadingSide: activity.leadingSide,
        pinned: String(activity.pinned),
        typicalDays: String(activity.typicalDays),
        longDays: String(activity.longDays),
        startedOn: activity.startedOn,
        expectedOn: activity.expectedOn,
        visibleToCustomer: String(activity.visibleToCustomer),
        required: String(activity.required),
        outcome: activity.outcome,
        requiredEvidence: activity.requiredEvidence,
        guidance: activity.guidance
    };
    return values[field];
}

export function editOf(activity: Activity, field: EditField, value: string | null): FieldEdit {
    const entered = value === null || value.trim() === '' ? null : value.trim();
    return { activityId: activity.id, field, value: entered, seen: storedValue(activity, field) };
}

/** Edits that would change something; saving the others would only provoke conflicts. */
export function changing(edits: readonly FieldEdit[]): FieldEdit[] {
    return edits.filter((edit) => edit.value !== edit.seen);
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
    customerOwner: label.fieldCustomerOwner,
    vendorOwner: label.fieldVendorOwner,
    due: label.fieldDue,
    status: label.fieldStatus,
    evidence: label.fieldEvidence,
    blockedReason: label.fieldBlockedReason,
    blockedUntil: label.fieldBlockedUntil,
    unknownUntil: label.fieldUnknownUntil,
    name: label.fieldName,
    leadingSide: stepsLabel.fieldLead,
    pinned: stepsLabel.fieldPinned,
    typicalDays: stepsLabel.fieldTypical,
    longDays: stepsLabel.fieldLong,
    visibleToCustomer: stepsLabel.fieldVisible,
    required: stepsLabel.fieldRequired,
    outcome: stepsLabel.fieldOutcome,
    requiredEvidence: stepsLabel.fieldRequiredEvidence,
    guidance: stepsLabel.fieldGuidance,
    valueDate: label.fieldValueDate,
    valueDateReason: label.fieldValueReason,
    contractDate: label.fieldContractDate,
    stance: label.fieldStance
};

const CHECKS: ReadonlySet<string> = new Set(['pinned', 'required', 'visibleToCustomer']);

export function fieldLabel(field: string): string {
    return FIELD_LABELS[field] ?? field;
}

/** A stored value in the user's words: names for ids, labels for codes, dates as dates. */
export function shownValue(plan: PlanView, field: string, value: string | null): string {
    if (field === 'customerOwner' || field === 'vendorOwner') {
        return participantName(plan, value);
    }
    if (value === null || value === '') {
        return label.dash;
    }
    if (CHECKS.has(field)) {
        return value === 'true' ? stepsLabel.yes : stepsLabel.no;
    }
    if (field === 'leadingSide') {
        return sideName(value as Activity['leadingSide']);
    }
    const options = { status: plan.options.status, stance: plan.options.stance }[field] ?? [];
    return options.find((option) => option.value === value)?.label ?? (isDate(value) ? rowDate(value) : value);
}

/** What the undo bar says about a save; the first edit is the one the user made, the others go with it. */
export function savedText(plan: PlanView, edits: readonly FieldEdit[]): string {
    const edit = edits[0];
    const step = edit && activityById(plan, edit.activityId)?.name;
    if (!edit || step === undefined) {
        return label.savedPlan;
    }
    const value = shownValue(plan, edit.field, edit.value ?? null);
    switch (edit.field) {
        case 'due':
            return edit.value ? format(label.savedDue, step, value) : format(label.savedNoDue, step);
        case 'customerOwner':
        case 'vendorOwner':
            return edit.value ? format(label.savedOwner, step, value) : format(label.savedNoOwner, step);
        case 'status':
        case 'name':
            return format(label.savedStatus, step, value);
        case 'unknownUntil':
            return format(label.savedUnknown, step, value);
        case 'evidence':
            return format(label.savedEvidence, step);
        default:
            return format(stepsLabel.savedField, step, fieldLabel(edit.field), value);
    }
}

/** Field, reason, remedy, in one line. A message that begins with its field does not say it twice. */
export function refusalText(refusal: Refusal): string {
    const field = fieldLabel(refusal.field);
    const { message, remedy } = refusal;
    const namesField = message.toLocaleLowerCase().startsWith(`${field.toLocaleLowerCase()}:`);
    const reason = namesField ? message.slice(field.length + 1).trim() : message;
    return format(label.notSaved, field, remedy && !reason.includes(remedy) ? `${reason} ${remedy}` : reason);
}

export type PlanChange = Partial<Pick<PlanEdit, 'valueDate' | 'valueDateReason' | 'contractDate' | 'stance'>>;

/** The whole edit of the plan, with what the user saw of each field. */
export function planEditOf(plan: PlanView, change: PlanChange): PlanEdit {
    const seen = {
        valueDate: plan.header?.valueDate ?? null,
        valueDateReason: plan.header?.valueDateReason ?? null,
        contractDate: plan.header?.contractDate ?? null,
        stance: plan.header?.stance ?? null
    };
    return {
        ...seen,
        ...change,
        seenValueDate: seen.valueDate,
        seenValueDateReason: seen.valueDateReason,
        seenContractDate: seen.contractDate,
        seenStance: seen.stance
    };
}
