import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';
import type { PlanDates } from 'c/mspPlanDates';
import { detailOf } from 'c/mspPlanModel';
import type { FigureDetail, FigureName } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';

type DatesForm = HTMLElement & { check(): boolean };

/** What makes up one figure, with the way to each step behind it and to the repair. */
export default class MspFigureDetail extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api figure!: FigureName;
    @api fault: string | null = null;
    @api busy = false;

    changing = false;
    private changed: Partial<PlanDates> = {};

    get detail(): FigureDetail | null {
        return detailOf(this.plan, this.figure);
    }

    get showsChange(): boolean {
        return Boolean(this.detail?.changesDates) && !this.changing;
    }

    get showsFacts(): boolean {
        return !this.changing && (this.detail?.facts.length ?? 0) > 0;
    }

    get showsItems(): boolean {
        return !this.changing && (this.detail?.items.length ?? 0) > 0;
    }

    get hasActions(): boolean {
        return this.showsChange || Boolean(this.detail?.leadsToAttention);
    }

    get valueDate(): string | null {
        return this.typed('valueDate');
    }

    get valueDateReason(): string | null {
        return this.typed('valueDateReason');
    }

    get contractDate(): string | null {
        return this.typed('contractDate');
    }

    @api focus(): void {
        this.template?.querySelector<HTMLElement>('section')?.focus();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && !event.defaultPrevented) {
            event.stopPropagation();
            this.handleClose();
        }
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    handleStep(event: Event): void {
        const activityId = (event.currentTarget as HTMLElement).dataset.id;
        this.dispatchEvent(new CustomEvent('openstep', { detail: { activityId } }));
    }

    handleAttention(): void {
        this.dispatchEvent(new CustomEvent('showattention'));
    }

    handleChange(): void {
        this.changed = {};
        this.changing = true;
    }

    handleCancel(): void {
        this.changing = false;
        this.dispatchEvent(new CustomEvent('dismiss'));
    }

    handleDates(event: CustomEvent<Partial<PlanDates>>): void {
        this.changed = { ...this.changed, ...event.detail };
    }

    handleSave(): void {
        const form = this.template?.querySelector<DatesForm>('c-msp-plan-dates');
        if (!this.busy && form?.check()) {
            this.dispatchEvent(new CustomEvent('planchange', { detail: this.changed }));
        }
    }

    private typed(field: keyof PlanDates): string | null {
        const change = this.changed[field];
        return change === undefined ? (this.plan.header?.[field] ?? null) : change;
    }
}
