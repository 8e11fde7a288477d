import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import { navigate } from 'local/router';
import { session } from 'local/session';
import { sentenceOf } from '../types.ts';
import type { ColumnShape, RowShape } from '../types.ts';

interface ListData {
    readonly views: readonly { readonly name: string; readonly label: string }[];
    readonly view: string;
    readonly columns: readonly ColumnShape[];
    readonly rows: readonly RowShape[];
    readonly total: number;
    readonly offset: number;
    readonly pageSize: number;
    readonly sort: { readonly path: string; readonly descending: boolean } | null;
    readonly createable: boolean;
}

/** An object's list views: plain rows, sorted and paged by the server. */
export default class ListPage extends LightningElement {
    data: ListData | null = null;
    error = '';
    busy = false;
    private objectOf = '';
    private viewOf: string | undefined;
    private sortBy: string | undefined;
    private descending = false;
    private offset = 0;
    private turn = 0;

    @api
    get objectName(): string {
        return this.objectOf;
    }
    set objectName(value: string) {
        if (value !== this.objectOf) {
            this.objectOf = value;
            this.restart();
        }
    }

    @api
    get viewName(): string | undefined {
        return this.viewOf;
    }
    set viewName(value: string | undefined) {
        if (value !== this.viewOf) {
            this.viewOf = value;
            this.restart();
        }
    }

    @api
    reload(): void {
        void this.load();
    }

    get plural(): string {
        return this.shape?.plural ?? this.objectOf;
    }

    get icon(): string {
        return this.shape?.icon ?? 'standard:custom';
    }

    get newUrl(): string {
        return `/lightning/o/${this.objectOf}/new`;
    }

    get views(): readonly object[] {
        return (this.data?.views ?? []).map((view) => ({ ...view, selected: view.name === this.data?.view }));
    }

    get columns(): readonly object[] {
        const sort = this.data?.sort;
        return (this.data?.columns ?? []).map((column) => {
            const sorted = sort?.path === column.path;
            const direction = sort?.descending ? 'descending' : 'ascending';
            return {
                ...column,
                ariaSort: sorted ? direction : column.sortable ? 'none' : null,
                arrow: sorted ? (sort?.descending ? 'utility:arrowdown' : 'utility:arrowup') : null,
                cellClass: column.right ? 'right' : ''
            };
        });
    }

    get rows(): readonly object[] {
        const columns = this.data?.columns ?? [];
        return (this.data?.rows ?? []).map((row) => ({
            id: row.id,
            cells: row.cells.map((cell, index) => ({
                ...cell,
                key: `${row.id}-${index}`,
                label: columns[index]?.label ?? '',
                cellClass: cellClass(cell.text, columns[index])
            }))
        }));
    }

    get createable(): boolean {
        return this.data?.createable === true;
    }

    get isEmpty(): boolean {
        return this.data !== null && this.data.total === 0;
    }

    get countText(): string {
        if (!this.data) {
            return '';
        }
        const { total, offset, rows } = this.data;
        return rows.length < total
            ? `${offset + 1}–${offset + rows.length} of ${total}`
            : total === 1
              ? '1 item'
              : `${total} items`;
    }

    get hasPages(): boolean {
        return this.data !== null && this.data.total > this.data.pageSize;
    }

    get isFirstPage(): boolean {
        return this.offset === 0;
    }

    get isLastPage(): boolean {
        return this.data === null || this.data.offset + this.data.rows.length >= this.data.total;
    }

    handleView(event: Event): void {
        const filterName = (event.target as HTMLSelectElement).value;
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: this.objectOf, actionName: 'list' },
            state: { filterName }
        });
    }

    handleSort(event: Event): void {
        const path = (event.currentTarget as HTMLElement).dataset['path'];
        this.descending = path === this.data?.sort?.path ? !this.data?.sort?.descending : false;
        this.sortBy = path;
        this.offset = 0;
        void this.load();
    }

    handlePrevious(): void {
        this.offset = Math.max(0, this.offset - (this.data?.pageSize ?? 0));
        void this.load();
    }

    handleNext(): void {
        this.offset += this.data?.pageSize ?? 0;
        void this.load();
    }

    private get shape(): (typeof session.objects)[number] | undefined {
        return session.objects.find((object) => object.name === this.objectOf);
    }

    private restart(): void {
        this.data = null;
        this.sortBy = undefined;
        this.descending = false;
        this.offset = 0;
        void Promise.resolve().then(() => this.load());
    }

    private async load(): Promise<void> {
        this.turn += 1;
        const turn = this.turn;
        this.busy = true;
        document.title = `${this.plural} | Local org`;
        const { objectOf: object, viewOf: view, sortBy, descending, offset } = this;
        try {
            const data = await call<ListData>('/ui/list', { object, view, sortBy, descending, offset });
            if (turn === this.turn) {
                this.data = data;
                this.error = '';
            }
        } catch (error) {
            this.error = sentenceOf(error);
        } finally {
            this.busy = turn !== this.turn;
        }
    }
}

function cellClass(text: string, column: ColumnShape | undefined): string {
    const parts = ['cell', column?.right ? 'right' : '', column?.fixed ? 'fixed' : '', text === '' ? 'blank' : ''];
    return parts.filter((part) => part !== '').join(' ');
}
