import MspLedger from 'c/mspLedger';
import { listen, press } from 'test/events';
import { has, mount, text } from 'test/mount';
import { changeOf, ledgerOf } from 'test/life';

describe('c-msp-ledger', () => {
    it('shows causes with who asked and why, and leads to the step', async () => {
        const element = mount('c-msp-ledger', MspLedger, { ledger: ledgerOf({ changes: [changeOf()] }) });
        const place = listen(element, 'goto');

        await press(element, 'Run the proof');

        expect(place.detail).toEqual({ page: 'plan', step: 'a01' });
        expect(text(element, 'tbody')).toBe('Nov 19 Run the proof Nov 25 → Dec 4 +7 12 Customer Data access');
    });

    it('says that nothing moved, without an empty table', () => {
        const ledger = ledgerOf({ changes: [], count: 0, bySide: [], byReason: [] });
        const element = mount('c-msp-ledger', MspLedger, { ledger });

        expect(text(element)).toContain('No date has moved since the customer agreed.');
        expect(has(element, 'table')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-ledger', MspLedger, { ledger: ledgerOf() })).toBeAccessible();
    });
});
