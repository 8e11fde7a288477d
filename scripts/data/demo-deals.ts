/** Accounts, contacts, opportunities and contact roles of the pipeline; made once, never changed afterwards. */
import type { Connection } from 'jsforce';
import { addDays, weekday } from './days.ts';
import type { DemoDeal } from './demo-file.ts';
import { contactRole, createMissing, splitName, type Users } from './demo-people.ts';
import { findIn } from './demo-plans.ts';
import { create } from './upsert.ts';

const OWNERS = ['Maya Lindqvist', 'Maya Lindqvist', 'Owen Castellano'];

export interface Deals {
    /** Opportunity name → id. */
    readonly opportunities: ReadonlyMap<string, string>;
    /** E-mail address of a contact → id. */
    readonly contacts: ReadonlyMap<string, string>;
}

export async function loadDeals(
    org: Connection,
    deals: readonly DemoDeal[],
    people: Users,
    today: string
): Promise<Deals> {
    const accounts = await createMissing(
        org,
        'Account',
        'Name',
        deals.map((d) => ({ Name: d.account, Industry: d.industry }))
    );
    const contacts = await createMissing(
        org,
        'Contact',
        'Email',
        deals.flatMap((d) =>
            d.contacts.map((c) => ({
                Email: c.email,
                Title: c.title,
                AccountId: accounts.get(d.account),
                ...splitName(c.name)
            }))
        )
    );
    const rows = deals.map((d, i) => ({
        Name: d.name,
        AccountId: accounts.get(d.account),
        StageName: d.stage,
        Amount: d.amount,
        CloseDate: weekday(addDays(today, d.closeInDays)),
        OwnerId: people.id(OWNERS[i % OWNERS.length] ?? '')
    }));
    const opportunities = await createMissing(org, 'Opportunity', 'Name', rows);
    await loadContactRoles(org, deals, contacts, opportunities);
    return { opportunities, contacts };
}

async function loadContactRoles(
    org: Connection,
    deals: readonly DemoDeal[],
    contacts: ReadonlyMap<string, string>,
    opportunities: ReadonlyMap<string, string>
): Promise<void> {
    const stored = await findIn(
        org,
        'OpportunityContactRole',
        'OpportunityId',
        [...opportunities.values()],
        ['OpportunityId', 'ContactId']
    );
    const known = new Set(stored.map((row) => `${String(row['OpportunityId'])} ${String(row['ContactId'])}`));
    const rows = deals.flatMap((d) =>
        d.contacts.map((c) => ({
            OpportunityId: opportunities.get(d.name),
            ContactId: contacts.get(c.email),
            ...contactRole(c.role)
        }))
    );
    await create(
        org,
        'OpportunityContactRole',
        rows.filter((row) => !known.has(`${row.OpportunityId} ${row.ContactId}`))
    );
}
