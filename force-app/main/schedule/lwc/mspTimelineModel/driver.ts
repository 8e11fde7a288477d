import { rowDate } from 'c/mspDates';
import type { PlanView } from 'c/mspPlanTypes';
import label from 'c/mspScheduleLabels';
import { counted, format, joined } from 'c/mspText';

/** The sentence above the timeline: what drives the next end, and how much room stands beside it. */
export interface DriverText {
    readonly drives: string;
    readonly detail: string;
}

export function driverText({ timeline }: PlanView): DriverText | null {
    const driver = timeline?.driver;
    if (!driver) {
        return null;
    }
    const { movesSignature, likely, against, withBuffer, nextName, nextSlack } = driver;
    const towards = movesSignature ? label.likelyAgainstClose : label.likelyAgainstValue;
    return {
        drives: format(movesSignature ? label.drivesSignature : label.drivesValue, driver.name),
        detail: joined(
            [
                against
                    ? format(towards, rowDate(likely), rowDate(against), rowDate(withBuffer))
                    : format(label.likelyAlone, rowDate(likely), rowDate(withBuffer)),
                nextName && nextSlack !== null ? roomText(nextName, nextSlack) : null,
                label.workingDays
            ],
            ' '
        )
    };
}

function roomText(name: string, slack: number): string {
    const room = slack > 0 ? counted(slack, label.slackOne, label.slackMany) : label.slackNone;
    return format(label.hasRoom, name, room);
}
