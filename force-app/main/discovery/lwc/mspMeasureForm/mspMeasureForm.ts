import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, personOptions, typedNumber } from 'c/mspDiscoveryModel';
import type { Measure } from 'c/mspDiscoveryModel';
import type { Option } from 'c/mspPlanTypes';
import MspRecordForm from 'c/mspRecordForm';
import { format } from 'c/mspText';

type Checked = HTMLElement & { reportValidity(): boolean };

/** Edits a measure: from which figure to which, by when, and who reads the result. */
export default class MspMeasureForm extends MspRecordForm<Measure> {
    label = label;

    get people(): readonly Option[] {
        return personOptions(this.plan, label.measureNobody);
    }

    get reader(): string {
        return this.draft.readerId ?? NOBODY;
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        const name = (event.currentTarget as HTMLElement).dataset.field as 'baseline' | 'target';
        this.change({ [name]: typedNumber(event.detail.value) });
    }

    /** The fields show themselves what is wrong with them. */
    protected problem(): string | null {
        const fields = [...(this.template?.querySelectorAll<Checked>('lightning-input') ?? [])];
        return fields.filter((field) => !field.reportValidity()).length > 0 ? label.formCheck : null;
    }

    protected saveCommand(sent: Measure, back: Measure | null): Command {
        const done = format(label.measureDone, sent.name ?? '');
        return { name: 'measure', args: [sent], done, ...(back && { undo: { name: 'measure', args: [back], done } }) };
    }

    protected removeCommand(stored: Measure): Command {
        const done = format(label.measureRemoved, stored.name ?? '');
        const undo: Command = { name: 'measure', args: [{ ...stored, id: null, seen: null }], done };
        return { name: 'removeDiscovery', args: [stored.id ?? ''], done, undo };
    }
}
