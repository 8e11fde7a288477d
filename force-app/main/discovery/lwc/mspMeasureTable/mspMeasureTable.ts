import { figureDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import { newMeasure, personName, projectedText, reading } from 'c/mspDiscoveryModel';
import type { Measure } from 'c/mspDiscoveryModel';
import glyphs from 'c/mspGlyphs';
import MspRecordList from 'c/mspRecordList';
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

const PROJECTED = 'projected';

/** How success is measured: each measure with its reader, and what the customer expects it all to be worth. */
export default class MspMeasureTable extends MspRecordList<Measure> {
    glyphs = glyphs;
    /** Field of the open row that is asked for. */
    first = '';

    get note(): string {
        const text = projectedText(this.discovery.projected);
        return text ? format(label.measureNote, text) : label.measureNoteNone;
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.measureAdd : null;
    }

    get rows(): Row[] {
        return this.records.map((measure) => this.rowOf(measure));
    }

    get records(): readonly Measure[] {
        return this.discovery.measures;
    }

    get editsProjected(): boolean {
        return this.openKey === PROJECTED;
    }

    get another(): Measure {
        return newMeasure();
    }

    handleProjected(): void {
        this.openKey = PROJECTED;
    }

    override handleEdit(event: Event): void {
        super.handleEdit(event);
        this.first = '';
    }

    handleReader(event: Event): void {
        super.handleEdit(event);
        this.first = 'readerId';
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
