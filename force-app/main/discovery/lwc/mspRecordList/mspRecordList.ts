import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import type { Discovery, PlanView } from 'c/mspPlanTypes';

type Section = HTMLElement & { focus(): void };

const NEW = 'new';

/**
 * What the lists of the discovery pages have in common: in `c-msp-section`, one record at a time is open in a form in
 * its place, or a new one below the others.
 */
export default abstract class MspRecordList<Kept> extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api discovery!: Discovery;

    /** Key of the row that is open. */
    openKey: string | null = null;

    @api focus(): void {
        this.template?.querySelector<Section>('c-msp-section')?.focus();
    }

    abstract get records(): readonly Kept[];

    get hasRows(): boolean {
        return this.records.length > 0;
    }

    get lacksRows(): boolean {
        return !this.hasRows;
    }

    get addsNew(): boolean {
        return this.openKey === NEW;
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
