import label from 'c/mspDiscoveryLabels';
import { contrastRows, newContrast, subjectOf } from 'c/mspDiscoveryModel';
import type { CellName, Contrast, ContrastCell, ContrastRow } from 'c/mspDiscoveryModel';
import MspRecordList from 'c/mspRecordList';
import { format } from 'c/mspText';

interface CellView extends ContrastCell {
    readonly key: string;
    readonly offersAnswer: boolean;
}

interface RowView extends Omit<ContrastRow, 'cells'> {
    readonly cells: readonly CellView[];
    readonly formKey: string;
    readonly editLabel: string;
    readonly open: boolean;
    readonly editable: boolean;
    /** A row without a word has its gaps to fill and nothing to edit. */
    readonly offersEdit: boolean;
}

/** What the contrast holds at most. */
const LONGEST = 255;

/** Today against wanted, a row a level; a gap shows the question that fills it. Rows are edited in their place. */
export default class MspContrastTable extends MspRecordList<Contrast> {
    first: CellName = 'current';
    proposal: Partial<Contrast> | null = null;
    private returnTo: string | null = null;

    renderedCallback(): void {
        const { returnTo } = this;
        if (returnTo && this.openKey === null) {
            this.returnTo = null;
            this.template?.querySelector<HTMLElement>(`[data-row="${returnTo}"]`)?.focus();
        }
    }

    get records(): readonly Contrast[] {
        return this.discovery.contrasts;
    }

    get note(): string {
        return format(label.contrastNote, this.discovery.contrastInTheirWords, this.discovery.contrastCells);
    }

    get rows(): RowView[] {
        const { plan, discovery } = this;
        return contrastRows(plan, discovery).map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({
                ...cell,
                key: `${row.key}-${cell.name}`,
                offersAnswer: cell.said !== null
            })),
            formKey: `${row.key}-form`,
            editLabel: format(label.contrastEdit, subjectOf(plan, discovery.levels, row.contrast)),
            open: row.key === this.openKey,
            editable: plan.editable && row.key !== this.openKey,
            offersEdit: plan.editable && row.key !== this.openKey && row.contrast.id !== null
        }));
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.contrastAddPerson : null;
    }

    get another(): Contrast {
        return newContrast({ level: 'Person' });
    }

    override handleEdit(event: Event): void {
        this.open(event, null);
    }

    /** The answer of the guide is offered for the contrast, not copied behind the user's back. */
    handleUse(event: Event): void {
        const { row } = this.dataOf(event);
        const answer = this.rows.find(({ key }) => key === row)?.answer;
        if (answer) {
            const { text, sourceId, heardOn, inTheirWords } = answer;
            this.open(event, { current: (text ?? '').slice(0, LONGEST), sourceId, heardOn, inTheirWords });
        }
    }

    /** Back to the row that was open; a new one is not there yet. */
    override handleClose(): void {
        if (this.addsNew) {
            super.handleClose();
        } else {
            this.returnTo = this.openKey;
            this.openKey = null;
        }
    }

    private open(event: Event, proposal: Partial<Contrast> | null): void {
        const { row, cell } = this.dataOf(event);
        this.openKey = row;
        this.first = cell;
        this.proposal = proposal;
    }

    private dataOf(event: Event): { readonly row: string; readonly cell: CellName } {
        const { row = '', cell = 'current' } = (event.currentTarget as HTMLElement).dataset;
        return { row, cell: cell as CellName };
    }
}
