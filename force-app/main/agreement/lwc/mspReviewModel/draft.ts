import type { Attention, IsoDate, PlanView } from 'c/mspPlanTypes';

/** An item of a running review. It keeps its text even if the plan no longer needs that attention. */
export interface DraftItem {
    readonly key: string;
    readonly kind: string;
    readonly stepId: string | null;
    readonly subject: string;
    readonly label: string;
    readonly reason: string;
    readonly text: string;
    readonly passed: boolean;
}

/** A review as it is held. It stays in the browser until it is saved, so that a pause or a closed tab loses nothing. */
export interface Draft {
    readonly begunOn: IsoDate;
    readonly items: readonly DraftItem[];
    readonly attendeeIds: readonly string[];
    readonly others: string;
    readonly more: string;
    readonly heldOn: IsoDate;
    readonly nextOn: IsoDate | null;
}

export function newDraft(plan: PlanView): Draft {
    return {
        begunOn: plan.asOf,
        items: plan.attention.map(itemOf),
        attendeeIds: [],
        others: '',
        more: '',
        heldOn: plan.asOf,
        nextOn: null
    };
}

function itemOf(item: Attention, index: number): DraftItem {
    return {
        key: `${item.kind}-${item.activityId ?? index}`,
        kind: item.kind,
        stepId: item.activityId,
        subject: item.subject,
        label: item.label,
        reason: item.reason || item.label,
        text: '',
        passed: false
    };
}

/** The first item that was neither decided nor passed over; null at the end. */
export function currentItem(draft: Draft): DraftItem | null {
    return draft.items.find((item) => !item.passed) ?? null;
}

export function withDecision(draft: Draft, key: string, text: string, passed: boolean): Draft {
    const items = draft.items.map((item) => (item.key === key ? { ...item, text, passed } : item));
    return { ...draft, items };
}

/** One line an item, so that each can be read apart later. */
export function decisionsOf(draft: Draft): string {
    const lines = draft.items
        .filter((item) => item.text.trim() !== '')
        .map((item) => `${item.subject}: ${item.text.trim().replace(/\s*\n\s*/g, ' ')}`);
    return [...lines, draft.more.trim()].filter((line) => line !== '').join('\n');
}
