import type { Activity, PlanView } from 'c/mspPlanTypes';
import { rowOf } from './rows';
import type { StepRow } from './rows';

/**
 * Remembers the rows that were shown. A save brings the whole plan anew; a step that did not change keeps its row object,
 * so that only the changed ones are rendered again.
 */
export class RowCache {
    private readonly rows = new Map<string, { readonly key: string; readonly row: StepRow }>();

    row(activity: Activity, plan: PlanView, pending = false): StepRow {
        const row = rowOf(activity, plan, pending);
        const key = JSON.stringify(row);
        const known = this.rows.get(activity.id);
        if (known?.key === key) {
            return known.row;
        }
        this.rows.set(activity.id, { key, row });
        return row;
    }
}
