import MspRecords from 'c/mspRecords';
import { find, has, mount, text } from 'test/mount';
import { agreementOf, lifeOf } from 'test/life';

describe('c-msp-records', () => {
    it('opens a proof in a window of its own that cannot reach back', () => {
        const element = mount('c-msp-records', MspRecords, { life: lifeOf() });

        expect(find(element, 'a')).toMatchObject({ href: 'https://mail.example.com/1', rel: 'noopener noreferrer' });
    });

    it('says that value is open until the customer says so', () => {
        const life = lifeOf({ reviews: [], agreements: [agreementOf({ words: 'x'.repeat(255), evidence: null })] });

        expect(text(mount('c-msp-records', MspRecords, { life }))).toContain('Value is open');
        expect(text(mount('c-msp-records', MspRecords, { life, acknowledged: true }))).not.toContain('Value is open');
        expect(has(mount('c-msp-records', MspRecords, { life }), 'ul')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-records', MspRecords, { life: lifeOf() })).toBeAccessible();
    });
});
