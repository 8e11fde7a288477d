import { LightningElement, api } from 'lwc';
import glyphs from 'c/mspGlyphs';
import type { GlyphName } from 'c/mspGlyphs';
import label from 'c/mspLabels';
import type { Attention, Repair } from 'c/mspPlanTypes';
import { classes, format } from 'c/mspText';

interface AttentionLine {
    readonly key: string;
    readonly activityId: string | null;
    readonly label: string;
    readonly subject: string;
    readonly reason: string;
    readonly glyph: string;
    readonly whyClass: string;
    readonly repair: Repair | null;
    readonly repairLabel: string;
    readonly repairName: string;
    readonly mayWait: boolean;
    readonly className: string;
}

interface Fold {
    readonly className: string;
    readonly label: string;
}

export interface RepairRequest {
    readonly activityId: string;
    readonly repair: Repair | 'unknown';
}

const GLYPHS: Readonly<Record<string, GlyphName>> = {
    ownerless: 'error',
    ownerLeft: 'error',
    undated: 'calendar',
    blocked: 'blocked',
    offered: 'talk',
    cannotHold: 'clock',
    waiting: 'clock'
};

const REPAIRS: Readonly<Record<Repair, string>> = {
    date: label.repairDate,
    owner: label.repairOwner,
    status: label.repairStatus,
    evidence: label.repairEvidence
};

/** Gaps that may be honest: nobody or no day is known yet. */
const MAY_WAIT: ReadonlySet<string> = new Set(['ownerless', 'undated']);
const SHOWN_AT_FIRST = 7;
const SHOWN_ON_PHONE = 3;

/** What hurts, most effect on the value date first. Each line has its reason and its repair. */
export default class MspAttentionList extends LightningElement {
    label = label;
    @api items: readonly Attention[] = [];
    @api editable = false;

    collapsed = false;
    private showsAll = false;

    @api focus(): void {
        this.collapsed = false;
        this.template?.querySelector<HTMLElement>('section')?.focus();
    }

    get isEmpty(): boolean {
        return this.items.length === 0;
    }

    get count(): string {
        return format(label.attentionCount, this.items.length);
    }

    get toggleLabel(): string {
        return this.collapsed ? label.attentionExpand : label.attentionCollapse;
    }

    get toggleGlyph(): string {
        return this.collapsed ? glyphs.right : glyphs.down;
    }

    get expanded(): 'true' | 'false' {
        return this.collapsed ? 'false' : 'true';
    }

    get showsList(): boolean {
        return !this.collapsed && !this.isEmpty;
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
        this.collapsed = !this.collapsed;
    }

    handleMore(): void {
        this.showsAll = !this.showsAll;
    }

    handleStep(event: Event): void {
        this.dispatchEvent(new CustomEvent('openstep', { detail: { activityId: idOf(event) } }));
    }

    handleRepair(event: Event): void {
        const repair = (event.currentTarget as HTMLElement).dataset.repair as RepairRequest['repair'];
        this.dispatchEvent(new CustomEvent<RepairRequest>('repair', { detail: { activityId: idOf(event), repair } }));
    }

    private lineOf(item: Attention, index: number): AttentionLine {
        const repair = this.editable && item.activityId ? item.repair : null;
        const repairLabel = repair ? REPAIRS[repair] : '';
        return {
            className: classes('line', !this.showsAll && index >= SHOWN_ON_PHONE && 'line_desk'),
            key: `${item.kind}${item.activityId ?? index}`,
            activityId: item.activityId,
            label: item.label,
            subject: item.subject,
            reason: item.reason,
            glyph: glyphs[GLYPHS[item.kind] ?? 'warning'],
            whyClass: `why why_${item.tone}`,
            repair,
            repairLabel,
            repairName: format(label.repairFor, repairLabel, item.subject),
            mayWait: repair !== null && MAY_WAIT.has(item.kind)
        };
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
