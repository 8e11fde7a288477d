import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { activityById, isOpen, linkOf, stepActions, withEdits } from 'c/mspPlanModel';
import type { EditorName, StepAction } from 'c/mspPlanModel';
import type { Activity, PlanView } from 'c/mspPlanTypes';
import { ask } from 'c/mspStepEdits';
import type { GoneStep, StepEdit } from 'c/mspStepEdits';
import type { StepFieldView } from 'c/mspStepField';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';
import { doneText, evidenceFields, factFields, guidanceField, interestText, whereText } from './panelFields';

interface FieldLine {
    readonly key: string;
    readonly field: StepFieldView;
    readonly edit: StepEdit | null;
}

type Focusable = HTMLElement & { focus(): void };

/** Small forms are shown below the field whose change raised them. */
const HOMES: Readonly<Partial<Record<EditorName, EditorName>>> = {
    blocked: 'status',
    customerPerson: 'customerOwner',
    vendorPerson: 'vendorOwner',
    unknown: 'due',
    hidden: 'visibleToCustomer'
};

/**
 * Everything of one step, in the order of questions: is an answer owed, who and when, what does it wait for, what proves
 * it, what did we learn, what happened. It stands beside the list and is no dialog.
 * Events: `closepanel`, `openstep` {activityId}, `neighbour` {by}, `steppick` {activityId, name}.
 */
export default class MspStepPanel extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    glyphs = glyphs;
    @api plan!: PlanView;
    @api activityId = '';
    @api edits: ReadonlyMap<string, StepEdit> = new Map();
    @api perform!: Perform;
    /** Somebody else removed the step while the panel was open. */
    @api gone: GoneStep | null = null;

    menuOpen = false;

    /** Leads to the heading, to a field by its editor, or to the sections answer, links and waitsFor. */
    @api focusSection(section: string | null): void {
        const home = section === null ? null : (HOMES[section as EditorName] ?? section);
        const found = home === null ? null : this.template?.querySelector<Focusable>(`[data-section~="${home}"]`);
        (found ?? this.template?.querySelector<Focusable>('.title'))?.focus();
        if (home === 'links') {
            this.template?.querySelector<HTMLElement & { edit(): void }>('c-msp-step-links')?.edit();
        }
    }

    get activity(): Activity | null {
        const stored = activityById(this.plan, this.activityId);
        const { edit } = this;
        if (!stored) {
            return null;
        }
        return edit?.phase === 'saving' ? withEdits(stored, edit.sent, this.plan) : stored;
    }

    get edit(): StepEdit | null {
        return this.edits.get(this.activityId) ?? null;
    }

    get goneText(): string {
        return this.gone ? format(stepsLabel.goneText, this.gone.name) : '';
    }

    get typedText(): string | null {
        return this.gone?.typed ? format(stepsLabel.goneTyped, this.gone.typed) : null;
    }

    get where(): string {
        return this.activity ? whereText(this.activity, this.plan) : '';
    }

    get saving(): boolean {
        return this.edit?.phase === 'saving';
    }

    get nameField(): FieldLine | null {
        const { activity } = this;
        const part = {
            field: 'name' as const,
            kind: 'text' as const,
            label: label.fieldName,
            options: [],
            maxLength: 80
        };
        return activity
            ? this.line({
                  editor: 'name',
                  label: label.fieldName,
                  text: activity.name,
                  note: null,
                  noteClass: '',
                  glyph: null,
                  parts: [{ ...part, value: activity.name }]
              })
            : null;
    }

    get facts(): FieldLine[] {
        return this.activity ? factFields(this.activity, this.plan).map((field) => this.line(field)) : [];
    }

    get proofs(): FieldLine[] {
        return this.activity ? evidenceFields(this.activity).map((field) => this.line(field)) : [];
    }

    get guidance(): FieldLine | null {
        return this.activity && this.line(guidanceField(this.activity));
    }

    get interest(): string | null {
        return this.activity && interestText(this.activity);
    }

    get evidence(): string | null {
        return this.activity?.evidence ?? null;
    }

    get evidenceUrl(): string | null {
        return linkOf(this.evidence);
    }

    get doneText(): string | null {
        return this.activity && doneText(this.activity);
    }

    get mayFinish(): boolean {
        return this.plan.editable && this.activity !== null && isOpen(this.activity);
    }

    get evidenceAction(): string {
        return this.evidence ? stepsLabel.changeEvidence : stepsLabel.addEvidence;
    }

    /** The form for evidence stands below its buttons. */
    get evidenceEdit(): StepEdit | null {
        const { edit } = this;
        return edit?.spot === 'panel' && edit.editor === 'evidence' && edit.phase !== 'saving' ? edit : null;
    }

    get actions(): StepAction[] {
        return this.activity ? stepActions(this.activity, this.plan).filter(({ name }) => name !== 'open') : [];
    }

    get menuLabel(): string {
        return format(stepsLabel.actionsFor, this.activity?.name ?? '');
    }

    get menuExpanded(): 'true' | 'false' {
        return this.menuOpen ? 'true' : 'false';
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('closepanel'));
    }

    handlePrevious(): void {
        this.neighbour(-1);
    }

    handleNext(): void {
        this.neighbour(1);
    }

    handleMenu(): void {
        this.menuOpen = !this.menuOpen;
    }

    handleMenuClose(event: CustomEvent<{ returnFocus: boolean }>): void {
        this.menuOpen = false;
        if (event.detail.returnFocus) {
            this.template?.querySelector<Focusable>('.menu-button')?.focus();
        }
    }

    handlePick(event: CustomEvent<{ name: string }>): void {
        this.menuOpen = false;
        this.pick(event.detail.name);
    }

    handleEvidence(): void {
        ask(this, { what: 'open', activityId: this.activityId, editor: 'evidence', spot: 'panel' });
    }

    handleDone(): void {
        this.pick('done');
    }

    handleAccept(): void {
        this.pick('accept');
    }

    handleStep(event: CustomEvent<{ activityId: string }>): void {
        this.dispatchEvent(new CustomEvent('openstep', { detail: event.detail }));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleClose();
        } else if (event.key === '[' || event.key === ']') {
            this.neighbour(event.key === '[' ? -1 : 1);
        }
    }

    /** Menus that this page does not own: order is changed in the list. */
    private pick(name: string): void {
        this.dispatchEvent(new CustomEvent('steppick', { detail: { activityId: this.activityId, name } }));
    }

    private neighbour(by: number): void {
        this.dispatchEvent(new CustomEvent('neighbour', { detail: { by } }));
    }

    private line(field: StepFieldView): FieldLine {
        const { edit } = this;
        const own = edit?.spot === 'panel' && (HOMES[edit.editor] ?? edit.editor) === field.editor;
        return { key: field.editor, field, edit: own ? edit : null };
    }
}
