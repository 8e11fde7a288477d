import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import label from 'c/mspLabels';
import { NO_FILTER, activityById, stepFilter, withEdits } from 'c/mspPlanModel';
import type { Filter, StepRow } from 'c/mspPlanModel';
import type { Activity, PlanView } from 'c/mspPlanTypes';
import { StepDrag } from 'c/mspStepDrag';
import { ask } from 'c/mspStepEdits';
import type { StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { classes, format } from 'c/mspText';
import { columnsOf } from './columns';
import type { BoardColumn, BoardGroup } from './columns';

interface CardView {
    readonly key: string;
    readonly row: StepRow;
    readonly edit: StepEdit | null;
    readonly lifted: boolean;
    readonly marked: boolean;
}

interface ColumnView extends Omit<BoardColumn, 'groups'> {
    readonly className: string;
    readonly groups: readonly (Omit<BoardGroup, 'rows'> & { readonly cards: readonly CardView[] })[];
    readonly dropHint: string | null;
}

type CardElement = HTMLElement & { focus(): void };

/**
 * The steps by status, for stand-ups. A card goes to another column by drag or by keys; what that asks is asked in its
 * new place. Event: `openstep` {activityId}.
 */
export default class MspBoard extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    @api plan!: PlanView;
    @api filter: Filter = NO_FILTER;
    @api edits: ReadonlyMap<string, StepEdit> = new Map();
    @api marked: string | null = null;

    said = '';
    private unfolded: ReadonlySet<string> = new Set();
    private lifted: { readonly id: string; readonly status: string } | null = null;
    private over: string | null = null;
    private focusTarget: string | null = null;
    private readonly drag = new StepDrag(() => (this.over = null));

    @api focusStep(activityId: string): void {
        this.focusTarget = activityId;
        this.takeFocus();
    }

    renderedCallback(): void {
        this.takeFocus();
    }

    disconnectedCallback(): void {
        this.drag.stop();
    }

    get columns(): ColumnView[] {
        const isShown = stepFilter(this.plan, this.filter, userId);
        const columns = columnsOf({
            plan: this.plan,
            isShown,
            withChanges: (activity) => this.withChanges(activity),
            unfolded: this.unfolded
        });
        return columns.map((column) => ({
            ...column,
            className: classes(
                'column',
                column.status === 'Not started' && 'column_wide',
                this.over === column.status && 'column_over'
            ),
            groups: column.groups.map((group) => ({ ...group, cards: group.rows.map((row) => this.cardOf(row)) })),
            dropHint: this.dropHint(column)
        }));
    }

    handleFold(event: Event): void {
        this.unfolded = new Set([...this.unfolded, statusOf(event)]);
    }

    handleOpen(event: Event): void {
        const detail = { activityId: idOf(event) };
        this.dispatchEvent(new CustomEvent('openstep', { detail }));
    }

    handleLift(event: Event): void {
        const id = idOf(event);
        const status = this.stored(id)?.status ?? '';
        this.lifted = { id, status };
        this.said = format(stepsLabel.cardLifted, this.nameOf(id));
        this.focusTarget = id;
    }

    handleShift(event: CustomEvent<{ by: number }>): void {
        const { lifted } = this;
        const statuses = this.plan.options.status.map((option) => option.value);
        const next = lifted && statuses[statuses.indexOf(lifted.status) + event.detail.by];
        if (lifted && next !== undefined && next !== null) {
            this.lifted = { id: lifted.id, status: next };
            this.focusTarget = lifted.id;
            this.said = format(stepsLabel.cardOver, this.nameOf(lifted.id), this.labelOf(next));
        }
    }

    handleDrop(): void {
        const { lifted } = this;
        if (lifted) {
            this.lifted = null;
            this.focusTarget = lifted.id;
            this.change(lifted.id, lifted.status);
        }
    }

    handlePutBack(): void {
        const { lifted } = this;
        if (lifted) {
            this.lifted = null;
            this.focusTarget = lifted.id;
            this.said = format(stepsLabel.putBack, this.nameOf(lifted.id));
        }
    }

    handleStatus(event: CustomEvent<{ status: string }>): void {
        this.change(idOf(event), event.detail.status);
    }

    handlePress(event: Event): void {
        this.drag.press(idOf(event));
    }

    handleCarry(event: CustomEvent<DragEvent>): void {
        this.drag.begin(event.detail, (id) => (this.isSaving(id) ? null : this.cardElement(id)));
    }

    handleDragOver(event: DragEvent): void {
        if (this.drag.stepId !== null) {
            event.preventDefault();
            this.over = statusOf(event);
        }
    }

    handleColumnDrop(event: DragEvent): void {
        const stepId = this.drag.drop(event);
        this.over = null;
        if (stepId !== null) {
            this.change(stepId, statusOf(event));
        }
    }

    private cardOf(row: StepRow): CardView {
        const edit = this.edits.get(row.id) ?? null;
        return {
            key: row.id,
            row,
            edit: edit?.spot === 'board' && edit.phase !== 'saving' ? edit : null,
            lifted: this.lifted?.id === row.id,
            marked: this.marked === row.id
        };
    }

    /** A card in the hand, one whose question is open, and one on its way to the server stand in their new column. */
    private withChanges(activity: Activity): { readonly activity: Activity; readonly pending: boolean } {
        const edit = this.edits.get(activity.id);
        const status = this.lifted?.id === activity.id ? this.lifted.status : edit?.answers.status;
        const sent = edit?.phase === 'saving' ? edit.sent : [];
        const statusEdit = status
            ? [{ activityId: activity.id, field: 'status' as const, value: status, seen: null }]
            : [];
        const edits = [...sent, ...statusEdit];
        return edits.length > 0
            ? { activity: withEdits(activity, edits, this.plan), pending: edit?.phase === 'saving' }
            : { activity, pending: false };
    }

    private change(activityId: string, status: string): void {
        if (this.plan.editable && this.stored(activityId)?.status !== status) {
            ask(this, { what: 'answer', activityId, spot: 'board', answers: { status } });
        }
    }

    private isSaving(activityId: string): boolean {
        return this.edits.get(activityId)?.phase === 'saving';
    }

    private dropHint(column: BoardColumn): string | null {
        return column.status === 'Blocked' && this.plan.editable ? stepsLabel.dropBlocked : null;
    }

    private stored(activityId: string): Activity | undefined {
        return activityById(this.plan, activityId);
    }

    private nameOf(activityId: string): string {
        return this.stored(activityId)?.name ?? '';
    }

    private labelOf(status: string): string {
        return this.plan.options.status.find((option) => option.value === status)?.label ?? status;
    }

    private takeFocus(): void {
        const card = this.focusTarget && this.cardElement(this.focusTarget);
        if (card) {
            this.focusTarget = null;
            card.focus();
        }
    }

    private cardElement(activityId: string): CardElement | null {
        return this.template?.querySelector<CardElement>(`c-msp-board-card[data-id="${activityId}"]`) ?? null;
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}

function statusOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.status ?? '';
}
