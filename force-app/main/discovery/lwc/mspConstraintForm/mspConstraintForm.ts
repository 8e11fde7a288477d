import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, stepOptions } from 'c/mspDiscoveryModel';
import type { Answer } from 'c/mspDiscoveryModel';
import type { Option } from 'c/mspPlanTypes';
import MspRecordForm from 'c/mspRecordForm';

/** Edits what could stop the customer, and the step that covers it. */
export default class MspConstraintForm extends MspRecordForm<Answer> {
    label = label;

    get steps(): readonly Option[] {
        return [{ value: NOBODY, label: label.constraintNoStep }, ...stepOptions(this.plan)];
    }

    get step(): string {
        return this.draft.coveredBy ?? NOBODY;
    }

    protected problem(): string | null {
        return this.draft.text?.trim() ? null : label.guideEmptied;
    }

    protected saveCommand(sent: Answer, back: Answer | null): Command {
        const done = label.constraintDone;
        return { name: 'answer', args: [sent], done, ...(back && { undo: { name: 'answer', args: [back], done } }) };
    }

    protected removeCommand(stored: Answer): Command {
        const done = label.guideRemoved;
        const undo: Command = { name: 'answer', args: [{ ...stored, id: null, seen: null }], done };
        return { name: 'removeDiscovery', args: [stored.id ?? ''], done, undo };
    }
}
