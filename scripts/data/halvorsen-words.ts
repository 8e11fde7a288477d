/** What the customer of the told deal said: answers, contrasts, measures, priorities, reviews. */
import type { Story } from './halvorsen.ts';
import { create, type Row } from './upsert.ts';

export async function loadWords(story: Story, accountId: string): Promise<void> {
    await loadDiscovery(story);
    await loadPriorities(story, accountId);
}

async function loadDiscovery({ org, deal, day, planId, participants }: Story): Promise<void> {
    const said = (x: { source?: string | undefined; heardOn?: string | undefined }): Row => ({
        In_Their_Words__c: x.source !== undefined,
        Source__c: participants.get(x.source ?? '') ?? null,
        Heard_On__c: day(x.heardOn)
    });
    await create(
        org,
        'MSP_Discovery_Answer__c',
        deal.answers.map((a) => ({
            Plan__c: planId,
            Kind__c: 'Guiding',
            Question_Key__c: a.key,
            Question__c: a.question,
            Answer__c: a.answer,
            ...said(a)
        }))
    );
    await create(
        org,
        'MSP_Contrast__c',
        deal.contrasts.map((c) => ({
            Plan__c: planId,
            Level__c: c.level,
            Person__c: participants.get(c.person ?? '') ?? null,
            Current_State__c: c.current,
            Wanted_State__c: c.wanted,
            Consequence__c: c.consequence ?? null,
            ...said(c)
        }))
    );
    await create(
        org,
        'MSP_Measure__c',
        deal.measures.map((m) => ({
            Plan__c: planId,
            Name: m.name,
            Unit__c: m.unit,
            Baseline__c: m.baseline,
            Target__c: m.target,
            Target_Date__c: day(m.on),
            Reader__c: participants.get(m.reader ?? '') ?? null,
            ...said(m)
        }))
    );
}

async function loadPriorities({ org, deal, day, planId, contacts }: Story, accountId: string): Promise<void> {
    const priorities = await create(
        org,
        'MSP_Priority__c',
        deal.priorities.map((p) => ({
            Account__c: accountId,
            Name: p.name,
            Statement__c: p.name,
            Executive_Owner__c: contacts.get(p.owner),
            Source__c: p.source,
            Heard_On__c: day(p.heardOn)
        }))
    );
    await create(
        org,
        'MSP_Plan_Priority__c',
        deal.priorities.map((p, i) => ({ Plan__c: planId, Priority__c: priorities[i], Serves__c: p.serves }))
    );
}

export async function loadReviews({ org, deal, day, planId }: Story): Promise<void> {
    const rows = deal.reviews.map((r) => ({
        Plan__c: planId,
        Held_On__c: day(r.on),
        Attended__c: r.attended,
        Customer_Present__c: true,
        Decisions__c: r.decisions,
        Completeness__c: r.completeness,
        Progress__c: r.progress,
        Next_On__c: day(r.next)
    }));
    await create(org, 'MSP_Review__c', rows);
}
