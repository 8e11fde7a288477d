/** SOQL beyond what this package uses: subtotals, TYPEOF, labels, definitions, and how query time grows. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Value } from '../contracts.ts';
import { ApexException } from '../values/exception.ts';
import type { SObj } from '../values/sobject.ts';
import { contextOf, fieldXml, openTestOrg, PROJECT, xml } from './test-org.ts';
import type { TestOrg } from './test-org.ts';

const DEFINITIONS =
    'EntityDefinition e; FieldDefinition f; Attachment a; Case c; LeadStatus l; UserLicense u; AppMenuItem m;';
const relation = (name: string, to: string, more = ''): string =>
    fieldXml(
        name,
        'MetadataRelationship',
        `<fieldManageability>DeveloperControlled</fieldManageability>${more}<referenceTo>${to}</referenceTo><relationshipName>${name.slice(0, -3)}s</relationshipName>`
    );
const value = (name: string, text: string): string =>
    `<values><field>${name}</field><value xsi:type="xsd:string">${text}</value></values>`;
const MAIN = 'force-app/main/default';
/** A custom metadata type whose record refers to an object and to a field of it. */
const SETTINGS = {
    [`${MAIN}/objects/Use__mdt/Use__mdt.object-meta.xml`]: xml(
        'CustomObject',
        '<label>Use</label><pluralLabel>Uses</pluralLabel><visibility>Public</visibility>'
    ),
    [`${MAIN}/objects/Use__mdt/fields/Object__c.field-meta.xml`]: relation('Object__c', 'EntityDefinition'),
    [`${MAIN}/objects/Use__mdt/fields/Field__c.field-meta.xml`]: relation(
        'Field__c',
        'FieldDefinition',
        '<metadataRelationshipControllingField>Use__mdt.Object__c</metadataRelationshipControllingField>'
    ),
    [`${MAIN}/customMetadata/Use.Job.md-meta.xml`]: xml(
        'CustomMetadata',
        `<label>Job</label><protected>false</protected>${value('Object__c', 'Job__c')}${value('Field__c', 'Size__c')}`
    )
};
let org: TestOrg;
const ids: Record<string, string> = {};

before(() => {
    org = openTestOrg(undefined, {
        ...PROJECT,
        'force-app/main/default/classes/Uses.cls': `public class Uses { ${DEFINITIONS} }`,
        'force-app/main/default/classes/Uses.cls-meta.xml':
            '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>',
        ...SETTINGS
    });
    ids['owner'] = org.insert('User', { Name: 'Maya', LastName: 'Maya', Username: 'maya@example.com', IsActive: true });
    ids['acme'] = org.insert('Account', { Name: 'Acme', OwnerId: ids['owner'], Industry: 'Banking', Phone: '1' });
    ids['deal'] = org.insert('Opportunity', { Name: 'Deal', OwnerId: ids['owner'], StageName: 'Closed Won' });
    org.insert('Task', { Subject: 'call', WhatId: ids['acme'], OwnerId: ids['owner'] });
    org.insert('Task', { Subject: 'mail', WhatId: ids['deal'], OwnerId: ids['owner'] });
    org.insert('Task', { Subject: 'rest', WhatId: null, OwnerId: ids['owner'] });
    org.insert('Attachment', { Name: 'a.txt', ParentId: ids['acme'], OwnerId: ids['owner'] });
    org.insert('Attachment', { Name: 'b.txt', ParentId: ids['deal'], OwnerId: ids['owner'] });
    const job = (name: string, values: Record<string, Value>): string =>
        org.insert('Job__c', { Name: name, Account__c: ids['acme'], ...values });
    job('a', { Color__c: 'Red', Done__c: true, Size__c: '1' });
    job('b', { Color__c: 'Red', Done__c: false, Size__c: '2' });
    job('c', { Color__c: 'Blue', Done__c: false, Size__c: '4' });
});
after(() => org.close());

const rows = (text: string): readonly SObj[] => org.soql.run(text, new Map(), contextOf()).rows;
const cells = (text: string, ...fields: string[]): string =>
    rows(text)
        .map((row) => fields.map((name) => String(row.f[name])).join(' '))
        .join(' | ');

