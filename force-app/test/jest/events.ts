import { find, findAll, settled } from './mount';

export interface Heard<Detail> {
    readonly times: number;
    readonly detail: Detail;
}

/** Remembers how often an event came, and what came with it last. */
export function listen<Detail = unknown>(element: Element, name: string): Heard<Detail> {
    const heard: { times: number; detail: Detail } = { times: 0, detail: undefined as Detail };
    element.addEventListener(name, (event) => {
        heard.times += 1;
        heard.detail = (event as CustomEvent<Detail>).detail;
    });
    return heard;
}

export async function click(element: Element, selector: string): Promise<void> {
    find(element, selector).click();
    await settled();
}

/** Clicks the button with this text or name, in the component or in one it is made of. */
export async function press(element: Element, name: string): Promise<void> {
    const buttons = buttonsIn(element);
    const wanted = buttons.find((button) => nameOf(button) === name);
    if (!wanted) {
        throw new Error(`No button “${name}”, only: ${buttons.map(nameOf).join(', ')}`);
    }
    wanted.click();
    await settled();
}

/** Its own first, then those of the components in it. */
export function buttonsIn(element: Element): HTMLElement[] {
    return [...findAll(element, 'button, lightning-button'), ...findAll(element, '*').flatMap(buttonsIn)];
}

function nameOf(button: HTMLElement): string {
    const shown = (button as { label?: string }).label ?? button.getAttribute('aria-label') ?? button.textContent ?? '';
    return shown.replace(/\s+/g, ' ').trim();
}

/** A base component tells a new value. */
export async function change(element: Element, selector: string, value: unknown): Promise<void> {
    const field = find(element, selector);
    Object.assign(field, { value });
    field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
}

export async function emit(element: Element, selector: string, name: string, detail?: unknown): Promise<void> {
    find(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
}

export async function key(element: Element, selector: string, name: string): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true });
    find(element, selector).dispatchEvent(event);
    await settled();
    return event;
}

/** The stubs of base components check nothing: says what each field of the component finds of itself. */
export function checked(element: Element, valid = true): void {
    const fields = 'lightning-input, lightning-combobox, lightning-textarea, lightning-radio-group';
    findAll(element, fields).forEach((field) => Object.assign(field, { reportValidity: () => valid }));
}
