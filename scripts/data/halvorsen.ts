/** The one deal of the demo that is told step by step. Its dates move by whole weeks, so that today fits the story. */
import type { Connection } from 'jsforce';
import { recordAgreements } from './demo-agreements.ts';
import { addDays, wholeWeeks } from './days.ts';
import type { DetailedDeal } from './demo-file.ts';
import { contactRole, createMissing, splitName, type Users } from './demo-people.ts';
import { findIn, startPlans, templateIds, withoutPlan } from './demo-plans.ts';
import { loadReviews, loadWords } from './halvorsen-words.ts';
import { create, update, type Row } from './upsert.ts';

type Person = DetailedDeal['people'][number];
type Step = DetailedDeal['steps'][number];

export interface Story {
    readonly org: Connection;
    readonly deal: DetailedDeal;
    readonly users: Users;
    /** Moves a date of the file to the day of loading. */
    readonly day: (date: string | undefined) => string | null;
    readonly contacts: ReadonlyMap<string, string>;
    readonly planId: string;
    readonly participants: ReadonlyMap<string, string>;
}

export async function loadHalvorsen(
    org: Connection,
    deal: DetailedDeal,
    users: Users,
    today: string
): Promise<boolean> {
    const shift = wholeWeeks(deal.asOf, today);
    const day = (date: string | undefined): string | null => (date ? addDays(date, shift) : null);
    const { opportunityId, accountId, contacts } = await loadDeal(org, deal, users, day);
    if (!(await withoutPlan(org, [opportunityId])).has(opportunityId)) {
        return false;
    }
    await closeDowns(org, deal, accountId, day);
    const planId = await start(org, deal, opportunityId, today, day);
    const participants = await loadPeople(org, deal, planId, contacts, users, day);
    const story: Story = { org, deal, users, day, contacts, planId, participants };
    const stepIds = await loadSteps(story);
    await loadWords(story, accountId);
    await loadReviews(story);
    await loadValue(story);
    await agree(story, stepIds, today);
    return true;
}

async function loadDeal(
    org: Connection,
    deal: DetailedDeal,
    users: Users,
    day: Story['day']
): Promise<{ opportunityId: string; accountId: string; contacts: Map<string, string> }> {
    const accounts = await createMissing(org, 'Account', 'Name', [
        { Name: deal.account.name, Industry: deal.account.industry }
    ]);
    const accountId = accounts.get(deal.account.name) ?? '';
    const named = deal.people.filter((p): p is Person & { email: string } => p.email !== undefined);
    const byEmail = await createMissing(
        org,
        'Contact',
        'Email',
        named.map((p) => ({ Email: p.email, Title: p.title, AccountId: accountId, ...splitName(p.name) }))
    );
    const contacts = new Map(named.map((p) => [p.key, byEmail.get(p.email) ?? '']));
    const owner = deal.people.find((p) => p.key === deal.opportunity.owner)?.name ?? '';
    const opportunities = await createMissing(org, 'Opportunity', 'Name', [
        {
            Name: deal.opportunity.name,
            AccountId: accountId,
            StageName: deal.opportunity.stage,
            Amount: deal.opportunity.amount,
            CloseDate: day(deal.opportunity.closeDate),
            OwnerId: users.id(owner)
        }
    ]);
    const opportunityId = opportunities.get(deal.opportunity.name) ?? '';
    const stored = await findIn(org, 'OpportunityContactRole', 'OpportunityId', [opportunityId], ['ContactId']);
    const roles = named
        .filter((p) => !stored.some((row) => row['ContactId'] === contacts.get(p.key)))
        .map((p) => ({ OpportunityId: opportunityId, ContactId: contacts.get(p.key), ...contactRole(p.role) }));
    await create(org, 'OpportunityContactRole', roles);
    return { opportunityId, accountId, contacts };
}

async function closeDowns(org: Connection, deal: DetailedDeal, accountId: string, day: Story['day']): Promise<void> {
    const stored = await findIn(org, 'MSP_Close_Down__c', 'Account__c', [accountId], ['Name']);
    const rows = deal.closeDowns.map((c) => ({
        Account__c: accountId,
        Name: c.name,
        From__c: day(c.from),
        To__c: day(c.to)
    }));
    await create(
        org,
        'MSP_Close_Down__c',
        rows.filter((row) => !stored.some((s) => s['Name'] === row.Name))
    );
}

