import { LightningElement, api } from 'lwc';
import { fullDate } from 'c/mspDates';
import label from 'c/mspLabels';
import { activityById } from 'c/mspPlanModel';
import type { Fact } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { counted, format } from 'c/mspText';

/** What a step needs, waits for and may take: the facts behind its row. */
export default class MspStepDetail extends LightningElement {
    @api plan!: PlanView;
    @api activityId = '';

    get facts(): Fact[] {
        const activity = activityById(this.plan, this.activityId);
        if (!activity) {
            return [];
        }
        const { earliestDate, latestDate, slack, critical } = activity;
        const waitsFor = activity.predecessorIds.flatMap((id) => activityById(this.plan, id)?.name ?? []);
        const range =
            earliestDate && latestDate && format(label.detailRange, fullDate(earliestDate), fullDate(latestDate));
        const slackText = slack === null ? null : counted(slack, label.dayOne, label.dayMany);
        const entries: [string, string | null][] = [
            [label.detailEvidence, activity.requiredEvidence],
            [label.fieldEvidence, activity.evidence],
            [label.detailGuidance, activity.guidance],
            [label.detailWaitsFor, waitsFor.join(', ')],
            [label.detailPossible, range],
            [label.detailSlack, critical ? label.detailCritical : slackText],
            [label.detailDuration, format(label.detailDurationValue, activity.typicalDays, activity.longDays)]
        ];
        return entries.flatMap(([name, value]) => (value ? [{ label: name, value }] : []));
    }
}
