import { load, saves } from 'c/mspPlanApi';
import type { PlanView } from 'c/mspPlanTypes';
import MspStartPlanAction from 'c/mspStartPlanAction';
import { noPlan, planOf } from 'test/builders';
import { emit, listen } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';
import { navigated } from 'test/navigation';

jest.mock(
    'lightning/actions',
    () => ({
        CloseActionScreenEvent: class extends CustomEvent<undefined> {
            constructor() {
                super('lightning__actionsclosescreen', { bubbles: true, composed: true });
            }
        }
    }),
    { virtual: true }
);
jest.mock('c/mspPlanApi', () => ({
    load: jest.fn(),
    templates: jest.fn().mockResolvedValue([]),
    saves: { start: jest.fn() }
}));

const go = navigated(MspStartPlanAction);

async function action(plan: PlanView): Promise<HTMLElement> {
    jest.mocked(load).mockResolvedValue(plan);
    const element = mount('c-msp-start-plan-action', MspStartPlanAction, { recordId: '006000000000001' });
    await settled();
    return element;
}

describe('c-msp-start-plan-action', () => {
    it('builds the plan and leads to it', async () => {
        jest.mocked(saves.start).mockResolvedValue(planOf());
        const element = await action(noPlan());

        await emit(element, 'c-msp-plan-start', 'start', { templateId: 't01' });

        expect(saves.start).toHaveBeenCalledWith(
            { planId: null, opportunityId: '006000000000001' },
            { templateId: 't01' }
        );
        expect(go.mock.lastCall?.[0]).toMatchObject({ state: { c__recordId: '006000000000001' } });
    });

    it('stays open with the reason of a refusal', async () => {
        jest.mocked(saves.start).mockRejectedValue({ body: { message: 'Value date is past.' } });
        const element = await action(noPlan());

        await emit(element, 'c-msp-plan-start', 'start', {});
        expect(find(element, 'c-msp-plan-start')).toMatchObject({ fault: 'Value date is past.' });
        await emit(element, 'c-msp-plan-start', 'dismiss');

        expect(find(element, 'c-msp-plan-start')).toMatchObject({ fault: null });
    });

    it('leads to a plan that is there already', async () => {
        const element = await action(planOf());
        const closed = listen(element, 'lightning__actionsclosescreen');

        await emit(element, 'c-msp-empty-state', 'action');

        expect(go.mock.lastCall?.[0]).toMatchObject({ type: 'standard__component' });
        expect(closed.times).toBe(1);
    });

    it('says why no plan can be started, and why nothing could be read', async () => {
        const element = await action(noPlan({ mayCreate: false, readOnlyReason: 'Ask for access.' }));
        expect(text(element)).toContain('Ask for access.');
        document.body.replaceChildren();
        jest.mocked(load).mockRejectedValue({ body: { message: 'Gone.' } });
        const failed = mount('c-msp-start-plan-action', MspStartPlanAction, { recordId: '006000000000002' });
        expect(has(failed, 'c-msp-stencil')).toBe(true);
        await settled();

        expect(has(failed, 'c-msp-error-panel')).toBe(true);
    });

    it('is accessible', async () => {
        await expect(await action(noPlan())).toBeAccessible();
    });
});
