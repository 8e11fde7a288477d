import MspEditInput from 'c/mspEditInput';
import { change, emit, key, listen } from 'test/events';
import { find, has, mount, settled } from 'test/mount';

function inputWith(more: object): HTMLElement {
    return mount('c-msp-edit-input', MspEditInput, { fieldLabel: 'Due', today: '2026-11-23', ...more });
}

function dated(valid = true): HTMLElement {
    const input = inputWith({ kind: 'date', value: '2026-12-04' });
    Object.assign(find(input, 'lightning-input'), { checkValidity: () => valid });
    return input;
}

async function enterUp(input: HTMLElement): Promise<void> {
    find(input, 'lightning-input').dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }));
    await settled();
}

describe('c-msp-edit-input', () => {
    it('tells a picked option at once', async () => {
        const input = inputWith({ kind: 'select', value: 'a', options: [{ value: 'b', label: 'B' }] });
        const told = listen(input, 'value');

        await change(input, 'lightning-combobox', 'b');

        expect(told.detail).toBe('b');
    });

    it('tells a date, and says how dates are written when it is none', async () => {
        const good = dated();
        const bad = dated(false);
        const told = listen(good, 'value');
        const refused = listen<string>(bad, 'invalid');

        await change(good, 'lightning-input', '2026-12-11');
        await change(bad, 'lightning-input', null);

        expect(told.detail).toBe('2026-12-11');
        expect(refused.detail).toContain('Nov 23, 2026');
    });

    it('tells text by Enter and by leaving, once', async () => {
        const input = inputWith({ value: 'Run' });
        const told = listen(input, 'value');

        await change(input, 'lightning-input', 'Run it');
        await key(input, 'lightning-input', 'Enter');
        await emit(input, 'lightning-input', 'blur');

        expect([told.times, told.detail]).toEqual([1, 'Run it']);
    });

    it('is left without a change', async () => {
        const input = inputWith({ value: 'Run' });
        const left = listen(input, 'leave');
        const told = listen(input, 'value');

        await emit(input, 'lightning-input', 'blur');

        expect([left.times, told.times]).toEqual([1, 0]);
    });

    it('ignores the last word of a field that Escape takes away', async () => {
        const input = dated();
        const told = listen(input, 'value');
        const cancelled = listen(input, 'cancel');

        await key(input, 'lightning-input', 'Escape');
        await change(input, 'lightning-input', '2026-12-20');

        expect([told.times, cancelled.times]).toEqual([0, 1]);
    });

    it('confirms an unchanged date by Enter, but not by the Enter that opened it', async () => {
        const input = dated();
        const entered = listen(input, 'enter');

        await enterUp(input);
        expect(entered.times).toBe(0);
        await key(input, 'lightning-input', 'Enter');
        await enterUp(input);

        expect(entered.times).toBe(1);
    });

    it('writes long texts in a field of several lines', async () => {
        const input = inputWith({ kind: 'longText', value: '' });
        const told = listen(input, 'value');

        await change(input, 'lightning-textarea', 'Two lines');
        await emit(input, 'lightning-textarea', 'blur');

        expect(told.detail).toBe('Two lines');
        expect(has(input, 'lightning-input')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(inputWith({ kind: 'select', options: [], value: '' })).toBeAccessible();
    });
});
