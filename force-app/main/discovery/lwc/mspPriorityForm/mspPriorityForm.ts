import { api } from 'lwc';
import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, contactOptions } from 'c/mspDiscoveryModel';
import type { Priority } from 'c/mspDiscoveryModel';
import type { Option } from 'c/mspPlanTypes';
import MspRecordForm from 'c/mspRecordForm';
import { format } from 'c/mspText';

/** Links a priority of the customer's company to the plan, or edits one that is linked. */
export default class MspPriorityForm extends MspRecordForm<Priority> {
    /** Priorities of the account that are not linked yet; only for a new link. */
    @api others: readonly Priority[] = [];

    get asksWhich(): boolean {
        return this.others.length > 0;
    }

    get choices(): readonly Option[] {
        const known = this.others.map((priority) => ({ value: priority.id ?? NOBODY, label: priority.name }));
        return [...known, { value: NOBODY, label: label.priorityNew }];
    }

    get chosen(): string {
        return this.draft.id ?? NOBODY;
    }

    override get removeLabel(): string | null {
        const isLinked = this.record?.id !== null && this.record?.linked === true;
        return isLinked ? label.priorityUnlink : null;
    }

    get people(): readonly Option[] {
        const { executiveOwnerId, executiveOwnerName } = this.draft;
        const owner =
            executiveOwnerId && executiveOwnerName ? { value: executiveOwnerId, label: executiveOwnerName } : null;
        return contactOptions(this.plan, label.priorityOwnerNone, owner);
    }

    get owner(): string {
        return this.draft.executiveOwnerId ?? NOBODY;
    }

    /** Whatever is saved here is linked; what takes that back knows whether it was. */
    handleChoice(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        const known = this.others.find((priority) => priority.id === event.detail.value);
        this.startFrom(known ?? { ...this.draft, id: null, name: '', statement: null, serves: null, seen: null });
        this.change({ linked: true });
    }

    protected saveCommand(priority: Priority): Command {
        return { name: 'priority', args: [priority], done: format(label.priorityDone, priority.name) };
    }

    /** The customer keeps it; it only no longer counts for this plan. */
    protected removeCommand(stored: Priority): Command {
        const done = format(label.priorityUnlinked, stored.name);
        const undo: Command = { name: 'priority', args: [stored], done };
        return { name: 'priority', args: [{ ...stored, linked: false }], done, undo };
    }
}
