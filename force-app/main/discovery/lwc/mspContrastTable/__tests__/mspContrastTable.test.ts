import MspContrastTable from 'c/mspContrastTable';
import { newAnswer, newContrast } from 'c/mspDiscoveryModel';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import { planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { buttonsIn, click, emit, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

const heard = newContrast({
    id: 'x1',
    level: 'Company',
    current: 'Six plants send spreadsheets.',
    sourceId: 'p01',
    heardOn: '2026-09-10',
    inTheirWords: true
});

async function tableWith(discovery: Discovery, plan: PlanView = planOf()): Promise<HTMLElement> {
    const table = mount('c-msp-contrast-table', MspContrastTable, { plan, perform: performWith(), discovery });
    await settled();
    return table;
}

describe('c-msp-contrast-table', () => {
    it('shows what was said, by whom and when, and the count that Apex sends', async () => {
        const table = await tableWith(discoveryOf({ contrasts: [heard], contrastInTheirWords: 1 }));

        expect(text(table, '.cell')).toBe('Today “Six plants send spreadsheets.” Priya Raman, Sep 10');
        expect((find(table, 'c-msp-section') as HTMLElement & { note: string }).note).toBe(
            '1 of 9 in the customer’s words'
        );
    });

    it('opens the form at the gap that is to be filled', async () => {
        const table = await tableWith(discoveryOf({ contrasts: [heard] }));

        await press(table, 'Add their answer: Company, Wanted');

        const form = find(table, 'c-msp-contrast-form') as HTMLElement & { first: string; record: object };
        expect(form.first).toBe('wanted');
        expect(form.record).toEqual(heard);
    });

    it('offers the answer of the guide without copying it on its own', async () => {
        const answer = newAnswer({ id: 'n1', questionKey: 'contrast', level: 'Department', text: 'x'.repeat(300) });
        const table = await tableWith(discoveryOf({ answers: [answer] }));

        await press(table, 'Use what they said');

        const { proposal } = find(table, 'c-msp-contrast-form') as HTMLElement & { proposal: { current: string } };
        expect(proposal.current).toHaveLength(255);
    });

    it('leads back to the row when the form closes', async () => {
        const table = await tableWith(discoveryOf({ contrasts: [heard] }));
        await click(table, '.link[data-row="x1"]');

        await emit(table, 'c-msp-contrast-form', 'close');

        expect(has(table, 'c-msp-contrast-form')).toBe(false);
        expect(table.shadowRoot?.activeElement).toBe(find(table, '.link[data-row="x1"]'));
    });

    it('adds one more level or person', async () => {
        const table = await tableWith(discoveryOf());

        await emit(table, 'c-msp-section', 'action');

        expect(has(table, 'c-msp-contrast-form.new')).toBe(true);
    });

    it('has nothing to press for who may only read', async () => {
        const table = await tableWith(discoveryOf({ contrasts: [heard] }), planOf({ editable: false }));

        expect(buttonsIn(table)).toHaveLength(0);
    });

    it('is accessible with gaps and an open form', async () => {
        const table = await tableWith(discoveryOf({ contrasts: [{ ...heard, current: 'long '.repeat(51) }] }));
        await click(table, '.link[data-row="x1"]');

        await expect(table).toBeAccessible();
    });
});
