import { LightningElement, api } from 'lwc';
import { NOTHING_SAID, goTo } from 'c/mspCommands';
import type { Outcome, Perform } from 'c/mspCommands';
import type { ConflictLine } from 'c/mspConflict';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { figuresOf, mineOfPlan, planEditOf } from 'c/mspPlanModel';
import type { Figure, FigureName, PlanChange } from 'c/mspPlanModel';
import type { PlanEdit, PlanView } from 'c/mspPlanTypes';
import { classes, format } from 'c/mspText';

interface FigureCell extends Figure {
    readonly open: boolean;
    readonly expanded: 'true' | 'false';
    readonly buttonClass: string;
}

interface StanceChoice {
    readonly value: string;
    readonly label: string;
    readonly checked: boolean;
}

type Detail = HTMLElement & { focus(): void; change(): void };
type Actions = HTMLElement & { open(name: string): void };

/** Status, stance and the six figures. A figure opens what makes it up; it closes by Escape, a click elsewhere, or itself. */
export default class MspPlanHeader extends LightningElement {
    label = label;
    chevron = glyphs.down;
    @api plan!: PlanView;
    @api busy = false;
    @api perform!: Perform;

    private outcome: Outcome = NOTHING_SAID;
    private sent: PlanEdit | null = null;
    private openFigure: FigureName | null = null;
    private focusDetail = false;
    private changeDates = false;
    private closeFromOutside = (event: Event): void => {
        if (this.openFigure && this.template && !event.composedPath().includes(this.template.host)) {
            this.openFigure = null;
            this.handleDismiss();
        }
    };

    connectedCallback(): void {
        window.addEventListener('pointerdown', this.closeFromOutside);
    }

    disconnectedCallback(): void {
        window.removeEventListener('pointerdown', this.closeFromOutside);
    }

    renderedCallback(): void {
        if (this.focusDetail) {
            this.focusDetail = false;
            const detail = this.template?.querySelector<Detail>('c-msp-figure-detail');
            detail?.focus();
            if (this.changeDates) {
                this.changeDates = false;
                detail?.change();
            }
        }
    }

    /** What a repair elsewhere on the tab asks for: the form of the dates, or the dialog of an action. */
    @api openAction(name: string): void {
        if (name === 'dates') {
            this.openFigure = 'value';
            this.focusDetail = true;
            this.changeDates = this.plan.editable;
            return;
        }
        const again = name === 'agree' && !this.plan.actions.includes('agree');
        this.template?.querySelector<Actions>('c-msp-plan-actions')?.open(again ? 'reagree' : name);
    }

    get figures(): FigureCell[] {
        return figuresOf(this.plan).map((figure) => {
            const open = figure.name === this.openFigure && figure.hasDetail;
            return {
                ...figure,
                open,
                expanded: open ? 'true' : 'false',
                buttonClass: classes('figure', open && 'figure_open')
            };
        });
    }

    get stance(): string {
        return this.plan.header?.stanceLabel ?? '';
    }

    get stanceButton(): string {
        return format(label.changeStance, this.stance);
    }

    get stances(): StanceChoice[] {
        return this.plan.options.stance.map((option) => ({
            ...option,
            checked: option.value === this.plan.header?.stance
        }));
    }

    get mayChangeStance(): boolean {
        return this.plan.editable && this.stances.length > 0;
    }

    get fault(): string | null {
        return this.outcome.fault;
    }

    get conflicts(): readonly ConflictLine[] {
        return this.outcome.conflicts;
    }

    get faultInHeader(): string | null {
        return this.openFigure === 'value' ? null : this.fault;
    }

    get hasConflicts(): boolean {
        return this.conflicts.length > 0;
    }

    handleFigure(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset.figure as FigureName;
        this.openFigure = this.openFigure === name ? null : name;
        this.handleDismiss();
        this.focusDetail = this.openFigure !== null;
    }

    handleClose(): void {
        this.template?.querySelector<HTMLElement>(`button[data-figure="${this.openFigure ?? ''}"]`)?.focus();
        this.openFigure = null;
        this.handleDismiss();
    }

    handleStance(event: CustomEvent<{ value: string }>): void {
        if (!this.busy) {
            void this.save(planEditOf(this.plan, { stance: event.detail.value }));
        }
    }

    handlePlanChange(event: CustomEvent<PlanChange>): void {
        void this.save(planEditOf(this.plan, event.detail));
    }

    handleLead(): void {
        this.openFigure = null;
    }

    handleShowAttention(): void {
        this.openFigure = null;
        goTo(this, { page: 'plan', section: 'attention' });
    }

    handleKeepMine(): void {
        if (this.sent) {
            void this.save(mineOfPlan(this.sent, this.outcome.stored));
        }
    }

    /** What the other one saved is in the plan already: only what was typed goes. */
    handleTakeTheirs(): void {
        this.handleDismiss();
    }

    private async save(edit: PlanEdit): Promise<void> {
        this.sent = edit;
        this.outcome = await this.perform({ name: 'savePlan', args: [edit], done: label.savedPlan });
        if (this.outcome.saved && this.openFigure) {
            this.handleClose();
        }
    }

    /** A refused change that is given up takes its reason with it. */
    handleDismiss(): void {
        this.outcome = NOTHING_SAID;
    }
}
