import locale from '@salesforce/i18n/locale';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A plan's dates are calendar days, not moments: read and written as UTC they never shift by a time zone. */
function utc(iso: string): Date | null {
    const parts = ISO.exec(iso);
    if (!parts) {
        return null;
    }
    const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 ? date : null;
}

/** Formats are dear to make, and long lists write many dates. */
const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
const MONTH_AND_DAY = formatOf({ month: 'short', day: 'numeric' });
const WITH_YEAR = formatOf({ year: 'numeric', month: 'short', day: 'numeric' });
const MONTH = formatOf({ month: 'short' });
const MONTH_AND_YEAR = formatOf({ month: 'short', year: 'numeric' });

function written(iso: string, format: Intl.DateTimeFormat): string {
    const date = utc(iso);
    return date ? format.format(date) : iso;
}

export function isDate(text: string | null | undefined): text is string {
    return Boolean(text && utc(text));
}

/** Rows: month and day, as the year is plain from the neighbours. */
export function rowDate(iso: string): string {
    return written(iso, MONTH_AND_DAY);
}

/** Figures: with the year where it is not this one. */
export function figureDate(iso: string, today: string): string {
    return iso.slice(0, 4) === today.slice(0, 4) ? rowDate(iso) : fullDate(iso);
}

export function fullDate(iso: string): string {
    return written(iso, WITH_YEAR);
}

/** The month alone, as an axis shows it. */
export function monthName(iso: string): string {
    return written(iso, MONTH);
}

export function monthOfYear(iso: string): string {
    return written(iso, MONTH_AND_YEAR);
}
