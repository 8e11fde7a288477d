import { LightningElement, api } from 'lwc';
import label from 'c/mspLabels';
import { NO_FILTER } from 'c/mspPlanModel';
import type { Filter, FilterName } from 'c/mspPlanModel';

interface Chip {
    readonly name: FilterName;
    readonly label: string;
    readonly pressed: 'true' | 'false';
    readonly className: string;
}

const CHIPS: readonly (readonly [FilterName, string])[] = [
    ['all', label.filterAll],
    ['mine', label.filterMine],
    ['customer', label.filterCustomer],
    ['attention', label.filterAttention],
    ['phase', label.filterPhase]
];

export default class MspPlanFilters extends LightningElement {
    label = label;
    @api filter: Filter = NO_FILTER;
    @api countText = '';

    get chips(): Chip[] {
        return CHIPS.map(([name, text]) => {
            const pressed = name === this.filter.name;
            return {
                name,
                label: text,
                pressed: pressed ? 'true' : 'false',
                className: pressed ? 'chip chip_on' : 'chip'
            };
        });
    }

    handleChip(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset.name as FilterName;
        this.send({ ...this.filter, name });
    }

    handleFind(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.send({ ...this.filter, text: event.detail.value });
    }

    private send(detail: Filter): void {
        this.dispatchEvent(new CustomEvent<Filter>('filterchange', { detail }));
    }
}
