import { figureDate, rowDate } from 'c/mspDates';
import type { PlanView, ReschedulePreview } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { counted, format, number } from 'c/mspText';

type Figures = ReschedulePreview['before'];

/** A line of the table: a figure now and after the change. */
export interface FigureRow {
    readonly key: string;
    readonly name: string;
    readonly before: string;
    readonly after: string;
    readonly afterClass: string;
    /** A glyph and a word beside the colour. */
    readonly bad: boolean;
}

const DASH = '–';

/** What the change does to the ends of the plan; figures a plan does not have are left out. */
export function figureRows({ before, after }: ReschedulePreview, plan: PlanView): FigureRow[] {
    if (!after) {
        return [];
    }
    const day = (date: string | null): string => (date ? figureDate(date, plan.asOf) : DASH);
    const closeDate = figureDate(plan.closeDate, plan.asOf);
    return [
        row('signature', label.figureSignature, day(before.supportedCloseDate), day(after.supportedCloseDate), false),
        row(
            'close',
            format(label.figureClose, closeDate),
            closeText(before),
            closeText(after),
            after.closeVerdict === 'Does not fit'
        ),
        row('value', label.figureValue, day(before.likelyValue), day(after.likelyValue), false),
        row(
            'verdict',
            format(label.figureVerdict, day(after.valueDate)),
            valueText(before),
            valueText(after),
            after.verdict === 'Does not fit'
        )
    ].filter((line) => line.before !== DASH || line.after !== DASH);
}

function row(key: string, name: string, before: string, after: string, bad: boolean): FigureRow {
    const changed = before !== after;
    const afterClass = ['after', changed && 'after_changed', bad && changed && 'after_bad'].filter(Boolean).join(' ');
    return { key, name, before, after, afterClass, bad: bad && changed };
}

function closeText({ closeVerdict, closeVerdictLabel, closeBufferLeft, closeBufferNeeded }: Figures): string {
    return verdictText(closeVerdict, closeVerdictLabel, closeBufferLeft, closeBufferNeeded);
}

function valueText({ verdict, verdictLabel, bufferLeft, bufferNeeded }: Figures): string {
    return verdictText(verdict, verdictLabel, bufferLeft, bufferNeeded);
}

function verdictText(verdict: string | null, text: string | null, left: number | null, needed: number | null): string {
    if (verdict === null || text === null) {
        return DASH;
    }
    if (left === null || needed === null) {
        return text;
    }
    return left < 0
        ? format(label.verdictLate, text, counted(-left, label.workingDayOne, label.workingDayMany))
        : format(label.verdictBuffer, text, number(left), number(needed));
}

/** Old and new day of everything that moves. */
export interface MoveLine {
    readonly key: string;
    readonly name: string;
    readonly days: string;
    readonly asksAgain: boolean;
}

export function moveLines({ moves }: ReschedulePreview): MoveLine[] {
    return moves.map(({ activityId, name, oldDue, newDue, asksAgain }) => ({
        key: activityId,
        name,
        days: format(label.fromTo, oldDue ? rowDate(oldDue) : label.noDateYet, newDue ? rowDate(newDue) : DASH),
        asksAgain
    }));
}
