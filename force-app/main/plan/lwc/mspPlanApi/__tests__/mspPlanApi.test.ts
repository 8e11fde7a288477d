import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import agree from '@salesforce/apex/MspAgreementController.agree';
import load from '@salesforce/apex/MspPlanController.load';
import saveEdits from '@salesforce/apex/MspPlanController.saveEdits';
import start from '@salesforce/apex/MspPlanController.start';
import * as api from 'c/mspPlanApi';

jest.mock('@salesforce/apex/MspAgreementController.agree', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.load', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.saveEdits', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.start', () => ({ default: jest.fn() }), { virtual: true });

const target = { planId: 'pl1', opportunityId: '006' };

describe('c/mspPlanApi', () => {
    it('hands each value to Apex under the name of its parameter', async () => {
        await api.load('006');
        await api.saves.saveEdits(target, []);
        await api.saves.agree(target, { words: 'Yes' });
        await api.saves.start(target, { templateId: 't01' });

        expect(load).toHaveBeenCalledWith({ opportunityId: '006' });
        expect(saveEdits).toHaveBeenCalledWith({ planId: 'pl1', edits: [] });
        expect(agree).toHaveBeenCalledWith({ planId: 'pl1', request: { words: 'Yes' } });
        expect(start).toHaveBeenCalledWith({ request: { templateId: 't01', opportunityId: '006' } });
    });

    it('is the only place of the package that imports saving methods of the plan', () => {
        const folder = join(__dirname, '..');
        const imported = readdirSync(folder)
            .filter((name) => name.endsWith('Saves.ts'))
            .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/@salesforce\/apex\/[\w.]+/g) ?? []);

        expect(imported).toHaveLength(Object.keys(api.saves).length);
    });
});
