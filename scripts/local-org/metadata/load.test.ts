import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { loadProject } from './load.ts';
import type { OrgMetadata } from './org-metadata.ts';

const NAMESPACES =
    'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';
const xml = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${NAMESPACES}>\n${body}\n</${type}>\n`;
const field = (name: string, type: string, more = ''): string =>
    xml('CustomField', `<fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}`);
const OBJECT = xml(
    'CustomObject',
    '<label>Job</label><pluralLabel>Jobs</pluralLabel><nameField><label>Job</label><type>Text</type></nameField><sharingModel>Private</sharingModel>'
);
const lookup = (to: string): string => `<referenceTo>${to}</referenceTo><relationshipName>Jobs</relationshipName>`;

/** Loads a project that holds one object and the given files below `force-app/main`. */
function load(files: Readonly<Record<string, string>>, project: Readonly<Record<string, string>> = {}): OrgMetadata {
    const root = mkdtempSync(join(tmpdir(), 'load-test-'));
    const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    };
    write('sfdx-project.json', '{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "65.0" }');
    write('force-app/main/objects/Job__c/Job__c.object-meta.xml', OBJECT);
    for (const [path, text] of Object.entries(files)) write(`force-app/main/${path}`, text);
    for (const [path, text] of Object.entries(project)) write(path, text);
    try {
        return loadProject(root);
    } finally {
        rmSync(root, { recursive: true });
    }
}

const shown = (metadata: OrgMetadata): string[] =>
    metadata.problems.map(
        ({ at, message, level }) => `${level} ${at.file.replace('force-app/main/', '')}:${at.line}: ${message}`
    );

/** File → its text → the one problem that must be reported. */
const WRONG: readonly (readonly [string, string, string])[] = [
    [
        'objects/Job__c/fields/A__c.field-meta.xml',
        field('A__c', 'Text', '\n<lenght>5</lenght>'),
        'error objects/Job__c/fields/A__c.field-meta.xml:4: Unknown element <lenght> in CustomField (did you mean length?)'
    ],
    [
        'objects/Job__c/fields/A__c.field-meta.xml',
        field('A__c', 'Texxt'),
        'error objects/Job__c/fields/A__c.field-meta.xml:3: Job__c.A__c: unknown field type Texxt (did you mean Text?)'
    ],
    [
        'objects/Job__c/fields/A__c.field-meta.xml',
        '<CustomField>\n<fullName>A__c</fullNam>\n</CustomField>',
        'error objects/Job__c/fields/A__c.field-meta.xml:2: Malformed XML: unexpected close tag.'
    ],
    [
        'objects/Job__c/fields/A__c.field-meta.xml',
        field('A__c', 'Lookup', lookup('Jobb__c')),
        'error objects/Job__c/fields/A__c.field-meta.xml:2: Job__c.A__c refers to the unknown object Jobb__c (did you mean Job__c?)'
    ],
    [
        'objects/Job__c/fields/A__c.field-meta.xml',
        field('A__c', 'ExternalLookup', '<referenceTo>Job__x</referenceTo>'),
        'gap objects/Job__c/fields/A__c.field-meta.xml:3: Job__c.A__c: field type ExternalLookup is not in the local org'
    ],
    [
        'objects/Job__c/fields/A__c.field-meta.xml',
        field(
            'A__c',
            'Summary',
            '<summaryOperation>count</summaryOperation><summaryForeignKey>Job__c.Job__c</summaryForeignKey>'
        ),
        'error objects/Job__c/fields/A__c.field-meta.xml:2: Job__c.A__c: Job__c.Job__c is no master-detail field to Job__c'
    ],
    [
        'objects/Jib__c/fields/A__c.field-meta.xml',
        field('A__c', 'Checkbox'),
        'error objects/Jib__c/fields/A__c.field-meta.xml:1: There is no object Jib__c for objects/Jib__c/fields/A__c.field-meta.xml:2: its object-meta.xml is missing'
    ],
    [
        'objects/Opportunity/fields/StageNam.field-meta.xml',
        xml('CustomField', '<fullName>StageNam</fullName><inlineHelpText>x</inlineHelpText>'),
        'warning objects/Opportunity/fields/StageNam.field-meta.xml:2: Opportunity.StageNam is not in the local org (did you mean StageName?)'
    ],
    [
        'objects/Caseload/fields/A__c.field-meta.xml',
        field('A__c', 'Checkbox'),
        'gap objects/Caseload/fields/A__c.field-meta.xml:1: The standard object Caseload is not in the local org'
    ],
    [
        'layouts/Job.layuot-meta.xml',
        xml('Layout', ''),
        'error layouts/Job.layuot-meta.xml:1: Unknown metadata type .layuot-meta.xml (did you mean layout?)'
    ],
    [
        'labels/L.labels-meta.xml',
        xml(
            'CustomLabels',
            '<labels><fullName>A</fullName><value>1</value></labels>\n<labels><fullName>A</fullName><value>2</value></labels>'
        ),
        'error labels/L.labels-meta.xml:4: Label A is declared twice'
    ],
    [
        'classes/A.cls-meta.xml',
        xml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>'),
        'error classes/A.cls-meta.xml:1: A.cls is missing beside its -meta.xml'
    ],
    ['classes/A.cls', 'public class A { }', 'error classes/A.cls:1: A.cls-meta.xml is missing beside it'],
    [
        'customMetadata/Rule.One.md-meta.xml',
        xml('CustomMetadata', '<label>One</label>'),
        'error customMetadata/Rule.One.md-meta.xml:2: Unknown custom metadata type Rule__mdt'
    ]
];

describe('the loader reports', () => {
    for (const [path, text, problem] of WRONG) {
        it(problem, () => {
            assert.deepEqual(
                shown(load({ [path]: text })).map((line) => line.replaceAll('force-app/main/', '')),
                [problem]
            );
        });
    }

    it('nothing in types that need no emulation', () => {
        assert.deepEqual(shown(load({ 'reports/R/X.report-meta.xml': xml('Report', '<anything/>') })), []);
    });
});

describe('the loader', () => {
    it('joins custom fields to standard objects and their child relationships to the parents', () => {
        const metadata = load({
            'objects/Opportunity/fields/Risk__c.field-meta.xml': field(
                'Risk__c',
                'Percent',
                '<precision>3</precision><scale>0</scale>'
            ),
            'jobs/objects/Job__c/fields/Deal__c.field-meta.xml': field('Deal__c', 'MasterDetail', lookup('Opportunity'))
        });

        const opportunity = metadata.schema.object('opportunity');
        assert.deepEqual(shown(metadata), []);
        assert.equal(opportunity?.fields.get('risk__c')?.type, 'percent');
        assert.equal(opportunity?.fields.get('stagename')?.picklist[0]?.value, 'Prospecting');
        assert.deepEqual(opportunity?.children.get('jobs__r'), {
            name: 'Jobs__r',
            childObject: 'Job__c',
            field: 'Deal__c',
            cascadeDelete: true
        });
        assert.equal(metadata.schema.object('Job__c')?.fields.has('ownerid'), false);
        assert.equal(metadata.schema.parent(metadata.schema.object('Job__c')!, 'DEAL__R')?.name, 'Deal__c');
    });

    it('gives private and read-only objects a share object', () => {
        const { schema } = load({});

        assert.equal(schema.object('Job__Share')?.fields.get('parentid')?.referenceTo[0], 'Job__c');
        assert.equal(schema.object('OpportunityShare')?.fields.has('opportunityaccesslevel'), true);
    });

    it('takes features and org-wide defaults from the scratch org definition', () => {
        const metadata = load(
            {},
            {
                'config/project-scratch-def.json':
                    '{ "features": ["MultiCurrency", "OpportunityTeam"], "objectSettings": { "opportunity": { "sharingModel": "private" } } }'
            }
        );

        assert.equal(metadata.schema.object('Opportunity')?.sharingModel, 'Private');
        assert.equal(metadata.schema.object('Opportunity')?.fields.has('currencyisocode'), true);
        assert.notEqual(metadata.schema.object('OpportunityTeamMember'), null);
        assert.equal(load({}).schema.object('OpportunityTeamMember'), null);
    });

    it('gives a roll-up the type of what it summarizes', () => {
        const metadata = load({
            'objects/Part__c/Part__c.object-meta.xml': OBJECT.replace('Private', 'ControlledByParent'),
            'objects/Part__c/fields/Job__c.field-meta.xml': field(
                'Job__c',
                'MasterDetail',
                '<referenceTo>Job__c</referenceTo><relationshipName>Parts</relationshipName>'
            ),
            'objects/Part__c/fields/Due__c.field-meta.xml': field('Due__c', 'Date'),
            'objects/Job__c/fields/Last__c.field-meta.xml': field(
                'Last__c',
                'Summary',
                '<summarizedField>Part__c.Due__c</summarizedField><summaryForeignKey>Part__c.Job__c</summaryForeignKey><summaryOperation>max</summaryOperation>'
            )
        });

        assert.deepEqual(shown(metadata), []);
        assert.equal(metadata.schema.object('Job__c')?.fields.get('last__c')?.type, 'date');
    });

    it('resolves facets of a record page', () => {
        const component = (name: string, properties = ''): string =>
            `<itemInstances><componentInstance><componentName>${name}</componentName><identifier>x</identifier>${properties}</componentInstance></itemInstances>`;
        const property = (name: string, value: string): string =>
            `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
        const region = (name: string, type: string, items: string): string =>
            `<flexiPageRegions>${items}<name>${name}</name><type>${type}</type></flexiPageRegions>`;
        const [page] = load({
            'flexipages/P.flexipage-meta.xml': xml(
                'FlexiPage',
                region('tab', 'Facet', component('c:jobTab', property('mode', 'big'))) +
                    region('tabs', 'Facet', component('flexipage:tab', property('body', 'tab'))) +
                    region('main', 'Region', component('flexipage:tabset', property('tabs', 'tabs'))) +
                    '<masterLabel>P</masterLabel><sobjectType>Job__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
            )
        }).flexiPages;

        const tab = page?.regions.get('main')?.[0]?.facets.get('tabs')?.[0];
        assert.deepEqual([...(page?.regions.keys() ?? [])], ['main']);
        assert.equal(tab?.facets.get('body')?.[0]?.properties.get('mode'), 'big');
    });

    describe('rules of visibility', () => {
        const page = (rule: string): string =>
            xml(
                'FlexiPage',
                '<flexiPageRegions><itemInstances><componentInstance><componentName>force:detailPanel</componentName>' +
                    `<identifier>x</identifier><visibilityRule>${rule}</visibilityRule></componentInstance></itemInstances>` +
                    '<name>main</name><type>Region</type></flexiPageRegions><masterLabel>P</masterLabel>' +
                    '<sobjectType>Account</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template>' +
                    '<type>RecordPage</type>'
            );
        const criterion = (left: string, operator: string): string =>
            `<criteria><leftValue>${left}</leftValue><operator>${operator}</operator></criteria>`;
        const problemsOf = (rule: string): string =>
            shown(load({ 'flexipages/P.flexipage-meta.xml': page(rule) })).join();

        it('are read with their logic', () => {
            const rule =
                '<booleanFilter>1 OR (1 AND 2)</booleanFilter>' + criterion('{!Record.Phone}', 'EQUAL').repeat(2);
            const metadata = load({ 'flexipages/P.flexipage-meta.xml': page(rule) });

            const visibility = metadata.flexiPages[0]?.regions.get('main')?.[0]?.visibility;
            assert.deepEqual(visibility?.criteria[0], { field: 'Phone', operator: 'EQUAL', value: '' });
            assert.equal(visibility?.logic, '1 OR (1 AND 2)');
            assert.deepEqual(shown(metadata), []);
        });

        it('name fields and operators that exist, and a logic that can be read', () => {
            assert.match(problemsOf(criterion('{!Record.Fone}', 'EQUAL')), /Unknown field Account\.Fone/);
            assert.match(problemsOf(criterion('{!Record.Phone}', 'LIKE')), /operator LIKE does not exist/);
            for (const logic of ['1 AND 3', '1 AND', '(1', '1 2']) {
                const rule = `<booleanFilter>${logic}</booleanFilter>` + criterion('{!Record.Phone}', 'NE').repeat(2);
                assert.match(problemsOf(rule), /booleanFilter .+ is not valid/, logic);
            }
        });

        it('are a gap where they ask for more than the record', () => {
            assert.match(problemsOf(criterion('{!$User.ProfileId}', 'EQUAL')), /Visibility by \{!\$User\.ProfileId\}/);
        });
    });
});
