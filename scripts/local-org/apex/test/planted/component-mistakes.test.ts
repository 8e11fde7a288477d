/** Mistakes planted into components: `check` names each with file, line and column, and nothing else. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkComponents } from '../../../web/build/check.ts';
import { openOrg } from '../../open.ts';
import { plant, xml } from './planted-project.ts';
import type { Files } from './planted-project.ts';

/** What the components lean on. */
const CLASSES: Files = {
    'classes/CrateController.cls':
        'public class CrateController {\n    @AuraEnabled(cacheable=true)\n    public static String name(Id recordId) { return null; }\n}\n',
    'lwc/crateModel/crateModel.js': 'export const heavy = (weight) => weight > 9;\n',
    'lwc/crateModel/crateModel.js-meta.xml': meta('<isExposed>false</isExposed>')
};

function meta(...lines: readonly string[]): string {
    return xml('LightningComponentBundle', '<apiVersion>65.0</apiVersion>', ...lines);
}

const module = (...lines: readonly string[]): string =>
    [
        "import { LightningElement, api } from 'lwc';",
        ...lines,
        'export default class Planted extends LightningElement {\n    @api caption;\n}'
    ].join('\n');

const component = (files: Readonly<Record<string, string>>): Files => ({
    'lwc/planted/planted.js': module(),
    'lwc/planted/planted.js-meta.xml': meta('<isExposed>false</isExposed>'),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`lwc/planted/${name}`, text]))
});

/** Problems as `file:line:column: level: message`, file below `lwc/`. */
async function problemsOf(files: Files, namespace = ''): Promise<readonly string[]> {
    const root = plant({ ...CLASSES, ...files }, namespace);
    try {
        const org = openOrg({ source: root, store: ':memory:', cache: null });
        org.close();
        const problems = [...org.problems, ...(await checkComponents(root, join(root, '.local-org')))];
        return problems.map(
            ({ at, level, message }) =>
                `${at.file.replace('force-app/main/default/lwc/', '')}:${at.line}:${at.column}: ${level}: ${message}`
        );
    } finally {
        rmSync(root, { recursive: true });
    }
}

const imported = (specifier: string, name = 'x'): Readonly<Record<string, string>> => ({
    'planted.js': module(`import ${name} from '${specifier}';`, `export const used = ${name.replace(/[{}]/g, '')};`)
});
const template = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
    'planted.html': `<template>\n${lines.join('\n')}\n</template>\n`
});
const declared = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
    'planted.js-meta.xml': meta(...lines)
});
const onRecordPages = '<targets><target>lightning__RecordPage</target></targets>';
const property = (attributes: string): Readonly<Record<string, string>> =>
    declared(
        onRecordPages,
        '<targetConfigs><targetConfig targets="lightning__RecordPage">',
        `<property ${attributes}/></targetConfig></targetConfigs>`
    );

