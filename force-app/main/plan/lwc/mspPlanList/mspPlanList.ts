import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import type { RepairRequest } from 'c/mspAttentionList';
import type { ConflictLine } from 'c/mspConflict';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import {
    NO_FILTER,
    activitiesOf,
    activityById,
    cellOf,
    initiallyOpen,
    phaseOf,
    phasesOf,
    repairEditor
} from 'c/mspPlanModel';
import type { EditorName, Filter, PhaseView, StepRow } from 'c/mspPlanModel';
import type { FieldEdit, PlanView } from 'c/mspPlanTypes';
import type { RowEditor } from 'c/mspStepRow';
import { format } from 'c/mspText';

/** The tab's answer to a save. A new object each time, so that the list sees the same refusal twice. */
export interface SaveOutcome {
    readonly saved: boolean;
    readonly fault: string | null;
    readonly conflicts: readonly ConflictLine[];
}

interface RowView {
    readonly key: string;
    readonly row: StepRow;
    readonly editor: RowEditor | null;
}

interface PhaseRow extends Omit<PhaseView, 'rows'> {
    readonly glyph: string;
    readonly expanded: 'true' | 'false';
    readonly open: boolean;
    readonly rows: readonly RowView[];
}

interface Target {
    readonly activityId: string;
    readonly cell: string;
}

type RowElement = HTMLElement & { focusCell(cell: string): void };
type Focusable = HTMLElement & { focus(): void };

/** What needs attention, then every step by buying phase. It holds what is open, filtered and being edited. */
export default class MspPlanList extends LightningElement {
    label = label;
    columns = [label.colStep, label.colLead, label.colOwner, label.colDue, label.colStatus, label.colAgreement].map(
        (text, index) => ({ text, className: `h-${index}` })
    );
    filter: Filter = NO_FILTER;
    @api busy = false;

