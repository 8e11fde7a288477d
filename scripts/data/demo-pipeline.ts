/** The pipeline of the demo: deals at different stages, several with plans in different health. */
import type { Connection } from 'jsforce';
import { addDays, weekday } from './days.ts';
import type { DemoDeal } from './demo-file.ts';
import { contactRole, createMissing, splitName, type Users } from './demo-people.ts';
import { findIn, startPlans, templateIds, withoutPlan } from './demo-plans.ts';
import { create, update, type Row } from './upsert.ts';

type PlannedDeal = DemoDeal & { readonly plan: NonNullable<DemoDeal['plan']> };

const OWNERS = ['Maya Lindqvist', 'Maya Lindqvist', 'Owen Castellano'];

export async function loadPipeline(
    org: Connection,
    deals: readonly DemoDeal[],
    people: Users,
    today: string
): Promise<number> {
    const opportunities = await loadDeals(org, deals, people, today);
    const idOf = (deal: DemoDeal): string => opportunities.get(deal.name) ?? '';
    const planned = deals.filter((deal): deal is PlannedDeal => deal.plan !== undefined);
    const fresh = await withoutPlan(org, planned.map(idOf));
    const missing = planned.filter((deal) => fresh.has(idOf(deal)));
    if (missing.length > 0) {
        await startAll(org, missing, idOf, today);
        await shapePlans(org, new Map(missing.map((deal) => [idOf(deal), deal])), today);
    }
    return missing.length;
}

async function loadDeals(
    org: Connection,
    deals: readonly DemoDeal[],
    people: Users,
    today: string
): Promise<Map<string, string>> {
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
    return opportunities;
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
    const known = new Set(stored.map((row) => `${row['OpportunityId']} ${row['ContactId']}`));
    const rows = deals.flatMap((d) =>
        d.contacts.map((c, i) => ({
            OpportunityId: opportunities.get(d.name),
            ContactId: contacts.get(c.email),
            Role: contactRole(c.role),
            IsPrimary: i === 0
        }))
    );
    await create(
        org,
        'OpportunityContactRole',
        rows.filter((row) => !known.has(`${row.OpportunityId} ${row.ContactId}`))
    );
}

/** A plan that is some weeks old is started as of then: asked dates lie later by those weeks and all dates move back after. */
async function startAll(
    org: Connection,
    deals: readonly PlannedDeal[],
    idOf: (deal: DemoDeal) => string,
    today: string
): Promise<void> {
    const templates = await templateIds(org);
    const later = (deal: PlannedDeal, days: number): string => weekday(addDays(today, days + deal.plan.weeksAgo * 7));
    await startPlans(
        org,
        deals.map((deal) => ({
            opportunityId: idOf(deal),
            templateId: templates.get(deal.plan.template) ?? '',
            valueDate: later(deal, deal.plan.valueInDays),
            valueDateReason: 'The customer’s budget year ends then.',
            contractDate: later(deal, Math.min(deal.closeInDays, deal.plan.valueInDays - 30)),
            optionalKeys: []
        }))
    );
}

async function shapePlans(org: Connection, deals: ReadonlyMap<string, PlannedDeal>, today: string): Promise<void> {
    const plans = await findIn(
        org,
        'MSP_Plan__c',
        'Opportunity__c',
        [...deals.keys()],
        ['Opportunity__c', 'Value_Date__c', 'Contract_Date__c']
    );
    const dealOf = new Map(plans.map((plan) => [String(plan['Id']), deals.get(String(plan['Opportunity__c']))]));
    const milestones = await findIn(org, 'MSP_Milestone__c', 'Plan__c', [...dealOf.keys()], ['Plan__c']);
    const planOf = new Map(milestones.map((m) => [String(m['Id']), String(m['Plan__c'])]));
    const fields = [
        'Milestone__c',
        'Due_Date__c',
        'Start_Date__c',
        'Order__c',
        'Required_Evidence__c',
        'Closes_Milestone__c',
        'Customer_Owner__c',
        'Vendor_Owner__c'
    ];
    const activities = await findIn(org, 'MSP_Activity__c', 'Milestone__c', [...planOf.keys()], fields);
    const rows: Row[] = [];
    for (const [planId, deal] of dealOf) {
        const own = activities.filter((a) => planOf.get(String(a['Milestone__c'])) === planId);
        rows.push(...(deal ? shapeActivities(own, deal, today) : []));
    }
    await update(org, 'MSP_Activity__c', rows);
    await update(
        org,
        'MSP_Plan__c',
        plans.flatMap((plan) => shapePlan(plan, dealOf.get(String(plan['Id']))))
    );
}

function shapePlan(plan: Row, deal: PlannedDeal | undefined): Row[] {
    const back = (day: unknown): string | null =>
        deal && typeof day === 'string' ? weekday(addDays(day, -deal.plan.weeksAgo * 7)) : null;
    return deal
        ? [
              {
                  Id: plan['Id'],
                  Value_Date__c: back(plan['Value_Date__c']),
                  Contract_Date__c: back(plan['Contract_Date__c'])
              }
          ]
        : [];
}

/** Steps in order of their due dates: the first share done, the next few overdue, the others from today on. */
function shapeActivities(activities: readonly Row[], deal: PlannedDeal, today: string): Row[] {
    const { plan } = deal;
    const sorted = [...activities].sort(
        (a, b) =>
            String(a['Due_Date__c']).localeCompare(String(b['Due_Date__c'])) ||
            Number(a['Order__c']) - Number(b['Order__c'])
    );
    const done = Math.floor(sorted.length * plan.done);
    return sorted.map((activity, i) => {
        const back = (field: string): string => addDays(String(activity[field]), -plan.weeksAgo * 7);
        if (i < done) {
            return doneStep(activity, back('Start_Date__c'), back('Due_Date__c'), today);
        }
        const late = i < done + plan.late;
        const due = late
            ? weekday(addDays(today, -8 + (i - done)))
            : notBefore(back('Due_Date__c'), weekday(addDays(today, 1 + (i % 5))));
        return {
            Id: activity['Id'],
            Due_Date__c: due,
            Start_Date__c: due < back('Start_Date__c') ? due : back('Start_Date__c'),
            ...owner(activity, i, deal)
        };
    });
}

const notBefore = (day: string, floor: string): string => (day < floor ? floor : day);

function doneStep(activity: Row, start: string, due: string, today: string): Row {
    const on = due < today ? due : addDays(today, -1);
    return {
        Id: activity['Id'],
        Start_Date__c: start < on ? start : on,
        Due_Date__c: on,
        Started_On__c: start < on ? start : on,
        Completed_On__c: on,
        Status__c: 'Done',
        Evidence__c: activity['Required_Evidence__c'] ?? 'Noted in the review'
    };
}

/** With `some`, every fourth open step loses its owners; with `none`, all do. */
function owner(activity: Row, i: number, deal: PlannedDeal): Row {
    const without = deal.plan.owners === 'none' || (deal.plan.owners === 'some' && i % 4 === 0);
    return without && activity ? { Customer_Owner__c: null, Vendor_Owner__c: null } : {};
}
