/** The project that the tests of the data layer share: plans of opportunities with their steps. */
import { autoName, field, object, textName } from './fixture.ts';
import type { Files } from './fixture.ts';

const number = (precision: number, scale: number): string =>
    `<precision>${precision}</precision><scale>${scale}</scale>`;
const picklist = (restricted: boolean, ...values: string[]): string =>
    `<valueSet><restricted>${restricted}</restricted><valueSetDefinition>${values
        .map(
            (value, i) =>
                `<value><fullName>${value}</fullName><default>${i === 0}</default><label>${value}</label></value>`
        )
        .join('')}</valueSetDefinition></valueSet>`;
const master = (to: string, relation: string, more = ''): string =>
    `<referenceTo>${to}</referenceTo><relationshipName>${relation}</relationshipName><relationshipOrder>0</relationshipOrder>${more}`;
const formula = (text: string, more = ''): string => `<formula>${text}</formula>${more}`;

const plan: Files = {
    'objects/Plan__c/Plan__c.object-meta.xml': object(
        'Plan',
        `${autoName('P-{0000}')}<sharingModel>ControlledByParent</sharingModel>`
    ),
    'objects/Plan__c/fields/Deal__c.field-meta.xml': field('Deal__c', 'MasterDetail', master('Opportunity', 'Plans')),
    'objects/Plan__c/fields/Key__c.field-meta.xml': field(
        'Key__c',
        'Text',
        '<length>20</length><unique>true</unique><externalId>true</externalId>'
    ),
    'objects/Plan__c/fields/Status__c.field-meta.xml': field(
        'Status__c',
        'Picklist',
        picklist(true, 'Draft', 'Agreed')
    ),
    'objects/Plan__c/fields/Due__c.field-meta.xml': field('Due__c', 'Date'),
    'objects/Plan__c/fields/Email__c.field-meta.xml': field('Email__c', 'Email'),
    'objects/Plan__c/fields/Value__c.field-meta.xml': field('Value__c', 'Currency', number(10, 2)),
    'objects/Plan__c/fields/Previous__c.field-meta.xml': field(
        'Previous__c',
        'Lookup',
        '<referenceTo>Plan__c</referenceTo><relationshipName>Next</relationshipName><deleteConstraint>SetNull</deleteConstraint>'
    ),
    'objects/Plan__c/fields/Steps__c.field-meta.xml': field(
        'Steps__c',
        'Summary',
        '<summaryForeignKey>Step__c.Plan__c</summaryForeignKey><summaryOperation>count</summaryOperation>'
    ),
    'objects/Plan__c/fields/Open_Days__c.field-meta.xml': field(
        'Open_Days__c',
        'Summary',
        '<summarizedField>Step__c.Days__c</summarizedField><summaryForeignKey>Step__c.Plan__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summaryFilterItems><field>Step__c.Done__c</field><operation>equals</operation><value>False</value></summaryFilterItems>'
    ),
    'objects/Plan__c/fields/Latest__c.field-meta.xml': field(
        'Latest__c',
        'Summary',
        '<summarizedField>Step__c.Start__c</summarizedField><summaryForeignKey>Step__c.Plan__c</summaryForeignKey><summaryOperation>max</summaryOperation>'
    ),
    'objects/Plan__c/fields/Longest__c.field-meta.xml': field(
        'Longest__c',
        'Summary',
        '<summarizedField>Step__c.Days__c</summarizedField><summaryForeignKey>Step__c.Plan__c</summaryForeignKey><summaryOperation>max</summaryOperation>'
    ),
    'objects/Plan__c/fields/Gap__c.field-meta.xml': field(
        'Gap__c',
        'Number',
        formula('Due__c - Deal__r.CloseDate', number(18, 0))
    ),
    'objects/Plan__c/validationRules/Due_Not_Past.validationRule-meta.xml':
        '<fullName>Due_Not_Past</fullName><active>true</active><errorConditionFormula>AND(ISCHANGED(Due__c), Due__c &lt; TODAY())</errorConditionFormula><errorDisplayField>Due__c</errorDisplayField><errorMessage>Due lies in the past</errorMessage>'
};

