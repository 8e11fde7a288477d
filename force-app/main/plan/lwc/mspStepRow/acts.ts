/** What happens to a row, for the list: keys of the grid, selection, order, menu. */
export type RowAct =
    | { readonly what: 'focus'; readonly cell: string }
    | { readonly what: 'move'; readonly by: number; readonly cell: string; readonly extend: boolean }
    | { readonly what: 'edge'; readonly last: boolean; readonly cell: string }
    | { readonly what: 'select'; readonly extend: boolean }
    | { readonly what: 'open' }
    | { readonly what: 'menu'; readonly open: boolean }
    | { readonly what: 'pick'; readonly name: string }
    | { readonly what: 'lift' | 'drop' | 'putBack' }
    | { readonly what: 'press' }
    | { readonly what: 'carry'; readonly drag: DragEvent }
    | { readonly what: 'shift'; readonly by: number };

/** Cells that take the focus, in the order of the arrows. */
export const CELL_ORDER: readonly string[] = [
    'handle',
    'select',
    'name',
    'customerOwner',
    'vendorOwner',
    'due',
    'status',
    'agreement',
    'menu'
];

const EDITABLE: ReadonlySet<string> = new Set(['name', 'customerOwner', 'vendorOwner', 'due', 'status']);

const ROWS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The keys of a lifted row: they move it, not the focus. */
export function liftedAct(key: string): RowAct | null {
    const by = ROWS[key];
    if (by !== undefined) {
        return { what: 'shift', by };
    }
    return (
        ({ ' ': { what: 'drop' }, Enter: { what: 'drop' }, Escape: { what: 'putBack' }, Tab: { what: 'putBack' } }[
            key
        ] as RowAct | undefined) ?? null
    );
}

/** The keys of the grid; null leaves the key to the row and the browser. */
export function gridAct(event: KeyboardEvent, cell: string): RowAct | null {
    const { key } = event;
    const by = ROWS[key];
    if (by !== undefined) {
        return { what: 'move', by, cell, extend: event.shiftKey };
    }
    if ((key === 'Home' || key === 'End') && (event.ctrlKey || event.metaKey)) {
        return { what: 'edge', last: key === 'End', cell };
    }
    if (key === ' ') {
        return cell === 'handle' ? { what: 'lift' } : { what: 'select', extend: event.shiftKey };
    }
    return key === 'Enter' && (cell === 'name' || cell === 'select') ? { what: 'open' } : null;
}

/** F2, or a character that begins a new value. */
export function beginsEdit(event: KeyboardEvent, cell: string): boolean {
    const isCharacter =
        event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    return EDITABLE.has(cell) && (event.key === 'F2' || isCharacter);
}

/** The cell that an arrow, Home or End leads to; null for other keys. */
export function cellAfter(key: string, cell: string, present: readonly string[]): string | null {
    const forward = document.dir === 'rtl' ? -1 : 1;
    const by = { ArrowLeft: -forward, ArrowRight: forward }[key];
    if (by !== undefined) {
        return present[present.indexOf(cell) + by] ?? cell;
    }
    return { Home: present[0], End: present.at(-1) }[key] ?? null;
}
