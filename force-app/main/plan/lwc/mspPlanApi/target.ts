/** What a change is made to. Before the first answer there is an Opportunity but no plan. */
export interface Target {
    readonly planId: string | null;
    readonly opportunityId: string;
}
