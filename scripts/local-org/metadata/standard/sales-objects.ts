/** Leads, campaigns, products, quotes, orders, contracts: made where a project names them. */
import {
    address,
    calculated,
    defaulted,
    entry,
    longText,
    money,
    number,
    picklist,
    polymorphic,
    required,
    setup,
    text
} from './entry.ts';
import type { CatalogueEntry } from './entry.ts';
import { industry, leadSource, salutation } from './crm-objects.ts';

const statusOfSales = { MasterLabel: text(255), ApiName: text(255), SortOrder: {} };
const personalPhones = { Phone: { type: 'phone' }, MobilePhone: { type: 'phone' }, Fax: { type: 'phone' } } as const;
const child = { ...required, updateable: false, deleteConstraint: 'Cascade' } as const;
const unitPrice = { ...money, precision: 18 } as const;
const numbered = (format: string): Record<string, unknown> => ({ autoNumberFormat: format, permissionable: false });

export const salesObjects: readonly CatalogueEntry[] = [
    entry({
        name: 'Lead',
        prefix: '00Q',
        also: ['MobilePhone', 'Fax', 'DoNotCall', 'HasOptedOutOfEmail', 'HasOptedOutOfFax', 'LastTransferDate'],
        without: /^(Address|PhotoUrl)$|Jigsaw|^Clean|Dandb|DunsNumber|^IsPriorityRecord$/,
        children: { Tasks: 'WhoId', Events: 'WhoId' },
        fields: {
            LastName: text(80, required),
            FirstName: text(40),
            Salutation: salutation,
            Name: text(121, calculated),
            Company: text(255, required),
            Title: text(128),
            Email: { type: 'email' },
            Website: { type: 'url' },
            Description: longText(),
            OwnerId: polymorphic('User', 'Group'),
            Status: {
                ...defaulted(
                    picklist(
                        'Open - Not Contacted',
                        'Working - Contacted',
                        'Closed - Converted',
                        'Closed - Not Converted'
                    ),
                    'Open - Not Contacted'
                ),
                ...required
            },
            LeadSource: leadSource,
            Industry: industry,
            Rating: picklist('Hot', 'Warm', 'Cold'),
            AnnualRevenue: { ...money, scale: 0 },
            ...personalPhones,
            ...address(''),
            IsConverted: calculated,
            ConvertedDate: calculated,
            ConvertedAccountId: calculated,
            ConvertedContactId: calculated,
            ConvertedOpportunityId: calculated,
            LastActivityDate: calculated,
            LastTransferDate: calculated,
            MasterRecordId: calculated
        }
    }),
    setup({ name: 'LeadStatus', prefix: '01G', label: 'Lead Status Value', nameField: null, fields: statusOfSales }),
    entry({
        name: 'Campaign',
        prefix: '701',
        also: [
            'HierarchyNumberOfLeads',
            'HierarchyNumberOfContacts',
            'HierarchyNumberOfResponses',
            'HierarchyBudgetedCost',
            'HierarchyActualCost'
        ],
        without: /^CampaignMemberRecordTypeId$/,
        children: { ChildCampaigns: 'ParentId', Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            Name: text(80, required),
            Description: longText(),
            Type: picklist(
                'Conference',
                'Webinar',
                'Trade Show',
                'Public Relations',
                'Partners',
                'Referral Program',
                'Advertisement',
                'Banner Ads',
                'Direct Mail',
                'Email',
                'Telemarketing',
                'Other'
            ),
            Status: defaulted(picklist('Planned', 'In Progress', 'Completed', 'Aborted'), 'Planned'),
            ExpectedRevenue: { ...money, scale: 0 },
            BudgetedCost: { ...money, scale: 0 },
            ActualCost: { ...money, scale: 0 },
            ExpectedResponse: { type: 'percent', precision: 10, scale: 2 },
            NumberSent: number(18, 0),
            LastActivityDate: calculated,
            ...Object.fromEntries(
                ['Leads', 'ConvertedLeads', 'Contacts', 'Responses', 'Opportunities', 'WonOpportunities'].map(
                    (what) => [`NumberOf${what}`, calculated]
                )
            ),
            AmountAllOpportunities: { ...money, ...calculated },
            AmountWonOpportunities: { ...money, ...calculated },
            HierarchyNumberOfLeads: calculated,
            HierarchyNumberOfContacts: calculated,
            HierarchyNumberOfResponses: calculated,
            HierarchyBudgetedCost: { ...money, ...calculated },
            HierarchyActualCost: { ...money, ...calculated }
        }
    }),
    entry({
        name: 'CampaignMember',
        prefix: '00v',
        label: 'Campaign Member',
        sharing: 'ControlledByParent',
        nameField: null,
        fields: {
            CampaignId: child,
            LeadId: { deleteConstraint: 'Cascade', updateable: false },
            ContactId: { deleteConstraint: 'Cascade', updateable: false },
            LeadOrContactId: { ...polymorphic('Lead', 'Contact'), ...calculated },
            LeadOrContactOwnerId: { ...polymorphic('User', 'Group'), ...calculated },
            Status: defaulted(picklist('Sent', 'Responded'), 'Sent'),
            HasResponded: calculated,
            FirstRespondedDate: calculated,
            ...Object.fromEntries(
                // Kept as a table: one value a line would be longer than it is clear.
                // prettier-ignore
                ['Salutation', 'Name', 'FirstName', 'LastName', 'Title', 'Street', 'City', 'State', 'PostalCode', 'Country',
                    'Email', 'Phone', 'Fax', 'MobilePhone', 'Description', 'DoNotCall', 'HasOptedOutOfEmail',
                    'HasOptedOutOfFax', 'LeadSource', 'CompanyOrAccount', 'Type'].map((name) => [name, calculated])
            )
        }
    }),
    entry({
        name: 'CampaignMemberStatus',
        prefix: '01Y',
        label: 'Campaign Member Status',
        plural: 'Campaign Member Statuses',
        sharing: 'ControlledByParent',
        nameField: null,
        fields: { CampaignId: child, Label: text(765, required), HasResponded: {} }
    }),
    entry({
        name: 'Product2',
        prefix: '01t',
        label: 'Product',
        also: ['StockKeepingUnit', 'SourceProductId'],
        fields: {
            Name: text(255, required),
            ProductCode: text(255),
            Description: longText(4000),
            Family: picklist('None'),
            DisplayUrl: { type: 'url', length: 1000 },
            QuantityUnitOfMeasure: picklist('Each'),
            StockKeepingUnit: text(180)
        }
    }),
    entry({
        name: 'Pricebook2',
        prefix: '01s',
        label: 'Price Book',
        fields: { Name: text(255, required), Description: text(255), IsStandard: calculated }
    }),
    entry({
        name: 'PricebookEntry',
        prefix: '01u',
        label: 'Price Book Entry',
        plural: 'Price Book Entries',
        sharing: 'ControlledByParent',
        fields: {
            Name: text(255, calculated),
            ProductCode: text(255, calculated),
            Pricebook2Id: { ...required, updateable: false },
            Product2Id: { ...required, updateable: false },
            UnitPrice: { ...unitPrice, ...required }
        }
    }),
    entry({
        name: 'OpportunityLineItem',
        prefix: '00k',
        label: 'Opportunity Product',
        sharing: 'ControlledByParent',
        also: ['Discount', 'Subtotal'],
        fields: {
            OpportunityId: child,
            PricebookEntryId: { updateable: false },
            Product2Id: { updateable: false },
            Name: text(376, calculated),
            ProductCode: text(255, calculated),
            Quantity: { ...number(12, 2), ...required },
            UnitPrice: unitPrice,
            ListPrice: { ...unitPrice, ...calculated },
            TotalPrice: unitPrice,
            Subtotal: { ...money, ...calculated },
            Discount: { type: 'percent', precision: 5, scale: 2 },
            Description: text(255)
        }
    }),
    entry({
        name: 'Quote',
        prefix: '0Q0',
        sharing: 'ControlledByParent',
        also: ['*'],
        without: /Code$|^Additional|^CurrencyIso|^RecordTypeId$|^CanCreateQuoteLineItems$/,
        children: { Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            Name: text(255, required),
            OpportunityId: { ...required, updateable: false, deleteConstraint: 'Cascade' },
            QuoteNumber: { ...text(30), ...numbered('{00000000}') },
            Status: picklist(
                'Draft',
                'Needs Review',
                'In Review',
                'Approved',
                'Rejected',
                'Presented',
                'Accepted',
                'Denied'
            ),
            Email: { type: 'email' },
            Phone: { type: 'phone' },
            Fax: { type: 'phone' },
            Description: longText(),
            AccountId: calculated,
            IsSyncing: calculated,
            LineItemCount: calculated,
            Discount: { type: 'percent', precision: 5, scale: 2, ...calculated },
            Subtotal: { ...money, ...calculated },
            TotalPrice: { ...money, ...calculated },
            GrandTotal: { ...money, ...calculated },
            ShippingHandling: money,
            Tax: money,
            ...address('Billing'),
            ...address('Shipping'),
            ...address('QuoteTo')
        }
    }),
    entry({
        name: 'QuoteLineItem',
        prefix: '0QL',
        label: 'Quote Line Item',
        sharing: 'ControlledByParent',
        nameField: 'LineNumber',
        also: ['*'],
        without: /^Has|^CurrencyIso/,
        fields: {
            QuoteId: child,
            PricebookEntryId: { ...required, updateable: false },
            Product2Id: { updateable: false },
            LineNumber: { ...text(30), ...numbered('{00000000}') },
            Quantity: { ...number(12, 2), ...required },
            UnitPrice: { ...unitPrice, ...required },
            ListPrice: { ...unitPrice, ...calculated },
            Discount: { type: 'percent', precision: 5, scale: 2 },
            Subtotal: { ...money, ...calculated },
            TotalPrice: { ...money, ...calculated }
        }
    }),
    entry({
        name: 'Order',
        prefix: '801',
        nameField: 'OrderNumber',
        also: ['Name', 'PoNumber', 'PoDate', 'OrderReferenceNumber', 'BillToContactId', 'ShipToContactId'],
        children: { Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            OrderNumber: { ...text(30), ...numbered('{00000000}') },
            OwnerId: polymorphic('User', 'Group'),
            EffectiveDate: required,
            Status: { ...picklist('Draft', 'Activated'), ...required },
            StatusCode: { ...picklist('Draft', 'Activated'), ...calculated },
            Type: { type: 'picklist' },
            Name: text(80),
            Description: longText(),
            TotalAmount: { ...money, ...calculated },
            ...address('Billing'),
            ...address('Shipping')
        }
    }),
    entry({
        name: 'OrderItem',
        prefix: '802',
        label: 'Order Product',
        sharing: 'ControlledByParent',
        nameField: 'OrderItemNumber',
        fields: {
            OrderId: child,
            PricebookEntryId: { ...required, updateable: false },
            Product2Id: { updateable: false },
            OrderItemNumber: { ...text(30), ...numbered('{0000000000}') },
            Quantity: { ...number(16, 2), ...required },
            UnitPrice: { ...unitPrice, ...required },
            ListPrice: { ...unitPrice, ...calculated },
            TotalPrice: { ...money, ...calculated },
            AvailableQuantity: { ...number(16, 2), ...calculated },
            Description: text(255)
        }
    }),
    entry({
        name: 'Contract',
        prefix: '800',
        nameField: 'ContractNumber',
        also: ['Name', 'Pricebook2Id'],
        children: { Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            AccountId: { ...required, deleteConstraint: 'Restrict' },
            ContractNumber: { ...text(30), ...numbered('{00000000}') },
            Status: { ...defaulted(picklist('Draft', 'In Approval Process', 'Activated'), 'Draft'), ...required },
            StatusCode: { ...picklist('Draft', 'InApproval', 'Activated'), ...calculated },
            EndDate: calculated,
            Name: text(80),
            Description: longText(),
            SpecialTerms: longText(4000),
            OwnerExpirationNotice: picklist('15', '30', '45', '60', '90', '120'),
            ActivatedDate: { updateable: true },
            LastActivityDate: calculated,
            LastApprovedDate: calculated,
            ...address('Billing'),
            ...address('Shipping')
        }
    })
];
