import { rowDate } from 'c/mspDates';
import label from 'c/mspLabels';
import type { Activity, Participant, Phase, PlanView } from 'c/mspPlanTypes';
import { format } from 'c/mspText';
import { emptyMilestones, rowOf, stepsText } from './rows';
import type { EmptyMilestone, StepRow } from './rows';

export type FilterName = 'all' | 'mine' | 'customer' | 'attention' | 'phase';

export interface Filter {
    readonly name: FilterName;
    readonly text: string;
}

export interface PhaseView {
    readonly number: number;
    readonly title: string;
    readonly count: string;
    readonly current: boolean;
    readonly end: string | null;
    readonly rows: readonly StepRow[];
    readonly emptyMilestones: readonly EmptyMilestone[];
}

export const NO_FILTER: Filter = { name: 'all', text: '' };

/** How many phases from the current one on are open at first: it and the next two. */
const OPEN_AHEAD = 3;

export function activitiesOf(plan: PlanView): Activity[] {
    return plan.phases.flatMap(phaseActivities);
}

export function activityById(plan: PlanView, id: string): Activity | undefined {
    return activitiesOf(plan).find((activity) => activity.id === id);
}

function phaseActivities(phase: Phase): Activity[] {
    return phase.milestones.flatMap((milestone) => [...milestone.activities]);
}

/** True if the filter hides steps. */
export function isFiltering(filter: Filter): boolean {
    return filter.name !== 'all' || filter.text.trim() !== '';
}

/** @param toRow gives the row of a step; one that remembers rows spares the page work after each save */
export function phasesOf(
    plan: PlanView,
    filter: Filter,
    userId: string,
    toRow: (activity: Activity) => StepRow = (activity) => rowOf(activity, plan)
): PhaseView[] {
    const isShown = stepFilter(plan, filter, userId);
    const filtering = isFiltering(filter);
    return plan.phases
        .map((phase) => ({
            number: phase.phaseNumber,
            title: format(label.phaseName, phase.phaseNumber, phase.name),
            count: stepsText(phase.done, phase.total),
            current: phase.current,
            end: endOf(phase),
            rows: phaseActivities(phase)
                .filter((activity) => isShown(activity, phase))
                .map(toRow),
            emptyMilestones: filtering ? [] : emptyMilestones(phase.milestones)
        }))
        .filter((phase) => !filtering || phase.rows.length > 0);
}

function endOf(phase: Phase): string | null {
    if (phase.doneOn) {
        return format(label.phaseDoneOn, rowDate(phase.doneOn));
    }
    return phase.until ? format(label.phaseUntil, rowDate(phase.until)) : null;
}

export function stepFilter(
    plan: PlanView,
    filter: Filter,
    userId: string
): (activity: Activity, phase: Phase) => boolean {
    const wanted = filter.text.trim().toLocaleLowerCase();
    const people = new Map(plan.participants.map((person) => [person.id, person]));
    const flagged = new Set(plan.attention.map((item) => item.activityId));
    const tests: Record<FilterName, (activity: Activity, phase: Phase) => boolean> = {
        all: () => true,
        mine: (activity) => ownersIn(activity, people).some((person) => sameId(person.userId, userId)),
        customer: (activity) => activity.leadingSide !== 'Vendor',
        attention: (activity) => flagged.has(activity.id),
        phase: (_, phase) => phase.current
    };
    return (activity, phase) =>
        tests[filter.name](activity, phase) && (wanted === '' || searchText(activity, people).includes(wanted));
}

function ownersIn(activity: Activity, people: ReadonlyMap<string, Participant>): Participant[] {
    return [activity.customerOwnerId, activity.vendorOwnerId].flatMap((id) => (id && people.get(id)) || []);
}

/** The user's id comes in fifteen or eighteen characters, depending on who tells it. */
function sameId(one: string | null, other: string): boolean {
    return one !== null && other !== '' && one.slice(0, 15) === other.slice(0, 15);
}

function searchText(activity: Activity, people: ReadonlyMap<string, Participant>): string {
    const names = ownersIn(activity, people).map((person) => person.name);
    return [activity.name, activity.statusLabel, ...names].join(' ').toLocaleLowerCase();
}

/** Done phases rest; the customer's present and near future are open. */
export function initiallyOpen(plan: PlanView): ReadonlySet<number> {
    const current = plan.phases.find((phase) => phase.current)?.phaseNumber ?? plan.phases[0]?.phaseNumber ?? 0;
    return new Set(
        plan.phases
            .map((phase) => phase.phaseNumber)
            .filter((number) => number >= current && number < current + OPEN_AHEAD)
    );
}

export function phaseOf(plan: PlanView, activityId: string): number | null {
    const phase = plan.phases.find((candidate) =>
        phaseActivities(candidate).some((activity) => activity.id === activityId)
    );
    return phase?.phaseNumber ?? null;
}
