import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateTypes } from './generate.ts';

const HERE = resolve(import.meta.dirname, '..', '..');
const APEX = `public with sharing class PlanController {
    /* @AuraEnabled public static void commentedOut() {} */
    @AuraEnabled(cacheable=true)
    public static Map<Id, String> getPlan(Id planId, List<String> names) { return null; }
    @AuraEnabled
    public static void touch() {}
}`;
const LABELS = `<CustomLabels><labels><fullName>Plan_Title</fullName><value>Plan</value></labels></CustomLabels>`;
const COMPONENT = `import { LightningElement, api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import getPlan from '@salesforce/apex/PlanController.getPlan';
import touch from '@salesforce/apex/PlanController.touch';
import title from '@salesforce/label/c.Plan_Title';
import DUE from '@salesforce/schema/Plan__c.Due__c';
import { getRecord, type RecordResult } from 'lightning/uiRecordApi';
import { NavigationMixin } from 'lightning/navigation';

export default class Plan extends NavigationMixin(LightningElement) {
    @api recordId?: string;
    title: string = title;
    @wire(getPlan, { planId: '$recordId', names: [] }) plan: { data?: { a: string }; error?: unknown } | undefined;
    @wire(getRecord, { recordId: '$recordId', fields: [DUE] }) record: RecordResult | undefined;
    async go(): Promise<string | undefined> {
        const names: Record<string, string> = await getPlan({ planId: this.recordId, names: ['a'] });
        await touch();
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: names['x'] } });
        return LightningModal.open<string>({ size: 'small' });
    }
}
`;

describe('npm run types', () => {
    let root = '';

    before(() => {
        root = mkdtempSync(join(tmpdir(), 'types-'));
        const write = (path: string, text: string): void => {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), text);
        };
        write('force-app/main/classes/PlanController.cls', APEX);
        write('force-app/main/labels/CustomLabels.labels-meta.xml', LABELS);
        write('force-app/main/objects/Plan__c/Plan__c.object-meta.xml', '<CustomObject/>');
        write('force-app/main/objects/Plan__c/fields/Due__c.field-meta.xml', '<CustomField/>');
        write('force-app/main/lwc/plan/plan.js-meta.xml', '<LightningComponentBundle/>');
        write('force-app/main/lwc/plan/plan.ts', COMPONENT);
        cpSync(join(HERE, 'types'), join(root, 'types'), { recursive: true });
        cpSync(join(HERE, 'tsconfig.json'), join(root, 'tsconfig.json'));
        symlinkSync(join(HERE, 'node_modules'), join(root, 'node_modules'));
    });
    after(() => rmSync(root, { recursive: true }));

    it('lets a component name what the project has, and refuses what it has not', () => {
        const summary = generateTypes(root);
        const good = compile(root);
        writeFileSync(
            join(root, 'force-app/main/lwc/plan/plan.ts'),
            COMPONENT.replace('PlanController.touch', 'PlanController.tuch').replace('planId: this', 'plamId: this')
        );
        const bad = compile(root);

        assert.equal(summary, 'Types of 1 components, 2 Apex methods, 1 labels');
        assert.equal(good, '');
        assert.match(bad, /plan\.ts\(4,19\): error TS2307/);
        assert.match(bad, /'plamId' does not exist/);
    });
});

function compile(root: string): string {
    try {
        return execFileSync(process.execPath, [join(HERE, 'node_modules/typescript/bin/tsc'), '-p', '.'], {
            cwd: root,
            encoding: 'utf8'
        });
    } catch (error) {
        return (error as { stdout: string }).stdout;
    }
}
