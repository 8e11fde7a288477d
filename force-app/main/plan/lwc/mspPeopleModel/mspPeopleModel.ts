/** Pure model of the page People: who decides, who is missing, what each owes. */
import { rowDate } from 'c/mspDates';
import label from 'c/mspPeopleLabels';
import { activitiesOf, isOpen } from 'c/mspPlanModel';
import type { Activity, Participant, PlanView, Side } from 'c/mspPlanTypes';
import { counted, format, joined } from 'c/mspText';

/** Quiet: a seat known by a day that has not come. Bad: somebody is missed now. */
export type Tone = 'plain' | 'quiet' | 'bad';

/** A role of the customer in the decision, and who holds it. */
export interface RoleCell {
    readonly role: string;
    readonly label: string;
    readonly text: string;
    readonly tone: Tone;
}

export interface PersonRow {
    readonly id: string;
    readonly person: Participant;
    readonly name: string;
    readonly title: string;
    /** Why somebody is missing; null for a person who is here. */
    readonly gap: string | null;
    readonly tone: Tone;
    readonly role: string;
    readonly steps: string | null;
    readonly overdue: string | null;
    readonly lastActive: string | null;
    readonly hasLeft: boolean;
}

/** Without these two a decision cannot be taken, so they show even while nobody is thought of. */
const ALWAYS = ['Executive sponsor', 'Budget holder'];

/** From how many open steps on the page says that they rest on one person. */
const MANY_STEPS = 3;

export function hasLeft(person: Participant, today: string): boolean {
    return person.leftOn !== null && person.leftOn <= today;
}

function isHere(person: Participant, today: string): boolean {
    return !person.seat && !hasLeft(person, today);
}

export function openStepsOf(plan: PlanView, personId: string): Activity[] {
    return activitiesOf(plan).filter(
        (activity) => isOpen(activity) && (activity.customerOwnerId === personId || activity.vendorOwnerId === personId)
    );
}

/** The customer's roles in the decision, in the order of the picklist. */
export function rolesOf(plan: PlanView): RoleCell[] {
    return plan.options.role.flatMap((option) => {
        const people = plan.participants.filter((one) => one.side === 'Customer' && one.role === option.value);
        return people.length > 0 || ALWAYS.includes(option.value)
            ? [{ role: option.value, label: option.label, ...holderOf(people, plan.asOf) }]
            : [];
    });
}

function holderOf(people: readonly Participant[], today: string): { readonly text: string; readonly tone: Tone } {
    const here = people.filter((person) => isHere(person, today));
    if (here.length > 0) {
        return { text: here.map((person) => person.name).join(', '), tone: 'plain' };
    }
    const seat = people.find((person) => person.seat);
    if (seat) {
        return gapOf(seat, today);
    }
    const leaver = people.find((person) => person.leftOn !== null);
    return leaver ? gapOf(leaver, today) : { text: label.nobody, tone: 'bad' };
}

function gapOf(person: Participant, today: string): { readonly text: string; readonly tone: Tone } {
    if (!person.seat) {
        return { text: format(label.left, rowDate(person.leftOn ?? today)), tone: 'bad' };
    }
    return person.knownBy !== null && person.knownBy >= today
        ? { text: format(label.knownBy, rowDate(person.knownBy)), tone: 'quiet' }
        : { text: label.nobody, tone: 'bad' };
}

export function summaryOf(plan: PlanView): string {
    const cells = rolesOf(plan);
    const filled = cells.filter((cell) => cell.tone === 'plain').length;
    const busiest = plan.participants
        .filter((person) => person.side === 'Customer' && isHere(person, plan.asOf))
        .map((person) => ({ name: person.name, count: openStepsOf(plan, person.id).length }))
        .sort((a, b) => b.count - a.count)[0];
    return joined(
        [
            format(label.rolesFilled, filled, cells.length),
            busiest && busiest.count >= MANY_STEPS ? format(label.restOn, busiest.count, busiest.name) : null
        ],
        ' '
    );
}

/** Gaps first: who left with work undone, then empty seats, then the people; who left and owes nothing comes last. */
export function teamOf(plan: PlanView, side: Side): PersonRow[] {
    return plan.participants
        .filter((person) => person.side === side)
        .map((person) => rowOf(plan, person))
        .map((row, index) => ({ row, rank: rankOf(row), index }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .map(({ row }) => row);
}

function rankOf(row: PersonRow): number {
    if (row.hasLeft) {
        return row.steps === null ? 4 : 0;
    }
    if (row.person.seat) {
        return row.tone === 'bad' ? 1 : 2;
    }
    return 3;
}

function rowOf(plan: PlanView, person: Participant): PersonRow {
    const open = openStepsOf(plan, person.id);
    const overdue = open.filter((activity) => activity.overdue).length;
    const left = hasLeft(person, plan.asOf);
    const gap = left || person.seat ? gapOf(person, plan.asOf) : leavingOf(person);
    return {
        id: person.id,
        person,
        name: person.name,
        title: joined([person.title, person.approves ? label.approves : null]),
        gap: gap?.text ?? null,
        tone: gap?.tone ?? 'plain',
        role: person.roleLabel ?? label.roleNone,
        steps: open.length > 0 ? counted(open.length, label.openOne, label.openMany) : null,
        overdue: overdue > 0 ? format(label.overdue, overdue) : null,
        lastActive: person.lastActive && !left ? format(label.lastActive, rowDate(person.lastActive)) : null,
        hasLeft: left
    };
}

function leavingOf(person: Participant): { readonly text: string; readonly tone: Tone } | null {
    return person.leftOn === null ? null : { text: format(label.leaves, rowDate(person.leftOn)), tone: 'quiet' };
}

/** “6 people, 2 empty seats”: who is here, and who is still to be named. */
export function countOf(plan: PlanView, side: Side): string {
    const team = plan.participants.filter((person) => person.side === side);
    const here = team.filter((person) => isHere(person, plan.asOf)).length;
    const seats = team.filter((person) => person.seat && !hasLeft(person, plan.asOf)).length;
    return joined(
        [
            counted(here, label.countOne, label.countMany),
            seats > 0 ? counted(seats, label.seatsOne, label.seatsMany) : null
        ],
        ', '
    );
}
