import { LightningElement, api } from 'lwc';
import type { Command, Perform } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { IDLE, NOBODY, attempt, contactOptions, typedNumber } from 'c/mspDiscoveryModel';
import type { ProjectedValue, Saving } from 'c/mspDiscoveryModel';
import type { Option, PlanView } from 'c/mspPlanTypes';

type Focusable = HTMLElement & { focus(): void };

/** Edits what the customer expects the project to be worth. Tells `close` when it is saved or given up. */
export default class MspProjectedForm extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api periods: readonly Option[] = [];

    draft!: ProjectedValue;
    saving: Saving = IDLE;
    private stored: ProjectedValue | null = null;
    private seen: ProjectedValue | null = null;
    private focused = false;

    /** While the form is open a newer value does not replace what was typed. */
    @api
    get projected(): ProjectedValue | null {
        return this.stored;
    }

    set projected(projected: ProjectedValue | null) {
        if (projected && !this.stored) {
            this.draft = projected;
            this.seen = projected;
        }
        this.stored = projected ?? this.stored;
    }

    renderedCallback(): void {
        if (!this.focused) {
            this.focused = true;
            this.template?.querySelector<Focusable>('lightning-input')?.focus();
        }
    }

    get people(): readonly Option[] {
        const { contactId, contactName } = this.draft;
        const also = contactId && contactName ? { value: contactId, label: contactName } : null;
        return contactOptions(this.plan, label.sourceNobody, also);
    }

    get person(): string {
        return this.draft.contactId ?? NOBODY;
    }

    get hasConflicts(): boolean {
        return this.saving.conflicts.length > 0;
    }

    handleAmount(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.draft = { ...this.draft, amount: typedNumber(event.detail.value) };
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        const name = (event.currentTarget as HTMLElement).dataset.field ?? '';
        this.draft = { ...this.draft, [name]: event.detail.value || null };
    }

    handleConfirm(): void {
        void this.save();
    }

    handleKeepMine(): void {
        this.seen = this.stored;
        void this.save();
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    private async save(): Promise<void> {
        const { seen } = this;
        const sent: ProjectedValue = { ...this.draft, seen: seen && { ...seen, seen: null } };
        const done = label.projectedDone;
        const undo: Command | null = seen && {
            name: 'projectedValue',
            args: [{ ...seen, seen: { ...sent, seen: null } }],
            done
        };
        const command: Command = { name: 'projectedValue', args: [sent], done, ...(undo && { undo }) };
        if (await attempt(this.perform, command, this.plan, (saving) => (this.saving = saving))) {
            this.handleCancel();
        }
    }
}
