import { fullDate, rowDate } from 'c/mspDates';
import label from 'c/mspLabels';
import { ADD_PERSON, isOpen, ownerOptions, rowOf, shownValue, sideGlyph, sideName } from 'c/mspPlanModel';
import type { EditorName, StepRow } from 'c/mspPlanModel';
import type { Activity, EditField, Option, PlanView } from 'c/mspPlanTypes';
import type { FieldPart, StepFieldView } from 'c/mspStepField';
import stepsLabel from 'c/mspStepsLabels';
import { counted, format, joined } from 'c/mspText';

const YES_NO: readonly Option[] = [
    { value: 'true', label: stepsLabel.yes },
    { value: 'false', label: stepsLabel.no }
];
const LONG_TEXT = 1000;
const SHORT_TEXT = 255;

type Part = Partial<FieldPart> & { readonly field: EditField; readonly kind: FieldPart['kind'] };

/** Who and when: the facts of the step in the order of the questions they answer. */
export function factFields(activity: Activity, plan: PlanView): StepFieldView[] {
    const row = rowOf(activity, plan);
    const sides: Option[] = (['Customer', 'Vendor', 'Joint'] as const).map((side) => ({
        value: side,
        label: sideName(side)
    }));
    return [
        field('leadingSide', stepsLabel.fieldLead, sideName(activity.leadingSide), {
            glyph: sideGlyph(activity.leadingSide),
            parts: [part({ field: 'leadingSide', kind: 'select', value: activity.leadingSide, options: sides })]
        }),
        ownerField(activity, plan, 'Customer'),
        ownerField(activity, plan, 'Vendor'),
        dueField(activity, row),
        field('days', stepsLabel.fieldTakes, takesText(activity), {
            parts: [
                part({
                    field: 'typicalDays',
                    kind: 'number',
                    value: String(activity.typicalDays),
                    label: stepsLabel.fieldTypical
                }),
                part({
                    field: 'longDays',
                    kind: 'number',
                    value: String(activity.longDays),
                    label: stepsLabel.fieldLong
                })
            ]
        }),
        field('status', label.fieldStatus, activity.statusLabel, {
            glyph: row.statusGlyph,
            note: row.sub,
            noteClass: activity.status === 'Blocked' ? 'note_bad' : 'note_weak',
            parts: [part({ field: 'status', kind: 'select', value: activity.status, options: plan.options.status })]
        }),
        checkField('visibleToCustomer', 'visibleToCustomer', stepsLabel.fieldVisible, activity.visibleToCustomer, plan),
        checkField('pinned', 'pinned', stepsLabel.fieldPinned, activity.pinned, plan),
        checkField('required', 'required', stepsLabel.fieldRequired, activity.required, plan)
    ];
}

/** What proves the step, and what it is to bring about. */
export function evidenceFields(activity: Activity): StepFieldView[] {
    const text = (editor: EditorName, name: EditField, title: string, value: string | null): StepFieldView =>
        field(editor, title, value ?? label.dash, {
            parts: [part({ field: name, kind: 'longText', value, maxLength: SHORT_TEXT, label: title })]
        });
    return [
        text('requiredEvidence', 'requiredEvidence', stepsLabel.fieldRequiredEvidence, activity.requiredEvidence),
        text('outcome', 'outcome', stepsLabel.fieldOutcome, activity.outcome)
    ];
}

export function guidanceField(activity: Activity): StepFieldView {
    const { guidance } = activity;
    return field('guidance', stepsLabel.fieldGuidance, guidance ?? stepsLabel.noGuidance, {
        parts: [
            part({
                field: 'guidance',
                kind: 'longText',
                value: guidance,
                maxLength: LONG_TEXT,
                label: stepsLabel.fieldGuidance
            })
        ]
    });
}

/** Whose interest the guidance serves; null where nobody said. */
export function interestText(activity: Activity): string | null {
    if (!activity.guidance || !activity.guidanceInterest) {
        return null;
    }
    return activity.guidanceInterest === 'Any supplier' ? stepsLabel.anySupplier : stepsLabel.specificToUs;
}

function ownerField(activity: Activity, plan: PlanView, side: 'Customer' | 'Vendor'): StepFieldView {
    const name = side === 'Customer' ? 'customerOwner' : 'vendorOwner';
    const id = side === 'Customer' ? activity.customerOwnerId : activity.vendorOwnerId;
    const title = side === 'Customer' ? label.fieldCustomerOwner : label.fieldVendorOwner;
    const leads = activity.leadingSide === side || activity.leadingSide === 'Joint';
    const shown = rowOf(activity, plan).owners.find((owner) => owner.side === side);
    const options = ownerOptions(plan, side, id);
    return field(name, title, shown?.text ?? shownValue(plan, name, id), {
        note: id === null && leads && activity.ownerless ? stepsLabel.leadNeedsOwner : null,
        noteClass: 'note_bad',
        parts: [
            part({
                field: name,
                kind: 'select',
                value: id ?? '',
                options: options.some(({ value }) => value === ADD_PERSON) ? options : [],
                label: title
            })
        ]
    });
}

function dueField(activity: Activity, row: StepRow): StepFieldView {
    const slack = activity.slack === null ? null : counted(activity.slack, stepsLabel.slackOne, stepsLabel.slackMany);
    const notes = isOpen(activity)
        ? [row.due.overdue, activity.critical ? label.detailCritical : slack, row.due.likely]
        : [];
    return field('due', label.fieldDue, activity.dueDate ? fullDate(activity.dueDate) : row.due.text, {
        note: joined(notes) || null,
        noteClass: activity.overdue ? 'note_bad' : 'note_weak',
        parts: [part({ field: 'due', kind: 'date', value: activity.dueDate, label: label.fieldDue })]
    });
}

function takesText(activity: Activity): string {
    return format(label.detailDurationValue, activity.typicalDays, activity.longDays);
}

function checkField(editor: EditorName, name: EditField, title: string, on: boolean, plan: PlanView): StepFieldView {
    return field(editor, title, shownValue(plan, name, String(on)), {
        parts: [part({ field: name, kind: 'select', value: String(on), options: YES_NO, label: title })]
    });
}

function field(
    editor: EditorName,
    title: string,
    text: string,
    more: Partial<StepFieldView> & Pick<StepFieldView, 'parts'>
): StepFieldView {
    const parts = more.parts.map((one) => ({ ...one, label: one.label || title }));
    return { editor, label: title, text, note: null, noteClass: 'note_weak', glyph: null, ...more, parts };
}

function part(given: Part): FieldPart {
    return { label: '', value: null, options: [], maxLength: SHORT_TEXT, ...given };
}

/** "3 Evaluate options · milestone": where in the plan the step stands. */
export function whereText(activity: Activity, plan: PlanView): string {
    const phase = plan.phases.find((candidate) =>
        candidate.milestones.some((milestone) => milestone.id === activity.milestoneId)
    );
    const milestone = phase?.milestones.find(({ id }) => id === activity.milestoneId);
    const title = phase ? format(label.phaseName, phase.phaseNumber, phase.name) : null;
    return joined([title, activity.closesMilestone ? stepsLabel.milestoneLabel : milestone?.name]);
}

/** "Done Nov 12", under the evidence of a finished step. */
export function doneText(activity: Activity): string | null {
    return activity.completedOn && !isOpen(activity) ? format(stepsLabel.doneOn, rowDate(activity.completedOn)) : null;
}