const MISTAKES: readonly (readonly [
    title: string,
    files: Readonly<Record<string, string>>,
    problem: string | RegExp
])[] = [
    [
        'an unknown Apex method',
        imported('@salesforce/apex/CrateController.nmae'),
        'planted.js:2:15: error: There is no @AuraEnabled static method CrateController.nmae (did you mean CrateController.name?)'
    ],
    [
        'an unknown Apex class',
        imported('@salesforce/apex/Nobody.name'),
        'planted.js:2:15: error: There is no @AuraEnabled static method Nobody.name'
    ],
    [
        'an unknown label',
        imported('@salesforce/label/c.Too_Hevy'),
        'planted.js:2:15: error: There is no label c.Too_Hevy (did you mean Too_Heavy?)'
    ],
    [
        'an unknown field',
        imported('@salesforce/schema/Crate__c.Wight__c'),
        'planted.js:2:15: error: There is no object or field Crate__c.Wight__c (did you mean Weight__c?)'
    ],
    [
        'an unknown field of a parent',
        imported('@salesforce/schema/Crate__c.Account__r.Nmae'),
        /^planted\.js:2:15: error: There is no object or field Crate__c\.Account__r\.Nmae/
    ],
    [
        'an unknown object',
        imported('@salesforce/schema/Crat__c'),
        'planted.js:2:15: error: There is no object or field Crat__c (did you mean Crate__c?)'
    ],
    [
        'an unknown scope of the org',
        imported('@salesforce/lable/c.Too_Heavy'),
        'planted.js:2:15: error: There is no module @salesforce/lable (did you mean label?)'
    ],
    [
        'an unknown component in an import',
        imported('c/crateModle', '{ heavy }'),
        'planted.js:2:23: error: There is no component c/crateModle (did you mean crateModel?)'
    ],
    [
        'a name that a module does not export',
        imported('c/crateModel', '{ haevy }'),
        'planted.js:2:10: error: force-app/main/default/lwc/crateModel/crateModel.js exports no haevy'
    ],
    [
        'an unknown module of the platform',
        imported('lightning/uiRecordAip', '{ getRecord }'),
        'planted.js:2:27: error: There is no module lightning/uiRecordAip (did you mean uiRecordApi?)'
    ],
    [
        'an unknown name in a module of the platform',
        imported('lightning/uiRecordApi', '{ getRecrod }'),
        'planted.js:2:10: error: lightning/uiRecordApi exports no getRecrod (did you mean getRecord?)'
    ],
    [
        'a package of the package registry',
        imported('left-pad'),
        'planted.js:2:15: error: left-pad is no module that a component can import'
    ],
    [
        'an unknown component in a template',
        template('<c-crate-veiw></c-crate-veiw>'),
        'planted.html:2:1: error: There is no component c/crateVeiw (did you mean crateView?)'
    ],
    [
        'an unknown base component in a template',
        template('<p></p>', '  <lightning-buton></lightning-buton>'),
        'planted.html:3:3: error: There is no module lightning/buton (did you mean button?)'
    ],
    [
        'the same id twice in a template',
        template('<p id="a"></p>', '<p id="a"></p>'),
        /^planted\.html:3:\d+: error: .*[Dd]uplicate id/
    ],
    ['a wrong directive', template('<p lwc:fi={caption}></p>'), /^planted\.html:2:\d+: error: .*lwc:fi/],
    [
        'a loop without keys',
        template('<template for:each={rows} for:item="row">', '<p>{row}</p></template>'),
        /^planted\.html:3:\d+: error: .*key/
    ],
    ['a tag that is not closed', template('<div><p></div>'), /^planted\.html:2:\d+: error: /],
    ['a call in a template', template('<p>{caption.trim()}</p>'), /^planted\.html:2:\d+: error: /],
    [
        'broken JavaScript',
        { 'planted.js': module('const broken = ;') },
        'planted.js:2:16: error: LWC1007: Unexpected token'
    ],
    ['broken TypeScript', { 'planted.ts': module('const broken: = 1;') }, /^planted\.ts:2:15: error: .*Unexpected "="/],
    [
        'a decorator used twice',
        { 'planted.js': module().replace('@api caption', '@api @api caption') },
        /^planted\.js:3:\d+: error: /
    ],
    [
        'a broken file that no other file imports',
        { 'helper.js': 'export const half = (;\n' },
        /^planted\/helper\.js:1:\d+: error: .*Unexpected token|^helper\.js:1:\d+: error: /
    ],
    [
        'an unknown target',
        declared('<targets><target>lightning__RecrodPage</target></targets>'),
        'planted.js-meta.xml:4:1: error: Unknown target lightning__RecrodPage (did you mean lightning__RecordPage?)'
    ],
    [
        'a configuration of a target that is not among the targets',
        declared(onRecordPages, '<targetConfigs><targetConfig targets="lightning__AppPage"/></targetConfigs>'),
        'planted.js-meta.xml:5:1: error: Target lightning__AppPage is not among the <targets>'
    ],
    [
        'a property that the component lacks',
        property('name="captoin" type="String"'),
        'planted.js-meta.xml:6:1: error: The component has no @api property captoin (did you mean caption?)'
    ],
    [
        'an unknown type of a property',
        property('name="caption" type="Strng"'),
        'planted.js-meta.xml:6:1: error: Property caption has the unknown type Strng (did you mean String?)'
    ],
    [
        'a default that its type does not take',
        property('name="caption" type="Integer" default="many"'),
        'planted.js-meta.xml:6:1: error: Property caption is Integer, its default is many'
    ],
    [
        'an unknown object of a target',
        declared(
            onRecordPages,
            '<targetConfigs><targetConfig targets="lightning__RecordPage">',
            '<objects><object>Crat__c</object></objects></targetConfig></targetConfigs>'
        ),
        'planted.js-meta.xml:6:1: error: Unknown object Crat__c (did you mean Crate__c?)'
    ]
];

