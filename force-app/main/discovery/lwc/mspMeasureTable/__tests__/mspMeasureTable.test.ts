import MspMeasureTable from 'c/mspMeasureTable';
import { newMeasure } from 'c/mspDiscoveryModel';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import { planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { buttonsIn, emit, press } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

const downtime = {
    ...newMeasure(),
    id: 'me1',
    name: 'Unplanned downtime',
    unit: 'hours',
    baseline: 41,
    target: 22.5,
    targetDate: '2027-06-25'
};

async function tableWith(discovery: Discovery, plan: PlanView = planOf()): Promise<HTMLElement> {
    const table = mount('c-msp-measure-table', MspMeasureTable, { plan, perform: performWith(), discovery });
    await settled();
    return table;
}

const section = (table: HTMLElement): HTMLElement & { note: string; action: string | null } =>
    find(table, 'c-msp-section') as HTMLElement & { note: string; action: string | null };

describe('c-msp-measure-table', () => {
    it('shows figures, day and reader of a measure', async () => {
        const table = await tableWith(discoveryOf({ measures: [{ ...downtime, readerId: 'p01' }] }));

        expect(text(table, 'tbody tr')).toBe('Unplanned downtime hours 41 22.5 Jun 25, 2027 Priya Raman Edit');
    });

    it('leads from a measure that nobody reads to its reader', async () => {
        const table = await tableWith(discoveryOf({ measures: [downtime] }));

        await press(table, 'Nobody yet reads Unplanned downtime. Name a reader');

        expect((find(table, 'c-msp-measure-form') as HTMLElement & { first: string }).first).toBe('readerId');
    });

    it('says what is not known yet instead of zero', async () => {
        const table = await tableWith(discoveryOf({ measures: [{ ...downtime, baseline: null, target: 0 }] }));

        expect(findAll(table, 'td.number').map((cell) => cell.textContent)).toEqual(['Not asked yet', '0']);
    });

    it('shows what the project is worth and edits it', async () => {
        const projected = { ...discoveryOf().projected, amount: 1900000, periodLabel: 'Per year' };
        const table = await tableWith(discoveryOf({ projected }));

        await press(table, 'Projected value');

        expect(section(table).note).toBe('Projected value $1,900,000 per year');
        expect(has(table, 'c-msp-projected-form')).toBe(true);
    });

    it('says what to do without a measure', async () => {
        const table = await tableWith(discoveryOf());

        await emit(find(table, 'c-msp-section'), 'c-msp-empty-state', 'action');

        expect(find(section(table), '.actions').textContent).not.toContain('Add a measure');
        expect(has(table, 'c-msp-measure-form.form')).toBe(true);
    });

    it('has nothing to press for who may only read', async () => {
        const table = await tableWith(discoveryOf({ measures: [downtime] }), planOf({ editable: false }));

        expect(buttonsIn(table)).toHaveLength(0);
        expect(text(table, 'tbody')).toContain('Nobody yet');
    });

    it('is accessible with and without measures', async () => {
        await expect(await tableWith(discoveryOf({ measures: [downtime] }))).toBeAccessible();
        await expect(await tableWith(discoveryOf())).toBeAccessible();
    });
});
