import addParticipant from '@salesforce/apex/MspPlanController.addParticipant';
import candidates from '@salesforce/apex/MspPlanController.candidates';
import load from '@salesforce/apex/MspPlanController.load';
import saveEdits from '@salesforce/apex/MspPlanController.saveEdits';
import savePlan from '@salesforce/apex/MspPlanController.savePlan';
import start from '@salesforce/apex/MspPlanController.start';
import templates from '@salesforce/apex/MspPlanController.templates';
import * as api from 'c/mspPlanApi';

jest.mock('@salesforce/apex/MspPlanController.addParticipant', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.candidates', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.load', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.saveEdits', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.savePlan', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.start', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MspPlanController.templates', () => ({ default: jest.fn() }), { virtual: true });

describe('c/mspPlanApi', () => {
    it('names each argument as the Apex method does', async () => {
        const person = {
            side: 'Customer' as const,
            contactId: 'c',
            userId: null,
            seatName: null,
            role: null,
            knownBy: null
        };
        const request = {} as Parameters<typeof api.start>[0];
        const edit = {} as Parameters<typeof api.savePlan>[1];

        await Promise.all([
            api.load('006'),
            api.templates('006', '2027-07-02', null),
            api.start(request),
            api.saveEdits('pl1', []),
            api.savePlan('pl1', edit),
            api.addParticipant('pl1', person),
            api.candidates('pl1', 'Vendor', 'ana')
        ]);

        expect(load).toHaveBeenCalledWith({ opportunityId: '006' });
        expect(templates).toHaveBeenCalledWith({ opportunityId: '006', valueDate: '2027-07-02', contractDate: null });
        expect(start).toHaveBeenCalledWith({ request });
        expect(saveEdits).toHaveBeenCalledWith({ planId: 'pl1', edits: [] });
        expect(savePlan).toHaveBeenCalledWith({ planId: 'pl1', edit });
        expect(addParticipant).toHaveBeenCalledWith({ planId: 'pl1', p: person });
        expect(candidates).toHaveBeenCalledWith({ planId: 'pl1', side: 'Vendor', text: 'ana' });
    });
});
