/**
 * What neither the jar nor jsforce says of the standard objects: labels, key prefixes, org-wide defaults, lengths,
 * picklists, required and calculated fields (Object Reference for the Salesforce Platform).
 */
import type { FieldDef, SharingModel } from '../schema.ts';
import { opportunityStages } from './stages.ts';

export interface CatalogueEntry {
    readonly name: string;
    readonly label: string;
    readonly plural: string;
    readonly prefix: string;
    readonly sharing: SharingModel;
    /** Set-up objects: no field-level security, no custom fields, written by the local org only unless said. */
    readonly setup: boolean;
    readonly nameField: string | null;
    /** Fields beyond jsforce's list that every org has today. */
    readonly also: readonly string[];
    /** Fields that jsforce lists and that need no emulation. */
    readonly without: RegExp | null;
    readonly fields: Readonly<Record<string, Partial<FieldDef>>>;
    /** Child relationship → field of the child, where the parent's type alone does not tell. */
    readonly children: Readonly<Record<string, string>>;
}

type EntryInput = Pick<CatalogueEntry, 'name' | 'prefix'> & Partial<CatalogueEntry>;

const entry = (input: EntryInput): CatalogueEntry => ({
    label: input.name,
    plural: `${input.label ?? input.name}s`,
    sharing: 'ReadWrite',
    setup: false,
    nameField: 'Name',
    also: [],
    without: null,
    fields: {},
    children: {},
    ...input
});

const setup = (input: EntryInput): CatalogueEntry => entry({ sharing: 'FullAccess', setup: true, ...input });

const picklist = (...values: string[]): Partial<FieldDef> => ({
    type: 'picklist',
    picklist: values.map((value) => ({ value, label: value, isDefault: false, isActive: true }))
});
const text = (length: number, more: Partial<FieldDef> = {}): Partial<FieldDef> => ({ type: 'string', length, ...more });
const longText = (length = 32000): Partial<FieldDef> => ({ type: 'textarea', length });
const money: Partial<FieldDef> = { type: 'currency', precision: 18, scale: 2 };
const number = (precision: number, scale: number): Partial<FieldDef> => ({ type: 'double', precision, scale });
const required: Partial<FieldDef> = { required: true };
const calculated: Partial<FieldDef> = { createable: false, updateable: false };
const polymorphic = (...referenceTo: string[]): Partial<FieldDef> => ({ referenceTo });
const address = (prefix: string): Record<string, Partial<FieldDef>> => ({
    [`${prefix}Street`]: { type: 'textarea', length: 255 },
    [`${prefix}City`]: text(40),
    [`${prefix}State`]: text(80),
    [`${prefix}PostalCode`]: text(20),
    [`${prefix}Country`]: text(80),
    [`${prefix}GeocodeAccuracy`]: { type: 'picklist' }
});
const defaulted = (value: Partial<FieldDef>, name: string): Partial<FieldDef> => ({
    ...value,
    picklist: (value.picklist ?? []).map((p) => ({ ...p, isDefault: p.value === name })),
    defaultFormula: `'${name}'`
});
const salutation = picklist('Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.');
const leadSource = picklist('Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other');
const industry = picklist(
    'Agriculture', 'Apparel', 'Banking', 'Biotechnology', 'Chemicals', 'Communications', 'Construction', 'Consulting',
    'Education', 'Electronics', 'Energy', 'Engineering', 'Entertainment', 'Environmental', 'Finance', 'Food & Beverage',
    'Government', 'Healthcare', 'Hospitality', 'Insurance', 'Machinery', 'Manufacturing', 'Media', 'Not For Profit',
    'Recreation', 'Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation', 'Utilities', 'Other'
); // prettier-ignore
const noCompound = /^(Billing|Shipping|Mailing|Other)?(Address)$|Jigsaw|^Clean|Dandb|DunsNumber|^Naics|^Tradestyle|^YearStarted$|PhotoUrl$/;

const activity: Readonly<Record<string, Partial<FieldDef>>> = {
    WhoId: polymorphic('Contact'),
    WhatId: polymorphic('Account', 'Opportunity'),
    AccountId: calculated,
    Subject: text(255),
    Description: longText(),
    IsArchived: calculated,
    IsRecurrence: calculated
};

