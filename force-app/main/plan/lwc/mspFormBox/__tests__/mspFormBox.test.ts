import MspFormBox from 'c/mspFormBox';
import { emit, key, listen, press } from 'test/events';
import { mount, text } from 'test/mount';

type Box = HTMLElement & { checkFields(fields: readonly unknown[]): boolean };

function boxWith(more: object = {}): Box {
    return mount('c-msp-form-box', MspFormBox, { heading: 'Why is it blocked?', ...more }) as Box;
}

describe('c-msp-form-box', () => {
    it('confirms by the button and cancels by Escape and by the other', async () => {
        const box = boxWith();
        const confirmed = listen(box, 'confirm');
        const cancelled = listen(box, 'cancel');

        await emit(box, 'form', 'submit');
        await key(box, 'form', 'Escape');
        await press(box, 'Cancel');

        expect([confirmed.times, cancelled.times]).toEqual([1, 2]);
    });

    it('confirms nothing while a save runs', async () => {
        const box = boxWith({ busy: true });
        const confirmed = listen(box, 'confirm');

        await emit(box, 'form', 'submit');

        expect(confirmed.times).toBe(0);
    });

    it('leads to the first field that is wrong', () => {
        const focused = jest.fn();
        const wrong = { reportValidity: () => false, focus: focused };

        const right = boxWith().checkFields([{ reportValidity: () => true }, wrong]);

        expect([right, focused.mock.calls.length]).toEqual([false, 1]);
    });

    it('says why a save was refused', () => {
        expect(text(boxWith({ fault: 'A reason is needed.' }), '.fault')).toBe('A reason is needed.');
    });

    it('keeps its keys from the row around it', async () => {
        const box = boxWith();
        const outside = listen(box, 'keydown');

        await key(box, 'form', 'ArrowDown');

        expect(outside.times).toBe(0);
    });

    it('is accessible', async () => {
        await expect(boxWith({ help: 'Kept in the history.', fault: 'No.' })).toBeAccessible();
    });
});
