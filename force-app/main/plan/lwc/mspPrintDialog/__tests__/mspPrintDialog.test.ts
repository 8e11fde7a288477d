import { loadStyle } from 'lightning/platformResourceLoader';
import { NOTHING_SAID, refused } from 'c/mspCommands';
import { loadDiscovery } from 'c/mspPlanApi';
import MspPrintDialog from 'c/mspPrintDialog';
import type { Discovery } from 'c/mspPlanTypes';
import { planOf } from 'test/builders';
import { discoveryOf } from 'test/discovery';
import { change, checked, press } from 'test/events';
import { dialogText, find, has, mount, settled } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ loadDiscovery: jest.fn() }));
jest.mock('lightning/platformResourceLoader', () => ({ loadStyle: jest.fn() }));
jest.mock('@salesforce/resourceUrl/MSP_Print', () => ({ default: '/print.css' }), { virtual: true });

const perform = jest.fn();
const print = jest.fn();

async function dialog(discovery: Partial<Discovery> = {}): Promise<HTMLElement> {
    jest.mocked(loadDiscovery).mockResolvedValue(discoveryOf({ shareAsksReason: false, ...discovery }));
    const element = mount('c-msp-print-dialog', MspPrintDialog, { plan: planOf(), perform });
    await settled();
    return element;
}

describe('c-msp-print-dialog', () => {
    beforeEach(() => {
        window.print = print.mockReset();
        jest.mocked(loadStyle).mockReset().mockResolvedValue(undefined);
        perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true });
    });

    it('prints with a style that hides the rest of the page', async () => {
        await press(await dialog(), 'Print');

        expect(loadStyle).toHaveBeenCalledWith(expect.anything(), '/print.css');
        expect(print).toHaveBeenCalledTimes(1);
        expect(perform).not.toHaveBeenCalled();
    });

    it('lets the browser print by itself, but not before the reason is kept', async () => {
        await dialog();
        expect(loadStyle).toHaveBeenCalledTimes(1);
        jest.mocked(loadStyle).mockClear();

        await dialog({ shareAsksReason: true, shareReason: null });

        expect(loadStyle).not.toHaveBeenCalled();
    });

    it('asks why, and keeps it, while the customer has answered few questions', async () => {
        const element = await dialog({ shareAsksReason: true, shareReason: null });
        await change(element, '[data-field="reason"]', 'They asked for it');
        checked(element);

        await press(element, 'Print');

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'allowSharing', args: ['They asked for it'] });
        expect(print).toHaveBeenCalledTimes(1);
        expect(has(element, '[data-field="reason"]')).toBe(false);
    });

    it('does not print while the reason is missing or refused', async () => {
        perform.mockResolvedValue(refused('The reason is too short.'));
        const element = await dialog({ shareAsksReason: true, shareReason: null });
        checked(element, false);
        await press(element, 'Print');
        checked(element);

        await press(element, 'Print');

        expect(print).not.toHaveBeenCalled();
        expect(dialogText(element)).toContain('The reason is too short.');
    });

    it('says why there is nothing to print', async () => {
        jest.mocked(loadDiscovery).mockRejectedValue({ body: { message: 'No access.' } });
        const element = mount('c-msp-print-dialog', MspPrintDialog, { plan: planOf(), perform });
        expect(has(find(element, 'c-msp-dialog-body'), 'c-msp-stencil')).toBe(true);
        await settled();

        expect(dialogText(element)).toContain('No access.');
    });

    it('is accessible', async () => {
        await expect(await dialog()).toBeAccessible();
    });
});
