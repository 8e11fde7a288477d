/** Working days by plain counting: the opposite of the arithmetic under test. Days are numbers of days since 1970-01-01. */
const MS_A_DAY = 86_400_000;
const FIRST = dayOf('2024-01-01');
const LAST = dayOf('2034-12-31');

export function dayOf(iso: string): number {
    return Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;
}

export function isoOf(day: number): string {
    return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

export class WorkDays {
    readonly #days: number[] = [];

    /** @param week Monday first */
    constructor(week: readonly boolean[], off: readonly string[]) {
        const closed = new Set(off.map(dayOf));
        for (let day = FIRST; day <= LAST; day++) {
            const weekday = (new Date(day * MS_A_DAY).getUTCDay() + 6) % 7;
            if (week[weekday] && !closed.has(day)) {
                this.#days.push(day);
            }
        }
    }

    /** Index of the day or of the next working day. */
    atOrAfter(iso: string): number {
        return this.#days.findIndex((day) => day >= dayOf(iso));
    }

    /** Index of the day or of the working day before it. */
    atOrBefore(iso: string): number {
        return this.#days.findLastIndex((day) => day <= dayOf(iso));
    }

    iso(index: number): string {
        const day = this.#days[index];
        if (day === undefined) {
            throw new Error(`Working day ${index} lies outside ${isoOf(FIRST)} to ${isoOf(LAST)}`);
        }
        return isoOf(day);
    }
}