const GAPS: readonly (readonly [title: string, files: Readonly<Record<string, string>>, problem: string])[] = [
    [
        'a base component that the local org lacks',
        template('<lightning-record-picker></lightning-record-picker>'),
        'planted.html:2:1: gap: lightning/recordPicker is not in the local org'
    ],
    [
        'a module of the platform that it lacks',
        imported('lightning/uiRelatedListApi', '{ getRelatedListRecords }'),
        'planted.js:2:39: gap: lightning/uiRelatedListApi is not in the local org'
    ],
    [
        'a name of a module that it has otherwise',
        imported('lightning/uiRecordApi', '{ getRecordUi }'),
        'planted.js:2:10: gap: getRecordUi of lightning/uiRecordApi is not in the local org'
    ],
    [
        'an Apex continuation',
        imported('@salesforce/apexContinuation/CrateController.name'),
        'planted.js:2:15: gap: @salesforce/apexContinuation is not in the local org'
    ]
];

describe('mistakes in components', () => {
    it('are none in a clean project', async () => {
        const files = {
            ...imported('@salesforce/schema/Crate__c.Account__r.Name'),
            ...template('<c-crate-view></c-crate-view>')
        };

        assert.deepEqual(await problemsOf(component(files)), []);
    });

    for (const [title, files, problem] of MISTAKES) {
        it(`stop: ${title}`, async () => {
            const problems = (await problemsOf(component(files))).map((text) => text.replace(/^planted\//, ''));

            assert.equal(problems.length, 1, problems.join('\n'));
            if (typeof problem === 'string') assert.equal(problems[0], problem);
            else assert.match(problems[0] ?? '', problem);
        });
    }

    for (const [title, files, problem] of GAPS) {
        it(`are none, but a gap is named: ${title}`, async () => {
            const problems = (await problemsOf(component(files))).map((text) => text.replace(/^planted\//, ''));

            assert.deepEqual(problems, [problem]);
        });
    }

    it('are none where fields are named that no file declares', async () => {
        const object = xml('CustomObject', '<label>Grade</label><pluralLabel>Grades</pluralLabel>');
        const fields = {
            'objects/Grade__mdt/Grade__mdt.object-meta.xml': object
        };

        for (const name of ['Grade__mdt.MasterLabel', 'Contact.Account.Owner.Email']) {
            const files = component(imported(`@salesforce/schema/${name}`));

            assert.deepEqual(await problemsOf({ ...files, ...fields }), [], name);
        }
    });

    it('are none where a package names its own parts with its namespace', async () => {
        const files = imported('@salesforce/apex/crates.CrateController.name');

        assert.deepEqual(await problemsOf(component(files), 'crates'), []);
    });

    it('stop: a component without its js-meta.xml', async () => {
        const problems = await problemsOf({ 'lwc/bare/bare.js': module() });

        assert.deepEqual(problems, ['bare/bare.js:1:1: error: bare.js-meta.xml is missing beside it']);
    });

    it('are none, but gaps are named: what the older frameworks show', async () => {
        const problems = await problemsOf({
            'aura/crateCard/crateCard.cmp': '<aura:component></aura:component>\n',
            'aura/crateCard/crateCard.cmp-meta.xml': xml('AuraDefinitionBundle', '<apiVersion>65.0</apiVersion>'),
            'pages/CratePrint.page': '<apex:page></apex:page>\n',
            'pages/CratePrint.page-meta.xml': xml('ApexPage', '<apiVersion>65.0</apiVersion><label>Print</label>')
        });

        assert.deepEqual(
            problems.map((text) => text.replace(/^.*default\//, '')),
            [
                'aura/crateCard/crateCard.cmp:1:1: gap: The Aura component crateCard is not in the local org',
                'pages/CratePrint.page:1:1: gap: The Visualforce page CratePrint is not in the local org'
            ]
        );
    });
});
