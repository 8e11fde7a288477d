import { LightningElement, api } from 'lwc';

export interface MenuItem {
    readonly name: string;
    readonly label: string;
}

/**
 * Actions of one row or card, shown only while it is open: a base menu in each of some hundred rows makes them slow.
 * It takes the focus when it appears; `pick` {name} and `close` {returnFocus} end it.
 */
export default class MspMenu extends LightningElement {
    @api items: readonly MenuItem[] = [];
    @api menuLabel = '';

    private begun = false;

    renderedCallback(): void {
        if (!this.begun) {
            this.begun = true;
            this.focusAt(0);
        }
    }

    handlePick(event: Event): void {
        event.stopPropagation();
        const name = (event.currentTarget as HTMLElement).dataset.name ?? '';
        this.dispatchEvent(new CustomEvent('pick', { detail: { name } }));
    }

    handleKeydown(event: KeyboardEvent): void {
        event.stopPropagation();
        const at = this.entries.findIndex((entry) => entry.dataset.name === (event.target as HTMLElement).dataset.name);
        const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.entries.length - 1 }[event.key];
        if (next !== undefined) {
            event.preventDefault();
            this.focusAt((next + this.entries.length) % this.entries.length);
        } else if (event.key === 'Escape' || event.key === 'Tab') {
            this.close(event.key === 'Escape');
        }
    }

    /** The focus went somewhere else by itself. */
    handleFocusout(event: FocusEvent): void {
        const to = event.relatedTarget as HTMLElement | null;
        if (!to || !this.entries.includes(to)) {
            this.close(false);
        }
    }

    private get entries(): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    }

    private focusAt(index: number): void {
        this.entries[index]?.focus();
    }

    private close(returnFocus: boolean): void {
        this.dispatchEvent(new CustomEvent('close', { detail: { returnFocus } }));
    }
}
