import type { PageReference } from 'lightning/navigation';

/** The plan's page by address, as mails and notifications lead to it: a record's tab cannot be opened by address. */
export function planPage(
    opportunityId: string,
    place: { readonly page?: string; readonly step?: string } = {}
): PageReference {
    return {
        type: 'standard__component',
        attributes: { componentName: 'c__mspPlanPage' },
        state: {
            c__recordId: opportunityId,
            ...(place.page ? { c__page: place.page } : {}),
            ...(place.step ? { c__step: place.step } : {})
        }
    };
}
