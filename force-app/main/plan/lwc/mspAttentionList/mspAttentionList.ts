import { LightningElement, api } from 'lwc';
import type { ViewName } from 'c/mspCommands';
import glyphs from 'c/mspGlyphs';
import type { GlyphName } from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { repairsOf } from 'c/mspPlanModel';
import type { RepairName } from 'c/mspPlanModel';
import type { Attention, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { classes, format, joined } from 'c/mspText';
import { keepOpen, keptOpen } from './kept';

interface RepairButton {
    readonly name: RepairName;
    readonly label: string;
    readonly spoken: string;
    readonly className: string;
}

interface AttentionLine {
    readonly key: string;
    readonly index: number;
    readonly activityId: string | null;
    readonly label: string;
    readonly subject: string;
    readonly reason: string;
    readonly glyph: string;
    readonly whyClass: string;
    readonly repairs: readonly RepairButton[];
    readonly className: string;
}

interface Fold {
    readonly className: string;
    readonly label: string;
}

export interface RepairRequest {
    readonly item: Attention;
    readonly repair: RepairName;
}

const GLYPHS: Readonly<Record<string, GlyphName>> = {
    ownerless: 'error',
    ownerLeft: 'error',
    undated: 'calendar',
    noSteps: 'error',
    blocked: 'blocked',
    offered: 'talk',
    reagree: 'talk',
    constraintUncovered: 'talk',
    reviewDue: 'calendar',
    cannotHold: 'clock',
    waiting: 'clock'
};

const SHOWN_AT_FIRST = 7;
const SHOWN_ON_PHONE = 3;

/**
 * What hurts, most effect on the value date first. Each line has its reason and its repair.
 * Whether it is open is kept for the user, view by view. Events: `openstep` {activityId}, `repair` {item, repair}.
 */
export default class MspAttentionList extends LightningElement {
    label = label;
    @api plan!: PlanView;

    /** One line only, with the first item. */
    closed = false;
    private shownView: ViewName = 'list';
    private showsAll = false;

    /** The view of the steps below. */
    @api
    get view(): ViewName {
        return this.shownView;
    }

    set view(view: ViewName) {
        this.shownView = view;
        this.closed = !keptOpen(view);
    }

    /** Opens the list and leads to it. */
    @api focus(): void {
        this.closed = false;
        this.template?.querySelector<HTMLElement>('section')?.focus();
    }

    get items(): readonly Attention[] {
        return this.plan.attention;
    }

    get isEmpty(): boolean {
        return this.items.length === 0;
    }

    get count(): string {
        return format(label.attentionCount, this.items.length);
    }

    get showsNumber(): boolean {
        return this.closed && !this.isEmpty;
    }

    get firstText(): string {
        const [first] = this.items;
        return first ? format(stepsLabel.attentionFirst, joined([first.subject, first.label], ', ')) : '';
    }

    get toggleLabel(): string {
        return this.closed ? label.attentionExpand : label.attentionCollapse;
    }

    get toggleGlyph(): string {
        return this.closed ? glyphs.right : glyphs.down;
    }

    get toggleClass(): string {
        return classes('glyph', this.closed && 'glyph_inward');
    }

    get expanded(): 'true' | 'false' {
        return this.closed ? 'false' : 'true';
    }

    get showsList(): boolean {
        return !this.closed && !this.isEmpty;
    }

    get lines(): AttentionLine[] {
        const shown = this.showsAll ? this.items : this.items.slice(0, SHOWN_AT_FIRST);
        return shown.map((item, index) => this.lineOf(item, index));
    }

    /** A phone folds earlier than a desk; which of the two is seen is a matter of width, so of the style sheet. */
    get folds(): Fold[] {
        return [
            { className: 'more more_desk', hidden: this.items.length - SHOWN_AT_FIRST },
            { className: 'more more_phone', hidden: this.items.length - SHOWN_ON_PHONE }
        ]
            .filter((fold) => fold.hidden > 0)
            .map(({ className, hidden }) => ({
                className,
                label: this.showsAll ? label.attentionLess : format(label.attentionMore, hidden)
            }));
    }

    handleToggle(): void {
        this.closed = !this.closed;
        keepOpen(this.shownView, !this.closed);
    }

    handleMore(): void {
        this.showsAll = !this.showsAll;
    }

    handleStep(event: Event): void {
        const activityId = (event.currentTarget as HTMLElement).dataset.id ?? '';
        this.dispatchEvent(new CustomEvent('openstep', { detail: { activityId } }));
    }

    handleRepair(event: Event): void {
        const { index, repair } = (event.currentTarget as HTMLElement).dataset;
        const item = this.items[Number(index)];
        if (item) {
            const detail = { item, repair: repair as RepairName };
            this.dispatchEvent(new CustomEvent<RepairRequest>('repair', { detail }));
        }
    }

    private lineOf(item: Attention, index: number): AttentionLine {
        const repairs = repairsOf(item, this.plan).map((offer, place) => ({
            ...offer,
            spoken: format(label.repairFor, offer.label, item.subject),
            className: place === 0 ? 'repair' : 'link'
        }));
        return {
            className: classes('line', !this.showsAll && index >= SHOWN_ON_PHONE && 'line_desk'),
            key: `${item.kind}${item.activityId ?? ''}${index}`,
            index,
            activityId: item.activityId,
            label: item.label,
            subject: item.subject,
            reason: item.reason,
            glyph: glyphs[GLYPHS[item.kind] ?? 'warning'],
            whyClass: `why why_${item.tone}`,
            repairs
        };
    }
}
