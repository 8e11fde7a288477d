import MspUndoBar from 'c/mspUndoBar';
import { click, listen, press } from 'test/events';
import { find, has, mount, text } from 'test/mount';

describe('c-msp-undo-bar', () => {
    it('keeps its live region while there is nothing to say', () => {
        const bar = mount('c-msp-undo-bar', MspUndoBar, {});

        expect(find(bar, '[role="status"]').textContent).toBe('');
    });

    it('says what was saved and takes it back', async () => {
        const bar = mount('c-msp-undo-bar', MspUndoBar, { message: 'Run the proof: due Dec 9.', undoable: true });
        const undo = listen(bar, 'undo');

        await press(bar, 'Undo');

        expect(text(bar)).toContain('Run the proof: due Dec 9.');
        expect(undo.times).toBe(1);
    });

    it('offers no undo for what cannot be taken back', () => {
        const bar = mount('c-msp-undo-bar', MspUndoBar, { message: 'Plan built.' });

        expect(has(bar, '.undo')).toBe(false);
    });

    it('closes when asked', async () => {
        const bar = mount('c-msp-undo-bar', MspUndoBar, { message: 'Plan built.' });
        const close = listen(bar, 'close');

        await click(bar, '.close');

        expect(close.times).toBe(1);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-undo-bar', MspUndoBar, { message: 'Saved.', undoable: true })).toBeAccessible();
    });
});
