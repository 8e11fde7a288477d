import MspTemplateOffers from 'c/mspTemplateOffers';
import { TODAY, offerOf } from 'test/builders';
import { listen } from 'test/events';
import { find, mount, settled, text } from 'test/mount';

function offersWith(more: object = {}): HTMLElement {
    const offers = [offerOf(), offerOf({ templateId: 't02', name: 'Mid-market SaaS', steps: 18 })];
    return mount('c-msp-template-offers', MspTemplateOffers, { offers, chosenId: 't01', today: TODAY, ...more });
}

describe('c-msp-template-offers', () => {
    it('shows of the chosen template what it would mean', () => {
        const shown = text(offersWith({ valueDate: '2027-07-02' }), '.offer_on');

        expect(shown).toContain('31 steps, 7 phases, 30 the customer sees');
        expect(shown).toContain('Dec 14 at the earliest, Feb 2, 2027 with buffer');
        expect(shown).toContain('Jul 2, 2027 Fits');
    });

    it('asks for the value date before it judges', () => {
        expect(text(offersWith(), '.offer_on')).toContain('Set the value date to see whether it fits.');
    });

    it('tells which template is chosen', async () => {
        const offers = offersWith();
        const choose = listen(offers, 'choose');

        find(offers, 'input[value="t02"]').click();
        await settled();

        expect(choose.detail).toEqual({ templateId: 't02' });
    });

    it('turns optional steps on and off', async () => {
        const on = offersWith();
        const off = offersWith({ optionalKeys: ['pilot'] });
        const turnedOn = listen(on, 'optional');
        const turnedOff = listen(off, 'optional');

        find(on, 'input[type="checkbox"]').click();
        find(off, 'input[type="checkbox"]').click();
        await settled();

        expect([turnedOn.detail, turnedOff.detail]).toEqual([{ keys: ['pilot'] }, { keys: [] }]);
    });

    it('shows the other templates in one line each', () => {
        expect(text(offersWith(), '.offer:nth-child(2)')).toBe('Mid-market SaaS 18 steps · Suits: New customer');
    });

    it('is accessible', async () => {
        await expect(offersWith()).toBeAccessible();
    });
});
