import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import { figureDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import { newCloseDown } from 'c/mspDiscoveryModel';
import type { CloseDown } from 'c/mspDiscoveryModel';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import { format } from 'c/mspText';

interface Row {
    readonly key: string;
    readonly closeDown: CloseDown;
    readonly span: string;
    readonly editLabel: string;
    readonly open: boolean;
}

type Section = HTMLElement & { focus(): void };

const NEW = 'new';

/** Days on which the customer's company is closed; every plan of the account counts around them. */
export default class MspCloseDownList extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api discovery!: Discovery;

    openKey: string | null = null;

    @api focus(): void {
        this.template?.querySelector<Section>('c-msp-section')?.focus();
    }

    get rows(): Row[] {
        const { asOf } = this.plan;
        return this.discovery.closeDowns.map((closeDown) => ({
            key: closeDown.id ?? closeDown.fromDay,
            closeDown,
            span: format(label.closeSpan, figureDate(closeDown.fromDay, asOf), figureDate(closeDown.toDay, asOf)),
            editLabel: format(label.closeEdit, closeDown.name ?? ''),
            open: closeDown.id === this.openKey
        }));
    }

    get hasRows(): boolean {
        return this.discovery.closeDowns.length > 0;
    }

    /** Where there is nothing yet, the button stands with the words that say what to do. */
    get headAction(): string | null {
        return this.hasRows ? this.addLabel : null;
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.closeAdd : null;
    }

    get showsEmpty(): boolean {
        return !this.hasRows && !this.addsNew;
    }

    get addsNew(): boolean {
        return this.openKey === NEW;
    }

    get another(): CloseDown {
        return newCloseDown();
    }

    handleAdd(): void {
        this.openKey = NEW;
    }

    handleEdit(event: Event): void {
        this.openKey = (event.currentTarget as HTMLElement).dataset.key ?? null;
    }

    handleClose(): void {
        this.openKey = null;
        this.focus();
    }
}