/** Query → fields → their values row by row. */
const ANSWERS: readonly (readonly [string, readonly string[], string])[] = [
    [
        'SELECT Color__c c, SUM(Size__c) s FROM Job__c GROUP BY ROLLUP(Color__c)',
        ['c', 's'],
        'Blue 4.00 | Red 3.00 | null 7.00'
    ],
    [
        'SELECT Color__c c, Done__c d, COUNT(Id) n FROM Job__c GROUP BY ROLLUP(Color__c, Done__c)',
        ['c', 'd', 'n'],
        'Blue false 1 | Blue null 1 | Red false 1 | Red true 1 | Red null 2 | null null 3'
    ],
    [
        'SELECT Color__c c, GROUPING(Color__c) g, COUNT(Id) n FROM Job__c GROUP BY ROLLUP(Color__c) ORDER BY COUNT(Id) DESC',
        ['c', 'g', 'n'],
        'null 1 3 | Red 0 2 | Blue 0 1'
    ],
    [
        'SELECT Color__c c, Done__c d, COUNT(Id) n FROM Job__c GROUP BY CUBE(Color__c, Done__c) HAVING COUNT(Id) > 1',
        ['c', 'd', 'n'],
        'Red null 2 | null false 2 | null null 3'
    ],
    ["SELECT Name FROM Job__c WHERE toLabel(Color__c) = 'red!' ORDER BY Name", ['Name'], 'a | b'],
    ["SELECT Name FROM Job__c WHERE toLabel(Color__c) LIKE '%e!'", ['Name'], 'c'],
    [
        'SELECT Name, toLabel(Color__c) FROM Job__c ORDER BY toLabel(Color__c), Name',
        ['Color__c'],
        'Blue! | Red! | Red!'
    ],
    ["SELECT Subject FROM Task WHERE What.Type = 'Opportunity'", ['Subject'], 'mail'],
    ["SELECT Subject FROM Task WHERE What.Name = 'acme'", ['Subject'], 'call'],
    ["SELECT Name FROM Attachment WHERE Parent.Name = 'deal'", ['Name'], 'b.txt'],
    ['SELECT Name FROM Attachment ORDER BY Parent.Name DESC', ['Name'], 'b.txt | a.txt'],
    [
        "SELECT QualifiedApiName, Label FROM EntityDefinition WHERE QualifiedApiName = 'Job__c'",
        ['QualifiedApiName', 'Label'],
        'Job__c Job'
    ],
    [
        "SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Job__c' AND QualifiedApiName LIKE 'Col%'",
        ['QualifiedApiName'],
        'Color__c | Colors__c'
    ],
    [
        "SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinitionId = 'Job__c' AND IsCalculated = true",
        ['QualifiedApiName'],
        'Double_Size__c'
    ],
    [
        "SELECT DataType FROM FieldDefinition WHERE EntityDefinitionId = 'Job__c' AND QualifiedApiName IN ('Account__c', 'Color__c', 'Done__c', 'Double_Size__c', 'Size__c') ORDER BY QualifiedApiName",
        ['DataType'],
        'Master-Detail(Account) | Picklist | Checkbox | Formula (Number) | Number(6, 2)'
    ],
    ["SELECT Name, UserLicense.Name FROM Profile WHERE Name = 'Read Only'", ['Name'], 'Read Only'],
    ['SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true', ['MasterLabel'], 'Closed - Converted'],
    ['SELECT Name FROM ApexClass WHERE NamespacePrefix = null', ['Name'], 'Uses']
];

describe('definitions', () => {
    it('are what custom metadata refers to', () => {
        const [use] = rows(
            "SELECT Field__c, Object__r.Label, Field__r.QualifiedApiName FROM Use__mdt WHERE Object__r.QualifiedApiName = 'Job__c'"
        );
        const of = (name: string): Readonly<Record<string, unknown>> => (use?.f[name] as SObj).f;

        assert.equal(use?.f['Field__c'], 'Job__c.Size__c');
        assert.equal(of('Object__r')['Label'], 'Job');
        assert.equal(of('Field__r')['QualifiedApiName'], 'Size__c');
    });

    it('list the fields of an object', () => {
        const [job] = rows(
            "SELECT (SELECT QualifiedApiName FROM Fields WHERE IsCalculated = true) FROM EntityDefinition WHERE QualifiedApiName = 'Job__c'"
        );

        assert.deepEqual(
            [...(job?.f['Fields'] as Iterable<SObj>)].map((field) => field.f['QualifiedApiName']),
            ['Double_Size__c']
        );
    });

    it('stop with the name of a column that is not known', () => {
        assert.throws(() => rows('SELECT ValueTypeId FROM FieldDefinition'), /SOQL on FieldDefinition.ValueTypeId/);
    });

    it('stop with the name of an object of which no rows are made', () => {
        assert.throws(() => rows('SELECT Id FROM AppMenuItem'), /SOQL on AppMenuItem is not supported/);
    });
});

