import { LightningElement, api } from 'lwc';
import type { Command, Outcome, Perform } from 'c/mspCommands';
import type { ConflictLine } from 'c/mspConflict';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, inWords, newAnswer, sourceText, timeOfDay, withSeen } from 'c/mspDiscoveryModel';
import type { Answer, Heard, Level, Question } from 'c/mspDiscoveryModel';
import glyphs from 'c/mspGlyphs';
import type { Option, PlanView } from 'c/mspPlanTypes';
import { format, joined } from 'c/mspText';

type Focusable = HTMLElement & { focus(): void };
type State = 'same' | 'typed' | 'saving' | 'saved' | 'refused';

/** Rest after the last key until what was typed is saved. */
const REST_MS = 1000;

/**
 * One question of the guide with its answer, which is saved while it is typed: after a second of rest or on leaving.
 * A refused save keeps the text, says why, and can be tried again. Tells `toggle` with the question when it is opened or closed.
 */
export default class MspGuideQuestion extends LightningElement {
    label = label;
    glyphs = glyphs;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api question!: Question;
    @api levels: readonly Option[] = [];
    /** Number before the title; null for questions without an order. */
    @api position: number | null = null;
    @api open = false;

    draft: Answer = newAnswer({});
    state: State = 'same';
    fault: string | null = null;
    conflicts: readonly ConflictLine[] = [];
    private stored: Answer | null = null;
    private seen: Answer | null = null;
    private savedAt = '';
    private rest: number | undefined;

    /** The stored answer; null as long as nobody answered. What is being typed stays when a newer one comes. */
    @api
    get answer(): Answer | null {
        return this.stored;
    }

    set answer(answer: Answer | null) {
        this.stored = answer;
        if (this.state === 'same' || this.state === 'saved') {
            this.take(answer);
        }
    }

    /** On the question, so that a reader hears it before the field. */
    @api focus(): void {
        this.template?.querySelector<Focusable>('.toggle')?.focus();
    }

    disconnectedCallback(): void {
        if (this.state === 'typed') {
            void this.save();
        }
    }

    get title(): string {
        return this.position === null ? this.question.title : `${this.position} ${this.question.title}`;
    }

    get arrow(): string {
        return this.open ? glyphs.down : glyphs.right;
    }

    get summary(): string | null {
        const { text, inTheirWords } = this.draft;
        if (this.open || !text) {
            return null;
        }
        return joined([inTheirWords ? format(label.quote, text) : text, sourceText(this.plan, this.draft)]);
    }

    get standing(): string | null {
        if (this.open) {
            return null;
        }
        if (!this.draft.text) {
            return label.guideNotAsked;
        }
        return this.draft.inTheirWords ? label.guideWords : label.guideOurs;
    }

    get isInTheirWords(): boolean {
        return !this.open && this.draft.inTheirWords;
    }

    get editable(): boolean {
        return this.plan.planId ? this.plan.editable : this.plan.mayCreate;
    }

    get answerLabel(): string {
        return format(label.guideAnswerTo, this.question.title);
    }

    get readOnlyText(): string {
        const { text, inTheirWords } = this.draft;
        return text ? (inTheirWords ? format(label.quote, text) : text) : label.guideNotAsked;
    }

    get readOnlySource(): string | null {
        return this.draft.text ? sourceText(this.plan, this.draft) : null;
    }

    get levelOptions(): readonly Option[] {
        return [{ value: NOBODY, label: label.guideLevelNone }, ...this.levels];
    }

    get level(): string {
        return this.draft.level ?? NOBODY;
    }

    get status(): string {
        switch (this.state) {
            case 'typed':
                return label.guideUnsaved;
            case 'saving':
                return label.guideSaving;
            case 'saved':
                return format(label.guideSaved, this.savedAt);
            default:
                return '';
        }
    }

    get hasConflicts(): boolean {
        return this.conflicts.length > 0;
    }

