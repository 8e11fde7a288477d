/** Which standard picklists a StandardValueSet defines (Metadata API Developer Guide, "StandardValueSet Names and Standard Picklist Fields"). */
export const STANDARD_VALUE_SETS: Readonly<Record<string, readonly string[]>> = {
    AccountOwnership: ['Account.Ownership'],
    AccountRating: ['Account.Rating'],
    AccountType: ['Account.Type'],
    ContactRole: ['OpportunityContactRole.Role'],
    Industry: ['Account.Industry'],
    LeadSource: ['Account.AccountSource', 'Contact.LeadSource', 'Opportunity.LeadSource'],
    OpportunityType: ['Opportunity.Type'],
    Salutation: ['Contact.Salutation'],
    TaskPriority: ['Task.Priority']
};
