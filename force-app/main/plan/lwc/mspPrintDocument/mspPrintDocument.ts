import { LightningElement, api } from 'lwc';
import { fullDate } from 'c/mspDates';
import shared from 'c/mspLabels';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspPrintLabels';
import { format, number } from 'c/mspText';
import { contrastsOf, measuresOf, peopleOf, phasesOf } from './content';
import type { PrintedContrast, PrintedMeasure, PrintedPhase } from './content';

interface Fact {
    readonly label: string;
    readonly value: string;
}

/** The plan as the customer gets it on paper: shared steps only, no notes, no guidance, no figures of ours. */
export default class MspPrintDocument extends LightningElement {
    label = label;
    @api plan!: PlanView;
    @api discovery!: Discovery;
    /** Likely dates and buffers are shown only if chosen. */
    @api buffers = false;

    get title(): string {
        return this.plan.opportunityName;
    }

    get parties(): string {
        return this.plan.accountName ? format(label.parties, this.plan.accountName) : '';
    }

    get asOf(): string {
        return format(label.asOf, fullDate(this.plan.asOf));
    }

    get facts(): Fact[] {
        const { header } = this.plan;
        const entries: [string, string | null][] = [
            [label.valueDate, header?.valueDate ? fullDate(header.valueDate) : null],
            [label.contractDate, header?.contractDate ? fullDate(header.contractDate) : null],
            [label.likelyValue, this.buffers && header?.likelyValue ? fullDate(header.likelyValue) : null],
            [label.buffer, this.bufferText]
        ];
        return entries.flatMap(([name, value]) => (value ? [{ label: name, value }] : []));
    }

    get contrasts(): PrintedContrast[] {
        return contrastsOf(this.plan, this.discovery);
    }

    get hasContrasts(): boolean {
        return this.contrasts.length > 0;
    }

    get measures(): PrintedMeasure[] {
        return measuresOf(this.plan, this.discovery);
    }

    get hasMeasures(): boolean {
        return this.measures.length > 0;
    }

    get phases(): PrintedPhase[] {
        return phasesOf(this.plan);
    }

    get isEmpty(): boolean {
        return this.phases.length === 0;
    }

    get people(): { readonly side: string; readonly names: readonly string[] }[] {
        return peopleOf(this.plan);
    }

    private get bufferText(): string | null {
        const { bufferLeft, bufferNeeded } = this.plan.header ?? {};
        return this.buffers && typeof bufferLeft === 'number' && typeof bufferNeeded === 'number'
            ? format(label.bufferDays, number(bufferLeft), number(bufferNeeded))
            : null;
    }

    get dash(): string {
        return shared.dash;
    }
}