describe('SOQL of other packages', () => {
    for (const [query, fields, expected] of ANSWERS) {
        it(query, () => {
            assert.equal(cells(query, ...fields), expected);
        });
    }

    it('TYPEOF shows of each object its own fields', () => {
        const [call, mail, rest] = rows(
            'SELECT Subject, TYPEOF What WHEN Account THEN Phone, Industry WHEN Opportunity THEN StageName ELSE Name END FROM Task ORDER BY Subject'
        );

        const about = (row: SObj | undefined): SObj | null => (row?.f['What'] as SObj | null) ?? null;
        assert.deepEqual([about(call)?.t.name, about(call)?.f['Industry']], ['Account', 'Banking']);
        assert.equal(about(call)?.f['StageName'], undefined);
        assert.equal(about(mail)?.f['StageName'], 'Closed Won');
        assert.equal(about(rest), null);
    });

    it('shows the record behind a lookup to any record', () => {
        const [row] = rows("SELECT Parent.Name, Parent.Type FROM Attachment WHERE Name = 'b.txt'");

        const parent = row?.f['Parent'] as SObj;
        assert.deepEqual([parent.t.name, parent.f['Name'], parent.f['Type']], ['Opportunity', 'Deal', 'Opportunity']);
    });

    const WRONG: readonly (readonly [string, RegExp])[] = [
        ['SELECT TYPEOF What WHEN Contact THEN Name END FROM Task', /Contact is not a valid type for What in TYPEOF/],
        ['SELECT TYPEOF Nothing WHEN Account THEN Name END FROM Task', /Didn't understand relationship 'Nothing'/],
        ['SELECT GROUPING(Name) FROM Job__c GROUP BY ROLLUP(Color__c)', /GROUPING takes one of the grouped fields/],
        ['SELECT Name FROM Job__c GROUP BY ROLLUP(Color__c)', /Field must be grouped or aggregated: Name/]
    ];
    for (const [query, message] of WRONG) {
        it(`${query} is refused`, () => {
            assert.throws(
                () => rows(query),
                (error) => error instanceof ApexException && message.test(error.message)
            );
        });
    }
});

describe('query time', () => {
    const FILTERS: Readonly<Record<string, string>> = {
        id: 'Id = :v',
        lookup: 'OwnerId = :v',
        name: 'Name = :v',
        parent: 'AccountId IN (SELECT Id FROM Account WHERE Name = :v)'
    };
    it('grows with the result, not with the table', () => {
        const fill = (from: number, to: number): void => {
            org.store.driver.exec('BEGIN');
            for (let i = from; i < to; i++)
                org.insert('Opportunity', { Name: `O${i}`, OwnerId: ids['owner'], AccountId: ids['acme'] });
            org.store.driver.exec('COMMIT');
        };
        const other = org.insert('Account', { Name: 'Other', OwnerId: ids['owner'] });
        const user = org.insert('User', {
            Name: 'Solo',
            LastName: 'Solo',
            Username: 'solo@example.com',
            IsActive: true
        });
        const one = org.insert('Opportunity', { Name: 'Single', OwnerId: user, AccountId: other });
        const values: Record<string, string> = { id: one, lookup: user, name: 'single', parent: 'Other' };
        const time = (filter: string): number => {
            const binds = new Map<string, Value>([['v', values[filter]]]);
            const query = `SELECT Id, Name, Account.Name FROM Opportunity WHERE ${FILTERS[filter] ?? ''}`;
            assert.equal(org.soql.run(query, binds, contextOf()).total, 1);
            const start = performance.now();
            for (let i = 0; i < 100; i++) org.soql.run(query, binds, contextOf());
            return (performance.now() - start) / 100;
        };
        fill(0, 200);
        const small = Object.keys(FILTERS).map((filter) => [filter, time(filter)] as const);
        fill(200, 10_000);

        for (const [filter, before] of small) {
            const later = time(filter);
            console.log(`${filter}: ${before.toFixed(2)} ms a query at 200 rows, ${later.toFixed(2)} ms at 10,000`);
            // A scan would take fifty times as long; the machine itself may be three times slower now.
            assert.ok(later < before * 5 + 1, `${filter} grew from ${before} to ${later} ms`);
        }
    });
});
