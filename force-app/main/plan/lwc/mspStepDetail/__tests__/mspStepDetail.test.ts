import MspStepDetail from 'c/mspStepDetail';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { findAll, mount, text } from 'test/mount';

describe('c-msp-step-detail', () => {
    it('names what a step waits for and how much slack it has', () => {
        const waiting = activityOf({ id: 'a02', predecessorIds: ['a01', 'gone'] });
        const plan = planOf({ phases: [phaseOf([activityOf(), waiting])] });

        const detail = mount('c-msp-step-detail', MspStepDetail, { plan, activityId: 'a02' });

        expect(text(detail)).toContain('Waits for Run the proof Possible between');
        expect(text(detail)).toContain('Slack 5 days');
    });

    it('says that a critical step drives the date', () => {
        const plan = planOf({ phases: [phaseOf([activityOf({ critical: true, slack: 0 })])] });

        expect(text(mount('c-msp-step-detail', MspStepDetail, { plan, activityId: 'a01' }))).toContain(
            'it drives the date'
        );
    });

    it('shows nothing of a step that is gone', () => {
        const detail = mount('c-msp-step-detail', MspStepDetail, { plan: planOf(), activityId: 'gone' });

        expect(findAll(detail, '.fact')).toHaveLength(0);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-step-detail', MspStepDetail, { plan: planOf(), activityId: 'a01' })).toBeAccessible();
    });
});
