import { LightningElement, api } from 'lwc';
import type { InputKind } from 'c/mspEditInput';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import type { EditorName } from 'c/mspPlanModel';
import type { EditField, Option, PlanView } from 'c/mspPlanTypes';
import { ask } from 'c/mspStepEdits';
import type { StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

/** One input of a field; most have one, durations have two. */
export interface FieldPart {
    readonly field: EditField;
    readonly label: string;
    readonly kind: InputKind;
    readonly value: string | null;
    readonly options: readonly Option[];
    readonly maxLength: number;
}

/** A line of the panel: what it says, and how it is edited. */
export interface StepFieldView {
    readonly editor: EditorName;
    readonly label: string;
    readonly text: string;
    readonly note: string | null;
    readonly noteClass: string;
    readonly glyph: string | null;
    readonly parts: readonly FieldPart[];
}

type Focusable = HTMLElement & { focus(): void };
type Notes = HTMLElement & { focusQuestion(): boolean };

/** A field of a step: reads as text, edits in its place. It asks; the page saves. */
export default class MspStepField extends LightningElement {
    pencil = glyphs.pencil;
    @api field!: StepFieldView;
    @api activityId = '';
    @api plan!: PlanView;

    private current: StepEdit | null = null;
    private focusEditor = false;

    /** The edit of this field; null while another one or none is edited. */
    @api
    get edit(): StepEdit | null {
        return this.current;
    }

    set edit(edit: StepEdit | null) {
        const isNew = edit?.editor !== this.current?.editor || edit?.phase !== this.current?.phase;
        this.focusEditor = isNew && edit?.phase === 'open' && !edit.preview;
        this.current = edit;
    }

    @api focus(): void {
        this.template?.querySelector<Focusable>('.pencil')?.focus();
    }

    renderedCallback(): void {
        if (this.focusEditor) {
            this.focusEditor = false;
            const notes = this.template?.querySelector<Notes>('c-msp-edit-notes');
            if (!notes?.focusQuestion()) {
                this.template?.querySelector<Focusable>('c-msp-edit-input')?.focus();
            }
        }
    }

    get editable(): boolean {
        return this.plan.editable && this.field.parts.length > 0;
    }

    get showsEdit(): boolean {
        return this.current !== null && this.current.phase !== 'saving';
    }

    /** A second question has fields of its own. */
    get showsInputs(): boolean {
        return this.showsEdit && this.current?.editor === this.field.editor;
    }

    get faulty(): boolean {
        return Boolean(this.current?.outcome.fault);
    }

    get parts(): FieldPart[] {
        return this.field.parts.map((part) => {
            const typed = this.current?.answers[part.field];
            return { ...part, value: typed === undefined ? part.value : typed };
        });
    }

    get hasLabels(): boolean {
        return this.field.parts.length > 1;
    }

    get editLabel(): string {
        return format(stepsLabel.editField, this.field.label, this.field.text);
    }

    handleEdit(): void {
        const { activityId, field } = this;
        ask(this, { what: 'open', activityId, editor: field.editor, spot: 'panel' });
    }

    handleValue(event: CustomEvent<string | null>): void {
        const { field = '' } = (event.currentTarget as HTMLElement).dataset;
        const answers = { [field]: event.detail };
        ask(this, { what: 'answer', activityId: this.activityId, spot: 'panel', answers });
    }

    handleInvalid(event: CustomEvent<string>): void {
        const fault = format(label.notSaved, this.field.label, event.detail);
        ask(this, { what: 'refuse', activityId: this.activityId, fault, answers: {} });
    }

    handleEnter(): void {
        if (this.current?.preview) {
            ask(this, { what: 'confirm', activityId: this.activityId, onlyThis: false });
        } else if (this.current?.phase === 'open' && !this.faulty) {
            this.handleCancel();
        }
    }

    handleCancel(): void {
        ask(this, { what: 'cancel', activityId: this.activityId, returnFocus: true });
    }

    /** A field of two inputs is left only by saving or by Escape, as the focus goes from one to the other. */
    handleLeave(): void {
        const { current } = this;
        const untouched = current?.phase === 'open' && Object.keys(current.answers).length === 0 && !this.faulty;
        if (untouched && !this.hasLabels) {
            ask(this, { what: 'cancel', activityId: this.activityId, returnFocus: false });
        }
    }
}