async function start(
    org: Connection,
    deal: DetailedDeal,
    opportunityId: string,
    today: string,
    day: Story['day']
): Promise<string> {
    const template = (await templateIds(org)).get(deal.template) ?? '';
    const valueDate = day(deal.valueDate) ?? today;
    const reason = deal.valueDateReason;
    const optionalKeys = deal.steps.filter((s) => !s.add).map((s) => s.key);
    const contractDate = day(deal.contractDate) ?? today;
    await startPlans(org, [
        { opportunityId, templateId: template, valueDate, valueDateReason: reason, contractDate, optionalKeys }
    ]);
    const plan = (await findIn(org, 'MSP_Plan__c', 'Opportunity__c', [opportunityId], []))[0];
    return String(plan?.['Id']);
}

/** Participants the service made from contact roles and seats are completed; people it could not know are added. */
async function loadPeople(
    org: Connection,
    deal: DetailedDeal,
    planId: string,
    contacts: ReadonlyMap<string, string>,
    users: Users,
    day: Story['day']
): Promise<Map<string, string>> {
    const stored = await findIn(
        org,
        'MSP_Participant__c',
        'Plan__c',
        [planId],
        ['Name', 'Side__c', 'Contact__c', 'User__c', 'Decision_Role__c']
    );
    const ids = new Map<string, string>();
    const row = (p: Person): Row => ({
        Name: p.name,
        Side__c: p.side,
        Decision_Role__c: p.role,
        Contact__c: contacts.get(p.key) ?? null,
        User__c: p.side === 'Vendor' && !p.seat ? users.id(p.name) : null,
        Left_On__c: day(p.leftOn),
        Known_By__c: day(p.knownBy)
    });
    const taken = new Set<Row>();
    const match = (p: Person): Row | undefined => {
        const same = stored.find(
            (s) =>
                !taken.has(s) &&
                ((contacts.get(p.key) && s['Contact__c'] === contacts.get(p.key)) ||
                    (s['Side__c'] === p.side && s['Decision_Role__c'] === p.role && !s['Contact__c']))
        );
        if (same) {
            taken.add(same);
        }
        return same;
    };
    const pairs = deal.people.map((p) => ({ person: p, old: match(p) }));
    await update(
        org,
        'MSP_Participant__c',
        pairs.filter((x) => x.old).map((x) => ({ Id: x.old?.['Id'], ...row(x.person) }))
    );
    const added = pairs.filter((x) => !x.old).map((x) => x.person);
    const created = await create(
        org,
        'MSP_Participant__c',
        added.map((p) => ({ Plan__c: planId, ...row(p) }))
    );
    pairs.forEach((x) => x.old && ids.set(x.person.key, String(x.old['Id'])));
    added.forEach((p, i) => ids.set(p.key, created[i] ?? ''));
    return ids;
}

/** Answers the id of each step by its key. */
async function loadSteps(story: Story): Promise<Map<string, string>> {
    const { org, deal, planId } = story;
    const milestones = await findIn(org, 'MSP_Milestone__c', 'Plan__c', [planId], ['Template_Key__c']);
    const milestoneOf = new Map(milestones.map((m) => [String(m['Template_Key__c']), String(m['Id'])]));
    const stored = await findIn(
        org,
        'MSP_Activity__c',
        'Milestone__c',
        [...milestoneOf.values()],
        ['Template_Activity_Key__c', 'Order__c']
    );
    const idOf = new Map(stored.map((a) => [String(a['Template_Activity_Key__c']), String(a['Id'])]));
    const orderOf = new Map(stored.map((a) => [String(a['Template_Activity_Key__c']), Number(a['Order__c'])]));
    const added = deal.steps.filter((s) => s.add);
    const created = await create(
        org,
        'MSP_Activity__c',
        added.map((s) => ({ ...addedRow(s, milestoneOf, orderOf), ...stepRow(s, story) }))
    );
    added.forEach((s, i) => idOf.set(s.key, created[i] ?? ''));
    const links = added.flatMap((s) => [
        ...(s.add?.after ?? []).map((before) => ({
            Plan__c: planId,
            Predecessor__c: idOf.get(before),
            Successor__c: idOf.get(s.key)
        })),
        ...(s.add?.before ?? []).map((next) => ({
            Plan__c: planId,
            Predecessor__c: idOf.get(s.key),
            Successor__c: idOf.get(next)
        }))
    ]);
    await create(org, 'MSP_Dependency__c', links);
    await update(
        org,
        'MSP_Activity__c',
        deal.steps.filter((s) => !s.add).map((s) => ({ Id: idOf.get(s.key), ...stepRow(s, story) }))
    );
    return idOf;
}

