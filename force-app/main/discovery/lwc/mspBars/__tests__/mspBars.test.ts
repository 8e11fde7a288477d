import MspBars from 'c/mspBars';
import { findAll, mount, settled, text } from 'test/mount';

describe('c-msp-bars', () => {
    it('keeps the room of the rows to come and says that it loads', async () => {
        const bars = mount('c-msp-bars', MspBars, { rows: '5' });
        await settled();

        expect(findAll(bars, '.line')).toHaveLength(5);
        expect(text(bars)).toBe('Loading the plan');
        await expect(bars).toBeAccessible();
    });
});
