import { rowDate } from 'c/mspDates';
import label from 'c/mspLabels';
import type { Activity, Attention, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';
import { activityById } from './phases';

/** What a button of an attention line does. The page knows how; the first of a line is its main one. */
export type RepairName =
    | 'done'
    | 'due'
    | 'owner'
    | 'unknown'
    | 'status'
    | 'evidence'
    | 'unblock'
    | 'accept'
    | 'answer'
    | 'preview'
    | 'unpin'
    | 'links'
    | 'waitsFor'
    | 'addStep'
    | 'constraint'
    | 'agreement'
    | 'review';

export interface RepairOffer {
    readonly name: RepairName;
    readonly label: string;
}

const OFFERS: Readonly<Record<RepairName, string>> = {
    done: stepsLabel.repairDone,
    due: stepsLabel.repairMove,
    owner: label.repairOwner,
    unknown: label.notKnownYet,
    status: label.repairStatus,
    evidence: label.repairEvidence,
    unblock: stepsLabel.repairUnblock,
    accept: stepsLabel.repairAccept,
    answer: stepsLabel.repairAnswer,
    preview: stepsLabel.repairPreview,
    unpin: stepsLabel.repairUnpin,
    links: stepsLabel.repairLinks,
    waitsFor: stepsLabel.repairWaitsFor,
    addStep: stepsLabel.repairAddStep,
    constraint: stepsLabel.repairConstraint,
    agreement: stepsLabel.repairAgreement,
    review: stepsLabel.repairReview
};

const BY_KIND: Readonly<Record<string, readonly RepairName[]>> = {
    overdue: ['done', 'due'],
    undated: ['due', 'unknown'],
    ownerless: ['owner', 'unknown'],
    ownerLeft: ['owner'],
    blocked: ['unblock', 'due'],
    offered: ['accept', 'answer'],
    cannotHold: ['preview'],
    pinnedTooEarly: ['unpin', 'due'],
    waiting: ['waitsFor', 'due'],
    evidenceMissing: ['evidence'],
    nothingWaits: ['links'],
    doneBefore: ['done'],
    markSignature: ['done'],
    noSteps: ['addStep'],
    constraintUncovered: ['constraint'],
    reagree: ['agreement'],
    reviewDue: ['review']
};

/** A kind this page does not know yet is repaired where Apex says. */
const BY_REPAIR = { date: 'due', owner: 'owner', status: 'status', evidence: 'evidence' } as const;
const BY_ACTION: Readonly<Record<string, RepairName>> = {
    preview: 'preview',
    links: 'links',
    steps: 'addStep',
    constraint: 'constraint',
    agreement: 'agreement',
    review: 'review'
};

/** Elsewhere in the tab: these lead there also when the plan cannot be changed here. */
const ELSEWHERE: ReadonlySet<RepairName> = new Set(['constraint', 'agreement', 'review', 'waitsFor']);

export function repairsOf(item: Attention, plan: PlanView): RepairOffer[] {
    const activity = item.activityId === null ? undefined : activityById(plan, item.activityId);
    const names = BY_KIND[item.kind] ?? byApex(item);
    return names
        .filter((name) => plan.editable || ELSEWHERE.has(name))
        .map((name) => ({ name, label: offerLabel(name, item, activity) }));
}

function byApex(item: Attention): RepairName[] {
    const action = item.action ? BY_ACTION[item.action] : undefined;
    return action ? [action] : item.repair ? [BY_REPAIR[item.repair]] : [];
}

function offerLabel(name: RepairName, item: Attention, activity: Activity | undefined): string {
    if (name === 'accept' && activity?.offeredDate) {
        return format(stepsLabel.acceptDate, rowDate(activity.offeredDate));
    }
    return name === 'due' && item.kind === 'undated' ? label.repairDate : OFFERS[name];
}
