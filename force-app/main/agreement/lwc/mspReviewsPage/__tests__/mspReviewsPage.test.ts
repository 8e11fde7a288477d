import MspReviewsPage from 'c/mspReviewsPage';
import { planOf } from 'test/builders';
import { change, listen, press } from 'test/events';
import { has, mount, settled, text } from 'test/mount';
import { ledgerOf, lifeOf } from 'test/life';
import { timelinePlan } from 'test/schedule';

function page(change_: object = {}): HTMLElement {
    return mount('c-msp-reviews-page', MspReviewsPage, {
        plan: timelinePlan({ actions: ['holdReview'] }),
        life: lifeOf(),
        ledger: ledgerOf(),
        perform: jest.fn(),
        ...change_
    });
}

describe('c-msp-reviews-page', () => {
    beforeEach(() => window.localStorage.clear());

    it('asks for what it needs and shows its shape until then', () => {
        const asked = jest.fn();
        document.body.addEventListener('need', asked, { once: true });

        const element = page({ life: null, ledger: null });

        expect((asked.mock.lastCall[0] as CustomEvent).detail).toEqual(['life', 'ledger']);
        expect(has(element, 'c-msp-stencil')).toBe(true);
    });

    it('compares with the first agreement, and with another if wanted', async () => {
        const element = page();
        expect(text(element)).toContain('12 days');

        await change(element, 'lightning-combobox', '2');

        expect(text(element)).toContain('1 day');
        expect(text(element)).not.toContain('12 days');
    });

    it('leads from a milestone to its step', async () => {
        const element = page();
        const place = listen(element, 'goto');

        await press(element, 'Proof accepted');

        expect(place.detail).toEqual({ page: 'plan', step: 'a02' });
    });

    it('says what takes a baseline while nothing is agreed', () => {
        expect(text(page({ life: lifeOf({ baselines: [], agreements: [] }) }))).toContain('Nothing is agreed yet.');
    });

    it('starts the review that a link asks for', async () => {
        const element = page({
            place: { page: 'reviews', section: 'review', action: 'hold' },
            plan: planOf({ actions: ['holdReview'] })
        });
        await settled();

        const walk = element.shadowRoot?.querySelector('c-msp-review-walk') as HTMLElement;
        expect(text(walk)).toContain('Review in progress');
    });

    it('is accessible', async () => {
        await expect(page()).toBeAccessible();
    });
});
