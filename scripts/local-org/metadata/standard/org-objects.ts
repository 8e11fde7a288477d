/** Set-up and job objects. */
import { setup, picklist, text, longText, number, required, address } from './entry.ts';
import type { CatalogueEntry } from './entry.ts';

export const orgObjects: readonly CatalogueEntry[] = [
    setup({
        name: 'Organization',
        prefix: '00D',
        without: /^Address$|^Preferences/,
        fields: { Name: text(80), ...address('') }
    }),
    setup({
        name: 'OpportunityStage',
        prefix: '01J',
        label: 'Opportunity Stage',
        nameField: null,
        fields: { DefaultProbability: { type: 'percent', precision: 3, scale: 0 } }
    }),
    setup({ name: 'Holiday', prefix: '0C0', fields: { Name: text(80, required), Description: text(255) } }),
    setup({
        name: 'BusinessHours',
        prefix: '01m',
        label: 'Business Hours',
        plural: 'Business Hours',
        fields: { Name: text(80, required) }
    }),
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
            JobType: picklist(
                'Future',
                'ScheduledApex',
                'BatchApex',
                'BatchApexWorker',
                'TestRequest',
                'TestWorker',
                'ApexToken',
                'SharingRecalculation',
                'Queueable'
            ),
            ExtendedStatus: text(255),
            ParentJobId: { referenceTo: ['AsyncApexJob'] }
        }
    }),
    setup({
        name: 'CronTrigger',
        prefix: '08e',
        label: 'Scheduled Job',
        nameField: null,
        also: ['OwnerId'],
        fields: { CronExpression: text(255), OwnerId: { referenceTo: ['User'] } }
    }),
    setup({ name: 'CronJobDetail', prefix: '08a', label: 'Cron Job Detail', fields: { Name: text(255, required) } }),
    setup({
        name: 'ApexClass',
        prefix: '01p',
        label: 'Apex Class',
        plural: 'Apex Classes',
        fields: { Body: longText(1000000), ApiVersion: number(18, 1), BodyCrc: number(18, 0) }
    }),
    setup({
        name: 'ApexTrigger',
        prefix: '01q',
        label: 'Apex Trigger',
        fields: { Body: longText(1000000), ApiVersion: number(18, 1), BodyCrc: number(18, 0) }
    }),
    setup({
        name: 'CustomNotificationType',
        prefix: '0ML',
        label: 'Custom Notification Type',
        nameField: 'CustomNotifTypeName',
        also: [
            'Id',
            'CustomNotifTypeName',
            'Description',
            'Desktop',
            'DeveloperName',
            'IsDeleted',
            'Language',
            'MasterLabel',
            'Mobile',
            'NamespacePrefix',
            'CreatedById',
            'CreatedDate',
            'LastModifiedById',
            'LastModifiedDate',
            'SystemModstamp'
        ]
    })
];
