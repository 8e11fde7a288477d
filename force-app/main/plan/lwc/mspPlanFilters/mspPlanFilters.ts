import { LightningElement, api } from 'lwc';
import type { Chip } from 'c/mspChips';
import label from 'c/mspLabels';
import { NO_FILTER } from 'c/mspPlanModel';
import type { Filter, FilterName } from 'c/mspPlanModel';

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
        return CHIPS.map(([name, text]) => ({ name, label: text, pressed: name === this.filter.name }));
    }

    handleChip(event: CustomEvent<FilterName>): void {
        this.send({ ...this.filter, name: event.detail });
    }

    handleFind(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.send({ ...this.filter, text: event.detail.value });
    }

    private send(detail: Filter): void {
        this.dispatchEvent(new CustomEvent<Filter>('filterchange', { detail }));
    }
}
