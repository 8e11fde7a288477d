import { LightningElement, api } from 'lwc';
import type { Command, Perform } from 'c/mspCommands';
import { IDLE, attempt, withSeen } from 'c/mspDiscoveryModel';
import type { Heard, Saving } from 'c/mspDiscoveryModel';
import type { PlanView } from 'c/mspPlanTypes';

interface Stored<Self> {
    readonly id: string | null;
    readonly seen: Self | null;
}

type Focusable = HTMLElement & { focus(): void };

/**
 * What the forms of the discovery pages have in common: they edit a copy, save it with the state they began from, keep
 * what was typed while it is refused, and tell `close` when it is saved, removed or given up.
 */
export default abstract class MspRecordForm<Kept extends Stored<Kept>> extends LightningElement {
    @api plan!: PlanView;
    @api perform!: Perform;
    /** Name of the field that gets the focus first. */
    @api first = '';

    draft!: Kept;
    saving: Saving = IDLE;
    private stored: Kept | null = null;
    private seen: Kept | null = null;
    private focused = false;

    /** The stored record, or what is known of a new one. While the form is open a newer one does not replace what was typed. */
    @api
    get record(): Kept | null {
        return this.stored;
    }

    set record(record: Kept | null) {
        if (record && !this.stored) {
            this.draft = record;
            this.seen = record;
        }
        this.stored = record ?? this.stored;
    }

    renderedCallback(): void {
        if (!this.focused) {
            this.focused = true;
            this.template
                ?.querySelector<Focusable>(this.first ? `[data-field="${this.first}"]` : '[data-field]')
                ?.focus();
        }
    }

    get isNew(): boolean {
        return this.draft.id === null;
    }

    get isStored(): boolean {
        return !this.isNew;
    }

    get hasConflicts(): boolean {
        return this.saving.conflicts.length > 0;
    }

    handleField(event: CustomEvent<{ value: string | null }>): void {
        event.stopPropagation();
        const name = (event.currentTarget as HTMLElement).dataset.field ?? '';
        this.change({ [name]: event.detail.value || null } as unknown as Partial<Kept>);
    }

    handleSource(event: CustomEvent<Heard>): void {
        event.stopPropagation();
        this.change(event.detail as unknown as Partial<Kept>);
    }

    handleConfirm(): void {
        void this.save();
    }

    /** Theirs was seen now, so that mine may replace it. */
    handleKeepMine(): void {
        this.seen = this.stored;
        void this.save();
    }

    handleTakeTheirs(): void {
        this.close();
    }

    handleRemove(): void {
        if (this.stored) {
            void this.run(this.removeCommand(this.stored));
        }
    }

    handleCancel(): void {
        this.close();
    }

    protected change(change: Partial<Kept>): void {
        this.draft = { ...this.draft, ...change };
    }

    /** Goes on with another record, which the user chose in the form. */
    protected startFrom(record: Kept): void {
        this.draft = record;
        this.seen = record;
        this.stored = record;
    }

    /** What keeps the draft from being saved, as a sentence; null if nothing does. */
    protected abstract problem(): string | null;

    /** The command that saves; `back` is the former record, which takes the change back. */
    protected abstract saveCommand(sent: Kept, back: Kept | null): Command;

    protected abstract removeCommand(stored: Kept): Command;

    private async save(): Promise<void> {
        const problem = this.problem();
        if (problem) {
            this.saving = { ...IDLE, fault: problem };
            return;
        }
        const sent = withSeen(this.draft, this.seen);
        await this.run(this.saveCommand(sent, sent.id && this.seen ? withSeen(this.seen, sent) : null));
    }

    private async run(command: Command): Promise<void> {
        if (await attempt(this.perform, command, this.plan, (saving) => (this.saving = saving))) {
            this.close();
        }
    }

    private close(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
