import MspErrorPanel from 'c/mspErrorPanel';
import { listen, press } from 'test/events';
import { has, mount, text } from 'test/mount';

describe('c-msp-error-panel', () => {
    it('shows every sentence of the error', () => {
        const panel = mount('c-msp-error-panel', MspErrorPanel, {
            error: { body: [{ message: 'A.' }, { message: 'B.' }] }
        });

        expect(text(panel)).toContain('A. B.');
        expect(has(panel, 'lightning-button')).toBe(false);
    });

    it('asks to try again where that can help', async () => {
        const panel = mount('c-msp-error-panel', MspErrorPanel, { error: 'Offline', retryable: true });
        const retry = listen(panel, 'retry');

        await press(panel, 'Try again');

        expect(retry.times).toBe(1);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-error-panel', MspErrorPanel, { error: 'Offline' })).toBeAccessible();
    });
});
