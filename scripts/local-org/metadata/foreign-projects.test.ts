/** What projects that were written elsewhere bring along. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { loadProject } from './load.ts';
import type { OrgMetadata } from './org-metadata.ts';

const xml = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${type}>\n`;
const META = xml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>');
const PROJECT = '{ "packageDirectories": [{ "path": "src" }, { "path": "./src/extra" }, { "path": "missing" }] }';

function load(files: Readonly<Record<string, string>>): OrgMetadata {
    const root = mkdtempSync(join(tmpdir(), 'foreign-'));
    for (const [path, text] of Object.entries({ 'sfdx-project.json': PROJECT, ...files })) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    try {
        return loadProject(root);
    } finally {
        rmSync(root, { recursive: true });
    }
}

const withClass = (body: string): OrgMetadata =>
    load({ 'src/classes/A.cls': `public class A {\n${body}\n}`, 'src/classes/A.cls-meta.xml': META });
const messages = (metadata: OrgMetadata): string[] => metadata.problems.map(({ message }) => message);

describe('standard objects', () => {
    const NAMED: readonly (readonly [string, string])[] = [
        ['Lead l = new Lead();', 'Lead'],
        ['List<Case> cases;', 'Case'],
        ['Map<Id, Contract> m;', 'Contract'],
        ["Object o = Schema.getGlobalDescribe().get('Idea');", 'Idea'],
        ['Object o = [SELECT Id FROM CampaignMember];', 'CampaignMember'],
        ['Object o = WorkOrder.SObjectType;', 'WorkOrder'],
        ["String s = 'SELECT Id FROM Entitlement';", 'Entitlement'],
        ["Object o = [SELECT Id FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Case'];", 'Case']
    ];
    for (const [code, object] of NAMED) {
        it(`${object} is there for "${code}"`, () => {
            assert.ok(withClass(code).schema.object(object));
        });
    }

    const UNNAMED: readonly (readonly [string, string])[] = [
        ['// a Lead is not used', 'Lead'],
        ["String s = 'Case';", 'Case'],
        ['Integer order = 1;', 'Order'],
        ['class Asset {} Asset a;', 'Asset']
    ];
    for (const [code, object] of UNNAMED) {
        it(`${object} is not there for "${code}"`, () => {
            assert.equal(withClass(code).schema.object(object), null);
        });
    }

    it('Contract is there for "Schema.Contract" though a class has its name', () => {
        const { schema } = load({
            'src/classes/A.cls': 'public class A { Object o = new Schema.Contract(); }',
            'src/classes/A.cls-meta.xml': META,
            'src/classes/Contract.cls': 'public class Contract {}',
            'src/classes/Contract.cls-meta.xml': META
        });

        assert.ok(schema.object('Contract'));
    });

    it('bring along what they refer to and their child relationships', () => {
        const { schema } = withClass('OpportunityLineItem item; Attachment file;');

        assert.equal(schema.parent(schema.object('OpportunityLineItem')!, 'PricebookEntry')?.name, 'PricebookEntryId');
        assert.equal(schema.object('Opportunity')?.children.get('opportunitylineitems')?.field, 'OpportunityId');
        assert.ok(schema.object('Product2'));
        assert.ok(schema.object('Attachment')?.fields.get('parentid')?.referenceTo.includes('Opportunity'));
    });

    it('number their records where the platform does', () => {
        const { schema } = withClass('Case c;');

        assert.equal(schema.object('Case')?.nameField, 'CaseNumber');
        assert.equal(schema.object('Case')?.fields.get('casenumber')?.autoNumberFormat, '{00000000}');
        assert.equal(schema.object('Case')?.fields.get('status')?.picklist[0]?.value, 'New');
    });
});

describe('metadata of other projects', () => {
    it('is no problem where it does not touch Apex', () => {
        const metadata = load({
            'src/settings/Case.settings-meta.xml': xml('CaseSettings', '<x/>'),
            'src/remoteSiteSettings/A.remoteSite-meta.xml': xml('RemoteSiteSetting', '<x/>'),
            'src/aura/App/App.app-meta.xml': xml('AuraDefinitionBundle', '<apiVersion>65.0</apiVersion>'),
            'src/aura/App/Other.cmp-meta.xml': xml('AuraDefinitionBundle', '<apiVersion>65.0</apiVersion>'),
            'src/reports/Sales-meta.xml': xml('ReportFolder', '<name>Sales</name>'),
            'src/bots/B/B.bot-meta.xml': xml('Bot', '<x/>'),
            'src/assignmentRules/Case.assignmentRules-meta.xml': xml('AssignmentRules', '<x/>'),
            'src/standardValueSets/AccountContactMultiRoles.standardValueSet-meta.xml': xml(
                'StandardValueSet',
                '<sorted>false</sorted>'
            )
        });

        assert.deepEqual(messages(metadata), []);
    });

    it('is left out where .forceignore says so', () => {
        const metadata = load({
            '.forceignore': '# generated\n**/broken/**\n*.bad-meta.xml\n!src/broken/keep/\n',
            'src/broken/labels/L.labels-meta.xml': '<broken',
            'src/x/y.bad-meta.xml': '<broken'
        });

        assert.deepEqual(messages(metadata), []);
    });

    it('may have the format of the metadata API', () => {
        const object = xml(
            'CustomObject',
            `<label>Job</label><pluralLabel>Jobs</pluralLabel><nameField><label>Job</label><type>Text</type></nameField>
            <fields><fullName>Size__c</fullName><label>Size</label><type>Number</type><precision>4</precision><scale>0</scale></fields>
            <fieldSets><fullName>Main</fullName><label>Main</label><displayedFields><field>Size__c</field><isRequired>true</isRequired></displayedFields></fieldSets>
            <sharingReasons><fullName>Team__c</fullName><label>Team</label></sharingReasons>`
        );
        const metadata = load({ 'src/objects/Job__c.object': object });

        assert.deepEqual(messages(metadata), []);
        assert.equal(metadata.schema.object('Job__c')?.fields.get('size__c')?.precision, 4);
        assert.deepEqual(metadata.schema.object('Job__c')?.fieldSets?.[0]?.fields, [
            { path: 'Size__c', required: true }
        ]);
    });

    it('tells which values of a dependent picklist belong together', () => {
        const picklist = xml(
            'CustomField',
            `<fullName>City__c</fullName><label>City</label><type>Picklist</type><valueSet><controllingField>Country__c</controllingField>
            <valueSetDefinition><value><fullName>Rome</fullName></value><value><fullName>Bern</fullName></value></valueSetDefinition>
            <valueSettings><controllingFieldValue>Italy</controllingFieldValue><valueName>Rome</valueName></valueSettings></valueSet>`
        );
        const field = load({ 'src/objects/Account/fields/City__c.field-meta.xml': picklist })
            .schema.object('Account')
            ?.fields.get('city__c');

        assert.equal(field?.controllingField, 'Country__c');
        assert.deepEqual(
            field?.picklist.map((value) => value.validFor),
            [['Italy'], []]
        );
    });

    it('has a latitude and a longitude for each location', () => {
        const place = xml(
            'CustomField',
            '<fullName>Place__c</fullName><label>Place</label><type>Location</type><scale>6</scale>'
        );
        const account = load({ 'src/objects/Account/fields/Place__c.field-meta.xml': place }).schema.object('Account');

        assert.equal(account?.fields.get('place__latitude__s')?.scale, 6);
        assert.equal(account?.fields.get('place__longitude__s')?.type, 'double');
    });

    it('names the automations of an object without stopping', () => {
        const flow = (status: string): string =>
            xml(
                'Flow',
                `<start><object>Account</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType></start><status>${status}</status>`
            );
        const metadata = load({
            'src/flows/Welcome.flow-meta.xml': flow('Active'),
            'src/flows/Draft.flow-meta.xml': flow('Draft'),
            'src/workflows/Contact.workflow-meta.xml': xml(
                'Workflow',
                '<rules><fullName>Mail</fullName><active>true</active><actions><name>A</name><type>Alert</type></actions><triggerType>onCreateOnly</triggerType></rules>'
            ),
            'src/sharingRules/Account.sharingRules-meta.xml': xml(
                'SharingRules',
                '<sharingOwnerRules><fullName>R</fullName></sharingOwnerRules>'
            )
        });

        const account = metadata.schema.object('Account');
        assert.deepEqual(messages(metadata), []);
        assert.deepEqual(
            account?.automations?.map(({ label, operations }) => [label, operations]),
            [['The record-triggered flow Welcome', ['insert']]]
        );
        assert.equal(account?.sharingRules?.length, 1);
        assert.equal(metadata.schema.object('Contact')?.automations?.[0]?.label, 'The workflow rule Mail');
    });

    it('brings roles, queues, profiles, resources and pages', () => {
        const metadata = load({
            'src/roles/Boss.role-meta.xml': xml('Role', '<name>The Boss</name>'),
            'src/queues/Desk.queue-meta.xml': xml(
                'Queue',
                '<name>Help Desk</name><queueSobject><sobjectType>Case</sobjectType></queueSobject>'
            ),
            'src/profiles/Admin.profile-meta.xml': xml('Profile', '<custom>false</custom>'),
            'src/staticresources/Rows.csv': 'Name\nA\n',
            'src/staticresources/Rows.resource-meta.xml': xml('StaticResource', '<contentType>text/csv</contentType>'),
            'src/pages/P.page': '<apex:page/>',
            'src/pages/P.page-meta.xml': xml('ApexPage', '<label>Page</label>')
        });

        assert.deepEqual(messages(metadata), []);
        assert.deepEqual(metadata.roles, [{ developerName: 'Boss', name: 'The Boss', parent: null }]);
        assert.deepEqual(metadata.groups, [
            { developerName: 'Desk', name: 'Help Desk', type: 'Queue', objects: ['Case'] }
        ]);
        assert.equal(metadata.profiles?.[0]?.name, 'System Administrator');
        assert.equal(metadata.staticResources?.[0]?.path, 'src/staticresources/Rows.csv');
        assert.equal(metadata.markup?.[0]?.text, '<apex:page/>');
        assert.ok(metadata.schema.object('Case'));
    });
});
