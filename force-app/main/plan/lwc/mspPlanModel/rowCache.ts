import type { Activity, PlanView } from 'c/mspPlanTypes';
import { rowOf } from './rows';
import type { StepRow } from './rows';

interface Known {
    readonly activity: Activity;
    readonly plan: PlanView;
    readonly pending: boolean;
    readonly key: string;
    readonly row: StepRow;
}

/**
 * Remembers the rows that were shown. A save brings the whole plan anew; a step that did not change keeps its row object,
 * so that only the changed ones are rendered again.
 */
export class RowCache {
    private readonly known = new Map<string, Known>();

    row(activity: Activity, plan: PlanView, pending = false): StepRow {
        const known = this.known.get(activity.id);
        if (known?.activity === activity && known.plan === plan && known.pending === pending) {
            return known.row;
        }
        const fresh = rowOf(activity, plan, pending);
        const key = JSON.stringify(fresh);
        const row = known?.key === key ? known.row : fresh;
        this.known.set(activity.id, { activity, plan, pending, key, row });
        return row;
    }
}
