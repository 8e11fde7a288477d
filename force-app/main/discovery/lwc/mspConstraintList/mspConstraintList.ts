import { LightningElement, api } from 'lwc';
import { goTo } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { newAnswer, sourceText, stepOptions } from 'c/mspDiscoveryModel';
import type { Answer } from 'c/mspDiscoveryModel';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
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

type Section = HTMLElement & { focus(): void };

const NEW = 'new';

/** What could stop the customer although they want it, each with the step that covers it. */
export default class MspConstraintList extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api discovery!: Discovery;

    openKey: string | null = null;

    @api focus(): void {
        this.template?.querySelector<Section>('c-msp-section')?.focus();
    }

    get rows(): Row[] {
        const steps = stepOptions(this.plan);
        return this.constraints.map((answer) => {
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

    get hasRows(): boolean {
        return this.constraints.length > 0;
    }

    /** Where there is nothing yet, the button stands with the words that say what to do. */
    get headAction(): string | null {
        return this.hasRows ? this.addLabel : null;
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.constraintAdd : null;
    }

    get showsEmpty(): boolean {
        return !this.hasRows && !this.addsNew;
    }

    get addsNew(): boolean {
        return this.openKey === NEW;
    }

    get another(): Answer {
        return newAnswer({ kind: 'Constraint' });
    }

    handleAdd(): void {
        this.openKey = NEW;
    }

    handleEdit(event: Event): void {
        this.openKey = (event.currentTarget as HTMLElement).dataset.key ?? null;
    }

    handleStep(event: Event): void {
        const { step } = (event.currentTarget as HTMLElement).dataset;
        if (step) {
            goTo(this, { page: 'plan', step });
        }
    }

    handleClose(): void {
        this.openKey = null;
        this.focus();
    }

    private get constraints(): readonly Answer[] {
        return this.discovery.answers.filter((answer) => answer.kind === 'Constraint');
    }
}
