import MspViewSwitch from 'c/mspViewSwitch';
import { click, key, listen } from 'test/events';
import { find, mount } from 'test/mount';

describe('c-msp-view-switch', () => {
    it('tells the view that was chosen, but not the one that is shown', async () => {
        const element = mount('c-msp-view-switch', MspViewSwitch, { view: 'list' });
        const changed = listen(element, 'viewchange');

        await click(element, '[data-name="list"]');
        await click(element, '[data-name="board"]');

        expect([changed.times, changed.detail]).toEqual([1, { view: 'board' }]);
    });

    it('goes round by arrows, in the direction of the text', async () => {
        const element = mount('c-msp-view-switch', MspViewSwitch, { view: 'list' });
        const changed = listen(element, 'viewchange');

        await key(element, '.switch', 'ArrowLeft');
        expect(changed.detail).toEqual({ view: 'board' });
        document.dir = 'rtl';
        await key(element, '.switch', 'ArrowLeft');
        document.dir = '';

        expect(changed.detail).toEqual({ view: 'timeline' });
    });

    it('is one stop for Tab', () => {
        const element = mount('c-msp-view-switch', MspViewSwitch, { view: 'board' });

        expect(find(element, '[tabindex="0"]').dataset['name']).toBe('board');
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-view-switch', MspViewSwitch, { view: 'list' })).toBeAccessible();
    });
});
