/** Gives the steps of a plan the state its deal is said to be in. */
import { addDays, weekday } from './days.ts';
import type { PlannedDeal } from './demo-file.ts';
import type { Row } from './upsert.ts';

/** Steps in order of their due dates: the first share done, the next few overdue, the others from today on. */
export function shapeActivities(activities: readonly Row[], deal: PlannedDeal, today: string): Row[] {
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
            Start_Date__c: due < back('Start_Date__c') ? due : back('Start_Date__c')
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
