import { goTo } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { newAnswer, sourceText, stepOptions } from 'c/mspDiscoveryModel';
import type { Answer } from 'c/mspDiscoveryModel';
import MspRecordList from 'c/mspRecordList';
import { format } from 'c/mspText';

interface Row {
    readonly key: string;
    readonly answer: Answer;
    readonly text: string;
    readonly source: string;
    readonly covered: string | null;
    readonly step: string | null;
    readonly editLabel: string;
    readonly open: boolean;
}

/** What could stop the customer although they want it, each with the step that covers it. */
export default class MspConstraintList extends MspRecordList<Answer> {
    get records(): readonly Answer[] {
        return this.discovery.answers.filter((answer) => answer.kind === 'Constraint');
    }

    get rows(): Row[] {
        const steps = stepOptions(this.plan);
        return this.records.map((answer) => {
            const text = answer.text ?? '';
            const name = steps.find((step) => step.value === answer.coveredBy)?.label;
            return {
                key: answer.id ?? text,
                answer,
                text: answer.inTheirWords ? format(label.quote, text) : text,
                source: sourceText(this.plan, answer),
                covered: name ? format(label.constraintCovered, name) : null,
                step: answer.coveredBy,
                editLabel: format(label.constraintEdit, text),
                open: answer.id === this.openKey
            };
        });
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.constraintAdd : null;
    }

    get another(): Answer {
        return newAnswer({ kind: 'Constraint' });
    }

    handleStep(event: Event): void {
        const { step } = (event.currentTarget as HTMLElement).dataset;
        if (step) {
            goTo(this, { page: 'plan', step });
        }
    }
}
