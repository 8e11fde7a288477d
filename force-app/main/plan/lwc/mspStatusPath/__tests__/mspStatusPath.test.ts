import MspStatusPath from 'c/mspStatusPath';
import { find, findAll, mount, text } from 'test/mount';

describe('c-msp-status-path', () => {
    it('marks where the plan stands and what it has passed', () => {
        const path = mount('c-msp-status-path', MspStatusPath, { status: 'Agreed', statusLabel: 'Agreed' });

        expect(text(path, '[aria-current="step"]')).toBe('Agreed');
        expect(findAll(path, '.stage_done').map((stage) => stage.textContent)).toHaveLength(2);
    });

    it('shows only the end of a plan that left the path', () => {
        const path = mount('c-msp-status-path', MspStatusPath, { status: 'Declined', statusLabel: 'Declined' });

        expect(findAll(path, 'li')).toHaveLength(1);
        expect(find(path, 'li').className).toContain('stage_ended');
    });

    it('is accessible', async () => {
        await expect(
            mount('c-msp-status-path', MspStatusPath, { status: 'Drafting', statusLabel: 'Drafting' })
        ).toBeAccessible();
    });
});
