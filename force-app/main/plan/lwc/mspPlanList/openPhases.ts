import { initiallyOpen, phaseOf } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';

/** Which phases show their steps, and in which of them a phone shows the done ones too. Replaced at each change. */
export class OpenPhases {
    readonly unfolded: ReadonlySet<number>;
    private readonly open: ReadonlySet<number>;

    constructor(open: ReadonlySet<number> = new Set(), unfolded: ReadonlySet<number> = new Set()) {
        this.open = open;
        this.unfolded = unfolded;
    }

    static at(plan: PlanView): OpenPhases {
        return new OpenPhases(initiallyOpen(plan));
    }

    has(number: number): boolean {
        return this.open.has(number);
    }

    toggle(number: number): OpenPhases {
        const open = new Set(this.open);
        if (!open.delete(number)) {
            open.add(number);
        }
        return new OpenPhases(open, this.unfolded);
    }

    unfold(number: number): OpenPhases {
        return new OpenPhases(this.open, new Set([...this.unfolded, number]));
    }

    /** The step is seen, wherever it stands. */
    reveal(plan: PlanView, activityId: string): OpenPhases {
        const number = phaseOf(plan, activityId);
        if (number === null || (this.open.has(number) && this.unfolded.has(number))) {
            return this;
        }
        return new OpenPhases(new Set([...this.open, number]), new Set([...this.unfolded, number]));
    }
}
