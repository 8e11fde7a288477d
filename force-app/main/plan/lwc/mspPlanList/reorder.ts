import type { Command, Outcome } from 'c/mspCommands';
import { activityById, nextTarget, positionOf, sameTarget, targetOf, withMoved } from 'c/mspPlanModel';
import type { Target } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

export interface ReorderHost {
    plan(): PlanView;
    perform(command: Command): Promise<Outcome>;
    /** `said` goes to the live region; `fault` stays until the next move. */
    changed(state: ReorderState): void;
}

interface Move {
    readonly activityId: string;
    readonly target: Target;
}

/** One step may be in the hand while others are on their way to the server. */
export interface ReorderState {
    readonly lifted: Move | null;
    readonly saving: readonly Move[];
    readonly said: string;
    readonly fault: string | null;
}

export const AT_REST: ReorderState = { lifted: null, saving: [], said: '', fault: null };

/** Moves a step through the plan by keys, by drag or by its menu. It is saved when it is let go. */
export class Reorder {
    private state = AT_REST;
    private readonly host: ReorderHost;

    constructor(host: ReorderHost) {
        this.host = host;
    }

    /** The plan in the order that is shown. */
    shown(plan: PlanView): PlanView {
        const { lifted, saving } = this.state;
        return [...saving, ...(lifted ? [lifted] : [])].reduce(
            (ordered, { activityId, target }) => withMoved(ordered, activityId, target),
            plan
        );
    }

    lift(activityId: string): void {
        const target = targetOf(this.expected, activityId);
        if (target) {
            const said = format(stepsLabel.lifted, this.nameOf(activityId));
            this.set({ lifted: { activityId, target }, said, fault: null });
        }
    }

    byKey(activityId: string, what: 'lift' | 'drop' | 'putBack'): void {
        if (what === 'lift') {
            this.lift(activityId);
        } else if (what === 'drop') {
            void this.drop();
        } else {
            this.putBack();
        }
    }

    shift(by: number): void {
        const { lifted } = this.state;
        const next = lifted && nextTarget(this.expected, lifted.activityId, lifted.target, by);
        if (next) {
            this.hover(next);
        }
    }

    /** Shows the step at another place, without saving. */
    hover(target: Target): void {
        const { lifted } = this.state;
        if (lifted && !sameTarget(target, lifted.target) && this.isPlace(lifted.activityId, target)) {
            this.set({ lifted: { ...lifted, target } });
            this.set({ said: this.positionText(lifted.activityId) });
        }
    }

    putBack(): void {
        const { lifted } = this.state;
        if (lifted) {
            this.set({ lifted: null, said: format(stepsLabel.putBack, this.nameOf(lifted.activityId)) });
        }
    }

    async drop(): Promise<void> {
        const { lifted } = this.state;
        const from = lifted && targetOf(this.expected, lifted.activityId);
        if (!lifted || !from || sameTarget(from, lifted.target)) {
            this.putBack();
            return;
        }
        await this.save(lifted, from);
    }

    /** One place up or down, from the menu. */
    async step(activityId: string, by: number): Promise<void> {
        const from = targetOf(this.expected, activityId);
        const target = nextTarget(this.expected, activityId, from, by);
        if (from && target) {
            await this.save({ activityId, target }, from);
        }
    }

    /** Where the plan stands once all that was let go is saved. */
    private get expected(): PlanView {
        return this.state.saving.reduce(
            (ordered, { activityId, target }) => withMoved(ordered, activityId, target),
            this.host.plan()
        );
    }

    private async save(move: Move, from: Target): Promise<void> {
        const { activityId, target } = move;
        this.set({ lifted: null, saving: [...this.state.saving, move], fault: null });
        const done = this.positionText(activityId);
        const undo = moveCommand(activityId, from, format(stepsLabel.putBack, this.nameOf(activityId)));
        this.set({ said: done });
        const outcome = await this.host.perform({ ...moveCommand(activityId, target, done), undo });
        this.set({
            saving: this.state.saving.filter((other) => other !== move),
            fault: outcome.saved ? this.state.fault : outcome.fault
        });
    }

    /** Only places that exist are shown: none after the closing step, none of a closing step elsewhere. */
    private isPlace(activityId: string, target: Target): boolean {
        const plan = this.expected;
        const milestone = plan.phases.flatMap((phase) => phase.milestones).find(({ id }) => id === target.milestoneId);
        const moved = activityById(plan, activityId);
        const endsOpen =
            target.beforeId !== null || !milestone?.activities.some((activity) => activity.closesMilestone);
        return (
            milestone !== undefined && moved?.closesMilestone === false && endsOpen && target.beforeId !== activityId
        );
    }

    private positionText(activityId: string): string {
        const position = positionOf(this.shown(this.host.plan()), activityId);
        return position
            ? format(stepsLabel.position, this.nameOf(activityId), position.place, position.of, position.phase)
            : '';
    }

    private nameOf(activityId: string): string {
        return activityById(this.host.plan(), activityId)?.name ?? '';
    }

    private set(change: Partial<ReorderState>): void {
        this.state = { ...this.state, ...change };
        this.host.changed(this.state);
    }
}

function moveCommand(activityId: string, target: Target, done: string): Command {
    return { name: 'moveStep', args: [activityId, target.milestoneId, target.beforeId], done };
}
