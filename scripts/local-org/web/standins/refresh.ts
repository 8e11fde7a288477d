type Handler = () => Promise<unknown>;
type Container = (done: Promise<unknown>) => void;

const handlers = new Map<string, Handler>();
const containers = new Map<string, Container>();
let counter = 0;

/** Asks the page to read its data again; bubbles up to the shell. */
export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super('lightning__refresh', { bubbles: true, composed: true });
    }
}

function register<Entry>(entries: Map<string, Entry>, entry: Entry): string {
    counter += 1;
    entries.set(`refresh-${counter}`, entry);
    return `refresh-${counter}`;
}

export function registerRefreshHandler(_element: object, handler: Handler): string {
    return register(handlers, handler);
}

export function unregisterRefreshHandler(id: string): void {
    handlers.delete(id);
}

export function registerRefreshContainer(_element: object, container: Container): string {
    return register(containers, container);
}

export function unregisterRefreshContainer(id: string): void {
    containers.delete(id);
}

/** Called by the shell when a `RefreshEvent` reaches it. */
export async function refreshAll(): Promise<void> {
    const done = Promise.all([...handlers.values()].map((handler) => handler()));
    containers.forEach((container) => container(done));
    await done;
}
