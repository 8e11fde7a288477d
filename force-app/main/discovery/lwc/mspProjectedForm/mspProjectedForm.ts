import { api } from 'lwc';
import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, contactOptions, typedNumber } from 'c/mspDiscoveryModel';
import type { ProjectedValue } from 'c/mspDiscoveryModel';
import type { Option } from 'c/mspPlanTypes';
import MspRecordForm from 'c/mspRecordForm';

/** Edits what the customer expects the project to be worth. Every plan has one such value, so it cannot be removed. */
export default class MspProjectedForm extends MspRecordForm<ProjectedValue> {
    @api periods: readonly Option[] = [];

    get people(): readonly Option[] {
        const { contactId, contactName } = this.draft;
        const also = contactId && contactName ? { value: contactId, label: contactName } : null;
        return contactOptions(this.plan, label.sourceNobody, also);
    }

    get person(): string {
        return this.draft.contactId ?? NOBODY;
    }

    handleAmount(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.change({ amount: typedNumber(event.detail.value) });
    }

    protected saveCommand(projected: ProjectedValue): Command {
        return { name: 'projectedValue', args: [projected], done: label.projectedDone };
    }

    protected removeCommand(): null {
        return null;
    }
}