    get removable(): boolean {
        return this.stored !== null;
    }

    handleToggle(): void {
        this.dispatchEvent(new CustomEvent('toggle', { detail: this.question }));
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.edit({ text: event.detail.value });
    }

    handleLevel(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.edit({ level: event.detail.value === NOBODY ? null : (event.detail.value as Level) });
        this.saveNow();
    }

    handleSource(event: CustomEvent<Heard>): void {
        event.stopPropagation();
        this.edit(event.detail);
        this.saveNow();
    }

    handleLeave(): void {
        if (this.state === 'typed') {
            this.saveNow();
        }
    }

    handleRetry(): void {
        void this.save();
    }

    handleKeepMine(): void {
        this.seen = this.stored;
        void this.save();
    }

    handleTakeTheirs(): void {
        this.state = 'same';
        this.conflicts = [];
        this.take(this.stored);
    }

    handleRemove(): void {
        void this.remove();
    }

    private take(answer: Answer | null): void {
        const { key, kind, title } = this.question;
        this.draft = answer ?? newAnswer({ kind, questionKey: key, question: title });
        this.seen = answer;
    }

    private edit(change: Partial<Answer>): void {
        this.draft = { ...this.draft, ...change };
        if (this.state !== 'saving') {
            this.state = 'typed';
        }
        this.fault = null;
        this.restart(REST_MS);
    }

    /** Without words there is nothing to save yet. */
    private saveNow(): void {
        if (this.draft.text?.trim()) {
            this.restart(0);
        }
    }

    private restart(after: number): void {
        window.clearTimeout(this.rest);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- what is typed is saved after a rest
        this.rest = window.setTimeout(() => {
            void this.save();
        }, after);
    }

    private async save(): Promise<void> {
        window.clearTimeout(this.rest);
        if (this.state === 'saving') {
            this.restart(REST_MS);
            return;
        }
        if (!this.draft.text?.trim()) {
            this.refuse(this.stored ? label.guideEmptied : null);
            return;
        }
        const sent = this.draft;
        // The first save made the record: a second one must not make another.
        const id = sent.id ?? this.stored?.id ?? null;
        this.state = 'saving';
        this.fault = null;
        this.conflicts = [];
        const command: Command = {
            name: 'answer',
            args: [withSeen({ ...sent, id }, this.seen ?? this.stored)],
            done: label.guideDone,
            quiet: true
        };
        this.show(await this.perform(command), sent);
    }

    private show({ saved, fault, conflicts }: Outcome, sent: Answer): void {
        const typedMeanwhile = this.draft !== sent;
        if (!saved) {
            this.refuse(fault);
            this.conflicts = conflicts.map((line) => ({
                ...line,
                mine: inWords(this.plan, line.mine),
                theirs: inWords(this.plan, line.theirs)
            }));
            return;
        }
        this.savedAt = timeOfDay(new Date());
        this.seen = { ...sent, id: this.stored?.id ?? sent.id };
        this.draft = { ...this.draft, id: this.seen.id };
        this.state = typedMeanwhile ? 'typed' : 'saved';
        if (typedMeanwhile) {
            this.restart(REST_MS);
        }
    }

    private refuse(fault: string | null): void {
        this.state = fault ? 'refused' : 'typed';
        this.fault = fault;
    }

    private async remove(): Promise<void> {
        window.clearTimeout(this.rest);
        const { stored } = this;
        if (!stored?.id) {
            return;
        }
        this.state = 'saving';
        const back: Command = {
            name: 'answer',
            args: [{ ...stored, id: null, seen: null }],
            done: label.guideRemoved
        };
        const outcome = await this.perform({
            name: 'removeDiscovery',
            args: [stored.id],
            done: label.guideRemoved,
            undo: back
        });
        this.state = 'same';
        this.fault = outcome.fault;
        if (outcome.saved) {
            this.take(null);
        }
    }
}
