/** Accounts, people, deals and activities. */
import type { FieldDef } from '../schema.ts';
import {
    entry,
    picklist,
    text,
    longText,
    money,
    number,
    required,
    calculated,
    polymorphic,
    address,
    defaulted
} from './entry.ts';
import type { CatalogueEntry } from './entry.ts';
import { opportunityStages } from './stages.ts';

export const salutation = picklist('Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.');
export const leadSource = picklist('Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other');
// Kept as a table: one value a line would be longer than it is clear.
// prettier-ignore
export const industry = picklist(
    'Agriculture', 'Apparel', 'Banking', 'Biotechnology', 'Chemicals', 'Communications', 'Construction', 'Consulting',
    'Education', 'Electronics', 'Energy', 'Engineering', 'Entertainment', 'Environmental', 'Finance', 'Food & Beverage',
    'Government', 'Healthcare', 'Hospitality', 'Insurance', 'Machinery', 'Manufacturing', 'Media', 'Not For Profit',
    'Recreation', 'Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation', 'Utilities', 'Other'
);
const noCompound =
    /^(Billing|Shipping|Mailing|Other)?(Address)$|Jigsaw|^Clean|Dandb|DunsNumber|^Naics|^Tradestyle|^YearStarted$|PhotoUrl$/;

/** The roles of an Opportunity have no field-level security. */
const unsecured: Partial<FieldDef> = { permissionable: false };

const activity: Readonly<Record<string, Partial<FieldDef>>> = {
    WhoId: polymorphic('Contact', 'Lead'),
    WhatId: polymorphic('*activities'),
    AccountId: calculated,
    Subject: { ...picklist('Call', 'Email', 'Send Letter', 'Send Quote', 'Other'), ...text(255) },
    Description: longText(),
    IsArchived: calculated,
    IsRecurrence: calculated
};

