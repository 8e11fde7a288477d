import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import { session } from 'local/session';
import { sentenceOf } from '../types.ts';
import type { ColumnShape, RelatedShape, RowShape } from '../types.ts';

interface RelatedData {
    readonly columns: readonly ColumnShape[];
    readonly rows: readonly RowShape[];
    readonly total: number;
}

/** Records that belong to the one shown: a few of them, all on request. */
export default class RelatedList extends LightningElement {
    @api list!: RelatedShape;
    @api recordId = '';
    data: RelatedData | null = null;
    error = '';
    private all = false;

    get heading(): string {
        return this.data ? `${this.list.label} (${this.data.total})` : this.list.label;
    }

    get icon(): string {
        return session.objects.find((object) => object.name === this.list.object)?.icon ?? 'standard:custom';
    }

    get hasRows(): boolean {
        return (this.data?.rows.length ?? 0) > 0;
    }

    get hasMore(): boolean {
        return this.data !== null && !this.all && this.data.rows.length < this.data.total;
    }

    get rows(): readonly object[] {
        return (this.data?.rows ?? []).map((row) => ({
            id: row.id,
            cells: row.cells.map((cell, index) => ({
                ...cell,
                key: `${row.id}-${index}`,
                label: this.data?.columns[index]?.label ?? ''
            }))
        }));
    }

    connectedCallback(): void {
        void this.load();
    }

    handleAll(): void {
        this.all = true;
        void this.load();
    }

    private async load(): Promise<void> {
        const { recordId, list, all } = this;
        try {
            this.data = await call<RelatedData>('/ui/related', { recordId, relationship: list.name, all });
        } catch (error) {
            this.error = sentenceOf(error);
        }
    }
}
