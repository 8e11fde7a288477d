import { templates } from 'c/mspPlanApi';
import MspPlanStart from 'c/mspPlanStart';
import type { PlanView, StartRequest } from 'c/mspPlanTypes';
import { noPlan, offerOf } from 'test/builders';
import { emit, listen, press } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ templates: jest.fn() }));
const asked = templates as jest.MockedFunction<typeof templates>;

async function startWith(plan: PlanView = noPlan(), valid = true, more: object = {}): Promise<HTMLElement> {
    const start = mount('c-msp-plan-start', MspPlanStart, { plan, ...more });
    await settled();
    Object.assign(find(start, 'c-msp-plan-dates'), { check: () => valid });
    return start;
}

describe('c-msp-plan-start', () => {
    beforeEach(() => asked.mockResolvedValue([offerOf(), offerOf({ templateId: 't02' })]));

    it('takes the contract date once from the close date', async () => {
        const start = await startWith();

        expect(asked).toHaveBeenCalledWith('006000000000001', null, '2027-01-29');
        expect((find(start, 'c-msp-plan-dates') as HTMLElement & { contractDate: string }).contractDate).toBe(
            '2027-01-29'
        );
    });

    it('looks again what fits when a date changes, not when the reason does', async () => {
        const start = await startWith();

        await emit(start, 'c-msp-plan-dates', 'dateschange', { valueDateReason: 'Penalties begin' });
        await emit(start, 'c-msp-plan-dates', 'dateschange', { valueDate: '2027-07-02' });

        expect(asked).toHaveBeenCalledTimes(2);
        expect(asked).toHaveBeenLastCalledWith('006000000000001', '2027-07-02', '2027-01-29');
    });

    it('builds the plan from the chosen template with its optional steps', async () => {
        const start = await startWith();
        const started = listen<StartRequest>(start, 'start');
        await emit(start, 'c-msp-plan-dates', 'dateschange', { valueDate: '2027-07-02' });
        await emit(start, 'c-msp-template-offers', 'choose', { templateId: 't02' });
        await emit(start, 'c-msp-template-offers', 'optional', { keys: ['pilot'] });

        await press(start, 'Build plan');

        expect(started.detail).toEqual({
            opportunityId: '006000000000001',
            templateId: 't02',
            valueDate: '2027-07-02',
            valueDateReason: null,
            contractDate: '2027-01-29',
            optionalKeys: ['pilot']
        });
    });

    it('starts empty without a template', async () => {
        const start = await startWith();
        const started = listen<StartRequest>(start, 'start');

        await press(start, 'Start empty');

        expect(started.detail.templateId).toBeNull();
    });

    it('starts nothing while a date is missing', async () => {
        const start = await startWith(noPlan(), false);
        const started = listen(start, 'start');

        await press(start, 'Build plan');

        expect(started.times).toBe(0);
    });

    it('keeps what was typed after a refused start and says why', async () => {
        const start = await startWith();
        await emit(start, 'c-msp-plan-dates', 'dateschange', { valueDate: '2020-01-01' });

        Object.assign(start, { fault: 'Value date is past. Pick a later one.' });
        await settled();

        expect(text(start, '.fault')).toBe('Value date is past. Pick a later one.');
        expect((find(start, 'c-msp-plan-dates') as HTMLElement & { valueDate: string }).valueDate).toBe('2020-01-01');
    });

    it('shows the answer to the last question only', async () => {
        const start = await startWith();
        let answerFirst: (offers: []) => void = () => undefined;
        asked.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        asked.mockResolvedValueOnce([offerOf({ name: 'Newest' })]);

        await emit(start, 'c-msp-plan-dates', 'dateschange', { valueDate: '2027-07-01' });
        await emit(start, 'c-msp-plan-dates', 'dateschange', { valueDate: '2027-07-02' });
        answerFirst([]);
        await settled();

        const shown = find(start, 'c-msp-template-offers') as HTMLElement & { offers: readonly { name: string }[] };
        expect(shown.offers.map((offer) => offer.name)).toEqual(['Newest']);
    });

    it('says what to do without an active template', async () => {
        asked.mockResolvedValue([]);

        const start = await startWith();

        expect(text(start, '.offers')).toContain('Start empty, or ask sales operations');
    });

    it('advises to wait for answers of the customer, and never blocks', async () => {
        const none = await startWith();
        const two = await startWith(noPlan(), true, { answered: 2 });
        const enough = await startWith(noPlan(), true, { answered: 3, enough: true });

        expect(text(none, '.advice')).toContain('today there is none');
        expect(text(two, '.advice')).toContain('today it is 2');
        expect(has(enough, '.advice')).toBe(false);
        expect((find(none, '[data-id="build"]') as HTMLElement & { disabled: boolean }).disabled).toBe(false);
    });

    it('chooses no template that says nobody whom it suits, but lets the first one speak', async () => {
        asked.mockResolvedValue([offerOf({ preselected: false })]);
        const start = mount('c-msp-plan-start', MspPlanStart, { plan: noPlan() });
        const spoken = listen<{ templateId: string }>(start, 'template');
        await settled();
        Object.assign(find(start, 'c-msp-plan-dates'), { check: () => true });

        await press(start, 'Build plan');

        expect(spoken.detail).toEqual({ templateId: 't01' });
        expect(text(start, '.fault')).not.toBe('');
    });

    it('shows an error of the templates and tries again', async () => {
        asked.mockRejectedValueOnce({ body: { message: 'Offline' } });
        const start = await startWith();
        expect(has(start, 'c-msp-error-panel')).toBe(true);

        await emit(start, 'c-msp-error-panel', 'retry');

        expect(has(start, 'c-msp-template-offers')).toBe(true);
    });

    it('is accessible', async () => {
        await expect(await startWith()).toBeAccessible();
    });
});
