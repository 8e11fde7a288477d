import { getRecord } from 'lightning/uiRecordApi';
import MspPlanCard from 'c/mspPlanCard';
import { press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';
import { navigated } from 'test/navigation';

const record = getRecord as unknown as { emit(value: object): void; error(): void };

const go = navigated(MspPlanCard);

async function card(fields: Readonly<Record<string, unknown>> | null): Promise<HTMLElement> {
    const element = mount('c-msp-plan-card', MspPlanCard, { recordId: '006000000000001' });
    if (fields) {
        const entries = Object.entries(fields).map(([name, value]) => [name, { value, displayValue: null }]);
        record.emit({ fields: Object.fromEntries(entries) as object });
    }
    await settled();
    return element;
}

const FIGURES = {
    MSP_Status__c: 'Agreed',
    MSP_Health__c: 'At Risk',
    MSP_Completeness__c: 92,
    MSP_Progress__c: 15,
    MSP_Next_Due__c: '2026-11-13',
    MSP_Overdue_Steps__c: 2,
    MSP_Ownerless_Steps__c: 0
};

describe('c-msp-plan-card', () => {
    it('shows its shape until the figures are there', async () => {
        expect(has(await card(null), 'c-msp-stencil')).toBe(true);
    });

    it('shows the figures of the plan, and exceptions only where there are any', async () => {
        const element = await card(FIGURES);

        expect(text(element)).toContain('At Risk');
        expect(text(element)).toContain('92%');
        expect(text(element)).toContain('Nov 13, 2026');
        expect(text(element, '.fault')).toBe('2 overdue');
        expect(find(element, '.value_warn').textContent).toBe('At Risk');
        expect(has(await card({ ...FIGURES, MSP_Overdue_Steps__c: 0 }), '.fault')).toBe(false);
    });

    it('leads to the plan', async () => {
        await press(await card(FIGURES), 'Open plan');

        expect(go.mock.lastCall?.[0]).toMatchObject({ state: { c__recordId: '006000000000001' } });
    });

    it('offers to begin where there is no plan', async () => {
        const element = await card({ MSP_Status__c: null });

        expect(text(element)).toContain('This opportunity has no plan yet.');
        expect(find(element, 'lightning-button')).toMatchObject({ label: 'Start mutual success plan' });
    });

    it('says that the figures cannot be read', async () => {
        const element = await card(null);

        record.error();
        await settled();

        expect(text(element)).toContain('The figures of the plan cannot be read.');
    });

    it('is accessible', async () => {
        await expect(await card(FIGURES)).toBeAccessible();
    });
});
