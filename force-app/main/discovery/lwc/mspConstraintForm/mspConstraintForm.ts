import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, stepOptions } from 'c/mspDiscoveryModel';
import type { Answer } from 'c/mspDiscoveryModel';
import type { Option } from 'c/mspPlanTypes';
import MspRecordForm from 'c/mspRecordForm';

/** Edits what could stop the customer, and the step that covers it. */
export default class MspConstraintForm extends MspRecordForm<Answer> {
    get steps(): readonly Option[] {
        return [{ value: NOBODY, label: label.constraintNoStep }, ...stepOptions(this.plan)];
    }

    get step(): string {
        return this.draft.coveredBy ?? NOBODY;
    }

    protected override problem(): string | null {
        return this.draft.text?.trim() ? null : label.guideEmptied;
    }

    protected saveCommand(answer: Answer): Command {
        return { name: 'answer', args: [answer], done: label.constraintDone };
    }

    protected removeCommand(stored: Answer): Command {
        return this.removal(stored, label.guideRemoved);
    }
}
