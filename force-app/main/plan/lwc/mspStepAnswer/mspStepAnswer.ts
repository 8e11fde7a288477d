import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import { rowDate } from 'c/mspDates';
import { sentence } from 'c/mspErrors';
import label from 'c/mspLabels';
import { previewReschedule } from 'c/mspPlanApi';
import { isOpen, participantName } from 'c/mspPlanModel';
import type { Activity, Option, PlanView } from 'c/mspPlanTypes';
import { ask, consequenceLine, moveOf } from 'c/mspStepEdits';
import type { StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

type Field = HTMLElement & { readonly value: string | null; focus(): void };
type FormBox = HTMLElement & { checkFields(fields: readonly Element[]): boolean };
type Focusable = HTMLElement & { focus(): void };

const OFFERED = 'Other date offered';

/**
 * What the customer said to this step. Another date they offered is answered here, with what accepting it does; their
 * answer can be noted for any step they see. Event: `accept`.
 */
export default class MspStepAnswer extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    @api perform!: Perform;
    @api edit: StepEdit | null = null;

    noting = false;
    noted = 'Agreed';
    busy = false;
    fault: string | null = null;
    private consequence: string | null = null;
    private asked: string | null = null;
    private currentPlan!: PlanView;
    private currentActivity!: Activity;

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        this.currentPlan = plan;
        this.work();
    }

    @api
    get activity(): Activity {
        return this.currentActivity;
    }

    set activity(activity: Activity) {
        this.currentActivity = activity;
        this.work();
    }

    @api focus(): void {
        this.template?.querySelector<Focusable>('.slds-button, .link')?.focus();
    }

    get shown(): boolean {
        return this.activity.visibleToCustomer && isOpen(this.activity);
    }

    get offered(): boolean {
        return this.shown && this.activity.agreement === OFFERED && this.activity.offeredDate !== null;
    }

    get offerText(): string {
        const { offeredDate, dueDate, customerOwnerId } = this.activity;
        const who = customerOwnerId ? participantName(this.plan, customerOwnerId) : stepsLabel.theCustomer;
        const day = offeredDate ? rowDate(offeredDate) : '';
        return dueDate
            ? format(stepsLabel.offersInstead, who, day, rowDate(dueDate))
            : format(stepsLabel.offers, who, day);
    }

    get consequenceText(): string {
        return this.consequence ?? stepsLabel.workingOut;
    }

    get acceptLabel(): string {
        return format(stepsLabel.acceptDate, this.activity.offeredDate ? rowDate(this.activity.offeredDate) : '');
    }

    get keepLabel(): string | null {
        return this.activity.dueDate && format(stepsLabel.keepDate, rowDate(this.activity.dueDate));
    }

    get agreementText(): string {
        return format(stepsLabel.theirAnswer, this.activity.agreementLabel ?? label.dash);
    }

    get offerEdit(): StepEdit | null {
        const { edit } = this;
        return edit?.spot === 'panel' && edit.editor === 'offer' && edit.phase !== 'saving' ? edit : null;
    }

    get states(): Option[] {
        return [
            { value: 'Asked', label: stepsLabel.stateAsked },
            { value: 'Agreed', label: stepsLabel.stateAgreed },
            { value: OFFERED, label: stepsLabel.stateOffered },
            { value: 'Declined', label: stepsLabel.stateDeclined }
        ];
    }

    get asksDate(): boolean {
        return this.noted === OFFERED;
    }

    get noteHeading(): string {
        return format(stepsLabel.noteAnswer, this.activity.name);
    }

    handleAccept(): void {
        this.dispatchEvent(new CustomEvent('accept'));
    }

    handleKeep(): void {
        const { name, dueDate } = this.activity;
        void this.answer('Asked', null, format(stepsLabel.keptDone, name, dueDate ? rowDate(dueDate) : ''));
    }

    handleOther(): void {
        ask(this, { what: 'open', activityId: this.activity.id, editor: 'offer', spot: 'panel' });
    }

    handleNote(): void {
        this.noting = true;
        this.fault = null;
        this.noted = this.activity.agreement === 'Agreed' ? 'Declined' : 'Agreed';
    }

    handleState(event: CustomEvent<{ value: string }>): void {
        this.noted = event.detail.value;
    }

    handleCancel(): void {
        this.noting = false;
        void Promise.resolve().then(() => this.focus());
    }

    handleConfirm(): void {
        const date = this.template?.querySelector<Field>('.date') ?? null;
        const box = this.template?.querySelector<FormBox>('c-msp-form-box');
        if (box?.checkFields(date ? [date] : [])) {
            const state = this.states.find(({ value }) => value === this.noted)?.label ?? '';
            const done = format(stepsLabel.answerDone, this.activity.name, state);
            void this.answer(this.noted, date?.value ?? null, done);
        }
    }

    private async answer(state: string, offered: string | null, done: string): Promise<void> {
        const { id, agreement, offeredDate } = this.activity;
        if (this.busy) {
            return;
        }
        this.busy = true;
        const outcome = await this.perform({
            name: 'answerSteps',
            args: [[id], state, offered],
            done,
            undo: { name: 'answerSteps', args: [[id], agreement ?? 'Not asked', offeredDate], done: label.undone }
        });
        this.busy = false;
        this.fault = outcome.fault;
        this.noting = this.noting && !outcome.saved;
    }

    /** What accepting would do is worked out once for each offered day. */
    private work(): void {
        if (!this.currentPlan || !this.currentActivity || !this.offered) {
            return;
        }
        const { id, offeredDate, dueDate } = this.currentActivity;
        const question = `${id} ${dueDate ?? ''} ${offeredDate ?? ''}`;
        if (offeredDate && question !== this.asked) {
            this.asked = question;
            this.consequence = null;
            void this.preview(id, offeredDate, question);
        }
    }

    private async preview(activityId: string, day: string, question: string): Promise<void> {
        const { planId } = this.currentPlan;
        let text: string;
        try {
            const preview = await previewReschedule(planId ?? '', moveOf(this.currentPlan, activityId, day));
            const refusals = preview.refusals.map((refusal) => refusal.message);
            text = refusals.length > 0 ? refusals.join(' ') : consequenceLine(preview, activityId);
        } catch (error) {
            text = sentence(error);
        }
        if (question === this.asked) {
            this.consequence = text;
        }
    }
}
