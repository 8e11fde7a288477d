import type { Place } from 'c/mspCommands';
import type { FigureName } from 'c/mspPlanModel';

const TIMELINE: Place = { page: 'plan', view: 'timeline' };
const ATTENTION: Place = { page: 'plan', section: 'attention' };
const OPEN_ISSUES: Place = { page: 'plan', view: 'list', filter: { name: 'attention', text: '' } };
const PEOPLE: Place = { page: 'people' };
const DATES: Place = { page: 'overview', action: 'dates' };
const AGREEMENT: Place = { page: 'reviews', section: 'agreement', action: 'agree' };

/** Where a missing criterion is met, by its code. */
const CRITERIA: Readonly<Record<string, Place>> = {
    Contrast_In_Their_Words: { page: 'overview', section: 'contrast' },
    Measure: { page: 'overview', section: 'measures' },
    Projected_Value: { page: 'overview', section: 'measures' },
    Linked_To_Priority: { page: 'overview', section: 'priorities' },
    Value_Date: DATES,
    Schedule_Tested: TIMELINE,
    Sponsor_And_Budget: PEOPLE,
    Both_Teams: PEOPLE,
    Steps_Owned: OPEN_ISSUES,
    Steps_Dated: OPEN_ISSUES,
    Steps_Agreed: { page: 'plan', view: 'list', filter: { name: 'customer', text: '' } },
    Milestone_Evidence: { page: 'plan', view: 'list' },
    Ends_With_Value: { page: 'plan', view: 'list' },
    Plan_Agreed: AGREEMENT,
    Review_On_Time: { page: 'reviews', section: 'review' }
};

/** Where the reason of a signal is mended, by its code. */
const SIGNALS: Readonly<Record<string, Place>> = {
    no_value_date: DATES,
    does_not_fit: TIMELINE,
    close_date_not_supported: TIMELINE,
    dates_tight: TIMELINE,
    driving_step_late: ATTENTION,
    owner_left: PEOPLE,
    slipping: { page: 'reviews', section: 'ledger' },
    review_missed: { page: 'reviews', section: 'review' },
    step_declined: OPEN_ISSUES,
    customer_quiet: PEOPLE,
    single_threaded: PEOPLE,
    disguised_close_plan: { page: 'guide' },
    weak_case: { page: 'overview', section: 'contrast' },
    phase_behind_stage: { page: 'plan', view: 'list', filter: { name: 'phase', text: '' } },
    signed_never_agreed: AGREEMENT
};

const PLACES: Partial<Record<FigureName, Readonly<Record<string, Place>>>> = {
    completeness: CRITERIA,
    health: SIGNALS
};

/** Null where nothing on the tab mends it. */
export function placeOf(figure: FigureName, key: string): Place | null {
    return PLACES[figure]?.[key] ?? null;
}
