import type { Activity, PlanView } from 'c/mspPlanTypes';
import { activityById } from './phases';

/** Where a step is to go: before another step of the milestone; null: to its end, before the closing step. */
export interface Target {
    readonly milestoneId: string;
    readonly beforeId: string | null;
}

export interface Position {
    readonly place: number;
    readonly of: number;
    readonly phase: string;
}

/** Every place a step may take, from the top of the plan to its end. A closing step stays the last of its milestone. */
function targetsOf(plan: PlanView, movedId: string): Target[] {
    return plan.phases.flatMap((phase) =>
        phase.milestones.flatMap((milestone) => {
            const others = milestone.activities.filter((activity) => activity.id !== movedId);
            const targets = others.map((activity) => ({ milestoneId: milestone.id, beforeId: activity.id }));
            const ends = others.at(-1)?.closesMilestone ?? false;
            return ends ? targets : [...targets, { milestoneId: milestone.id, beforeId: null }];
        })
    );
}

/** The place the step has now. */
export function targetOf(plan: PlanView, activityId: string): Target | null {
    for (const milestone of plan.phases.flatMap((phase) => phase.milestones)) {
        const index = milestone.activities.findIndex((activity) => activity.id === activityId);
        if (index >= 0) {
            return { milestoneId: milestone.id, beforeId: milestone.activities[index + 1]?.id ?? null };
        }
    }
    return null;
}

export function sameTarget(one: Target | null, other: Target | null): boolean {
    return one?.milestoneId === other?.milestoneId && one?.beforeId === other?.beforeId;
}

/** The place `by` places further from where the step is lifted to; null at either end of the plan. */
export function nextTarget(plan: PlanView, activityId: string, from: Target | null, by: number): Target | null {
    if (activityById(plan, activityId)?.closesMilestone) {
        return null;
    }
    const targets = targetsOf(plan, activityId);
    const index = targets.findIndex((target) => sameTarget(target, from));
    return index < 0 ? null : (targets[index + by] ?? null);
}

/** The plan with the step at its new place, as it will be once it is saved. */
export function withMoved(plan: PlanView, activityId: string, target: Target): PlanView {
    const moved = activityById(plan, activityId);
    if (!moved) {
        return plan;
    }
    return {
        ...plan,
        phases: plan.phases.map((phase) => ({
            ...phase,
            milestones: phase.milestones.map((milestone) => {
                const others = milestone.activities.filter((activity) => activity.id !== activityId);
                const activities =
                    milestone.id === target.milestoneId
                        ? inserted(others, { ...moved, milestoneId: milestone.id }, target.beforeId)
                        : others;
                return activities.length === milestone.activities.length && others === activities
                    ? milestone
                    : { ...milestone, activities };
            })
        }))
    };
}

function inserted(activities: readonly Activity[], moved: Activity, beforeId: string | null): Activity[] {
    const index = activities.findIndex((activity) => activity.id === beforeId);
    const at = index < 0 ? activities.length : index;
    return [...activities.slice(0, at), moved, ...activities.slice(at)];
}

/** What a live region says of the place: third of seven, and in which phase. */
export function positionOf(plan: PlanView, activityId: string): Position | null {
    for (const phase of plan.phases) {
        const steps = phase.milestones.flatMap((milestone) => milestone.activities);
        const index = steps.findIndex((activity) => activity.id === activityId);
        if (index >= 0) {
            return { place: index + 1, of: steps.length, phase: phase.name };
        }
    }
    return null;
}
