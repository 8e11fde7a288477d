import { dayOf, weekdayOf } from './days';

export interface DaysOff {
    readonly weekdaysOff: readonly number[];
    readonly daysOff: readonly string[];
}

/** The working days that Apex counts with, so that a bar lands where Apex puts it. */
export class WorkingDays {
    private readonly weekdaysOff: ReadonlySet<number>;
    private readonly daysOff: ReadonlySet<number>;

    constructor({ weekdaysOff, daysOff }: DaysOff) {
        this.weekdaysOff = new Set(weekdaysOff);
        this.daysOff = new Set(daysOff.map(dayOf));
    }

    isWorking(day: number): boolean {
        return !this.weekdaysOff.has(weekdayOf(day)) && !this.daysOff.has(day);
    }

    /** The working day that many working days later (negative: earlier); a day off counts as the working day before it. */
    add(day: number, workingDays: number): number {
        let at = this.previous(day);
        for (let left = Math.abs(workingDays); left > 0; left -= 1) {
            at = workingDays > 0 ? this.next(at + 1) : this.previous(at - 1);
        }
        return at;
    }

    next(day: number): number {
        let at = day;
        while (!this.isWorking(at)) {
            at += 1;
        }
        return at;
    }

    previous(day: number): number {
        let at = day;
        while (!this.isWorking(at)) {
            at -= 1;
        }
        return at;
    }
}
