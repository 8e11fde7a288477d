import MspStencil from 'c/mspStencil';
import { find, findAll, mount, text } from 'test/mount';

describe('c-msp-stencil', () => {
    it('has the shape of the plan with the names of its figures', () => {
        const stencil = mount('c-msp-stencil', MspStencil, {});

        expect(findAll(stencil, '.figure')).toHaveLength(6);
        expect(text(stencil)).toContain('Completeness');
    });

    it('tells a screen reader that the plan is being read', () => {
        const stencil = mount('c-msp-stencil', MspStencil, {});

        expect(text(stencil, '.slds-assistive-text')).toBe('Loading the plan');
        expect(find(stencil, '[role="status"]').getAttribute('aria-busy')).toBe('true');
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-stencil', MspStencil, {})).toBeAccessible();
    });
});
