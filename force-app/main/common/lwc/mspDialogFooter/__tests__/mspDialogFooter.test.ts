import MspDialogFooter from 'c/mspDialogFooter';
import { listen, press } from 'test/events';
import { findAll, mount, settled } from 'test/mount';

async function footerWith(properties: object = {}): Promise<HTMLElement> {
    const footer = mount('c-msp-dialog-footer', MspDialogFooter, properties);
    await settled();
    return footer;
}

describe('c-msp-dialog-footer', () => {
    it('tells which button was pressed', async () => {
        const footer = await footerWith({ confirmLabel: 'Remove step', variant: 'destructive' });
        const confirmed = listen(footer, 'confirm');
        const cancelled = listen(footer, 'cancel');

        await press(footer, 'Remove step');
        expect([confirmed.times, cancelled.times]).toEqual([1, 0]);

        await press(footer, 'Cancel');
        expect([confirmed.times, cancelled.times]).toEqual([1, 1]);
    });

    it('saves unless it is named otherwise, and lets nobody confirm twice', async () => {
        const [cancel, confirm] = findAll(await footerWith({ disabled: true }), 'lightning-button');

        expect(cancel).toMatchObject({ label: 'Cancel' });
        expect(confirm).toMatchObject({ label: 'Save', variant: 'brand', disabled: true });
    });

    it('is accessible', async () => {
        await expect(await footerWith()).toBeAccessible();
    });
});
