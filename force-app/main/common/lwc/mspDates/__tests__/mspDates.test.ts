import { figureDate, fullDate, isDate, rowDate } from 'c/mspDates';

describe('c/mspDates', () => {
    it('shows the day that was stored, whatever the time zone', () => {
        expect(rowDate('2026-01-01')).toBe('Jan 1');
    });

    it('shows the year in a figure only where it is another one', () => {
        expect(figureDate('2026-12-04', '2026-11-23')).toBe('Dec 4');
        expect(figureDate('2027-01-29', '2026-11-23')).toBe('Jan 29, 2027');
    });

    it('writes the whole date where nothing else tells the year', () => {
        expect(fullDate('2026-12-04')).toBe('Dec 4, 2026');
    });

    it('knows a date from another text', () => {
        expect(isDate('2028-02-29')).toBe(true);
        expect(['2026-02-29', '2026-13-01', 'abc', '', null, undefined].some(isDate)).toBe(false);
    });

    it('leaves a text that is no date as it is', () => {
        expect(rowDate('soon')).toBe('soon');
    });
});
