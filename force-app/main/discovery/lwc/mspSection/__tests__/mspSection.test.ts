import MspSection from 'c/mspSection';
import { listen, press } from 'test/events';
import { find, has, mount, settled } from 'test/mount';

describe('c-msp-section', () => {
    it('takes the focus on its heading, so that a reader starts there', async () => {
        const section = mount('c-msp-section', MspSection, { heading: 'Today and wanted', note: null, action: null });
        await settled();

        section.focus();

        expect(section.shadowRoot?.activeElement).toBe(find(section, 'h3'));
        expect(has(section, 'button')).toBe(false);
    });

    it('tells its action', async () => {
        const section = mount('c-msp-section', MspSection, { heading: 'H', action: 'Add' });
        await settled();
        const told = listen(section, 'action');

        await press(section, 'Add');

        expect(told.times).toBe(1);
    });

    it('is accessible', async () => {
        const section = mount('c-msp-section', MspSection, { heading: 'H', note: 'N', action: 'Add' });
        await settled();

        await expect(section).toBeAccessible();
    });
});