    private currentPlan!: PlanView;
    private openPhases: ReadonlySet<number> | null = null;
    private editing: { readonly activityId: string; readonly name: EditorName } | null = null;
    private answer: SaveOutcome | null = null;
    private focusTarget: Target | null = null;

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        this.currentPlan = plan;
        this.openPhases ??= initiallyOpen(plan);
        if (this.editing && !activityById(plan, this.editing.activityId)) {
            this.stopEditing(false);
        }
    }

    @api
    get outcome(): SaveOutcome | null {
        return this.answer;
    }

    set outcome(outcome: SaveOutcome | null) {
        this.answer = outcome;
        if (outcome?.saved) {
            this.stopEditing(true);
        }
    }

    /** Opens the phase of a step, clears a filter that hides it, and leads there. */
    @api showStep(activityId: string): void {
        this.reveal(activityId);
        this.focusTarget = { activityId, cell: 'name' };
    }

    @api showAttention(): void {
        this.template?.querySelector<Focusable>('c-msp-attention-list')?.focus();
    }

    renderedCallback(): void {
        const target = this.focusTarget;
        const row = target && this.rowElement(target.activityId);
        if (target && row) {
            this.focusTarget = null;
            row.focusCell(target.cell);
        }
    }

    get isFiltering(): boolean {
        return this.filter.name !== 'all' || this.filter.text.trim() !== '';
    }

    get visiblePhases(): PhaseView[] {
        return phasesOf(this.plan, this.filter, userId);
    }

    get phases(): PhaseRow[] {
        return this.visiblePhases.map((phase) => {
            const open = this.isFiltering || (this.openPhases?.has(phase.number) ?? false);
            return {
                ...phase,
                open,
                expanded: open ? 'true' : 'false',
                glyph: open ? glyphs.down : glyphs.right,
                rows: phase.rows.map((row) => ({ key: row.id, row, editor: this.editorOf(row.id) }))
            };
        });
    }

    get isEmpty(): boolean {
        return activitiesOf(this.plan).length === 0;
    }

    get nothingMatches(): boolean {
        return this.isFiltering && this.visiblePhases.length === 0;
    }

    get countText(): string {
        const shown = this.visiblePhases.reduce((sum, phase) => sum + phase.rows.length, 0);
        return this.isFiltering ? format(label.filterCount, shown, activitiesOf(this.plan).length) : '';
    }

    handleFilter(event: CustomEvent<Filter>): void {
        this.filter = event.detail;
    }

    handleShowAll(): void {
        this.filter = NO_FILTER;
    }

    handlePhase(event: Event): void {
        this.togglePhase(Number((event.currentTarget as HTMLElement).dataset.phase));
    }

    /** The arrow that points into the phase opens it, the other closes it. */
    handlePhaseKeydown(event: KeyboardEvent): void {
        const number = Number((event.currentTarget as HTMLElement).dataset.phase);
        const isOpen = this.openPhases?.has(number) ?? false;
        if ((event.key === 'ArrowLeft' && isOpen) || (event.key === 'ArrowRight' && !isOpen)) {
            event.preventDefault();
            this.togglePhase(number);
        }
    }

    handleOpenStep(event: CustomEvent<{ activityId: string }>): void {
        this.showStep(event.detail.activityId);
    }

    handleRepair(event: CustomEvent<RepairRequest>): void {
        const { activityId, repair } = event.detail;
        const activity = activityById(this.plan, activityId);
        if (activity) {
            this.reveal(activityId);
            this.edit(activityId, repair === 'unknown' ? 'unknown' : repairEditor(activity, repair));
        }
    }

    handleEditCell(event: CustomEvent<{ activityId: string; editor: EditorName }>): void {
        this.edit(event.detail.activityId, event.detail.editor);
    }

    handleCancel(): void {
        this.stopEditing(true);
    }

    /** The focus has gone elsewhere by itself: do not pull it back. */
    handleLeave(): void {
        if (!this.busy) {
            this.stopEditing(false);
        }
    }

    handleRefuse(event: CustomEvent<string>): void {
        this.answer = { saved: false, fault: event.detail, conflicts: [] };
    }

    handleSave(event: CustomEvent<readonly FieldEdit[]>): void {
        this.answer = null;
        this.dispatchEvent(new CustomEvent('saveedits', { detail: event.detail }));
    }

    handleAddPerson(event: CustomEvent<object>): void {
        this.answer = null;
        this.dispatchEvent(new CustomEvent('addperson', { detail: event.detail }));
    }

    handleKeepMine(): void {
        this.dispatchEvent(new CustomEvent('keepmine'));
    }

    handleTakeTheirs(): void {
        this.stopEditing(true);
        this.dispatchEvent(new CustomEvent('taketheirs'));
    }

    handleMoveRow(event: CustomEvent<{ activityId: string; by: number; cell: string }>): void {
        const rows = [...(this.template?.querySelectorAll<RowElement>('c-msp-step-row') ?? [])];
        const from = rows.findIndex((row) => row.dataset.id === event.detail.activityId);
        rows[from + event.detail.by]?.focusCell(event.detail.cell);
    }

    private togglePhase(number: number): void {
        const open = new Set(this.openPhases);
        if (!open.delete(number)) {
            open.add(number);
        }
        this.openPhases = open;
    }

    private reveal(activityId: string): void {
        const number = phaseOf(this.plan, activityId);
        if (number !== null) {
            this.openPhases = new Set([...(this.openPhases ?? []), number]);
        }
        const isShown = this.visiblePhases.some((phase) => phase.rows.some((row) => row.id === activityId));
        if (!isShown) {
            this.filter = NO_FILTER;
        }
    }

    private edit(activityId: string, name: EditorName): void {
        this.answer = null;
        this.editing = { activityId, name };
    }

    private stopEditing(returnFocus: boolean): void {
        if (this.editing && returnFocus) {
            this.focusTarget = { activityId: this.editing.activityId, cell: cellOf(this.editing.name) };
        }
        this.editing = null;
        this.answer = null;
    }

    private editorOf(activityId: string): RowEditor | null {
        return this.editing?.activityId === activityId
            ? {
                  name: this.editing.name,
                  fault: this.answer?.fault ?? null,
                  conflicts: this.answer?.conflicts ?? [],
                  busy: this.busy
              }
            : null;
    }

    private rowElement(activityId: string): RowElement | null {
        return this.template?.querySelector<RowElement>(`c-msp-step-row[data-id="${activityId}"]`) ?? null;
    }
}
