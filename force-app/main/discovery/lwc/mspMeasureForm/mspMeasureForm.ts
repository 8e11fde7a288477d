import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, personOptions, typedNumber } from 'c/mspDiscoveryModel';
import type { Measure } from 'c/mspDiscoveryModel';
import type { Option } from 'c/mspPlanTypes';
import MspRecordForm from 'c/mspRecordForm';
import { format } from 'c/mspText';

/** Edits a measure: from which figure to which, by when, and who reads the result. */
export default class MspMeasureForm extends MspRecordForm<Measure> {
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

    protected saveCommand(measure: Measure): Command {
        return { name: 'measure', args: [measure], done: format(label.measureDone, measure.name ?? '') };
    }

    protected removeCommand(stored: Measure): Command {
        return this.removal(stored, format(label.measureRemoved, stored.name ?? ''));
    }
}
