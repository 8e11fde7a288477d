import { createElement } from 'lwc';
import type { LightningElement } from 'lwc';

type Constructor = new () => LightningElement;

/** Puts a component with its properties on the page. The page is emptied after each test. */
export function mount<Properties extends object>(
    tag: string,
    component: Constructor,
    properties: Properties
): HTMLElement {
    // A mixin's type hides what the engine adds to every component class.
    const is = component as Parameters<typeof createElement>[1]['is'];
    const element = createElement(tag, { is });
    Object.assign(element, properties);
    document.body.appendChild(element);
    return element;
}

/** Everything promised so far has happened and is on the page. */
export async function settled(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
        await Promise.resolve();
    }
}

export function find(element: Element, selector: string): HTMLElement {
    const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) {
        throw new Error(`${element.tagName.toLowerCase()} shows nothing that matches ${selector}`);
    }
    return found;
}

export function findAll(element: Element, selector: string): HTMLElement[] {
    return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export function has(element: Element, selector: string): boolean {
    return findAll(element, selector).length > 0;
}

/** What a reader sees: the texts in their order, with white space as a page shows it. */
export function text(element: Element, selector?: string): string {
    const shown: Node | null = selector ? find(element, selector) : element.shadowRoot;
    return shown ? textsIn(shown).join(' ').replace(/\s+/g, ' ').trim() : '';
}

function textsIn(node: Node): string[] {
    return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [...node.childNodes].flatMap(textsIn);
}

/** What a reader sees of a dialog: its own texts, and those of the parts it is made of. */
export function dialogText(element: Element): string {
    return [text(element), ...findAll(element, 'c-msp-dialog-body').map((body) => text(body))].join(' ').trim();
}
