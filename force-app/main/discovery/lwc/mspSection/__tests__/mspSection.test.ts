import MspSection from 'c/mspSection';
import { emit, listen, press } from 'test/events';
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

    it('says what to do while a list has no rows, with the action beside these words', async () => {
        const list = { heading: 'Measures', action: 'Add measure', emptyHeading: 'No measure yet', lacksRows: true };
        const section = mount('c-msp-section', MspSection, list);
        await settled();
        const told = listen(section, 'action');

        await emit(section, 'c-msp-empty-state', 'action');

        expect(find(section, 'c-msp-empty-state')).toMatchObject({ heading: 'No measure yet', action: 'Add measure' });
        expect(has(section, '.actions button')).toBe(false);
        expect(told.times).toBe(1);
    });

    it('says nothing of missing rows while the first is added', async () => {
        const section = mount('c-msp-section', MspSection, { heading: 'H', lacksRows: true, adding: true });
        await settled();

        expect(has(section, 'c-msp-empty-state')).toBe(false);
    });

    it('is accessible', async () => {
        const section = mount('c-msp-section', MspSection, { heading: 'H', note: 'N', action: 'Add' });
        await settled();

        await expect(section).toBeAccessible();
    });
});
