import { rowDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { format } from 'c/mspText';
import type { Activity, EditField, Option, Participant, PlanView, Side } from 'c/mspPlanTypes';

export type OwnerField = Extract<EditField, 'customerOwner' | 'vendorOwner'>;

/** One owner's place in a row. `exception` asks for a repair: nobody is named, or the person has left. */
export interface OwnerView {
    readonly field: OwnerField;
    readonly side: Side;
    readonly participantId: string | null;
    readonly text: string;
    readonly exception: boolean;
    readonly glyph: string | null;
    readonly buttonClass: string;
    readonly buttonLabel: string;
}

interface OwnerText {
    readonly text: string;
    readonly tone: 'plain' | 'bad' | 'quiet';
}

export const NOBODY = '';
export const ADD_PERSON = '+';

export function sideName(side: Side | 'Joint'): string {
    return { Customer: label.sideCustomer, Vendor: label.sideVendor, Joint: label.sideJoint }[side];
}

export function sideGlyph(side: Side | 'Joint'): string {
    return { Customer: glyphs.customer, Vendor: glyphs.vendor, Joint: glyphs.joint }[side];
}

export function ownerFieldLabel(side: Side): string {
    return side === 'Customer' ? label.fieldCustomerOwner : label.fieldVendorOwner;
}

/** The places of a row: the leading side's owner, both for a shared step, and whoever else is named. */
export function ownersOf(activity: Activity, plan: PlanView): OwnerView[] {
    const places: [Side, OwnerField, string | null][] = [
        ['Customer', 'customerOwner', activity.customerOwnerId],
        ['Vendor', 'vendorOwner', activity.vendorOwnerId]
    ];
    return places
        .filter(([side, , id]) => id !== null || activity.leadingSide === side || activity.leadingSide === 'Joint')
        .map(([side, field, id]) => ownerView(activity, side, field, participant(plan, id), plan.asOf));
}

function participant(plan: PlanView, id: string | null): Participant | null {
    return plan.participants.find((candidate) => candidate.id === id) ?? null;
}

function ownerView(
    activity: Activity,
    side: Side,
    field: OwnerField,
    person: Participant | null,
    today: string
): OwnerView {
    const { text, tone } = ownerText(activity, side, person, today);
    return {
        field,
        side,
        participantId: person?.id ?? null,
        text,
        exception: tone !== 'plain',
        glyph: tone === 'bad' ? glyphs.error : null,
        buttonClass: { plain: 'cell', bad: 'flag flag_bad', quiet: 'flag' }[tone],
        buttonLabel: format(label.editOwner, ownerFieldLabel(side), activity.name, text)
    };
}

/** An open step asks for whoever leads it; a finished one only tells who it was. */
function ownerText(activity: Activity, side: Side, person: Participant | null, today: string): OwnerText {
    const said = person ? personText(person, today) : nobodyText(activity, today);
    const isOpen = activity.status !== 'Done' && activity.status !== 'Not needed';
    if (!isOpen) {
        return { text: person ? said.text : label.dash, tone: 'plain' };
    }
    if (said.tone === 'bad') {
        return { text: said.text, tone: activity.ownerless || leads(activity, side) ? 'bad' : 'quiet' };
    }
    return said;
}

function nobodyText(activity: Activity, today: string): OwnerText {
    const { unknownUntil } = activity;
    return unknownUntil !== null && unknownUntil >= today
        ? { text: format(label.seatKnownBy, label.nobodyYet, rowDate(unknownUntil)), tone: 'quiet' }
        : { text: label.nobodyYet, tone: 'bad' };
}

function personText(person: Participant, today: string): OwnerText {
    if (person.leftOn !== null && person.leftOn <= today) {
        return { text: format(label.ownerLeft, person.name, rowDate(person.leftOn)), tone: 'bad' };
    }
    if (!person.seat) {
        return { text: person.name, tone: 'plain' };
    }
    return person.knownBy !== null && person.knownBy >= today
        ? { text: format(label.seatKnownBy, person.name, rowDate(person.knownBy)), tone: 'quiet' }
        : { text: format(label.seatNobody, person.name), tone: 'bad' };
}

function leads(activity: Activity, side: Side): boolean {
    return activity.leadingSide === side || activity.leadingSide === 'Joint';
}

/** Who can own a step for a side: those who can now, and the one who does, so that the choice shows the truth. */
export function ownerOptions(plan: PlanView, side: Side, currentId: string | null): Option[] {
    const people = plan.participants
        .filter((person) => person.side === side && (person.canOwn || person.id === currentId))
        .map((person) => ({ value: person.id, label: withRole(person) }));
    return [{ value: NOBODY, label: label.nobody }, ...people, { value: ADD_PERSON, label: label.addPerson }];
}

function withRole(person: Participant): string {
    const role = person.roleLabel ?? person.title;
    return role && role !== person.name ? `${person.name} (${role})` : person.name;
}

export function participantName(plan: PlanView, id: string | null): string {
    return participant(plan, id)?.name ?? label.nobody;
}
