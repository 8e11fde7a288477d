import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import type { SObj } from '../values/sobject.ts';
import { field, messageOf, openFixture } from './fixture.ts';

const NAMED = [
    'Lead',
    'Case',
    'Campaign',
    'CampaignMember',
    'OpportunityLineItem',
    'ContentVersion',
    'ContentDocumentLink',
    'ContentDistribution',
    'Attachment',
    'Contract',
    'CampaignMemberStatus'
];
const org = openFixture(
    Object.fromEntries(
        NAMED.map((name) => [`objects/${name}/fields/Extra__c.field-meta.xml`, field('Extra__c', 'Checkbox')])
    ),
    '{}'
);
after(() => org.close());

const insert = (name: string, values: Readonly<Record<string, unknown>>): string => {
    const row: SObj = org.row(name, values);
    const [result] = org.dml('insert', [row]);
    return String(result?.id);
};
const query = (text: string): SObj[] => [...org.data.soql.run(text, new Map(), org.context('admin@local.org')).rows];

describe('standard records', () => {
    it('a lead has its full name and is open', () => {
        const id = insert('Lead', { FirstName: 'Ada', LastName: 'Byron', Company: 'Engines' });

        assert.deepEqual(org.stored('Lead', id, 'Name', 'Status', 'IsConverted'), [
            'Ada Byron',
            'Open - Not Contacted',
            0
        ]);
    });

    it('a case is numbered, and closed by its status', () => {
        const id = insert('Case', { Subject: 'Noise' });
        org.dml('update', [org.row('Case', { Id: id, Status: 'Closed' })]);

        const [number, closed, when] = org.stored('Case', id, 'CaseNumber', 'IsClosed', 'ClosedDate');
        assert.match(String(number), /^\d{8}$/);
        assert.deepEqual([closed, typeof when], [1, 'string']);
    });

    it('a custom price needs a standard price', () => {
        const product = insert('Product2', { Name: 'Pump', IsActive: true });
        const book = insert('Pricebook2', { Name: 'Partners', IsActive: true });
        const price = { Pricebook2Id: book, Product2Id: product, UnitPrice: Dec.of('9.50'), IsActive: true };

        assert.match(
            messageOf(() => insert('PricebookEntry', price)),
            /STANDARD_PRICE_NOT_DEFINED/
        );
    });

    it('the lines of a deal make its amount', () => {
        const product = insert('Product2', { Name: 'Valve', ProductCode: 'V1', IsActive: true });
        const [standard] = query('SELECT Id FROM Pricebook2 WHERE IsStandard = true');
        const book = standard?.f['Id'];
        const price = { Pricebook2Id: book, Product2Id: product, UnitPrice: Dec.of('9.50'), IsActive: true };
        const entry = insert('PricebookEntry', price);
        const deal = { Name: 'D', StageName: 'Prospecting', CloseDate: ApexDate.parse('2026-05-01') };
        const opportunity = insert('Opportunity', deal);

        const line = { OpportunityId: opportunity, PricebookEntryId: entry, Quantity: Dec.of(2), UnitPrice: Dec.of(7) };
        const lineId = insert('OpportunityLineItem', line);

        const [row] = query('SELECT Amount, HasOpportunityLineItem, Pricebook2Id FROM Opportunity');
        assert.equal(String(row?.f['Amount']), '14.00');
        assert.deepEqual([row?.f['HasOpportunityLineItem'], row?.f['Pricebook2Id']], [true, book]);
        const [item] = query('SELECT Name, ListPrice, ProductCode FROM OpportunityLineItem');
        assert.deepEqual(
            [item?.f['Name'], String(item?.f['ListPrice']), item?.f['ProductCode']],
            ['D Valve', '9.50', 'V1']
        );
        org.dml('delete', [org.row('OpportunityLineItem', { Id: lineId })]);
        assert.equal(query('SELECT HasOpportunityLineItem FROM Opportunity')[0]?.f['HasOpportunityLineItem'], false);
    });

    it('a member of a campaign takes the name of its lead and counts once', () => {
        const lead = insert('Lead', { LastName: 'Hopper', Company: 'Navy' });
        const campaign = insert('Campaign', { Name: 'Spring' });
        insert('CampaignMember', { CampaignId: campaign, LeadId: lead });

        const [member] = query('SELECT Name, Status, HasResponded, Campaign.NumberOfLeads FROM CampaignMember');
        assert.deepEqual(
            [member?.f['Name'], member?.f['Status'], member?.f['HasResponded']],
            ['Hopper', 'Sent', false]
        );
        assert.equal((member?.f['Campaign'] as SObj).f['NumberOfLeads'], 1);
        assert.equal(query('SELECT Id FROM CampaignMemberStatus').length, 2);
        assert.match(
            messageOf(() => insert('CampaignMember', { CampaignId: campaign, LeadId: lead })),
            /DUPLICATE_VALUE.*Already a campaign member/
        );
    });

    it('a file has a document, linked to its owner and to where it was published', () => {
        const account = insert('Account', { Name: 'Acme' });
        const version = insert('ContentVersion', {
            Title: 'Plan',
            PathOnClient: 'plan.pdf',
            VersionData: new ApexBlob(Buffer.from('abc')),
            FirstPublishLocationId: account
        });

        const [row] = query(
            'SELECT ContentDocumentId, FileExtension, FileType, ContentSize, ContentDocument.Title FROM ContentVersion'
        );
        assert.deepEqual([row?.f['FileExtension'], row?.f['FileType'], row?.f['ContentSize']], ['pdf', 'PDF', 3]);
        assert.equal((row?.f['ContentDocument'] as SObj).f['Title'], 'Plan');
        const [document] = query(
            'SELECT LatestPublishedVersionId, (SELECT Id FROM ContentVersions) FROM ContentDocument'
        );
        assert.equal(document?.f['LatestPublishedVersionId'], version);
        const links = query(
            `SELECT LinkedEntity.Name, LinkedEntity.Type FROM ContentDocumentLink WHERE LinkedEntityId = '${account}'`
        );
        const entity = links[0]?.f['LinkedEntity'] as SObj;
        assert.deepEqual([entity.t.name, entity.f['Name'], entity.f['Type']], ['Account', 'Acme', 'Account']);
    });

    it('a delivery of a file has an address', () => {
        const version = insert('ContentVersion', {
            Title: 'A',
            PathOnClient: 'a.m4a',
            VersionData: new ApexBlob(Buffer.from('a'))
        });
        const id = insert('ContentDistribution', {
            Name: 'A',
            ContentVersionId: version,
            PreferencesAllowOriginalDownload: true
        });

        const [original, pdf] = org.stored('ContentDistribution', id, 'ContentDownloadUrl', 'PdfDownloadUrl');
        assert.match(String(original), /^http:/);
        assert.equal(pdf, null);
        assert.deepEqual(org.stored('ContentVersion', version, 'FileType'), ['M4A']);
    });

    it('a file needs a content', () => {
        assert.match(
            messageOf(() =>
                insert('ContentVersion', { Title: 'A', PathOnClient: 'a.txt', VersionData: new ApexBlob(Buffer.of()) })
            ),
            /REQUIRED_FIELD_MISSING.*VersionData/
        );
    });

    it('an attachment knows its size and goes with its record', () => {
        const account = insert('Account', { Name: 'Gone' });
        insert('Attachment', { Name: 'a', ParentId: account, Body: new ApexBlob(Buffer.from('12345')) });
        assert.equal(query('SELECT BodyLength FROM Attachment')[0]?.f['BodyLength'], 5);

        org.dml('delete', [org.row('Account', { Id: account })]);

        assert.equal(query('SELECT Id FROM Attachment').length, 0);
    });

    it('a contract ends after its term', () => {
        const account = insert('Account', { Name: 'Acme' });
        const contract = { AccountId: account, StartDate: ApexDate.parse('2026-01-01'), ContractTerm: 12 };

        const id = insert('Contract', contract);

        assert.deepEqual(org.stored('Contract', id, 'EndDate', 'Status', 'StatusCode'), [
            '2026-12-31',
            'Draft',
            'Draft'
        ]);
    });

    it('a stage means what the value set of the project says', () => {
        const value = (name: string, more: string): string =>
            `<standardValue><fullName>${name}</fullName><default>false</default><label>${name}</label>${more}</standardValue>`;
        const stages = openFixture(
            {
                'standardValueSets/OpportunityStage.standardValueSet-meta.xml':
                    value('Pledged', '<closed>false</closed><won>false</won><probability>40</probability>') +
                    value('Posted', '<closed>true</closed><won>true</won><probability>100</probability>')
            },
            '{}'
        );
        const close = ApexDate.parse('2026-05-01');
        const row = stages.row('Opportunity', { Name: 'Gift', StageName: 'Posted', CloseDate: close });
        const [result] = stages.dml('insert', [row]);

        assert.deepEqual(stages.stored('Opportunity', result?.id, 'IsWon', 'IsClosed', 'Probability'), [1, 1, 100]);
        stages.close();
    });

    it('a save that would start a flow stops with its name, others do not', () => {
        const flow =
            '<start><object>Account</object><recordTriggerType>Update</recordTriggerType><triggerType>RecordAfterSave</triggerType></start><status>Active</status>';
        const flows = openFixture({ 'flows/Score.flow-meta.xml': flow }, '{}');
        const [result] = flows.dml('insert', [flows.row('Account', { Name: 'Acme' })]);

        assert.throws(
            () => flows.dml('update', [flows.row('Account', { Id: result?.id, Name: 'Other' })]),
            /The record-triggered flow Score, which the update of Account starts, is not supported/
        );
        flows.close();
    });

    it('a queue has a name for developers', () => {
        const id = insert('Group', { Name: 'Help Desk', Type: 'Queue' });

        assert.deepEqual(org.stored('Group', id, 'DeveloperName'), ['Help_Desk']);
    });
});
