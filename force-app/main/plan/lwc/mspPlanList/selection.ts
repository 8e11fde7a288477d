/** Steps chosen for a change of many. A range goes from the last single choice to the row. */
export class Selection {
    readonly ids: ReadonlySet<string>;
    private readonly anchor: string | null;

    constructor(ids: ReadonlySet<string> = new Set(), anchor: string | null = null) {
        this.ids = ids;
        this.anchor = anchor;
    }

    toggle(id: string): Selection {
        const ids = new Set(this.ids);
        if (!ids.delete(id)) {
            ids.add(id);
        }
        return new Selection(ids, id);
    }

    /** @param order ids as they are shown */
    extendTo(id: string, order: readonly string[]): Selection {
        const from = order.indexOf(this.anchor ?? id);
        const to = order.indexOf(id);
        const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
        return new Selection(new Set([...this.ids, ...range]), this.anchor ?? id);
    }

    /** All that are shown, or none if they are all chosen already. */
    toggleAll(order: readonly string[]): Selection {
        return new Selection(order.every((id) => this.ids.has(id)) ? new Set() : new Set(order));
    }

    /** Without steps that are gone. */
    within(known: ReadonlySet<string>): Selection {
        const ids = [...this.ids].filter((id) => known.has(id));
        return ids.length === this.ids.size ? this : new Selection(new Set(ids), this.anchor);
    }
}
