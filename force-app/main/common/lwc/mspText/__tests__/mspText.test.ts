import { classes, counted, format, joined, number } from 'c/mspText';

describe('c/mspText', () => {
    it('puts values in their places and leaves a place without a value', () => {
        expect(format('{0} of {1} steps, {2}', 3, 7)).toBe('3 of 7 steps, {2}');
    });

    it('takes the form for one and for many', () => {
        expect(counted(1, '{0} day', '{0} days')).toBe('1 day');
        expect(counted(0, '{0} day', '{0} days')).toBe('0 days');
    });

    it('writes numbers as the user does', () => {
        expect(number(50000)).toBe('50,000');
    });

    it('joins only what exists', () => {
        expect(joined(['Tight', null, '', '24 days'])).toBe('Tight · 24 days');
        expect(classes('row', false, null, 'row_done')).toBe('row row_done');
    });
});
