import MspMenu from 'c/mspMenu';
import { click, key, listen } from 'test/events';
import { find, mount } from 'test/mount';

function menu(): HTMLElement {
    const items = [
        { name: 'open', label: 'Open' },
        { name: 'remove', label: 'Remove' }
    ];
    return mount('c-msp-menu', MspMenu, { items, menuLabel: 'Actions' });
}

function focused(element: HTMLElement): string | undefined {
    return (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['name'];
}

describe('c-msp-menu', () => {
    it('takes the focus and leads through its actions by keys', async () => {
        const element = menu();

        expect(focused(element)).toBe('open');
        await key(element, '[data-name="open"]', 'ArrowUp');
        expect(focused(element)).toBe('remove');
        await key(element, '[data-name="remove"]', 'Home');

        expect(focused(element)).toBe('open');
    });

    it('tells what was picked', async () => {
        const element = menu();
        const picked = listen(element, 'pick');

        await click(element, '[data-name="remove"]');

        expect(picked.detail).toEqual({ name: 'remove' });
    });

    it('closes by Escape with the focus back, and by leaving without', async () => {
        const element = menu();
        const closed = listen(element, 'close');

        await key(element, '[data-name="open"]', 'Escape');
        expect(closed.detail).toEqual({ returnFocus: true });
        find(element, '.menu').dispatchEvent(new FocusEvent('focusout', { relatedTarget: null }));

        expect(closed.detail).toEqual({ returnFocus: false });
    });

    it('is accessible', async () => {
        await expect(menu()).toBeAccessible();
    });
});
