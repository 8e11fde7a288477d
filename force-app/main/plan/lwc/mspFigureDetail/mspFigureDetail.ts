import { LightningElement, api } from 'lwc';
import { goTo } from 'c/mspCommands';
import type { Place } from 'c/mspCommands';
import label from 'c/mspLabels';
import type { PlanDates } from 'c/mspPlanDates';
import { detailOf } from 'c/mspPlanModel';
import type { DetailItem, FigureDetail, FigureName } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { placeOf } from './places';

interface Item extends DetailItem {
    readonly leads: boolean;
}

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

    get items(): Item[] {
        return (this.detail?.items ?? []).map((item) => ({ ...item, leads: this.placeOf(item) !== null }));
    }

    get showsTimeline(): boolean {
        return this.figure === 'close' && !this.changing;
    }

    get showsNext(): boolean {
        return this.figure === 'next' && this.plan.editable && this.items.length > 0;
    }

    get showsChange(): boolean {
        return Boolean(this.detail?.changesDates) && !this.changing;
    }

    get showsFacts(): boolean {
        return !this.changing && (this.detail?.facts.length ?? 0) > 0;
    }

    get showsItems(): boolean {
        return !this.changing && this.items.length > 0;
    }

    get hasActions(): boolean {
        return this.showsChange || this.showsTimeline || this.showsNext || Boolean(this.detail?.leadsToAttention);
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

    /** Opens the form of the dates at once, as a repair elsewhere asks for it. */
    @api change(): void {
        this.handleChange();
    }

    handleItem(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const item = this.items.find((one) => one.key === key);
        const place = item && this.placeOf(item);
        if (place) {
            this.lead(place);
        }
    }

    handleTimeline(): void {
        this.lead({ page: 'plan', view: 'timeline' });
    }

    handleNextDone(): void {
        this.leadToNext('done');
    }

    handleNextMove(): void {
        this.leadToNext('editDue');
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

    private placeOf(item: DetailItem): Place | null {
        return item.activityId ? { page: 'plan', step: item.activityId } : placeOf(this.figure, item.key);
    }

    private leadToNext(action: string): void {
        const step = this.plan.header?.nextDue?.activityId;
        if (step) {
            this.lead({ page: 'plan', step, action });
        }
    }

    /** The header closes the popover; then the way is free. */
    private lead(place: Place): void {
        this.dispatchEvent(new CustomEvent('lead'));
        goTo(this, place);
    }

    private typed(field: keyof PlanDates): string | null {
        const change = this.changed[field];
        return change === undefined ? (this.plan.header?.[field] ?? null) : change;
    }
}
