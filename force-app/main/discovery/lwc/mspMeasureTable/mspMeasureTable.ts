import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import { figureDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import { newMeasure, personName, projectedText, reading } from 'c/mspDiscoveryModel';
import type { Measure } from 'c/mspDiscoveryModel';
import glyphs from 'c/mspGlyphs';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import { format } from 'c/mspText';

interface Row {
    readonly key: string;
    readonly measure: Measure;
    readonly baseline: string;
    readonly target: string;
    readonly on: string;
    readonly reader: string | null;
    readonly nobodyLabel: string;
    readonly editLabel: string;
    readonly open: boolean;
    readonly formKey: string;
}

type Section = HTMLElement & { focus(): void };

const NEW = 'new';
const PROJECTED = 'projected';

/** How success is measured: each measure with its reader, and what the customer expects it all to be worth. */
export default class MspMeasureTable extends LightningElement {
    label = label;
    glyphs = glyphs;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api discovery!: Discovery;

    openKey: string | null = null;
    first = 'name';

    @api focus(): void {
        this.template?.querySelector<Section>('c-msp-section')?.focus();
    }

    get note(): string {
        const text = projectedText(this.discovery.projected);
        return text ? format(label.measureNote, text) : label.measureNoteNone;
    }

    /** Where there is nothing yet, the button stands with the words that say what to do. */
    get headAction(): string | null {
        return this.hasRows ? this.addLabel : null;
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.measureAdd : null;
    }

    get rows(): Row[] {
        return this.discovery.measures.map((measure) => this.rowOf(measure));
    }

    get hasRows(): boolean {
        return this.discovery.measures.length > 0;
    }

    get showsEmpty(): boolean {
        return !this.hasRows && !this.addsNew;
    }

    get addsNew(): boolean {
        return this.openKey === NEW;
    }

    get editsProjected(): boolean {
        return this.openKey === PROJECTED;
    }

    get another(): Measure {
        return newMeasure();
    }

    handleAdd(): void {
        this.open(NEW, 'name');
    }

    handleProjected(): void {
        this.open(PROJECTED, '');
    }

    handleEdit(event: Event): void {
        this.open((event.currentTarget as HTMLElement).dataset.key ?? null, 'name');
    }

    handleReader(event: Event): void {
        this.open((event.currentTarget as HTMLElement).dataset.key ?? null, 'readerId');
    }

    handleClose(): void {
        this.openKey = null;
        this.focus();
    }

    private open(key: string | null, first: string): void {
        this.openKey = key;
        this.first = first;
    }

    private rowOf(measure: Measure): Row {
        const name = measure.name ?? '';
        return {
            key: measure.id ?? name,
            measure,
            baseline: measure.baseline === null ? label.measureMissing : reading(measure.baseline),
            target: measure.target === null ? label.measureMissing : reading(measure.target),
            on: measure.targetDate ? figureDate(measure.targetDate, this.plan.asOf) : label.measureMissing,
            reader: personName(this.plan, measure.readerId),
            nobodyLabel: format(label.measureNobodyFor, name),
            editLabel: format(label.measureEdit, name),
            open: measure.id === this.openKey,
            formKey: `${measure.id}-form`
        };
    }
}
