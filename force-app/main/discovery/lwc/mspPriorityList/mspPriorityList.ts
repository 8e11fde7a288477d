import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import { figureDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import { newPriority } from 'c/mspDiscoveryModel';
import type { Priority } from 'c/mspDiscoveryModel';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import { format, joined } from 'c/mspText';

interface Row {
    readonly key: string;
    readonly priority: Priority;
    readonly statement: string | null;
    readonly serves: string;
    readonly source: string;
    readonly editLabel: string;
    readonly open: boolean;
}

type Section = HTMLElement & { focus(): void };

const NEW = 'new';

/** Priorities of the customer's company that the project serves, and how. They are kept on the account. */
export default class MspPriorityList extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api discovery!: Discovery;

    openKey: string | null = null;

    @api focus(): void {
        this.template?.querySelector<Section>('c-msp-section')?.focus();
    }

    get rows(): Row[] {
        return this.discovery.priorities
            .filter((priority) => priority.linked)
            .map((priority) => ({
                key: priority.id ?? priority.name,
                priority,
                statement: priority.statement === priority.name ? null : priority.statement,
                serves: priority.serves ?? label.priorityServesMissing,
                source: this.sourceOf(priority),
                editLabel: format(label.priorityEdit, priority.name),
                open: priority.id === this.openKey
            }));
    }

    get hasRows(): boolean {
        return this.discovery.priorities.some((priority) => priority.linked);
    }

    get others(): readonly Priority[] {
        return this.discovery.priorities.filter((priority) => !priority.linked);
    }

    /** Where there is nothing yet, the button stands with the words that say what to do. */
    get headAction(): string | null {
        return this.hasRows ? this.linkLabel : null;
    }

    get linkLabel(): string | null {
        return this.plan.editable ? label.priorityLink : null;
    }

    get showsEmpty(): boolean {
        return !this.hasRows && !this.addsNew;
    }

    get addsNew(): boolean {
        return this.openKey === NEW;
    }

    get another(): Priority {
        return newPriority();
    }

    handleLink(): void {
        this.openKey = NEW;
    }

    handleEdit(event: Event): void {
        this.openKey = (event.currentTarget as HTMLElement).dataset.key ?? null;
    }

    handleClose(): void {
        this.openKey = null;
        this.focus();
    }

    private sourceOf(priority: Priority): string {
        const heard = priority.heardOn ? figureDate(priority.heardOn, this.plan.asOf) : null;
        return joined([priority.executiveOwnerName, joined([priority.source, heard], ', ')]);
    }
}
