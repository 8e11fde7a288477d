import MspDialogBody from 'c/mspDialogBody';
import { find, has, mount, settled, text } from 'test/mount';

async function bodyWith(properties: object): Promise<HTMLElement> {
    const body = mount('c-msp-dialog-body', MspDialogBody, { intro: 'What the customer says.', ...properties });
    await settled();
    return body;
}

describe('c-msp-dialog-body', () => {
    it('says what it is about, and why it was refused', async () => {
        const body = await bodyWith({ fault: 'Somebody else closed it.' });

        expect(text(body)).toBe('What the customer says. Somebody else closed it.');
        expect(find(body, '[role="alert"]').textContent).toBe('Somebody else closed it.');
        expect(has(body, 'c-msp-stencil')).toBe(false);
    });

    it('shows that it reads', async () => {
        const body = await bodyWith({ loading: true });

        expect(has(body, 'c-msp-stencil')).toBe(true);
        expect(has(body, '[role="alert"]')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(await bodyWith({ fault: 'Refused.' })).toBeAccessible();
    });
});
