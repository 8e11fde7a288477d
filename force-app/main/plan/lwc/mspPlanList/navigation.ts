import { activityById, targetOf } from 'c/mspPlanModel';
import type { Target } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { PHASE } from './views';

export type RowElement = HTMLElement & { focusCell(cell: string): void };

/** A phone folds done rows by its style sheet; what is not shown takes no focus. */
export function stopsIn(elements: readonly HTMLElement[]): HTMLElement[] {
    return elements.filter((element) => getComputedStyle(element).display !== 'none');
}

/** The row or phase above or below takes the focus. @returns the step that has it now */
export function focusBeside(stops: readonly HTMLElement[], key: string, by: number, cell: string): string | null {
    const at = stops.findIndex((stop) => (stop.dataset.id ?? `${PHASE}${stop.dataset.phase}`) === key);
    const next = at < 0 ? undefined : stops[at + by];
    if (!next || next.dataset.id === undefined) {
        next?.focus();
        return null;
    }
    (next as RowElement).focusCell(cell);
    return next.dataset.id;
}

/** The first or the last step that is shown. */
export function focusEdge(stops: readonly HTMLElement[], last: boolean, cell: string): void {
    const rows = stops.filter((stop) => stop.dataset.id !== undefined) as RowElement[];
    rows.at(last ? -1 : 0)?.focusCell(cell);
}

/**
 * Before the row under the pointer, or after it in its lower half; in an empty milestone, its only place.
 * @param movedId the step that is dragged: places are counted without it
 */
export function dropTarget(event: DragEvent, plan: PlanView, movedId: string): Target | null {
    const row = event.currentTarget as HTMLElement;
    const over = row.dataset.id && activityById(plan, row.dataset.id);
    if (!over) {
        return row.dataset.milestone ? { milestoneId: row.dataset.milestone, beforeId: null } : null;
    }
    const { top, height } = row.getBoundingClientRect();
    const after = event.clientY > top + height / 2 && !over.closesMilestone;
    const target = after ? targetOf(plan, over.id) : { milestoneId: over.milestoneId, beforeId: over.id };
    return target?.beforeId === movedId ? targetOf(plan, movedId) : target;
}

/** The arrow that points into a phase opens it, the other closes it; ↑ and ↓ lead on. Null for other keys. */
export function phaseAct(key: string, isOpen: boolean): 'toggle' | 1 | -1 | null {
    const [inward, outward] = document.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (key === (isOpen ? outward : inward)) {
        return 'toggle';
    }
    return ({ ArrowUp: -1, ArrowDown: 1 } as const)[key as 'ArrowUp' | 'ArrowDown'] ?? null;
}

/** The phase of the element that heard the event. */
export function numberOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset.phase);
}

/** The step of the element that heard the event. */
export function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}

/** The phase or the milestone of the button that heard the event. */
export function outlineOf(event: Event): { readonly phaseNumber: number } | { readonly milestoneId: string } {
    const { milestone } = (event.currentTarget as HTMLElement).dataset;
    return milestone === undefined ? { phaseNumber: numberOf(event) } : { milestoneId: milestone };
}
