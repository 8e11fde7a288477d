import MspChips from 'c/mspChips';
import { listen, press } from 'test/events';
import { findAll, has, mount } from 'test/mount';

function shown(several: boolean): HTMLElement {
    const chips = [
        { name: 'all', label: 'All', pressed: true },
        { name: 'mine', label: 'Mine', pressed: false }
    ];
    return mount('c-msp-chips', MspChips, { label: 'Filter', chips, several });
}

describe('c-msp-chips', () => {
    it('says which are pressed, with a tick where several may be', () => {
        const pressed = findAll(shown(true), 'button').map((chip) => chip.getAttribute('aria-pressed'));

        expect(pressed).toEqual(['true', 'false']);
        expect([has(shown(true), 'svg'), has(shown(false), 'svg')]).toEqual([true, false]);
    });

    it('tells which was clicked', async () => {
        const chips = shown(false);
        const clicked = listen<string>(chips, 'chip');

        await press(chips, 'Mine');

        expect(clicked.detail).toBe('mine');
    });

    it('is accessible', async () => {
        await expect(shown(true)).toBeAccessible();
    });
});
