import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import { goTo } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { fullDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import shared from 'c/mspLabels';
import type { PlanLife, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspReviewLabels';
import { currentItem, decisionsOf, newDraft, withDecision } from 'c/mspReviewModel';
import type { Draft, DraftItem } from 'c/mspReviewModel';
import { classes, counted, format, number } from 'c/mspText';
import { forget, recall, remember } from './drafts';

interface Line extends DraftItem {
    readonly position: string;
    readonly isCurrent: boolean;
    readonly isDone: boolean;
    readonly isOpen: boolean;
    readonly said: string;
    readonly backLabel: string;
    readonly className: string;
}

type Focusable = HTMLElement & { focus(): void };
type Checked = HTMLElement & { reportValidity(): boolean };

/** Holds a review: walks what needs attention one by one, records what is decided, then asks who took part. */
export default class MspReviewWalk extends LightningElement {
    label = label;
    shared = shared;
    check = glyphs.done;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api life: PlanLife | null = null;
    @api busy = false;

    running = false;
    fault: string | null = null;
    text = '';
    private draft: Draft | null = null;
    private focusText = false;

    connectedCallback(): void {
        this.draft = recall(this.address);
    }

    renderedCallback(): void {
        if (this.focusText) {
            this.focusText = false;
            this.template?.querySelector<Focusable>('[data-focus]')?.focus();
        }
    }

    /** Starts or goes on, if the user may hold one. */
    @api begin(): void {
        if (this.mayHold && !this.running) {
            this.handleStart();
        }
    }

    get title(): string {
        return this.running ? label.inProgress : label.title;
    }

    get mayHold(): boolean {
        return this.plan.actions.includes('holdReview');
    }

    get position(): string {
        const items = this.draft?.items ?? [];
        const index = items.findIndex((item) => !item.passed);
        return this.running && index >= 0 ? format(label.item, number(index + 1), number(items.length)) : '';
    }

    get paused(): string | null {
        return this.draft && !this.running ? format(label.paused, fullDate(this.draft.begunOn)) : null;
    }

    get readyText(): string {
        const count = this.plan.attention.length;
        return count === 0 ? label.readyNone : counted(count, label.readyOne, label.ready);
    }

    get startLabel(): string {
        return this.draft ? label.goOn : label.start;
    }

    get current(): DraftItem | null {
        return this.draft && currentItem(this.draft);
    }

    get lines(): Line[] {
        const { current } = this;
        return (this.draft?.items ?? []).map((item, index) => ({
            ...item,
            position: number(index + 1),
            isCurrent: item.key === current?.key,
            isDone: item.passed,
            isOpen: !item.passed && item.key !== current?.key,
            said: item.text || label.skipped,
            backLabel: format(label.backTo, item.subject),
            className: classes('item', item.key === current?.key && 'item_current', item.passed && 'item_done')
        }));
    }

    get recordLabel(): string {
        const open = this.draft?.items.filter((item) => !item.passed).length ?? 0;
        return open > 1 ? label.recordNext : label.recordLast;
    }

    get asksEnd(): boolean {
        return this.running && this.current === null;
    }

    get people(): { readonly label: string; readonly value: string }[] {
        return this.plan.participants
            .filter((person) => !person.seat && (person.leftOn === null || person.leftOn > this.plan.asOf))
            .map((person) => ({ label: person.name, value: person.id }));
    }

    get attendeeIds(): readonly string[] {
        return this.draft?.attendeeIds ?? [];
    }

    get others(): string {
        return this.draft?.others ?? '';
    }

    get more(): string {
        return this.draft?.more ?? '';
    }

    get heldOn(): string {
        return this.draft?.heldOn ?? this.plan.asOf;
    }

    get nextOn(): string | null {
        return this.draft?.nextOn ?? null;
    }

    get nextHelp(): string {
        return format(label.nextDefault, number(this.life?.cadenceDays ?? 0));
    }

    get withoutCustomer(): boolean {
        const there = new Set(this.attendeeIds);
        return !this.plan.participants.some(
            ({ id, side, contactId }) => there.has(id) && side === 'Customer' && contactId
        );
    }

    handleStart(): void {
        this.change(this.draft ?? newDraft(this.plan));
        this.running = true;
        this.openItem();
    }

    handlePause(): void {
        this.keepText();
        this.running = false;
    }

    handleDiscard(): void {
        this.running = false;
        this.draft = null;
        forget(this.address);
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        this.keepText();
    }

    handleRecord(): void {
        this.pass(this.text);
    }

    handleSkip(): void {
        this.pass('');
    }

    handleBack(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const item = this.draft?.items.find((one) => one.key === key);
        if (this.draft && item) {
            this.change(withDecision(this.draft, item.key, item.text, false));
            this.openItem();
        }
    }

    handleRepair(): void {
        const step = this.current?.stepId;
        goTo(this, { page: 'plan', ...(step ? { step } : { section: 'attention' }) });
    }

    handleAttendees(event: CustomEvent<{ value: readonly string[] }>): void {
        this.patch({ attendeeIds: event.detail.value });
    }

    handleOthers(event: CustomEvent<{ value: string }>): void {
        this.patch({ others: event.detail.value });
    }

    handleMore(event: CustomEvent<{ value: string }>): void {
        this.patch({ more: event.detail.value });
    }

    handleHeldOn(event: CustomEvent<{ value: string | null }>): void {
        this.patch({ heldOn: event.detail.value ? event.detail.value : this.plan.asOf });
    }

    handleNextOn(event: CustomEvent<{ value: string | null }>): void {
        this.patch({ nextOn: event.detail.value ? event.detail.value : null });
    }

    handleFinish(): void {
        const fields = [...(this.template?.querySelectorAll<Checked>('lightning-input') ?? [])];
        if (!this.busy && fields.every((field) => field.reportValidity())) {
            void this.finish();
        }
    }

    private async finish(): Promise<void> {
        if (!this.draft) {
            return;
        }
        const { attendeeIds, others, heldOn, nextOn } = this.draft;
        const decisions = decisionsOf(this.draft);
        this.fault = null;
        const { saved, fault } = await this.perform({
            name: 'holdReview',
            args: [{ attendeeIds, others, heldOn, nextOn, decisions }],
            done: label.done
        });
        this.fault = fault;
        if (saved) {
            this.handleDiscard();
        }
    }

    private get address(): string {
        return `${this.plan.planId ?? ''}-${userId}`;
    }

    private pass(text: string): void {
        const { current } = this;
        if (this.draft && current) {
            this.change(withDecision(this.draft, current.key, text.trim(), true));
            this.openItem();
        }
    }

    private keepText(): void {
        const { current } = this;
        if (this.draft && current) {
            this.change(withDecision(this.draft, current.key, this.text, false));
        }
    }

    private openItem(): void {
        this.text = this.current?.text ?? '';
        this.focusText = true;
    }

    private patch(part: Partial<Draft>): void {
        if (this.draft) {
            this.change({ ...this.draft, ...part });
        }
    }

    private change(draft: Draft): void {
        this.draft = draft;
        remember(this.address, draft);
    }
}
