/** Cases, assets, files, mails and what hangs on any record: made where a project names them. */
import {
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

/** Stands for every object whose records may carry files, notes and the like. */
export const ANY_RECORD = '*';
/** Stands for every object with activities. */
export const ANY_ACTIVE = '*activities';

const child = { ...required, updateable: false, deleteConstraint: 'Cascade' } as const;
const numbered = { autoNumberFormat: '{00000000}', permissionable: false } as const;
const onAny = { ...polymorphic(ANY_RECORD), deleteConstraint: 'Cascade' } as const;

const service: readonly CatalogueEntry[] = [
    entry({
        name: 'Case',
        prefix: '500',
        nameField: 'CaseNumber',
        also: ['MasterRecordId'],
        children: { Cases: 'ParentId', Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            CaseNumber: { ...text(30), ...numbered },
            OwnerId: polymorphic('User', 'Group'),
            SourceId: polymorphic('EmailMessage'),
            Status: { ...defaulted(picklist('New', 'Working', 'Escalated', 'Closed'), 'New') },
            Priority: defaulted(picklist('High', 'Medium', 'Low'), 'Medium'),
            Origin: picklist('Phone', 'Email', 'Web'),
            Type: picklist('Mechanical', 'Electrical', 'Electronic', 'Structural', 'Other'),
            Reason: picklist(
                'Installation',
                'Equipment Complexity',
                'Performance',
                'Breakdown',
                'Equipment Design',
                'Feedback',
                'Other'
            ),
            Subject: text(255),
            Description: longText(),
            Comments: { type: 'textarea', length: 4000 },
            SuppliedName: text(80),
            SuppliedEmail: { type: 'email' },
            SuppliedPhone: text(40),
            SuppliedCompany: text(80),
            ContactPhone: { type: 'phone', ...calculated },
            ContactMobile: { type: 'phone', ...calculated },
            ContactFax: { type: 'phone', ...calculated },
            ContactEmail: { type: 'email', ...calculated },
            IsClosed: calculated,
            IsClosedOnCreate: calculated,
            ClosedDate: calculated,
            MasterRecordId: calculated
        }
    }),
    setup({ name: 'CaseStatus', prefix: '', label: 'Case Status Value', nameField: null }),
    entry({
        name: 'CaseComment',
        prefix: '00a',
        label: 'Case Comment',
        sharing: 'ControlledByParent',
        nameField: null,
        fields: { ParentId: child, CommentBody: { type: 'textarea', length: 4000 } }
    }),
    entry({
        name: 'Asset',
        prefix: '02i',
        sharing: 'ControlledByParent',
        also: ['Uuid', 'StockKeepingUnit', 'Status'],
        children: { ChildAssets: 'ParentId', Tasks: 'WhatId', Events: 'WhatId' },
        fields: {
            Name: text(255, required),
            SerialNumber: text(80),
            Status: picklist('Shipped', 'Installed', 'Registered', 'Obsolete', 'Purchased'),
            Price: money,
            Quantity: number(12, 2),
            Description: longText(),
            RootAssetId: calculated,
            AssetLevel: calculated
        }
    }),
    entry({
        name: 'Solution',
        prefix: '501',
        nameField: 'SolutionName',
        fields: { SolutionName: text(255, required) }
    }),
    entry({
        name: 'Individual',
        prefix: '0PK',
        fields: { LastName: text(80, required), FirstName: text(40), Name: text(121, calculated) }
    }),
    entry({
        name: 'AccountContactRelation',
        prefix: '07k',
        label: 'Account Contact Relationship',
        sharing: 'ControlledByParent',
        nameField: null,
        also: ['*'],
        without: /^CurrencyIso/,
        fields: {
            AccountId: child,
            ContactId: child,
            IsDirect: calculated,
            Roles: { type: 'multipicklist' }
        }
    })
];

const files: readonly CatalogueEntry[] = [
    entry({
        name: 'ContentVersion',
        prefix: '068',
        label: 'Content Version',
        nameField: 'Title',
        also: ['VersionDataUrl'],
        fields: {
            Title: text(255, required),
            PathOnClient: { type: 'string', length: 500, updateable: false },
            VersionData: { type: 'base64' },
            ContentDocumentId: { updateable: false, deleteConstraint: 'Cascade' },
            FirstPublishLocationId: { ...polymorphic(ANY_RECORD), updateable: false },
            Description: { type: 'textarea', length: 1000 },
            Origin: defaulted(picklist('C', 'H'), 'C'),
            ContentLocation: defaulted(picklist('S', 'E', 'L'), 'S'),
            SharingOption: defaulted(picklist('A', 'R'), 'A'),
            SharingPrivacy: defaulted(picklist('N', 'P'), 'N'),
            PublishStatus: { ...picklist('R', 'U', 'P'), ...calculated },
            IsLatest: calculated,
            VersionNumber: calculated,
            ContentSize: calculated,
            FileExtension: calculated,
            FileType: calculated,
            Checksum: calculated,
            TextPreview: calculated
        }
    }),
    entry({
        name: 'ContentDocument',
        prefix: '069',
        label: 'Content Document',
        nameField: 'Title',
        fields: {
            Title: text(255),
            Description: { type: 'textarea', length: 1000 },
            LatestPublishedVersionId: calculated,
            FileExtension: calculated,
            FileType: calculated,
            ContentSize: calculated
        }
    }),
    entry({
        name: 'ContentDocumentLink',
        prefix: '06A',
        label: 'Content Document Link',
        nameField: null,
        fields: {
            ContentDocumentId: child,
            LinkedEntityId: { ...onAny, ...required, updateable: false },
            ShareType: picklist('V', 'C', 'I'),
            Visibility: picklist('AllUsers', 'InternalUsers', 'SharedUsers')
        }
    }),
    entry({
        name: 'ContentWorkspace',
        prefix: '058',
        label: 'Library',
        plural: 'Libraries',
        fields: { Name: text(255, required) }
    }),
    entry({
        name: 'ContentDistribution',
        prefix: '05D',
        label: 'Content Delivery',
        plural: 'Content Deliveries',
        fields: { Name: text(100, required), ContentVersionId: required, RelatedRecordId: polymorphic(ANY_RECORD) }
    }),
    entry({
        name: 'Attachment',
        prefix: '00P',
        sharing: 'ControlledByParent',
        fields: {
            Name: text(255, required),
            ParentId: { ...onAny, ...required },
            OwnerId: polymorphic('User'),
            Body: { type: 'base64', required: true },
            BodyLength: calculated,
            ContentType: text(120),
            Description: { type: 'textarea', length: 500 }
        }
    }),
    entry({
        name: 'Note',
        prefix: '002',
        sharing: 'ControlledByParent',
        nameField: 'Title',
        fields: {
            Title: text(80, required),
            Body: longText(),
            ParentId: { ...onAny, ...required },
            OwnerId: polymorphic('User')
        }
    }),
    entry({
        name: 'Document',
        prefix: '015',
        fields: {
            Name: text(255, required),
            DeveloperName: text(80),
            FolderId: { ...polymorphic('Folder', 'User'), ...required },
            Body: { type: 'base64' },
            BodyLength: calculated,
            Type: text(40),
            ContentType: text(120)
        }
    }),
    setup({
        name: 'Folder',
        prefix: '00l',
        fields: { Name: text(40), DeveloperName: text(80), Type: picklist('Document', 'Email', 'Report', 'Dashboard') }
    }),
    setup({
        name: 'StaticResource',
        prefix: '081',
        label: 'Static Resource',
        fields: { Name: text(255, required), Body: { type: 'base64' } }
    })
];

const mails: readonly CatalogueEntry[] = [
    entry({
        name: 'EmailMessage',
        prefix: '02s',
        label: 'Email Message',
        nameField: 'Subject',
        also: ['IsTracked', 'EmailTemplateId'],
        fields: {
            ParentId: { ...polymorphic('Case'), updateable: false },
            RelatedToId: polymorphic(ANY_ACTIVE),
            Subject: text(3000),
            TextBody: longText(),
            HtmlBody: longText(),
            Headers: longText(),
            FromAddress: { type: 'email' },
            ToAddress: text(4000),
            CcAddress: text(4000),
            BccAddress: text(4000),
            FromName: text(1000),
            Status: { ...picklist('0', '1', '2', '3', '4', '5'), ...required },
            HasAttachment: calculated
        }
    }),
    setup({
        name: 'EmailTemplate',
        prefix: '00X',
        label: 'Email Template',
        fields: {
            Name: text(80, required),
            DeveloperName: text(80, required),
            FolderId: { ...polymorphic('Folder', 'User', 'Organization'), required: true },
            Subject: text(255),
            Body: longText(),
            HtmlValue: longText(384000),
            Markup: longText(),
            TemplateType: { ...picklist('text', 'html', 'custom', 'visualforce'), required: true },
            TemplateStyle: picklist('none', 'freeForm', 'formalLetter'),
            Encoding: picklist('UTF-8', 'ISO-8859-1')
        }
    }),
    setup({
        name: 'OrgWideEmailAddress',
        prefix: '0D2',
        label: 'Organization-wide From Email Address',
        nameField: null
    })
];

const social: readonly CatalogueEntry[] = [
    entry({
        name: 'FeedItem',
        prefix: '0D5',
        label: 'Feed Item',
        nameField: null,
        fields: {
            ParentId: { ...onAny, ...required, updateable: false },
            Body: longText(10000),
            Type: defaulted(picklist('TextPost', 'LinkPost', 'ContentPost', 'TrackedChange', 'PollPost'), 'TextPost'),
            LinkUrl: { type: 'url', length: 1000 }
        }
    }),
    entry({
        name: 'FeedComment',
        prefix: '0D7',
        label: 'Feed Comment',
        nameField: null,
        fields: {
            FeedItemId: { ...required, updateable: false, deleteConstraint: 'Cascade' },
            CommentBody: longText(10000),
            ParentId: { ...polymorphic(ANY_RECORD), ...calculated }
        }
    }),
    entry({ name: 'Topic', prefix: '0TO', fields: { Name: text(150, required) } }),
    entry({
        name: 'TopicAssignment',
        prefix: '0TA',
        label: 'Topic Assignment',
        nameField: null,
        fields: { TopicId: child, EntityId: { ...onAny, ...required, updateable: false } }
    }),
    entry({
        name: 'EntitySubscription',
        prefix: '0E8',
        label: 'Entity Subscription',
        nameField: null,
        fields: { ParentId: onAny, SubscriberId: required }
    })
];

const setupObjects: readonly CatalogueEntry[] = [
    setup({
        name: 'QueueSobject',
        prefix: '03g',
        label: 'Queue Sobject',
        nameField: null,
        fields: { SobjectType: picklist(), QueueId: { ...required, deleteConstraint: 'Cascade' } }
    }),
    setup({
        name: 'PermissionSetGroup',
        prefix: '0PG',
        label: 'Permission Set Group',
        nameField: 'DeveloperName',
        also: ['*'],
        fields: {
            DeveloperName: text(80, required),
            MasterLabel: text(80, required),
            Status: defaulted(picklist('Updated', 'Outdated', 'Updating', 'Failed'), 'Updated')
        }
    }),
    setup({
        name: 'PermissionSetGroupComponent',
        prefix: '0PM',
        label: 'Permission Set Group Component',
        nameField: null,
        also: ['*'],
        fields: {
            PermissionSetGroupId: { ...required, referenceTo: ['PermissionSetGroup'], deleteConstraint: 'Cascade' },
            PermissionSetId: { ...required, referenceTo: ['PermissionSet'], deleteConstraint: 'Cascade' }
        }
    }),
    setup({ name: 'UserLicense', prefix: '100', label: 'User License', fields: { Name: text(40) } }),
    setup({
        name: 'ApexPage',
        prefix: '066',
        label: 'Visualforce Page',
        fields: { Name: text(80), Markup: longText(1000000) }
    }),
    setup({
        name: 'ApexComponent',
        prefix: '099',
        label: 'Visualforce Component',
        fields: { Name: text(80), Markup: longText(1000000) }
    }),
    setup({
        name: 'EntityDefinition',
        prefix: '4ie',
        label: 'Entity Definition',
        nameField: null,
        without: /^RecordTypesSupported$/,
        children: { Fields: 'FieldDefinition.EntityDefinitionId' },
        fields: { DurableId: text(40) }
    }),
    setup({
        name: 'FieldDefinition',
        prefix: '00N',
        label: 'Field Definition',
        nameField: null,
        without: /^ReferenceTo$/,
        fields: {
            DurableId: text(255),
            EntityDefinitionId: {
                ...text(255),
                ...polymorphic('EntityDefinition'),
                relationshipName: 'EntityDefinition'
            }
        }
    })
];

export const serviceObjects: readonly CatalogueEntry[] = [...service, ...files, ...mails, ...social, ...setupObjects];
