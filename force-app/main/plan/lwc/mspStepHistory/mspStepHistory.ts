import { LightningElement, api } from 'lwc';
import type { MspStepHistory_Entry as Entry } from '@salesforce/apex-types';
import { figureDate, rowDate } from 'c/mspDates';
import label from 'c/mspLabels';
import { stepHistory } from 'c/mspPlanApi';
import type { PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format, joined } from 'c/mspText';

interface HistoryLine {
    readonly key: number;
    readonly day: string;
    readonly text: string;
    readonly note: string | null;
}

const SHOWN_AT_FIRST = 6;

/** What happened to a step, newest first. Read when the panel shows the step, and again when the plan changed. */
export default class MspStepHistory extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    error: unknown = null;
    private currentPlan: PlanView | null = null;
    private currentId = '';
    private entries: readonly Entry[] | null = null;
    private showsAll = false;
    private asked = 0;

    @api
    get plan(): PlanView | null {
        return this.currentPlan;
    }

    set plan(plan: PlanView | null) {
        this.currentPlan = plan;
        void this.read();
    }

    @api
    get activityId(): string {
        return this.currentId;
    }

    set activityId(activityId: string) {
        this.entries = activityId === this.currentId ? this.entries : null;
        this.currentId = activityId;
        void this.read();
    }

    get loading(): boolean {
        return this.entries === null && !this.error;
    }

    get isEmpty(): boolean {
        return this.entries?.length === 0;
    }

    get lines(): HistoryLine[] {
        const entries = this.entries ?? [];
        return (this.showsAll ? entries : entries.slice(0, SHOWN_AT_FIRST)).map((entry, key) => ({
            key,
            day: entry.day ? figureDate(entry.day, this.currentPlan?.asOf ?? entry.day) : label.dash,
            text: joined([textOf(entry), entry.undone ? stepsLabel.histUndone : null]),
            note: entry.note
        }));
    }

    get moreLabel(): string | null {
        const hidden = (this.entries?.length ?? 0) - SHOWN_AT_FIRST;
        return hidden > 0 && !this.showsAll ? format(label.attentionMore, hidden) : null;
    }

    handleMore(): void {
        this.showsAll = true;
    }

    handleRetry(): void {
        void this.read();
    }

    /** Only the last question is answered: the user may have gone to the next step meanwhile. */
    private async read(): Promise<void> {
        const planId = this.currentPlan?.planId;
        if (!planId || !this.currentId) {
            return;
        }
        this.asked += 1;
        const question = this.asked;
        try {
            const entries = await stepHistory(planId, this.currentId);
            if (question === this.asked) {
                this.entries = entries;
                this.error = null;
            }
        } catch (error) {
            if (question === this.asked) {
                this.error = error;
            }
        }
    }
}

function textOf(entry: Entry): string {
    const day = (date: string | null): string => (date ? rowDate(date) : stepsLabel.noDay);
    const moved = format(stepsLabel.histMoved, day(entry.oldDate), day(entry.newDate));
    switch (entry.kind) {
        case 'added':
            return format(stepsLabel.histAdded, entry.who ?? label.dash);
        case 'agreed':
            return format(stepsLabel.histAgreed, day(entry.newDate));
        case 'started':
            return stepsLabel.histStarted;
        case 'done':
            return stepsLabel.histDone;
        case 'hidden':
            return format(stepsLabel.histHidden, entry.who ?? label.dash);
        case 'along':
            return joined([moved, entry.cause ? format(stepsLabel.histFollows, entry.cause) : null], ', ');
        default:
            return joined([
                moved,
                entry.sideLabel ? format(stepsLabel.histAskedBy, entry.sideLabel) : null,
                entry.reasonLabel,
                entry.who
            ]);
    }
}
