import label from 'c/mspLifeLabels';
import type { PlanView } from 'c/mspPlanTypes';

export type ActionName =
    | 'agree'
    | 'reagree'
    | 'withdraw'
    | 'decline'
    | 'acknowledge'
    | 'reviewDeclined'
    | 'revive'
    | 'startDelivery'
    | 'nameLead'
    | 'close'
    | 'reopen'
    | 'takePrevious';

export interface Action {
    readonly name: ActionName;
    readonly label: string;
    /** The next step of the plan as a whole. */
    readonly filled: boolean;
}

/** In the order in which they show; Apex says which of them are allowed. */
const NAMES: Readonly<Record<ActionName, string>> = {
    agree: label.agree,
    acknowledge: label.acknowledge,
    reviewDeclined: label.reviewDeclined,
    reagree: label.reagree,
    revive: label.revive,
    startDelivery: label.startDelivery,
    reopen: label.reopen,
    nameLead: label.nameLead,
    takePrevious: label.takePrevious,
    withdraw: label.withdraw,
    decline: label.decline,
    close: label.close
};

const FILLED: readonly string[] = ['agree', 'acknowledge', 'reviewDeclined'] satisfies ActionName[];

export function actionsOf(plan: PlanView): Action[] {
    const allowed = new Set(plan.actions);
    return (Object.keys(NAMES) as ActionName[])
        .filter((name) => allowed.has(name))
        .map((name) => ({ name, label: NAMES[name], filled: FILLED.includes(name) }));
}
