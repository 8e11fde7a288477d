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

/** A step in the hand, or on its way to the server. */
export interface ReorderState {
    readonly activityId: string | null;
    readonly target: Target | null;
    readonly lifted: boolean;
    readonly said: string;
    readonly fault: string | null;
}

export const AT_REST: ReorderState = { activityId: null, target: null, lifted: false, said: '', fault: null };

/** Moves a step through the plan by keys, by drag or by its menu. It is saved when it is let go. */
export class Reorder {
    private state = AT_REST;
    private readonly host: ReorderHost;

    constructor(host: ReorderHost) {
        this.host = host;
    }

    /** The plan in the order that is shown. */
    shown(plan: PlanView): PlanView {
        const { activityId, target } = this.state;
        return activityId && target ? withMoved(plan, activityId, target) : plan;
    }

    lift(activityId: string): void {
        const said = format(stepsLabel.lifted, this.nameOf(activityId));
        this.set({ ...AT_REST, activityId, target: targetOf(this.host.plan(), activityId), lifted: true, said });
    }

    shift(by: number): void {
        const { activityId, target } = this.state;
        const next = activityId === null ? null : nextTarget(this.host.plan(), activityId, target, by);
        if (next) {
            this.hover(next);
        }
    }

    /** Shows the step at another place, without saving. */
    hover(target: Target): void {
        const { activityId } = this.state;
        if (activityId && !sameTarget(target, this.state.target) && this.isPlace(activityId, target)) {
            this.set({ ...this.state, target });
            this.set({ ...this.state, said: this.positionText(activityId) });
        }
    }

    putBack(): void {
        const { activityId } = this.state;
        if (activityId) {
            this.set({ ...AT_REST, said: format(stepsLabel.putBack, this.nameOf(activityId)) });
        }
    }

    async drop(): Promise<void> {
        const { activityId, target } = this.state;
        const from = activityId === null ? null : targetOf(this.host.plan(), activityId);
        if (!activityId || !target || !from || sameTarget(from, target)) {
            this.putBack();
            return;
        }
        await this.save(activityId, from, target);
    }

    /** One place up or down, from the menu. */
    async step(activityId: string, by: number): Promise<void> {
        const from = targetOf(this.host.plan(), activityId);
        const target = nextTarget(this.host.plan(), activityId, from, by);
        if (from && target) {
            await this.save(activityId, from, target);
        }
    }

    private async save(activityId: string, from: Target, target: Target): Promise<void> {
        this.set({ ...AT_REST, activityId, target });
        const done = this.positionText(activityId);
        const undo = moveCommand(activityId, from, format(stepsLabel.putBack, this.nameOf(activityId)));
        this.set({ ...this.state, said: done });
        const outcome = await this.host.perform({ ...moveCommand(activityId, target, done), undo });
        this.set({ ...AT_REST, fault: outcome.saved ? null : outcome.fault });
    }

    /** Only places that exist are shown: none after the closing step, none of a closing step elsewhere. */
    private isPlace(activityId: string, target: Target): boolean {
        const plan = this.host.plan();
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

    private set(state: ReorderState): void {
        this.state = state;
        this.host.changed(state);
    }
}

function moveCommand(activityId: string, target: Target, done: string): Command {
    return { name: 'moveStep', args: [activityId, target.milestoneId, target.beforeId], done };
}
