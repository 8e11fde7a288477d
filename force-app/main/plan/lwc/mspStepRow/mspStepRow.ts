import { LightningElement, api } from 'lwc';
import type { ConflictLine } from 'c/mspConflict';
import { fullDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { ADD_PERSON, changing, editOf } from 'c/mspPlanModel';
import type { CellName, EditorName, PromptName, StepRow } from 'c/mspPlanModel';
import type { EditField, FieldEdit, ParticipantEdit, PlanView, Side } from 'c/mspPlanTypes';
import type { PromptValues } from 'c/mspStepPrompt';
import { format } from 'c/mspText';
import { ownerCells } from './ownerCells';
import type { OwnerCell } from './ownerCells';

/** What the list lets a row edit: one cell or one small form, with the answer of the last save. */
export interface RowEditor {
    readonly name: EditorName;
    readonly fault: string | null;
    readonly conflicts: readonly ConflictLine[];
    readonly busy: boolean;
}

type Focusable = HTMLElement & { focus(): void };
type DateInput = HTMLElement & { readonly value: string | null; checkValidity(): boolean };

const CELL_ORDER: readonly string[] = ['name', 'customerOwner', 'vendorOwner', 'due', 'status'];
const PROMPTS: ReadonlySet<string> = new Set<PromptName>(['blocked', 'evidence', 'unknown']);

/**
 * One step: reads as text, edits in its place. It asks; the list and the tab save. A field that waits for the answer is
 * not disabled, as a disabled field loses the focus, and a refused save must find it where it was.
 */
export default class MspStepRow extends LightningElement {
    label = label;
    warning = glyphs.warning;
    @api row!: StepRow;
    @api plan!: PlanView;

    detailOpen = false;
    private currentEditor: RowEditor | null = null;
    private focusEditor = false;
    private draft: string | null = null;
    private pendingStatus: string | null = null;
    private keySeen = false;
    private leaving = false;

    @api
    get editor(): RowEditor | null {
        return this.currentEditor;
    }

    set editor(editor: RowEditor | null) {
        if (editor?.name !== this.currentEditor?.name) {
            this.focusEditor = editor !== null;
            this.keySeen = false;
            this.leaving = false;
            this.draft = null;
        }
        if (editor === null) {
            this.pendingStatus = null;
        }
        this.currentEditor = editor;
    }

    @api focusCell(cell: string): void {
        const target = this.cell(cell) ?? this.cell('name');
        target?.focus();
        target?.scrollIntoView?.({ block: 'nearest' });
    }

    renderedCallback(): void {
        if (this.focusEditor) {
            this.focusEditor = false;
            this.template?.querySelector<Focusable>('[data-editor]')?.focus();
        }
    }

    get editable(): boolean {
        return this.plan.editable;
    }

    get busy(): boolean {
        return this.editor?.busy ?? false;
    }

    get owners(): OwnerCell[] {
        return ownerCells(this.row, this.plan, this.editor?.name ?? null, this.draft);
    }

    get editsDue(): boolean {
        return this.editor?.name === 'due';
    }

    get editsStatus(): boolean {
        return this.editor?.name === 'status';
    }

    get dueValue(): string | null {
        return this.draft ?? this.row.activity.dueDate;
    }

    get dueLabel(): string {
        return format(label.editDueLabel, this.row.name);
    }

    get dueFieldClass(): string {
        return this.editor?.fault ? 'field slds-has-error' : 'field';
    }

    get statusValue(): string {
        return this.pendingStatus ?? this.row.activity.status;
    }

    get statusFieldLabel(): string {
        return format(label.editStatusLabel, this.row.name);
    }

    get prompt(): PromptName | null {
        const name = this.editor?.name;
        return name && PROMPTS.has(name) ? (name as PromptName) : null;
    }

    get personSide(): Side | null {
        return this.editor?.name === 'customerPerson'
            ? 'Customer'
            : this.editor?.name === 'vendorPerson'
              ? 'Vendor'
              : null;
    }

    get fault(): string | null {
        return this.editor?.fault ?? null;
    }

    get cellFault(): string | null {
        return this.prompt || this.personSide ? null : this.fault;
    }

    get showsHint(): boolean {
        return this.editsDue && !this.fault && !this.hasConflicts;
    }

    get hasConflicts(): boolean {
        return (this.editor?.conflicts.length ?? 0) > 0;
    }

    get hasBelow(): boolean {
        return this.detailOpen || this.editor !== null;
    }

    get dueButtonClass(): string {
        return this.row.due.missing ? this.row.due.missingClass : 'cell';
    }

    get expanded(): 'true' | 'false' {
        return this.detailOpen ? 'true' : 'false';
    }

    handleDetail(): void {
        this.detailOpen = !this.detailOpen;
    }

    handleEdit(event: Event): void {
        this.edit((event.currentTarget as HTMLElement).dataset.cell as CellName);
    }

    handleOwner(event: CustomEvent<{ value: string }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as 'customerOwner' | 'vendorOwner';
        if (event.detail.value === ADD_PERSON) {
            this.edit(field === 'customerOwner' ? 'customerPerson' : 'vendorPerson');
            return;
        }
        this.draft = event.detail.value;
        this.save([editOf(this.row.activity, field, event.detail.value)]);
    }

    /** The date field tells a change when it is left, confirmed or picked; a text that is no date has no value. */
    handleDue(event: CustomEvent<{ value: string | null }>): void {
        const input = event.currentTarget as DateInput;
        // A field that is taken away while it holds typed text tells its change once more.
        if (!this.editsDue || this.leaving) {
            return;
        }
        if (!input.checkValidity()) {
            const reason = format(label.badDateLike, fullDate(this.plan.asOf));
            this.dispatchEvent(new CustomEvent('refuse', { detail: format(label.notSaved, label.fieldDue, reason) }));
            return;
        }
        this.draft = event.detail.value;
        this.save([editOf(this.row.activity, 'due', event.detail.value)]);
    }

    handleStatus(event: CustomEvent<{ value: string }>): void {
        const status = event.detail.value;
        const { closesMilestone, evidence } = this.row.activity;
        this.pendingStatus = status;
        if (status === 'Blocked') {
            this.edit('blocked');
        } else if (status === 'Done' && closesMilestone && !evidence) {
            this.edit('evidence');
        } else {
            this.save([editOf(this.row.activity, 'status', status)]);
        }
    }

    handleAnswer(event: CustomEvent<PromptValues>): void {
        const values = Object.entries(event.detail) as [EditField, string | null][];
        const answers = values.map(([field, value]) => editOf(this.row.activity, field, value));
        const status = this.pendingStatus ? [editOf(this.row.activity, 'status', this.pendingStatus)] : [];
        this.save([...status, ...answers]);
    }

    handlePerson(event: CustomEvent<ParticipantEdit>): void {
        const field = event.detail.side === 'Customer' ? 'customerOwner' : 'vendorOwner';
        const detail = { activityId: this.row.id, field, participant: event.detail };
        this.dispatchEvent(new CustomEvent('addperson', { detail }));
    }

    handleEditorKeydown(event: KeyboardEvent): void {
        this.keySeen = true;
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.leaving = true;
            this.handleCancel();
        }
    }

    /** Enter on an unchanged date closes it; the Enter that opened the cell is not that one. */
    handleEditorKeyup(event: KeyboardEvent): void {
        const unchanged = this.draft === null && !this.fault && !this.busy;
        if (event.key === 'Enter' && this.keySeen && unchanged && this.editsDue) {
            this.handleCancel();
        }
    }

    /** Leaving a cell without a change puts its text back; a refused one stays, with what was typed. */
    handleEditorBlur(): void {
        const untouched = this.draft === null && this.pendingStatus === null && !this.fault;
        if (untouched && (this.editsDue || this.editsStatus || this.owners.some((owner) => owner.editing))) {
            this.dispatchEvent(new CustomEvent('leaveedit'));
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('canceledit'));
    }

    handleKeepMine(): void {
        this.dispatchEvent(new CustomEvent('keepmine'));
    }

    handleTakeTheirs(): void {
        this.dispatchEvent(new CustomEvent('taketheirs'));
    }

    handleCellKeydown(event: KeyboardEvent): void {
        const cell = (event.currentTarget as HTMLElement).dataset.cell ?? 'name';
        const rows = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        const cells = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (rows !== undefined) {
            event.preventDefault();
            this.dispatchEvent(new CustomEvent('moverow', { detail: { activityId: this.row.id, by: rows, cell } }));
        } else if (cells !== undefined) {
            event.preventDefault();
            this.moveCell(cell, document.dir === 'rtl' ? -cells : cells);
        } else if (event.key === 'F2' && cell !== 'name' && this.editable) {
            event.preventDefault();
            this.edit(cell as CellName);
        }
    }

    private moveCell(from: string, by: number): void {
        const present = CELL_ORDER.filter((name) => this.cell(name) !== null);
        this.cell(present[present.indexOf(from) + by] ?? from)?.focus();
    }

    private cell(name: string): Focusable | null {
        return this.template?.querySelector<Focusable>(`button[data-cell="${name}"]`) ?? null;
    }

    private edit(editor: EditorName): void {
        this.dispatchEvent(new CustomEvent('editcell', { detail: { activityId: this.row.id, editor } }));
    }

    private save(edits: readonly FieldEdit[]): void {
        const changed = changing(edits);
        if (changed.length === 0) {
            this.handleCancel();
        } else if (!this.busy) {
            this.dispatchEvent(new CustomEvent('saveedits', { detail: changed }));
        }
    }
}
