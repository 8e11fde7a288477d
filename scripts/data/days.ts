/** Calendar-day arithmetic of the data scripts, on `YYYY-MM-DD` texts. Working days are the org's business, not ours. */
const DAY = 86_400_000;

const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export function addDays(iso: string, days: number): string {
    return text(at(iso) + days * DAY);
}

/** The day itself, or the Monday after if it falls on a weekend. */
export function weekday(iso: string): string {
    const day = new Date(at(iso)).getUTCDay();
    return day === 6 ? addDays(iso, 2) : day === 0 ? addDays(iso, 1) : iso;
}

/** Whole weeks from one day to another, in days: shifting by it keeps the days of the week. */
export function wholeWeeks(from: string, to: string): number {
    return Math.floor((at(to) - at(from)) / DAY / 7) * 7;
}
