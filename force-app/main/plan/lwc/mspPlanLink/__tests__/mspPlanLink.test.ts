import { planPage } from 'c/mspPlanLink';

describe('c/mspPlanLink', () => {
    it('leads to the plan, a page of it, or a step', () => {
        expect(planPage('006000000000001')).toEqual({
            type: 'standard__component',
            attributes: { componentName: 'c__mspPlanPage' },
            state: { c__recordId: '006000000000001' }
        });
        expect(planPage('006000000000001', { page: 'reviews', step: 'a01' }).state).toEqual({
            c__recordId: '006000000000001',
            c__page: 'reviews',
            c__step: 'a01'
        });
    });
});
