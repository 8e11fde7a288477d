import MspTimelineLegend from 'c/mspTimelineLegend';
import { mount, text } from 'test/mount';

describe('c-msp-timeline-legend', () => {
    it('explains only the marks that the plan has', () => {
        const plain = mount('c-msp-timeline-legend', MspTimelineLegend, {});
        const full = mount('c-msp-timeline-legend', MspTimelineLegend, { agreedOn: 'Sep 30', hasCloseDowns: true });

        expect(text(plain)).not.toContain('As agreed');
        expect(text(plain)).not.toContain('Close-down');
        expect(text(full)).toContain('As agreed Sep 30');
        expect(text(full)).toContain('Close-down');
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-timeline-legend', MspTimelineLegend, { agreedOn: 'Sep 30' })).toBeAccessible();
    });
});
