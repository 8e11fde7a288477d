import MspAcknowledgeDialog from 'c/mspAcknowledgeDialog';
import MspAgreementDialog from 'c/mspAgreementDialog';
import MspDeclinedDialog from 'c/mspDeclinedDialog';
import MspLeadDialog from 'c/mspLeadDialog';
import MspPlanActions from 'c/mspPlanActions';
import MspPreviousDialog from 'c/mspPreviousDialog';
import MspPrintDialog from 'c/mspPrintDialog';
import MspReasonDialog from 'c/mspReasonDialog';
import { planOf } from 'test/builders';
import { emit, press } from 'test/events';
import { findAll, has, mount } from 'test/mount';

function actions(names: readonly string[], more: object = {}): HTMLElement {
    return mount('c-msp-plan-actions', MspPlanActions, {
        plan: planOf({ actions: names, ...more }),
        perform: jest.fn()
    });
}

function items(element: HTMLElement): string[] {
    return findAll(element, 'lightning-menu-item').map((item) => (item as HTMLElement & { label: string }).label);
}

const open = [
    MspAcknowledgeDialog,
    MspAgreementDialog,
    MspDeclinedDialog,
    MspLeadDialog,
    MspPreviousDialog,
    MspReasonDialog
].map((dialog) => jest.spyOn(dialog, 'open').mockResolvedValue(true))[0];

describe('c-msp-plan-actions', () => {
    it('fills the next step of the plan and puts the rest into the menu', async () => {
        const element = actions(['agree', 'decline', 'nameLead', 'close', 'holdReview']);

        await press(element, 'Record agreement');

        expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'agree', label: 'Record agreement' }));
        expect(items(element)).toEqual(['Name Delivery Lead', 'Customer declines the plan', 'Close without value']);
    });

    it.each(['withdraw', 'reagree', 'revive', 'startDelivery', 'reopen', 'close'])(
        'opens the dialog to %s',
        async (name) => {
            const element = actions([name]);

            await emit(element, 'lightning-button-menu', 'select', { value: name });

            expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ kind: name }));
        }
    );

    it.each([
        ['acknowledge', 'Acknowledge value'],
        ['reviewDeclined', 'Answer 3 questions']
    ])('opens the dialog to %s from the filled button', async (name, button) => {
        await press(actions([name]), button);

        expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ label: button }));
    });

    it('opens what a repair elsewhere asks for, if it is allowed', () => {
        const element = actions(['nameLead']) as HTMLElement & { open(name: string): void };
        open?.mockClear();

        element.open('takePrevious');
        expect(open).not.toHaveBeenCalled();
        element.open('nameLead');

        expect(open).toHaveBeenCalledTimes(1);
    });

    it('prints where there are steps, also for those who may only read', async () => {
        const print = jest.spyOn(MspPrintDialog, 'open').mockResolvedValue(undefined);
        const element = actions([], { editable: false });

        await press(element, 'Print for the customer');

        expect(print).toHaveBeenCalled();
        expect(has(element, 'lightning-button-menu')).toBe(false);
        expect(has(actions([], { phases: [] }), 'lightning-button')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(actions(['agree', 'close'])).toBeAccessible();
    });
});
