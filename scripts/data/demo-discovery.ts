/** What the customers of the pipeline said: contrasts, measures, answers and reviews. */
import type { Connection } from 'jsforce';
import { addDays, weekday } from './days.ts';
import type { PlannedDeal } from './demo-file.ts';
import type { Seated } from './demo-seats.ts';
import { create, type Row } from './upsert.ts';

export interface DiscoveryInput {
    readonly planId: string;
    readonly deal: PlannedDeal;
    /** Participants of the customer, by role. */
    readonly customers: ReadonlyMap<string, Seated>;
}

export async function loadDiscovery(org: Connection, inputs: readonly DiscoveryInput[], today: string): Promise<void> {
    const told = inputs.filter((input) => input.deal.plan.discovery !== 'none');
    const full = told.filter((input) => input.deal.plan.discovery === 'full');
    await create(
        org,
        'MSP_Discovery_Answer__c',
        told.flatMap((input) => answers(input, today))
    );
    await create(
        org,
        'MSP_Contrast__c',
        told.flatMap((input) => contrasts(input, today))
    );
    await create(
        org,
        'MSP_Measure__c',
        full.flatMap((input) => measures(input, today))
    );
    await create(
        org,
        'MSP_Review__c',
        full.map((input) => review(input, today))
    );
}

function review(input: DiscoveryInput, today: string): Row {
    return {
        Plan__c: input.planId,
        Held_On__c: weekday(addDays(today, -6)),
        Attended__c: input.deal.contacts
            .slice(0, 2)
            .map((c) => c.name)
            .join(', '),
        Customer_Present__c: true,
        Decisions__c: 'Next steps confirmed, one by one.'
    };
}

const participant = (input: DiscoveryInput, role: string): string | null =>
    input.customers.get(role)?.participantId ?? null;

/** What was said is as old as the plan, and no older contact than a few days counts as quiet. */
const heard = (input: DiscoveryInput, today: string, days: number): string =>
    weekday(addDays(today, -Math.max(3, input.deal.plan.weeksAgo * 7 - days)));

function said(input: DiscoveryInput, role: string, today: string, days: number): Row {
    const source = participant(input, role);
    return source ? { In_Their_Words__c: true, Source__c: source, Heard_On__c: heard(input, today, days) } : {};
}

function answers(input: DiscoveryInput, today: string): Row[] {
    const area = input.deal.name.split(' – ')[1] ?? input.deal.name;
    const texts: readonly (readonly [string, string, string])[] = [
        [
            'hopes',
            'What do they hope to achieve, and by when?',
            `${area} without the weekly round of calls, before the next budget year.`
        ],
        [
            'contrast',
            'How does today compare with what they want?',
            'Three lists that never agree; they want one that everybody trusts.'
        ],
        [
            'decision',
            'How and when will they decide?',
            'The management meeting decides, on the first Tuesday of the month.'
        ]
    ];
    const asked = input.deal.plan.discovery === 'full' ? texts : texts.slice(0, 2);
    return asked.map(([key, question, answer], i) => ({
        Plan__c: input.planId,
        Kind__c: 'Guiding',
        Question_Key__c: key,
        Question__c: question,
        Answer__c: answer,
        ...said(input, i === 2 ? 'Budget holder' : 'Executive sponsor', today, i)
    }));
}

function contrasts(input: DiscoveryInput, today: string): Row[] {
    const company = {
        Plan__c: input.planId,
        Level__c: 'Company',
        Current_State__c: 'We learn of a problem when a customer calls.',
        Wanted_State__c: 'We see it the same day and call the customer first.',
        Consequence__c: 'We lose two of our ten largest customers within the year.',
        ...said(input, 'Executive sponsor', today, 2)
    };
    const department = {
        Plan__c: input.planId,
        Level__c: 'Department',
        Current_State__c: 'Every team keeps its own list, and Mondays go into comparing them.',
        Wanted_State__c: 'One list, right at eight in the morning.',
        Consequence__c: 'The next reorganisation starts with wrong figures.',
        ...said(input, 'Project lead', today, 3)
    };
    return input.deal.plan.discovery === 'full' ? [company, department] : [{ ...company, Consequence__c: null }];
}

function measures(input: DiscoveryInput, today: string): Row[] {
    return [
        {
            Plan__c: input.planId,
            Name: 'Days from report to repair',
            Unit__c: 'days',
            Baseline__c: 9,
            Target__c: 3,
            Target_Date__c: weekday(addDays(today, input.deal.plan.valueInDays)),
            Reader__c: participant(input, 'User manager') ?? participant(input, 'Project lead'),
            ...said(input, 'Executive sponsor', today, 4)
        }
    ];
}
