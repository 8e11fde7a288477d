import { NOTHING_SAID, refused } from 'c/mspCommands';
import MspAgreementDialog from 'c/mspAgreementDialog';
import { loadLife } from 'c/mspPlanApi';
import type { PlanLife } from 'c/mspPlanTypes';
import { newStatement } from 'c/mspStatement';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { change, emit, listen, press } from 'test/events';
import { dialogText, find, has, mount, settled } from 'test/mount';
import { lifeOf } from 'test/life';

jest.mock('c/mspPlanApi', () => ({ loadLife: jest.fn() }));

const perform = jest.fn();
const steps = [activityOf(), activityOf({ id: 'a02', name: 'Only us', visibleToCustomer: false })];

async function dialog(kind: string, life: Partial<PlanLife> = {}): Promise<HTMLElement> {
    jest.mocked(loadLife).mockResolvedValue(lifeOf(life));
    const plan = planOf({ phases: [phaseOf(steps)] });
    const element = mount('c-msp-agreement-dialog', MspAgreementDialog, { plan, perform, kind });
    await settled();
    return element;
}

function complete(element: HTMLElement, valid = true): void {
    Object.assign(find(element, 'c-msp-statement'), { check: () => valid });
}

describe('c-msp-agreement-dialog', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('records an agreement but for the steps that are left out', async () => {
        const element = await dialog('agree');
        const closed = listen<boolean>(element, 'close');
        const said = { ...newStatement('2026-11-23'), contactId: 'c01', words: 'Yes' };
        await emit(element, 'c-msp-statement', 'statement', said);
        expect(find(element, 'lightning-checkbox-group')).toMatchObject({
            options: [{ label: 'Run the proof', value: 'a01' }]
        });
        await change(element, 'lightning-checkbox-group', ['a01']);
        complete(element);

        await press(element, 'Record agreement');

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'agree',
            args: [{ contactId: 'c01', words: 'Yes', exceptedStepIds: ['a01'], customerKnows: false }]
        });
        expect(closed.detail).toBe(true);
    });

    it('asks whether the customer knows that the dates do not fit', async () => {
        const element = await dialog('reagree', { doesNotFit: true });
        const box = find(element, 'lightning-input');
        box.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        complete(element);

        await press(element, 'Record new agreement');

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'agree', args: [{ customerKnows: true }] });
    });

    it('says beforehand what the plan lacks', async () => {
        expect(dialogText(await dialog('agree', { agreeProblem: 'The value date is past.' }))).toContain(
            'The value date is past.'
        );
        expect(dialogText(await dialog('withdraw', { agreeProblem: 'The value date is past.' }))).not.toContain('past');
    });

    it('stays open with the reason of a refusal, and with missing fields', async () => {
        perform.mockResolvedValue(refused('Their words or a proof is missing.'));
        const element = await dialog('decline');
        const closed = listen(element, 'close');
        complete(element, false);
        await press(element, 'Customer declines the plan');
        expect(perform).not.toHaveBeenCalled();
        complete(element);

        await press(element, 'Customer declines the plan');

        expect(dialogText(element)).toContain('Their words or a proof is missing.');
        expect(closed.times).toBe(0);
    });

    it('says why it cannot be filled in', async () => {
        jest.mocked(loadLife).mockRejectedValue({ body: { message: 'The plan is gone.' } });
        const element = mount('c-msp-agreement-dialog', MspAgreementDialog, { plan: planOf(), perform, kind: 'agree' });
        expect(has(find(element, 'c-msp-dialog-body'), 'c-msp-stencil')).toBe(true);
        await settled();

        expect(dialogText(element)).toContain('The plan is gone.');
        expect(has(element, 'c-msp-statement')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(await dialog('agree')).toBeAccessible();
    });
});
