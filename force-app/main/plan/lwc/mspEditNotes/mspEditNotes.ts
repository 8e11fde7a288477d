import { LightningElement, api } from 'lwc';
import { rowDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { activityById } from 'c/mspPlanModel';
import type { PromptName } from 'c/mspPlanModel';
import type { Activity, ParticipantEdit, PlanView, ReschedulePreview, Side } from 'c/mspPlanTypes';
import { saveText } from 'c/mspReschedule';
import { ask, consequenceLine, dayThatHolds } from 'c/mspStepEdits';
import type { Answers, StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

type Focusable = HTMLElement & { focus(): void };

const PROMPTS: ReadonlySet<string> = new Set<PromptName>([
    'blocked',
    'evidence',
    'unknown',
    'hidden',
    'reopen',
    'offer'
]);

/** What stands below a field that is edited: the keys, what else would move, a refusal, a conflict, a second question. */
export default class MspEditNotes extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    errorGlyph = glyphs.error;
    @api edit!: StepEdit;
    @api plan!: PlanView;

    /** Leads to the first question; false if there is none. */
    @api focusQuestion(): boolean {
        const question = this.template?.querySelector<Focusable>('[data-question]');
        question?.focus();
        return question !== null && question !== undefined;
    }

    get activity(): Activity | undefined {
        return activityById(this.plan, this.edit.activityId);
    }

    get prompt(): PromptName | null {
        const { editor } = this.edit;
        return this.activity && PROMPTS.has(editor) ? (editor as PromptName) : null;
    }

    get personSide(): Side | null {
        const sides: Readonly<Record<string, Side>> = { customerPerson: 'Customer', vendorPerson: 'Vendor' };
        return sides[this.edit.editor] ?? null;
    }

    get busy(): boolean {
        return this.edit.phase !== 'open';
    }

    get asking(): boolean {
        return this.edit.phase === 'asking';
    }

    get showsHint(): boolean {
        const { editor, phase, outcome } = this.edit;
        return editor === 'due' && phase === 'open' && !this.preview && !outcome.fault && !this.hasConflicts;
    }

    get preview(): ReschedulePreview | null {
        return this.edit.phase === 'open' ? this.edit.preview : null;
    }

    get consequences(): string {
        return this.preview ? consequenceLine(this.preview, this.edit.activityId) : '';
    }

    get confirmLabel(): string {
        return this.preview ? saveText({}, this.preview) : '';
    }

    /** Followers can be left where they are. */
    get mayMoveAlone(): boolean {
        return (this.preview?.moves.length ?? 0) > 1;
    }

    get keepLabel(): string {
        const due = this.activity?.dueDate;
        return due ? format(stepsLabel.keepDate, rowDate(due)) : label.cancel;
    }

    get holds(): string | null {
        return this.preview && dayThatHolds(this.preview, this.edit.activityId);
    }

    get holdsLabel(): string {
        return this.holds ? format(stepsLabel.useDate, rowDate(this.holds)) : '';
    }

    get fault(): string | null {
        return this.edit.outcome.fault;
    }

    /** Small forms show the refusal themselves, beside their buttons. */
    get ownFault(): string | null {
        if (this.prompt || this.personSide || !this.fault) {
            return null;
        }
        return this.retryable ? format(stepsLabel.notSavedYet, this.fault) : this.fault;
    }

    /** Nobody said what is wrong with the values: the same again may work. */
    get retryable(): boolean {
        return this.edit.outcome.refusals.length === 0 && this.edit.sent.length > 0 && !this.hasConflicts;
    }

    get hasConflicts(): boolean {
        return this.edit.outcome.conflicts.length > 0;
    }

    handleConfirm(): void {
        ask(this, { what: 'confirm', activityId: this.edit.activityId, onlyThis: false });
    }

    handleOnlyThis(): void {
        ask(this, { what: 'confirm', activityId: this.edit.activityId, onlyThis: true });
    }

    handleUseDate(): void {
        this.answer({ due: this.holds });
    }

    handleAnswer(event: CustomEvent<Answers>): void {
        event.stopPropagation();
        this.answer({ ...this.edit.answers, ...event.detail });
    }

    handlePerson(event: CustomEvent<ParticipantEdit>): void {
        ask(this, { what: 'person', activityId: this.edit.activityId, participant: event.detail });
    }

    handleRetry(): void {
        ask(this, { what: 'retry', activityId: this.edit.activityId });
    }

    handleKeepMine(): void {
        ask(this, { what: 'keepMine', activityId: this.edit.activityId });
    }

    handleTakeTheirs(): void {
        ask(this, { what: 'takeTheirs', activityId: this.edit.activityId });
    }

    handleCancel(): void {
        ask(this, { what: 'cancel', activityId: this.edit.activityId, returnFocus: true });
    }

    /** The keys of these buttons and fields are not those of the row around them. */
    handleKeydown(event: KeyboardEvent): void {
        event.stopPropagation();
        if (event.key === 'Escape') {
            this.handleCancel();
        }
    }

    private answer(answers: Answers): void {
        const { activityId, spot } = this.edit;
        ask(this, { what: 'answer', activityId, spot, answers });
    }
}