const crm: readonly CatalogueEntry[] = [
    entry({
        name: 'Account',
        prefix: '001',
        without: noCompound,
        also: ['Rating', 'Ownership', 'AccountNumber', 'Site', 'Sic', 'TickerSymbol'],
        children: { ChildAccounts: 'ParentId', Tasks: 'WhatId', Events: 'WhatId', Contacts: 'AccountId' },
        fields: {
            Name: text(255, required),
            Type: picklist('Prospect', 'Customer - Direct', 'Customer - Channel', 'Channel Partner / Reseller', 'Installation Partner', 'Technology Partner', 'Other'),
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
        also: ['ExpectedRevenue', 'LastStageChangeDate', 'PushCount', 'TotalOpportunityQuantity', 'IsPrivate', 'ContactId'],
        children: { Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            Name: text(120, required),
            StageName: { ...picklist(...opportunityStages.map((s) => s.name)), required: true, label: 'Stage' },
            CloseDate: required,
            Amount: money,
            ExpectedRevenue: { ...money, ...calculated },
            Probability: { type: 'percent', precision: 3, scale: 0, label: 'Probability (%)' },
            TotalOpportunityQuantity: number(18, 2),
            Type: picklist('Existing Customer - Upgrade', 'Existing Customer - Replacement', 'Existing Customer - Downgrade', 'New Customer'),
            LeadSource: leadSource,
            NextStep: text(255),
            Description: longText(),
            IsClosed: { ...calculated, label: 'Closed' },
            IsWon: { ...calculated, label: 'Won' },
            ForecastCategory: { ...picklist('Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'), ...calculated },
            ForecastCategoryName: { ...picklist('Omitted', 'Pipeline', 'Best Case', 'Most Likely', 'Commit', 'Closed'), label: 'Forecast Category' },
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
            Role: picklist('Business User', 'Decision Maker', 'Economic Buyer', 'Economic Decision Maker', 'Evaluator', 'Executive Sponsor', 'Influencer', 'Technical Buyer', 'Other')
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
            Status: { ...defaulted(picklist('Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'), 'Not Started'), ...required },
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

const people: readonly CatalogueEntry[] = [
    setup({
        name: 'User',
        prefix: '005',
        children: { DelegatedUsers: 'DelegatedApproverId', ManagedUsers: 'ManagerId' },
        sharing: 'Read',
        without: /^Address$|^UserPreferences|^UserPermissions|PhotoUrl$|^StayInTouch|^EmailPreferences|^DataStewardId$/,
        fields: {
            Username: text(80, { required: true, unique: true }),
            LastName: text(80, required),
            FirstName: text(40),
            Name: text(121, calculated),
            Email: { type: 'email', length: 128, required: true },
            Alias: text(8, required),
            CommunityNickname: text(40, { unique: true }),
            TimeZoneSidKey: { type: 'picklist', length: 40, required: true },
            LocaleSidKey: { type: 'picklist', length: 40, required: true },
            LanguageLocaleKey: { type: 'picklist', length: 40, required: true },
            EmailEncodingKey: { type: 'picklist', length: 40, required: true },
            ProfileId: required,
            UserType: { ...picklist('Standard', 'PowerPartner', 'CSPLitePortal', 'CustomerSuccess', 'Guest', 'CsnOnly'), ...calculated },
            Phone: { type: 'phone' },
            MobilePhone: { type: 'phone' },
            Fax: { type: 'phone' },
            DelegatedApproverId: { referenceTo: ['User'] },
            Title: text(80),
            Department: text(80),
            Division: text(80),
            CompanyName: text(80),
            AboutMe: longText(1000),
            ...address('')
        }
    }),
    setup({ name: 'Profile', prefix: '00e', fields: { Name: text(255, required), UserType: picklist('Standard', 'Guest') } }),
    setup({
        name: 'UserRole',
        prefix: '00E',
        label: 'Role',
        fields: { Name: text(80, required), DeveloperName: text(80), ParentRoleId: { referenceTo: ['UserRole'] } }
    }),
    setup({
        name: 'PermissionSet',
        prefix: '0PS',
        label: 'Permission Set',
        also: ['Type', 'PermissionSetGroupId'],
        fields: { Name: text(80, required), Label: text(80, required), Description: text(255), Type: picklist('Regular', 'Profile', 'Group', 'Session', 'Standard') }
    }),
    setup({
        name: 'PermissionSetAssignment',
        prefix: '0Pa',
        label: 'Permission Set Assignment',
        nameField: null,
        fields: { PermissionSetId: required, AssigneeId: { ...required, referenceTo: ['User'] } }
    }),
    setup({
        name: 'Group',
        prefix: '00G',
        fields: {
            Name: text(40, required),
            DeveloperName: text(80, { unique: true }),
            Type: picklist('Regular', 'Role', 'RoleAndSubordinates', 'Queue', 'Organization', 'Manager', 'ManagerAndSubordinatesInternal'),
            OwnerId: { referenceTo: ['User'] },
            RelatedId: { ...polymorphic('User', 'UserRole'), ...calculated }
        }
    }),
    setup({
        name: 'GroupMember',
        prefix: '011',
        label: 'Group Member',
        nameField: null,
        fields: {
            GroupId: { ...required, deleteConstraint: 'Cascade' },
            UserOrGroupId: { ...polymorphic('User', 'Group'), ...required, deleteConstraint: 'Cascade' }
        }
    }),
    setup({
        name: 'UserRecordAccess',
        prefix: '00s',
        label: 'User Record Access',
        plural: 'User Record Access',
        nameField: null,
        also: ['Id', 'UserId', 'RecordId', 'HasReadAccess', 'HasEditAccess', 'HasDeleteAccess', 'HasTransferAccess', 'HasAllAccess', 'MaxAccessLevel'],
        fields: { UserId: { referenceTo: ['User'] }, RecordId: text(18), MaxAccessLevel: picklist('None', 'Read', 'Edit', 'Delete', 'Transfer', 'All') }
    }),
    setup({ name: 'ObjectPermissions', prefix: '110', label: 'Object Permissions', plural: 'Object Permissions', nameField: null }),
    setup({ name: 'FieldPermissions', prefix: '01k', label: 'Field Permissions', plural: 'Field Permissions', nameField: null }),
    setup({
        name: 'SetupEntityAccess',
        prefix: '0J0',
        label: 'Setup Entity Access',
        plural: 'Setup Entity Access',
        nameField: null,
        fields: { ParentId: { referenceTo: ['PermissionSet'] }, SetupEntityId: polymorphic('ApexClass', 'CustomPermission') }
    }),
    setup({ name: 'CustomPermission', prefix: '0CP', label: 'Custom Permission', nameField: 'DeveloperName' })
];

const org: readonly CatalogueEntry[] = [
    setup({ name: 'Organization', prefix: '00D', without: /^Address$|^Preferences/, fields: { Name: text(80), ...address('') } }),
    setup({
        name: 'OpportunityStage',
        prefix: '01J',
        label: 'Opportunity Stage',
        nameField: null,
        fields: { DefaultProbability: { type: 'percent', precision: 3, scale: 0 } }
    }),
    setup({ name: 'Holiday', prefix: '0C0', fields: { Name: text(80, required), Description: text(255) } }),
    setup({ name: 'BusinessHours', prefix: '01m', label: 'Business Hours', plural: 'Business Hours', fields: { Name: text(80, required) } }),
    setup({
        name: 'RecordType',
        prefix: '012',
        label: 'Record Type',
        fields: { Name: text(80, required), DeveloperName: text(80, required), SobjectType: picklist() }
    }),
    setup({
        name: 'AsyncApexJob',
        prefix: '707',
        label: 'Apex Job',
        nameField: null,
        also: ['CronTriggerId'],
        fields: {
            Status: picklist('Queued', 'Holding', 'Preparing', 'Processing', 'Completed', 'Aborted', 'Failed'),
            JobType: picklist('Future', 'ScheduledApex', 'BatchApex', 'BatchApexWorker', 'TestRequest', 'TestWorker', 'ApexToken', 'SharingRecalculation', 'Queueable'),
            ExtendedStatus: text(255),
            ParentJobId: { referenceTo: ['AsyncApexJob'] }
        }
    }),
    setup({ name: 'CronTrigger', prefix: '08e', label: 'Scheduled Job', nameField: null, also: ['OwnerId'], fields: { CronExpression: text(255), OwnerId: { referenceTo: ['User'] } } }),
    setup({ name: 'CronJobDetail', prefix: '08a', label: 'Cron Job Detail', fields: { Name: text(255, required) } }),
    setup({ name: 'ApexClass', prefix: '01p', label: 'Apex Class', plural: 'Apex Classes', fields: { Body: longText(1000000), ApiVersion: number(18, 1), BodyCrc: number(18, 0) } }),
    setup({ name: 'ApexTrigger', prefix: '01q', label: 'Apex Trigger', fields: { Body: longText(1000000), ApiVersion: number(18, 1), BodyCrc: number(18, 0) } }),
    setup({
        name: 'CustomNotificationType',
        prefix: '0ML',
        label: 'Custom Notification Type',
        nameField: 'CustomNotifTypeName',
        also: ['Id', 'CustomNotifTypeName', 'Description', 'Desktop', 'DeveloperName', 'IsDeleted', 'Language', 'MasterLabel', 'Mobile', 'NamespacePrefix', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp']
    })
];

export const catalogue: readonly CatalogueEntry[] = [...crm, ...people, ...org];

/** Objects with a share object always, whatever the org-wide default. */
export const SHARED_STANDARD: ReadonlySet<string> = new Set(['Account', 'Contact', 'Opportunity']);