const step: Files = {
    'objects/Step__c/Step__c.object-meta.xml': object(
        'Step',
        `${textName}<sharingModel>ControlledByParent</sharingModel>`
    ),
    'objects/Step__c/fields/Plan__c.field-meta.xml': field(
        'Plan__c',
        'MasterDetail',
        master(
            'Plan__c',
            'Steps',
            '<reparentableMasterDetail>true</reparentableMasterDetail><writeRequiresMasterRead>true</writeRequiresMasterRead>'
        )
    ),
    'objects/Step__c/fields/Days__c.field-meta.xml': field('Days__c', 'Number', number(4, 1)),
    'objects/Step__c/fields/Done__c.field-meta.xml': field('Done__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
    'objects/Step__c/fields/Start__c.field-meta.xml': field(
        'Start__c',
        'Date',
        '<defaultValue>TODAY() + 1</defaultValue>'
    ),
    'objects/Step__c/fields/Label__c.field-meta.xml': field(
        'Label__c',
        'Text',
        '<length>5</length><required>false</required>'
    )
};

const others: Files = {
    'objects/Ticket__c/Ticket__c.object-meta.xml': object('Ticket', `${textName}<sharingModel>Private</sharingModel>`),
    'objects/Ticket__c/fields/Plan__c.field-meta.xml': field(
        'Plan__c',
        'Lookup',
        '<referenceTo>Plan__c</referenceTo><relationshipName>Tickets</relationshipName><deleteConstraint>Restrict</deleteConstraint>'
    ),
    'objects/Ticket__c/fields/Note__c.field-meta.xml': field('Note__c', 'Text', '<length>50</length>'),
    'objects/Board__c/Board__c.object-meta.xml': object('Board', `${textName}<sharingModel>Read</sharingModel>`),
    'objects/Knob__c/Knob__c.object-meta.xml':
        '<customSettingsType>Hierarchy</customSettingsType><label>Knob</label><enableFeeds>false</enableFeeds><visibility>Public</visibility>',
    'objects/Knob__c/fields/Turns__c.field-meta.xml': field('Turns__c', 'Number', number(3, 0))
};

const grant = (name: string, ...rights: string[]): string =>
    `<objectPermissions>${['Create', 'Delete', 'Edit', 'Read']
        .map((right) => `<allow${right}>${rights.includes(right)}</allow${right}>`)
        .join(
            ''
        )}<modifyAllRecords>${rights.includes('ModifyAll')}</modifyAllRecords><object>${name}</object><viewAllRecords>${rights.includes('ModifyAll')}</viewAllRecords></objectPermissions>`;
const fields = (editable: boolean, ...names: string[]): string =>
    names
        .map(
            (name) =>
                `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`
        )
        .join('');

const permissionSets: Files = {
    'permissionsets/Rep.permissionset-meta.xml': `<label>Rep</label>${fields(true, 'Plan__c.Due__c', 'Plan__c.Status__c', 'Step__c.Days__c', 'Step__c.Done__c', 'Ticket__c.Note__c')}${fields(false, 'Plan__c.Value__c')}${grant('Opportunity', 'Read', 'Edit', 'Create')}${grant('Account', 'Read')}${grant('Plan__c', 'Read', 'Edit', 'Create')}${grant('Step__c', 'Read', 'Edit', 'Create', 'Delete')}${grant('Ticket__c', 'Read', 'Edit', 'Create', 'Delete')}${grant('Board__c', 'Read', 'Edit')}`,
    'permissionsets/Boss.permissionset-meta.xml': `<label>Boss</label>${grant('Opportunity', 'Read', 'Edit', 'Create', 'Delete')}${grant('Account', 'Read')}${grant('Plan__c', 'Read', 'Edit', 'Create', 'Delete', 'ModifyAll')}`
};

export const PROJECT: Files = { ...plan, ...step, ...others, ...permissionSets };

export const CONFIG = JSON.stringify({
    organization: 'Test',
    timeZone: 'America/New_York',
    roles: [{ name: 'Boss' }, { name: 'Rep', under: 'Boss' }],
    personas: [
        { key: 'rep', label: 'Rep', name: 'Rita Rep', username: 'rep@test', role: 'Rep', permissionSets: ['Rep'] },
        {
            key: 'boss',
            label: 'Boss',
            name: 'Bo Boss',
            username: 'boss@test',
            role: 'Boss',
            permissionSets: ['Rep', 'Boss']
        }
    ],
    users: [{ name: 'Peer Person', username: 'peer@test', role: 'Rep', permissionSets: ['Rep'] }]
});
