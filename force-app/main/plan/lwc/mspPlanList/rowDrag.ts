import type { PlanView } from 'c/mspPlanTypes';
import { StepDrag } from 'c/mspStepDrag';
import { dropTarget } from './navigation';
import type { Reorder } from './reorder';

/** The mouse's way of moving a step: it shows its new place on the way and is saved where it is let go. */
export class RowDrag {
    private readonly reorder: Reorder;
    private readonly rowOf: (stepId: string) => Element | null;
    private readonly drag = new StepDrag(() => this.reorder.putBack());

    constructor(reorder: Reorder, rowOf: (stepId: string) => Element | null) {
        this.reorder = reorder;
        this.rowOf = rowOf;
    }

    press(stepId: string): void {
        this.drag.press(stepId);
    }

    carry(event: DragEvent): void {
        const stepId = this.drag.begin(event, this.rowOf);
        if (stepId !== null) {
            this.reorder.lift(stepId);
        }
    }

    /** @param plan in the order that is shown, as the rows under the pointer are */
    over(event: DragEvent, plan: PlanView): void {
        const { stepId } = this.drag;
        const target = stepId === null ? null : dropTarget(event, plan, stepId);
        if (target) {
            this.reorder.hover(target);
        }
    }

    /** Wherever in the list it is let go, between two rows too, the step stays where it is shown. */
    allow(event: DragEvent): void {
        if (this.drag.stepId !== null) {
            event.preventDefault();
        }
    }

    drop(event: DragEvent): void {
        if (this.drag.drop(event) !== null) {
            void this.reorder.drop();
        }
    }

    stop(): void {
        this.drag.stop();
    }
}
