/** The pipeline of the demo: deals at different stages, several with plans in different health. */
import type { Connection } from 'jsforce';
import { addDays, weekday } from './days.ts';
import { recordAgreements, type AgreementRequest } from './demo-agreements.ts';
import { loadDeals } from './demo-deals.ts';
import { loadDiscovery } from './demo-discovery.ts';
import type { DemoDeal, PlannedDeal } from './demo-file.ts';
import type { Users } from './demo-people.ts';
import { findIn, startPlans, templateIds, withoutPlan } from './demo-plans.ts';
import { fillSeats, type Seated } from './demo-seats.ts';
import { shapeActivities } from './demo-steps.ts';
import { update, type Row } from './upsert.ts';

export async function loadPipeline(
    org: Connection,
    deals: readonly DemoDeal[],
    people: Users,
    today: string
): Promise<number> {
    const { opportunities, contacts } = await loadDeals(org, deals, people, today);
    const idOf = (deal: DemoDeal): string => opportunities.get(deal.name) ?? '';
    const planned = deals.filter((deal): deal is PlannedDeal => deal.plan !== undefined);
    const fresh = await withoutPlan(org, planned.map(idOf));
    const missing = planned.filter((deal) => fresh.has(idOf(deal)));
    if (missing.length === 0) {
        return 0;
    }
    await startAll(org, missing, idOf, today);
    const byOpportunity = new Map(missing.map((deal) => [idOf(deal), deal]));
    const plans = await findIn(
        org,
        'MSP_Plan__c',
        'Opportunity__c',
        [...byOpportunity.keys()],
        ['Opportunity__c', 'Value_Date__c', 'Contract_Date__c']
    );
    const dealOf = new Map(
        plans.map((plan) => [String(plan['Id']), byOpportunity.get(String(plan['Opportunity__c'])) as PlannedDeal])
    );
    const seated = await fillSeats(
        org,
        [...dealOf].map(([planId, deal]) => ({ planId, deal, owners: deal.plan.owners })),
        people,
        contacts
    );
    await shapePlans(org, plans, dealOf, today);
    await loadDiscovery(
        org,
        [...dealOf].map(([planId, deal]) => ({ planId, deal, customers: seated.get(planId) ?? new Map() })),
        today
    );
    await recordAgreements(
        org,
        [...dealOf].flatMap(([planId, deal]) => agreementOf(planId, deal, seated.get(planId) ?? new Map(), today))
    );
    return missing.length;
}

/** The sponsor agrees, or whoever of the customer is in the plan. */
function agreementOf(
    planId: string,
    deal: PlannedDeal,
    customers: ReadonlyMap<string, Seated>,
    today: string
): AgreementRequest[] {
    const speaker = customers.get('Executive sponsor') ?? [...customers.values()][0];
    const said = deal.plan.agreed;
    if (!said || !speaker) {
        return [];
    }
    const agreedOn = weekday(addDays(today, -said.weeksAgo * 7));
    const { how, words } = said;
    return [{ planId, contactId: speaker.contactId, agreedOn, how, words, exceptedStepIds: [] }];
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

async function shapePlans(
    org: Connection,
    plans: readonly Row[],
    dealOf: ReadonlyMap<string, PlannedDeal>,
    today: string
): Promise<void> {
    const milestones = await findIn(org, 'MSP_Milestone__c', 'Plan__c', [...dealOf.keys()], ['Plan__c']);
    const planOf = new Map(milestones.map((m) => [String(m['Id']), String(m['Plan__c'])]));
    const fields = ['Milestone__c', 'Due_Date__c', 'Start_Date__c', 'Order__c', 'Required_Evidence__c'];
    const activities = await findIn(org, 'MSP_Activity__c', 'Milestone__c', [...planOf.keys()], fields);
    const of = (planId: string): Row[] => activities.filter((a) => planOf.get(String(a['Milestone__c'])) === planId);
    await update(
        org,
        'MSP_Activity__c',
        [...dealOf].flatMap(([planId, deal]) => shapeActivities(of(planId), deal, today))
    );
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
