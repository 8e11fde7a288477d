/** Fills the seats that a template leaves open, as far as a deal of the demo is said to know its people. */
import type { Connection } from 'jsforce';
import type { DemoDeal } from './demo-file.ts';
import type { Users } from './demo-people.ts';
import { findIn } from './demo-plans.ts';
import { update, type Row } from './upsert.ts';

/** Who of the vendor's team takes which part. */
const TEAM: Readonly<Record<string, string>> = {
    'Plan lead': 'Maya Lindqvist',
    'Proof lead': 'Owen Castellano',
    Security: 'Jonas Falk',
    Legal: 'Clare Donnelly',
    'Delivery lead': 'Ruth Adeyemi',
    'Customer success': 'Ruth Adeyemi',
    'Executive sponsor': 'Victor Chen'
};

export interface Seated {
    readonly participantId: string;
    readonly contactId: string;
}

export interface SeatingInput {
    readonly planId: string;
    readonly deal: DemoDeal;
    readonly owners: 'none' | 'some' | 'all';
}

/** Answers, by plan, the customer's named participants by their role. */
export async function fillSeats(
    org: Connection,
    deals: readonly SeatingInput[],
    people: Users,
    contactIds: ReadonlyMap<string, string>
): Promise<Map<string, Map<string, Seated>>> {
    const fields = ['Plan__c', 'Name', 'Side__c', 'Decision_Role__c', 'Contact__c', 'User__c'];
    const participants = await findIn(
        org,
        'MSP_Participant__c',
        'Plan__c',
        deals.map((d) => d.planId),
        fields
    );
    const rows: Row[] = [];
    const seated = new Map<string, Map<string, Seated>>();
    for (const planned of deals) {
        const own = participants.filter((p) => p['Plan__c'] === planned.planId);
        const filled = own.map((p, i) => ({ old: p, now: fill(p, i, planned, people, contactIds) }));
        rows.push(...filled.filter((x) => x.now !== x.old).map((x) => x.now));
        const customers = filled
            .map((x) => ({ ...x.old, ...x.now }))
            .filter((p) => p['Side__c'] === 'Customer' && p['Contact__c']);
        seated.set(
            planned.planId,
            new Map(
                customers.map((p) => [
                    String(p['Decision_Role__c']),
                    { participantId: String(p['Id']), contactId: String(p['Contact__c']) }
                ])
            )
        );
    }
    await update(org, 'MSP_Participant__c', rows);
    return seated;
}

/** The participant itself where its seat stays as it is. */
function fill(
    participant: Row,
    i: number,
    { deal, owners }: SeatingInput,
    people: Users,
    contactIds: ReadonlyMap<string, string>
): Row {
    const taken = participant['Contact__c'] ?? participant['User__c'];
    if (taken || owners === 'none' || (owners === 'some' && i % 3 === 0)) {
        return participant;
    }
    if (participant['Side__c'] === 'Vendor') {
        const name = TEAM[String(participant['Decision_Role__c'])] ?? 'Maya Lindqvist';
        return { Id: participant['Id'], Name: name, User__c: people.id(name) };
    }
    const contact = deal.contacts[i % deal.contacts.length];
    return contact
        ? { Id: participant['Id'], Name: contact.name, Contact__c: contactIds.get(contact.email) }
        : participant;
}
