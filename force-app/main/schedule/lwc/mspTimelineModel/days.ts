/** Days as whole numbers, counted from 1970-01-01: days of a calendar, never moments. */
const MS_A_DAY = 86_400_000;
const THURSDAY = 3;

export function dayOf(iso: string): number {
    return Math.round(Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY);
}

export function isoOf(day: number): string {
    return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: number): number {
    return ((((day + THURSDAY) % 7) + 7) % 7) + 1;
}

/** First days of months from the one of `first` to the one of `last`, every so many months from January on. */
export function monthsBetween(first: number, last: number, every = 1): number[] {
    const from = new Date(first * MS_A_DAY);
    const start = Math.floor(from.getUTCMonth() / every) * every;
    const days: number[] = [];
    for (let month = start; ; month += every) {
        const day = Math.round(Date.UTC(from.getUTCFullYear(), month, 1) / MS_A_DAY);
        if (day > last) {
            return days;
        }
        days.push(day);
    }
}

export function mondaysBetween(first: number, last: number): number[] {
    const days: number[] = [];
    for (let day = first - weekdayOf(first) + 1; day <= last; day += 7) {
        days.push(day);
    }
    return days;
}
