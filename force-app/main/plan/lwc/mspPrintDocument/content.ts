import { fullDate } from 'c/mspDates';
import shared from 'c/mspLabels';
import { sideName } from 'c/mspPlanModel';
import type { Activity, Discovery, Participant, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspPrintLabels';
import { format, joined, number } from 'c/mspText';

export interface PrintedContrast {
    readonly id: string;
    readonly level: string;
    readonly current: string;
    readonly wanted: string;
    readonly consequence: string;
}

export interface PrintedMeasure {
    readonly id: string;
    readonly name: string;
    readonly today: string;
    readonly target: string;
    readonly on: string;
    readonly reader: string;
}

export interface PrintedStep {
    readonly id: string;
    readonly name: string;
    readonly isMilestone: boolean;
    readonly evidence: string | null;
    readonly who: string;
    readonly due: string;
    readonly likely: string;
    readonly status: string;
}

export interface PrintedPhase {
    readonly number: number;
    readonly title: string;
    readonly steps: readonly PrintedStep[];
}

function nameIn(plan: PlanView, id: string | null): string | null {
    return plan.participants.find((person) => person.id === id)?.name ?? null;
}

/** Somebody who has left owns nothing any more. */
function ownerIn(plan: PlanView, id: string | null): string | null {
    const person = plan.participants.find((one) => one.id === id);
    return person && isHere(person, plan) ? person.name : null;
}

function isHere(person: Participant, plan: PlanView): boolean {
    return person.leftOn === null || person.leftOn > plan.asOf;
}

/** Only what the customer said in their own words: what we think of them is not for paper. */
export function contrastsOf(plan: PlanView, discovery: Discovery): PrintedContrast[] {
    const levels = new Map(discovery.levels.map((option) => [option.value, option.label]));
    return discovery.contrasts
        .filter((contrast) => contrast.inTheirWords)
        .map((contrast) => ({
            id: contrast.id ?? '',
            level: joined([levels.get(contrast.level ?? ''), nameIn(plan, contrast.personId)], ', '),
            current: contrast.current ?? shared.dash,
            wanted: contrast.wanted ?? shared.dash,
            consequence: contrast.consequence ?? shared.dash
        }));
}

function figureOf(value: number | null): string {
    return value === null ? shared.dash : number(value);
}

export function measuresOf(plan: PlanView, discovery: Discovery): PrintedMeasure[] {
    return discovery.measures.map((measure) => ({
        id: measure.id ?? '',
        name: joined([measure.name, measure.unit], ', '),
        today: figureOf(measure.baseline),
        target: figureOf(measure.target),
        on: measure.targetDate ? fullDate(measure.targetDate) : shared.dash,
        reader: nameIn(plan, measure.readerId) ?? label.nobody
    }));
}

/** Steps that the customer sees; a phase without one is left out. */
export function phasesOf(plan: PlanView): PrintedPhase[] {
    return plan.phases
        .map((phase) => ({
            number: phase.phaseNumber,
            title: format(shared.phaseName, phase.phaseNumber, phase.name),
            steps: phase.milestones
                .flatMap((milestone) => milestone.activities)
                .filter((activity) => activity.visibleToCustomer && activity.status !== 'Not needed')
                .map((activity) => stepOf(plan, activity))
        }))
        .filter((phase) => phase.steps.length > 0);
}

function stepOf(plan: PlanView, activity: Activity): PrintedStep {
    const owners = [ownerIn(plan, activity.customerOwnerId), ownerIn(plan, activity.vendorOwnerId)];
    const due = activity.completedOn ?? activity.dueDate;
    return {
        id: activity.id,
        name: activity.name,
        isMilestone: activity.closesMilestone,
        evidence: activity.requiredEvidence ? format(label.evidence, activity.requiredEvidence) : null,
        who: joined(owners, ', ') || label.nobody,
        due: due ? fullDate(due) : label.noDate,
        likely: activity.likelyDate ? fullDate(activity.likelyDate) : shared.dash,
        status: activity.statusLabel
    };
}

export function peopleOf(plan: PlanView): { readonly side: string; readonly names: readonly string[] }[] {
    return (['Customer', 'Vendor'] as const).map((side) => ({
        side: side === 'Customer' && plan.accountName ? plan.accountName : sideName(side),
        names: plan.participants
            .filter((person) => person.side === side && !person.seat && isHere(person, plan))
            .map((person) => (person.title ? format(label.person, person.name, person.title) : person.name))
    }));
}
