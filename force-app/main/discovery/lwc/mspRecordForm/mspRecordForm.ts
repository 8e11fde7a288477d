import { LightningElement, api } from 'lwc';
import type { Command, Perform } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { IDLE, attempt, isNew, withSeen } from 'c/mspDiscoveryModel';
import type { Heard, Saving, Stored } from 'c/mspDiscoveryModel';
import { checkFieldsIn } from 'c/mspFields';
import type { PlanView } from 'c/mspPlanTypes';
import type { Decision } from 'c/mspRecordBox';

type Focusable = HTMLElement & { focus(): void };

/**
 * What the forms of the discovery pages have in common: they edit a copy, save it with the state they began from, keep
 * what was typed while it is refused, and tell `close` when it is saved, removed or given up. `c-msp-record-box` frames
 * their fields and tells what was decided.
 */
export default abstract class MspRecordForm<Kept extends Stored<Kept>> extends LightningElement {
    label = label;
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
        return isNew(this.draft);
    }

    get removeLabel(): string | null {
        return this.isNew ? null : label.removeIt;
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

    handleDecision({ detail }: CustomEvent<Decision>): void {
        if (detail === 'cancel' || detail === 'taketheirs') {
            this.close();
        } else if (detail === 'remove') {
            this.remove();
        } else {
            // Theirs was seen now, so that mine may replace it.
            this.seen = detail === 'keepmine' ? this.stored : this.seen;
            void this.save();
        }
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

    /** What keeps the draft from being saved, as a sentence; null if nothing does. The fields show themselves what is wrong. */
    protected problem(): string | null {
        return checkFieldsIn(this.template, 'lightning-input') ? null : label.formCheck;
    }

    protected abstract saveCommand(record: Kept): Command;

    /** Null where such a record cannot be removed. */
    protected abstract removeCommand(stored: Kept): Command | null;

    /** Removes the record; what takes that back saves it as a new one. */
    protected removal(stored: Kept, done: string): Command {
        const undo = { ...this.saveCommand({ ...stored, id: null, seen: null }), done };
        return { name: 'removeDiscovery', args: [stored.id ?? ''], done, undo };
    }

    private async save(): Promise<void> {
        const problem = this.problem();
        if (problem) {
            this.saving = { ...IDLE, fault: problem };
            return;
        }
        const sent = withSeen(this.draft, this.seen);
        const command = this.saveCommand(sent);
        const former = isNew(sent) ? null : this.seen;
        const undo = former && { ...this.saveCommand(withSeen(former, sent)), done: command.done };
        await this.run({ ...command, ...(undo && { undo }) });
    }

    private remove(): void {
        const command = this.stored && this.removeCommand(this.stored);
        if (command) {
            void this.run(command);
        }
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
