import MspEmptyState from 'c/mspEmptyState';
import { listen, press } from 'test/events';
import { has, mount, text } from 'test/mount';

describe('c-msp-empty-state', () => {
    it('says what is missing and offers the next thing to do', async () => {
        const state = mount('c-msp-empty-state', MspEmptyState, {
            heading: 'No steps yet',
            text: 'Build them.',
            action: 'Build'
        });
        const action = listen(state, 'action');

        await press(state, 'Build');

        expect(text(state)).toContain('No steps yet Build them.');
        expect(action.times).toBe(1);
    });

    it('shows no button that does nothing', () => {
        expect(has(mount('c-msp-empty-state', MspEmptyState, { heading: 'Nothing' }), 'lightning-button')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-empty-state', MspEmptyState, { heading: 'Nothing' })).toBeAccessible();
    });
});
