import { LightningElement, api } from 'lwc';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import type { StepRow } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import type { StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { classes, format } from 'c/mspText';

interface Choice {
    readonly value: string;
    readonly label: string;
    readonly selected: boolean;
}

type Focusable = HTMLElement & { focus(): void };
type Notes = HTMLElement & { focusQuestion(): boolean };

/**
 * A step on the board. Enter opens it; Space lifts it, ← → change its column, Space drops, Escape puts it back.
 * Events: `open`, `lift`, `shift` {by}, `dropcard`, `putback`, `status` {status}, `carry` (the browser's event).
 */
export default class MspBoardCard extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    glyphs = glyphs;
    @api row!: StepRow;
    @api plan!: PlanView;
    @api edit: StepEdit | null = null;
    @api lifted = false;
    @api marked = false;

    private asked = false;

    /** A question that the new column raised comes first. */
    @api focus(): void {
        const notes = this.template?.querySelector<Notes>('c-msp-edit-notes');
        if (!notes?.focusQuestion()) {
            this.template?.querySelector<Focusable>('.open')?.focus();
        }
    }

    renderedCallback(): void {
        const asks = this.edit !== null;
        if (asks && !this.asked) {
            this.template?.querySelector<Notes>('c-msp-edit-notes')?.focusQuestion();
        }
        this.asked = asks;
    }

    get className(): string {
        return classes(
            'card',
            this.lifted && 'card_lifted',
            this.marked && 'card_marked',
            this.row.pending && 'card_busy',
            this.row.isMilestone && 'card_milestone'
        );
    }

    /** While its last change is on its way to the server, the next one waits. */
    get movable(): boolean {
        return this.plan.editable && !this.row.pending;
    }

    get drags(): 'true' | 'false' {
        return this.movable ? 'true' : 'false';
    }

    get pressed(): 'true' | 'false' {
        return this.lifted ? 'true' : 'false';
    }

    get subClass(): string {
        return classes('weak', this.row.subClass);
    }

    get owners(): { readonly key: string; readonly text: string; readonly className: string }[] {
        return this.row.owners.map(({ field, text, glyph }) => ({
            key: field,
            text,
            className: glyph ? 'owner owner_bad' : 'owner'
        }));
    }

    /** Only what is not the rule. */
    get agreement(): string | null {
        const { agreement, offeredDate } = this.row.activity;
        return offeredDate || agreement === 'Asked' || agreement === 'Declined' ? this.row.agreement : null;
    }

    get dueClass(): string {
        return this.row.due.missing && this.row.activity.undated ? 'due bad' : 'due';
    }

    get statusLabel(): string {
        return format(label.editStatusLabel, this.row.name);
    }

    get choices(): Choice[] {
        return this.plan.options.status.map((option) => ({
            ...option,
            selected: option.value === this.row.activity.status
        }));
    }

    handleOpen(): void {
        this.tell('open');
    }

    handleStatus(event: Event): void {
        const status = (event.target as HTMLSelectElement).value;
        this.dispatchEvent(new CustomEvent('status', { detail: { status } }));
    }

    handleDragStart(event: DragEvent): void {
        this.dispatchEvent(new CustomEvent<DragEvent>('carry', { detail: event }));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (!this.movable) {
            return;
        }
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (event.key === ' ') {
            event.preventDefault();
            this.tell(this.lifted ? 'dropcard' : 'lift');
        } else if (this.lifted && by !== undefined) {
            event.preventDefault();
            const detail = { by: document.dir === 'rtl' ? -by : by };
            this.dispatchEvent(new CustomEvent('shift', { detail }));
        } else if (this.lifted && (event.key === 'Escape' || event.key === 'Tab')) {
            event.preventDefault();
            event.stopPropagation();
            this.tell('putback');
        } else if (this.lifted && event.key === 'Enter') {
            event.preventDefault();
            this.tell('dropcard');
        }
    }

    /** A button is clicked when Space is let go, unless that is prevented as well. */
    handleKeyup(event: KeyboardEvent): void {
        if (event.key === ' ') {
            event.preventDefault();
        }
    }

    private tell(name: 'open' | 'lift' | 'dropcard' | 'putback'): void {
        this.dispatchEvent(new CustomEvent(name));
    }
}
