import { LightningElement, api } from 'lwc';
import type { ConflictLine } from 'c/mspConflict';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { figuresOf } from 'c/mspPlanModel';
import type { Figure, FigureName, PlanChange } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
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

type Focusable = HTMLElement & { focus(): void };

/** Status, stance and the six figures. A figure opens what makes it up; it closes by Escape, a click elsewhere, or itself. */
export default class MspPlanHeader extends LightningElement {
    label = label;
    chevron = glyphs.down;
    @api plan!: PlanView;
    @api busy = false;
    @api fault: string | null = null;
    @api conflicts: readonly ConflictLine[] = [];

    private openFigure: FigureName | null = null;
    private focusDetail = false;
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
            this.template?.querySelector<Focusable>('c-msp-figure-detail')?.focus();
        }
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

    /** A refused change that is given up takes its reason with it. */
    handleDismiss(): void {
        if (this.fault) {
            this.send('dismiss');
        }
    }

    handleStance(event: CustomEvent<{ value: string }>): void {
        if (!this.busy) {
            this.send('planchange', { stance: event.detail.value });
        }
    }

    handlePlanChange(event: CustomEvent<PlanChange>): void {
        this.send('planchange', event.detail);
    }

    handleOpenStep(event: CustomEvent<{ activityId: string }>): void {
        this.openFigure = null;
        this.send('openstep', event.detail);
    }

    handleShowAttention(): void {
        this.openFigure = null;
        this.send('showattention');
    }

    handleKeepMine(): void {
        this.send('keepmine');
    }

    handleTakeTheirs(): void {
        this.send('taketheirs');
    }

    private send(name: string, detail?: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