/** The customer agreed to the plan as it stood; since then dates moved, and some steps wait for an answer again. */
async function agree(story: Story, stepIds: ReadonlyMap<string, string>, today: string): Promise<void> {
    const { org, deal, planId, contacts, day } = story;
    const { contact, on, how, words } = deal.agreement;
    const agreedOn = day(on) ?? today;
    const datesThen = Object.fromEntries(
        deal.steps
            .filter((s) => !s.add)
            .map((s) => [stepIds.get(s.key) ?? '', day(s.agreedDue ?? s.due) ?? ''])
            .filter(([id, due]) => id !== '' && due !== '')
    ) as Record<string, string>;
    const stored = await findIn(org, 'MSP_Activity__c', 'Id', [...stepIds.values()], ['Name']);
    const names = new Map(stored.map((a) => [String(a['Id']), String(a['Name'])]));
    await recordAgreements(org, [
        { planId, contactId: contacts.get(contact) ?? '', agreedOn, how, words, exceptedStepIds: [], datesThen }
    ]);
    const waiting = deal.steps.filter((s) => s.status !== 'Done' && s.agreement && s.agreement !== 'Agreed');
    await update(
        org,
        'MSP_Activity__c',
        waiting.map((s) => ({
            Id: stepIds.get(s.key),
            Agreement__c: s.agreement,
            Offered_Date__c: day(s.offeredDate)
        }))
    );
    await loadMoves(story, stepIds, names);
}

async function loadMoves(
    { org, deal, planId, day }: Story,
    stepIds: ReadonlyMap<string, string>,
    names: ReadonlyMap<string, string>
): Promise<void> {
    await create(
        org,
        'MSP_Date_Change__c',
        deal.moves.map((m, i) => ({
            Plan__c: planId,
            Change_Key__c: `demo-${planId}-${i}`,
            Is_Cause__c: true,
            Kind__c: 'Step',
            Activity__c: stepIds.get(m.step),
            Activity_Name__c: names.get(stepIds.get(m.step) ?? ''),
            Changed_On__c: day(m.on),
            Old_Date__c: day(m.from),
            New_Date__c: day(m.to),
            Working_Days__c: m.days,
            Side__c: m.side,
            Reason__c: m.reason
        }))
    );
}

function addedRow(step: Step, milestoneOf: ReadonlyMap<string, string>, orderOf: ReadonlyMap<string, number>): Row {
    const add = step.add;
    const before = Math.max(...(add?.after ?? []).map((key) => orderOf.get(key) ?? 0));
    return {
        Milestone__c: milestoneOf.get(add?.milestone ?? ''),
        Name: add?.name,
        Order__c: before + 5,
        Leading_Side__c: add?.side,
        Typical_Days__c: add?.typicalDays,
        Long_Days__c: add?.longDays,
        Required_Evidence__c: add?.evidence,
        Visible_To_Customer__c: !add?.internal,
        Added_By__c: add?.addedBy
    };
}

function stepRow(step: Step, { day, participants }: Story): Row {
    return {
        Start_Date__c: day(step.start),
        Due_Date__c: day(step.due),
        Started_On__c: day(step.startedOn ?? (step.status === 'Not started' ? undefined : step.start)),
        Completed_On__c: day(step.completedOn),
        Status__c: step.status,
        Customer_Owner__c: participants.get(step.customerOwner ?? '') ?? null,
        Vendor_Owner__c: participants.get(step.vendorOwner ?? '') ?? null,
        Blocked_Reason__c: step.blockedReason ?? null,
        Blocked_Until__c: day(step.blockedUntil),
        Unknown_Until__c: day(step.unknownUntil),
        Agreement__c: step.agreement ?? 'Not asked',
        Offered_Date__c: day(step.offeredDate),
        Evidence__c: step.evidence ?? null,
        Times_Moved__c: step.timesMoved ?? 0
    };
}

async function loadValue({ org, deal, planId, contacts }: Story): Promise<void> {
    await update(org, 'MSP_Plan__c', [
        {
            Id: planId,
            Stance__c: 'Building it with us',
            Projected_Value__c: deal.projectedValue,
            Projected_Value_Period__c: deal.projectedValuePeriod,
            Projected_Value_Basis__c: deal.projectedValueBasis,
            Projected_Value_Source__c: contacts.get(deal.projectedValueSource)
        }
    ]);
}
