import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import type { FieldShape } from '../types.ts';

interface Option {
    readonly value: string;
    readonly label: string;
}

/** Chooses a record by typing part of its name: an editable combobox with a list. */
export default class Lookup extends LightningElement {
    @api field!: FieldShape;
    @api value: unknown;
    options: readonly Option[] = [];
    open = false;
    message = '';
    private at = -1;
    private typed: string | null = null;
    private textOf = '';
    private turn = 0;

    @api
    get text(): string {
        return this.textOf;
    }
    set text(value: string) {
        this.textOf = value;
    }

    get shownText(): string {
        return this.typed ?? this.textOf;
    }

    get items(): readonly object[] {
        return this.options.map((option, index) => ({
            ...option,
            index,
            id: `option-${index}`,
            selected: String(index === this.at),
            itemClass: `slds-listbox__option option${index === this.at ? ' slds-has-focus' : ''}`
        }));
    }

    get closed(): boolean {
        return !this.open;
    }

    get expanded(): string {
        return String(this.open);
    }

    get activeOption(): string | null {
        return this.open && this.at >= 0 ? `option-${this.at}` : null;
    }

    get boxClass(): string {
        return `slds-form-element${this.message ? ' slds-has-error' : ''}`;
    }

    @api
    setCustomValidity(message: string): void {
        this.message = message;
    }

    @api
    reportValidity(): boolean {
        if (this.field.required && !this.value && this.message === '') {
            this.message = 'Complete this field.';
        }
        return this.message === '';
    }

    @api
    focus(): void {
        this.template?.querySelector('input')?.focus();
    }

    handleFocus(): void {
        void this.search('');
    }

    handleInput(event: Event): void {
        this.typed = (event.target as HTMLInputElement).value;
        if (this.typed === '') {
            this.tell(null, '');
        }
        void this.search(this.typed);
    }

    handleKey(event: KeyboardEvent): void {
        const last = this.options.length - 1;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            this.open = true;
            this.at = event.key === 'ArrowDown' ? Math.min(this.at + 1, last) : Math.max(this.at - 1, 0);
        } else if (event.key === 'Enter' && this.open && this.options[this.at]) {
            event.preventDefault();
            this.choose(this.options[this.at]);
        } else if (event.key === 'Escape') {
            this.close();
        }
    }

    handleChoose(event: Event): void {
        event.preventDefault();
        const index = Number((event.currentTarget as HTMLElement).dataset['index']);
        this.choose(this.options[index]);
    }

    handleBlur(): void {
        this.close();
    }

    private choose(option: Option | undefined): void {
        if (option) {
            this.tell(option.value, option.label);
        }
        this.close();
    }

    private tell(value: string | null, text: string): void {
        this.value = value;
        this.textOf = text;
        this.message = '';
        this.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    }

    private close(): void {
        this.open = false;
        this.typed = null;
        this.at = -1;
    }

    private async search(text: string): Promise<void> {
        this.turn += 1;
        const turn = this.turn;
        const options = await call<readonly Option[]>('/ui/lookup', { object: this.field.targets[0] ?? '', text });
        if (turn === this.turn) {
            this.options = options;
            this.open = options.length > 0;
            this.at = -1;
        }
    }
}
