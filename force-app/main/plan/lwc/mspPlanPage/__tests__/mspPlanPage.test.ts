import { CurrentPageReference } from 'lightning/navigation';
import { load } from 'c/mspPlanApi';
import MspPlanPage from 'c/mspPlanPage';
import { find, has, mount, settled } from 'test/mount';

jest.mock('c/mspPlanApi');
const page = CurrentPageReference as unknown as { emit(value: object): void };

describe('c-msp-plan-page', () => {
    beforeEach(() => jest.mocked(load).mockReturnValue(new Promise(() => undefined)));

    it('opens the plan and the step of the address', async () => {
        const element = mount('c-msp-plan-page', MspPlanPage, {});

        page.emit({ state: { c__recordId: '006000000000001', c__step: 'a01' } });
        await settled();

        expect(find(element, 'c-msp-plan-tab')).toMatchObject({ recordId: '006000000000001', step: 'a01' });
    });

    it('opens another plan anew', async () => {
        const element = mount('c-msp-plan-page', MspPlanPage, {});
        page.emit({ state: { c__recordId: '006000000000001' } });
        await settled();
        const first = find(element, 'c-msp-plan-tab');

        page.emit({ state: { c__recordId: '006000000000002' } });
        await settled();

        expect(find(element, 'c-msp-plan-tab')).not.toBe(first);
    });

    it('says what to do when the address names no record', async () => {
        const element = mount('c-msp-plan-page', MspPlanPage, {});
        page.emit({ state: {} });
        await settled();

        expect(has(element, 'c-msp-plan-tab')).toBe(false);
        expect(has(element, 'c-msp-empty-state')).toBe(true);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-plan-page', MspPlanPage, {})).toBeAccessible();
    });
});
