import { previewReschedule } from 'c/mspPlanApi';
import { moveRequest } from 'c/mspReschedule';
import MspRescheduleDialog from 'c/mspRescheduleDialog';
import { emit, listen } from 'test/events';
import { find, mount, settled } from 'test/mount';
import { previewOf, stepOf, timelinePlan } from 'test/schedule';

jest.mock('c/mspPlanApi', () => ({ previewReschedule: jest.fn(), rescheduleReasons: jest.fn() }));

function shown(change: object = {}): HTMLElement {
    jest.mocked(previewReschedule).mockResolvedValue(previewOf());
    return mount('c-msp-reschedule-dialog', MspRescheduleDialog, {
        plan: timelinePlan(),
        request: moveRequest(stepOf('a01', 'Run the proof', '2026-12-04'), '2026-12-18'),
        perform: jest.fn(),
        ...change
    });
}

describe('c-msp-reschedule-dialog', () => {
    it('is headed by what moves, or by what it was told', () => {
        expect(find(shown(), 'lightning-modal-header')).toMatchObject({ label: 'Run the proof: Dec 4 → Dec 18' });
        expect(find(shown({ heading: 'Accept Dec 18' }), 'lightning-modal-header')).toMatchObject({
            label: 'Accept Dec 18'
        });
    });

    it('closes once saved, and when it is given up', async () => {
        const dialog = shown();
        const closed = listen<boolean>(dialog, 'close');

        await emit(dialog, 'c-msp-reschedule-preview', 'saved');
        expect(closed.detail).toBe(true);
        await emit(dialog, 'c-msp-reschedule-preview', 'cancel');
        expect(closed.detail).toBe(false);
    });

    it('is accessible', async () => {
        const dialog = shown();
        await settled();

        await expect(dialog).toBeAccessible();
    });
});
