import { LightningElement, api } from 'lwc';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import type { MenuItem } from 'c/mspMenu';
import type { CellName, StepRow } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { ask } from 'c/mspStepEdits';
import type { StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { classes, format } from 'c/mspText';
import { CELL_ORDER, beginsEdit, cellAfter, gridAct, liftedAct } from './acts';
import type { RowAct } from './acts';
import { ownerCells } from './ownerCells';
import type { OwnerCell } from './ownerCells';

export type { RowAct } from './acts';

type Focusable = HTMLElement & { focus(): void };
type Notes = HTMLElement & { focusQuestion(): boolean };

/**
 * One step: reads as text, edits in its place. It asks; the list and the page decide and save. Only one cell of the
 * whole grid is reached by Tab, the arrows lead to the others.
 */
export default class MspStepRow extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    glyphs = glyphs;
    @api row!: StepRow;
    @api editable = false;
    /** Only while the row is edited or its menu is open: a plan that changes must not render every row again. */
    @api plan: PlanView | null = null;
    /** The cell that Tab reaches; null in all rows but one. */
    @api activeCell: string | null = null;
    @api selected = false;
    /** Its panel is open. */
    @api marked = false;
    @api lifted = false;
    @api menuItems: readonly MenuItem[] | null = null;

    private currentEdit: StepEdit | null = null;
    private focusEditor = false;

    @api
    get edit(): StepEdit | null {
        return this.currentEdit;
    }

    set edit(edit: StepEdit | null) {
        const isNew = edit?.editor !== this.currentEdit?.editor || edit?.phase !== this.currentEdit?.phase;
        this.focusEditor = isNew && edit?.phase === 'open' && !edit.preview;
        this.currentEdit = edit;
    }

    @api focusCell(cell: string): void {
        const target = this.cell(cell) ?? this.cell('name');
        target?.focus();
        target?.scrollIntoView?.({ block: 'nearest' });
    }

    renderedCallback(): void {
        if (this.focusEditor) {
            this.focusEditor = false;
            this.editorFocus();
        }
    }

    get className(): string {
        return classes(
            this.row.rowClass,
            this.editable && 'row_editable',
            this.selected && 'row_selected',
            this.marked && 'row_marked',
            this.lifted && 'row_lifted'
        );
    }

    get tabs(): Readonly<Record<string, string>> {
        return Object.fromEntries(CELL_ORDER.map((cell) => [cell, this.activeCell === cell ? '0' : '-1']));
    }

    get showsHandle(): boolean {
        return this.editable && this.row.handleLabel !== null;
    }

    get pressed(): 'true' | 'false' {
        return this.lifted ? 'true' : 'false';
    }

    get showsEdit(): boolean {
        return this.edit !== null && this.edit.phase !== 'saving' && this.plan !== null;
    }

    get faulty(): boolean {
        return (this.edit?.outcome.fault ?? null) !== null;
    }

    get owners(): (OwnerCell & { readonly tab: string })[] {
        const editor = this.showsEdit ? (this.edit?.editor ?? null) : null;
        const { tabs } = this;
        return ownerCells(this.row, this.plan, editor, this.edit?.answers ?? {}).map((owner) => ({
            ...owner,
            tab: tabs[owner.field] ?? '-1'
        }));
    }

    get editsName(): boolean {
        return this.showsEdit && this.edit?.editor === 'name';
    }

    get editsDue(): boolean {
        return this.showsEdit && this.edit?.editor === 'due';
    }

    get editsStatus(): boolean {
        return this.showsEdit && this.edit?.editor === 'status';
    }

    get nameValue(): string | null {
        return this.typedOr('name', this.row.activity.name);
    }

    get fieldLabels(): Readonly<Record<'name' | 'due' | 'status', string>> {
        const { name } = this.row;
        return {
            name: format(stepsLabel.editNameLabel, name),
            due: format(label.editDueLabel, name),
            status: format(label.editStatusLabel, name)
        };
    }

    get dueValue(): string | null {
        return this.typedOr('due', this.row.activity.dueDate);
    }

    get statusValue(): string | null {
        return this.typedOr('status', this.row.activity.status);
    }

    get dueButtonClass(): string {
        return this.row.due.missing ? this.row.due.missingClass : 'cell';
    }

    get menuOpen(): boolean {
        return this.menuItems !== null;
    }

    get menuExpanded(): 'true' | 'false' {
        return this.menuOpen ? 'true' : 'false';
    }

    handleOpen(): void {
        this.act({ what: 'open' });
    }

    handleSelect(event: MouseEvent): void {
        event.preventDefault();
        this.act({ what: 'select', extend: event.shiftKey });
    }

    handleEdit(event: Event): void {
        this.open((event.currentTarget as HTMLElement).dataset.cell as CellName, false);
    }

    handleMenu(): void {
        this.act({ what: 'menu', open: !this.menuOpen });
    }

    handlePick(event: CustomEvent<{ name: string }>): void {
        this.act({ what: 'pick', name: event.detail.name });
    }

    handleMenuClose(event: CustomEvent<{ returnFocus: boolean }>): void {
        this.act({ what: 'menu', open: false });
        if (event.detail.returnFocus) {
            this.focusCell('menu');
        }
    }

    handleFocusin(event: FocusEvent): void {
        const { cell } = (event.target as HTMLElement).dataset;
        if (cell && cell !== this.activeCell) {
            this.act({ what: 'focus', cell });
        }
    }

    handlePress(): void {
        this.act({ what: 'press' });
    }

    handleDragStart(event: DragEvent): void {
        this.act({ what: 'carry', drag: event });
    }

    handleValue(event: CustomEvent<string | null>): void {
        const { field = '' } = (event.currentTarget as HTMLElement).dataset;
        const answers = { [field]: event.detail };
        ask(this, { what: 'answer', activityId: this.row.id, spot: 'list', answers });
    }

    handleInvalid(event: CustomEvent<string>): void {
        const fault = format(label.notSaved, label.fieldDue, event.detail);
        ask(this, { what: 'refuse', activityId: this.row.id, fault, answers: {} });
    }

    /** A second Enter agrees to what the first one brought up; without a change it closes the field. */
    handleEnter(): void {
        const { edit } = this;
        if (edit?.preview) {
            ask(this, { what: 'confirm', activityId: this.row.id, onlyThis: false });
        } else if (edit?.phase === 'open' && !this.faulty) {
            this.cancel(true);
        }
    }

    handleCancel(): void {
        this.cancel(true);
    }

    /** Leaving without a change puts the text back; what was typed or refused stays. */
    handleLeave(): void {
        const untouched = this.edit?.phase === 'open' && Object.keys(this.edit.answers).length === 0 && !this.faulty;
        if (untouched) {
            this.cancel(false);
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const { cell } = (event.target as HTMLElement).dataset;
        if (!cell) {
            return;
        }
        const act = this.lifted ? liftedAct(event.key) : gridAct(event, cell);
        if (act) {
            event.preventDefault();
            this.act(act);
        } else if (!this.lifted) {
            this.moveOrEdit(event, cell);
        }
    }

    /** A button is clicked when Space is let go, unless that is prevented as well. */
    handleKeyup(event: KeyboardEvent): void {
        if (event.key === ' ' && (event.target as HTMLElement).dataset.cell) {
            event.preventDefault();
        }
    }

    private moveOrEdit(event: KeyboardEvent, cell: string): void {
        const present = CELL_ORDER.filter((name) => this.cell(name) !== null);
        const next = cellAfter(event.key, cell, present);
        if (next !== null) {
            event.preventDefault();
            this.cell(next)?.focus();
        } else if (this.editable && beginsEdit(event, cell)) {
            // The character itself goes into the field that has the focus by then.
            this.open(cell as CellName, event.key !== 'F2');
        }
    }

    private typedOr(field: CellName, stored: string | null): string | null {
        const value = this.edit?.answers[field];
        return value === undefined ? (this.edit?.typed ? null : stored) : value;
    }

    private open(editor: CellName, typed: boolean): void {
        ask(this, { what: 'open', activityId: this.row.id, editor, spot: 'list', typed });
    }

    private cancel(returnFocus: boolean): void {
        ask(this, { what: 'cancel', activityId: this.row.id, returnFocus });
    }

    private act(detail: RowAct): void {
        this.dispatchEvent(new CustomEvent<RowAct>('rowact', { detail }));
    }

    private editorFocus(): void {
        const notes = this.template?.querySelector<Notes>('c-msp-edit-notes');
        if (!notes?.focusQuestion()) {
            this.template?.querySelector<Focusable>('c-msp-edit-input')?.focus();
        }
    }

    private cell(name: string): Focusable | null {
        return this.template?.querySelector<Focusable>(`[data-cell="${name}"]`) ?? null;
    }
}
