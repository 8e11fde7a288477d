import { fullDate, isDate, rowDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import type { Option, Participant, PlanView } from 'c/mspPlanTypes';
import { joined } from 'c/mspText';
import type { Heard } from './records';

/** Choice of nobody; base components know no null. */
export const NOBODY = '';

/** People of the customer who can be quoted: named ones, also those who have left, as they may have said it before. */
export function quotable(plan: PlanView): readonly Participant[] {
    return plan.participants.filter((person) => person.side === 'Customer' && person.contactId !== null);
}

export function personOptions(plan: PlanView, nobody: string): readonly Option[] {
    return [
        { value: NOBODY, label: nobody },
        ...quotable(plan).map((person) => ({ value: person.id, label: joined([person.name, person.title], ', ') }))
    ];
}

/** The same people by the id of their contact, where a record refers to the contact. */
export function contactOptions(plan: PlanView, nobody: string, also: Option | null): readonly Option[] {
    const people = quotable(plan).map((person) => ({ value: person.contactId ?? NOBODY, label: person.name }));
    const missing = also && !people.some((person) => person.value === also.value) ? [also] : [];
    return [{ value: NOBODY, label: nobody }, ...people, ...missing];
}

export function personName(plan: PlanView, id: string | null): string | null {
    return id === null ? null : (plan.participants.find((person) => person.id === id)?.name ?? null);
}

/** Dana Whitfield, Sep 9. */
export function sourceText(plan: PlanView, heard: Heard): string {
    const day = heard.heardOn ? rowDate(heard.heardOn) : null;
    return joined([personName(plan, heard.sourceId) ?? label.ourNote, day], ', ');
}

/** A stored value in words: ids of people as names, days as people write them. */
export function inWords(plan: PlanView, value: string): string {
    const person = plan.participants.find(({ id, contactId }) => id === value || contactId === value);
    return person?.name ?? (isDate(value) ? fullDate(value) : value);
}
