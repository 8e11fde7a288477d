import type { ViewName } from 'c/mspCommands';
import userId from '@salesforce/user/Id';

/** The list opens with what needs attention; the other views give the room to the steps. */
const OPEN_AT_FIRST: ReadonlySet<ViewName> = new Set(['list']);

function keyOf(view: ViewName): string {
    return `msp-attention-${view}-${userId}`;
}

/** Whether the attention list is open, as the user left it in this browser. */
export function keptOpen(view: ViewName): boolean {
    const kept = stored(() => localStorage.getItem(keyOf(view)));
    return kept === null ? OPEN_AT_FIRST.has(view) : kept === 'open';
}

export function keepOpen(view: ViewName, open: boolean): void {
    stored(() => {
        localStorage.setItem(keyOf(view), open ? 'open' : 'closed');
        return null;
    });
}

/** A browser may refuse to keep anything; then every visit begins as the first one. */
function stored(read: () => string | null): string | null {
    try {
        return read();
    } catch {
        return null;
    }
}
