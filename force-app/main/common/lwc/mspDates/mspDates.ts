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

function written(iso: string, options: Intl.DateTimeFormatOptions): string {
    const date = utc(iso);
    return date ? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date) : iso;
}

export function isDate(text: string | null | undefined): text is string {
    return Boolean(text && utc(text));
}

/** Rows: month and day, as the year is plain from the neighbours. */
export function rowDate(iso: string): string {
    return written(iso, { month: 'short', day: 'numeric' });
}

/** Figures: with the year where it is not this one. */
export function figureDate(iso: string, today: string): string {
    return iso.slice(0, 4) === today.slice(0, 4) ? rowDate(iso) : fullDate(iso);
}

export function fullDate(iso: string): string {
    return written(iso, { year: 'numeric', month: 'short', day: 'numeric' });
}
