import type { PageName } from 'c/mspCommands';
import label from 'c/mspLabels';
import { activitiesOf } from 'c/mspPlanModel';
import type { PageDetail, PlanView } from 'c/mspPlanTypes';
import { format, number } from 'c/mspText';

const PAGES: readonly PageName[] = ['overview', 'plan', 'people', 'reviews', 'guide'];

/** What each page shows beyond the plan. */
export const DETAILS: Readonly<Record<PageName, readonly PageDetail[]>> = {
    overview: ['discovery'],
    plan: ['discovery', 'life'],
    people: [],
    reviews: ['life', 'ledger'],
    guide: ['discovery']
};

/** A link to a step wins, then what the administrator chose; a plan without steps begins with its questions. */
export function firstPage(plan: PlanView, chosen: string | null, step: string | null): PageName {
    if (step) {
        return 'plan';
    }
    const page = PAGES.find((name) => name === chosen);
    return page ?? (activitiesOf(plan).length === 0 ? 'guide' : 'plan');
}

/** The plan's tab counts what needs attention. */
export function pageLabels(plan: PlanView): Readonly<Record<PageName, string>> {
    const open = plan.attention.length;
    return {
        overview: label.pageOverview,
        plan: open > 0 ? format(label.pagePlanCount, number(open)) : label.pagePlan,
        people: label.pagePeople,
        reviews: label.pageReviews,
        guide: label.pageGuide
    };
}