export const crmObjects: readonly CatalogueEntry[] = [
    entry({
        name: 'Account',
        prefix: '001',
        without: noCompound,
        also: ['Rating', 'Ownership', 'AccountNumber', 'Site', 'Sic', 'TickerSymbol'],
        children: { ChildAccounts: 'ParentId', Tasks: 'WhatId', Events: 'WhatId', Contacts: 'AccountId' },
        fields: {
            Name: text(255, required),
            Type: picklist(
                'Prospect',
                'Customer - Direct',
                'Customer - Channel',
                'Channel Partner / Reseller',
                'Installation Partner',
                'Technology Partner',
                'Other'
            ),
            Industry: industry,
            Rating: picklist('Hot', 'Warm', 'Cold'),
            Ownership: picklist('Public', 'Private', 'Subsidiary', 'Other'),
            AccountSource: leadSource,
            AnnualRevenue: { ...money, scale: 0 },
            Phone: { type: 'phone' },
            Fax: { type: 'phone' },
            Website: { type: 'url' },
            Description: longText(),
            AccountNumber: text(40),
            Site: text(80),
            Sic: text(20),
            SicDesc: text(80),
            TickerSymbol: text(20),
            LastActivityDate: calculated,
            MasterRecordId: calculated,
            ...address('Billing'),
            ...address('Shipping')
        }
    }),
    entry({
        name: 'Contact',
        prefix: '003',
        sharing: 'ControlledByParent',
        without: noCompound,
        children: { Tasks: 'WhoId', Events: 'WhoId', ReportsTo: 'ReportsToId' },
        fields: {
            LastName: text(80, required),
            FirstName: text(40),
            Salutation: salutation,
            Name: text(121, calculated),
            Email: { type: 'email' },
            Phone: { type: 'phone' },
            MobilePhone: { type: 'phone' },
            HomePhone: { type: 'phone' },
            OtherPhone: { type: 'phone' },
            AssistantPhone: { type: 'phone' },
            Fax: { type: 'phone' },
            Title: text(128),
            Department: text(80),
            AssistantName: text(40),
            Description: longText(),
            LeadSource: leadSource,
            LastActivityDate: calculated,
            MasterRecordId: calculated,
            IsEmailBounced: calculated,
            ...address('Mailing'),
            ...address('Other')
        }
    }),
    entry({
        name: 'Opportunity',
        prefix: '006',
        plural: 'Opportunities',
        also: [
            'ExpectedRevenue',
            'LastStageChangeDate',
            'PushCount',
            'TotalOpportunityQuantity',
            'IsPrivate',
            'ContactId'
        ],
        children: { Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            Name: text(120, required),
            StageName: { ...picklist(...opportunityStages.map((s) => s.name)), required: true, label: 'Stage' },
            CloseDate: required,
            Amount: money,
            ExpectedRevenue: { ...money, ...calculated, permissionable: true },
            Probability: { type: 'percent', precision: 3, scale: 0, label: 'Probability (%)' },
            TotalOpportunityQuantity: number(18, 2),
            Type: picklist(
                'Existing Customer - Upgrade',
                'Existing Customer - Replacement',
                'Existing Customer - Downgrade',
                'New Customer'
            ),
            LeadSource: leadSource,
            NextStep: text(255),
            Description: longText(),
            IsClosed: { ...calculated, label: 'Closed' },
            IsWon: { ...calculated, label: 'Won' },
            ForecastCategory: {
                ...picklist('Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'),
                ...calculated
            },
            ForecastCategoryName: {
                ...picklist('Omitted', 'Pipeline', 'Best Case', 'Most Likely', 'Commit', 'Closed'),
                label: 'Forecast Category'
            },
            Fiscal: text(6, calculated),
            FiscalYear: calculated,
            FiscalQuarter: calculated,
            HasOpportunityLineItem: calculated,
            HasOpenActivity: calculated,
            HasOverdueTask: calculated,
            LastActivityDate: calculated,
            LastStageChangeDate: calculated,
            PushCount: calculated,
            ContactId: { updateable: false }
        }
    }),
    entry({
        name: 'OpportunityContactRole',
        prefix: '00K',
        label: 'Opportunity Contact Role',
        sharing: 'ControlledByParent',
        nameField: null,
        fields: {
            OpportunityId: { ...required, updateable: false, deleteConstraint: 'Cascade' },
            ContactId: { ...required, deleteConstraint: 'Cascade' },
            IsPrimary: unsecured,
            Role: {
                ...unsecured,
                ...picklist(
                    'Business User',
                    'Decision Maker',
                    'Economic Buyer',
                    'Economic Decision Maker',
                    'Evaluator',
                    'Executive Sponsor',
                    'Influencer',
                    'Technical Buyer',
                    'Other'
                )
            }
        }
    }),
    entry({
        name: 'Task',
        prefix: '00T',
        sharing: 'Private',
        nameField: 'Subject',
        also: ['CompletedDateTime'],
        fields: {
            ...activity,
            IsClosed: calculated,
            IsHighPriority: calculated,
            Status: {
                ...defaulted(
                    picklist('Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'),
                    'Not Started'
                ),
                ...required
            },
            Priority: { ...defaulted(picklist('High', 'Normal', 'Low'), 'Normal'), ...required },
            CompletedDateTime: calculated,
            TaskSubtype: picklist('Task', 'Email', 'ListEmail', 'Call', 'Cadence', 'LinkedIn'),
            CallType: picklist('Internal', 'Inbound', 'Outbound')
        }
    }),
    entry({
        name: 'Event',
        prefix: '00U',
        sharing: 'Private',
        nameField: 'Subject',
        fields: {
            ...activity,
            DurationInMinutes: {},
            ShowAs: { ...defaulted(picklist('Busy', 'OutOfOffice', 'Free'), 'Busy') },
            IsChild: calculated,
            IsGroupEvent: calculated,
            GroupEventType: { ...picklist('0', '1', '2', '3'), ...calculated },
            EventSubtype: picklist('Event')
        }
    })
];
