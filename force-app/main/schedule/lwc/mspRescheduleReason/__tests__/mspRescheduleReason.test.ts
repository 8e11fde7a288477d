import { rescheduleReasons } from 'c/mspPlanApi';
import MspRescheduleReason from 'c/mspRescheduleReason';
import type { Said } from 'c/mspRescheduleReason';
import { change, listen } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ rescheduleReasons: jest.fn() }));

const read = jest.mocked(rescheduleReasons);
const option = (value: string): { value: string; label: string } => ({ value, label: value });

type Form = HTMLElement & { report(): Said | null };

async function shown(): Promise<Form> {
    const form = mount('c-msp-reschedule-reason', MspRescheduleReason, {}) as Form;
    await settled();
    return form;
}

describe('c-msp-reschedule-reason', () => {
    beforeEach(() => {
        read.mockResolvedValue({
            side: ['Customer', 'Vendor', 'Joint'].map(option),
            reason: ['Data access', 'Other'].map(option)
        });
    });

    it("offers the sides in the rep's words", async () => {
        const form = await shown();

        expect(find(form, '.side')).toMatchObject({
            options: [
                { value: 'Customer', label: 'Customer' },
                { value: 'Vendor', label: 'Us' },
                { value: 'Joint', label: 'Both' }
            ]
        });
    });

    it('says what was chosen', async () => {
        const form = await shown();

        await change(form, '.side', 'Customer');
        await change(form, '.reason', 'Data access');
        await change(form, '.note', ' Badge is missing ');

        expect(form.report()).toEqual({ side: 'Customer', reason: 'Data access', note: 'Badge is missing' });
    });

    it('names what is missing until it is chosen', async () => {
        const form = await shown();

        expect(form.report()).toBeNull();
        await settled();
        expect(text(form)).toContain('Say who asked for the change and why.');

        await change(form, '.side', 'Vendor');
        expect(has(form, '.fault')).toBe(false);
        expect(form.report()).toBeNull();
    });

    it('tells when the choices cannot be read', async () => {
        read.mockRejectedValue(new Error('offline'));
        const form = mount('c-msp-reschedule-reason', MspRescheduleReason, {});
        const fault = listen<Error>(form, 'fault');

        await settled();

        expect(fault.detail.message).toBe('offline');
    });

    it('is accessible', async () => {
        await expect(await shown()).toBeAccessible();
    });
});
