import type { Draft } from 'c/mspReviewModel';

const PREFIX = 'msp-review-';

/** Null if there is none, or if the browser keeps nothing for this page. */
export function recall(address: string): Draft | null {
    try {
        const text = window.localStorage.getItem(PREFIX + address);
        const draft = text === null ? null : (JSON.parse(text) as Partial<Draft>);
        return draft && Array.isArray(draft.items) && draft.begunOn ? (draft as Draft) : null;
    } catch {
        return null;
    }
}

/** A browser that keeps nothing still lets the review be held: then a pause lasts as long as the page. */
export function remember(address: string, draft: Draft): void {
    try {
        window.localStorage.setItem(PREFIX + address, JSON.stringify(draft));
    } catch {
        // The draft lives on in the component.
    }
}

export function forget(address: string): void {
    try {
        window.localStorage.removeItem(PREFIX + address);
    } catch {
        // Nothing was kept.
    }
}
