import { LightningElement, api } from 'lwc';
import { session } from 'local/session';
import type { FieldShape } from '../types.ts';

const INPUT_TYPES: Readonly<Record<string, string>> = {
    date: 'date',
    datetime: 'datetime',
    time: 'time',
    int: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    email: 'email',
    phone: 'tel',
    url: 'text'
};
const NONE = { label: '--None--', value: '' };

type Validated = HTMLElement & {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
    checkValidity(): boolean;
    focus(): void;
};

/** The right input for a field's type. */
export default class FieldInput extends LightningElement {
    @api field!: FieldShape;
    @api value: unknown;
    /** Name of the record that a lookup points at. */
    @api text = '';
    timeZone = session.timeZone;

    @api
    get name(): string {
        return this.field.name;
    }

    get isLookup(): boolean {
        return this.field.type === 'reference';
    }

    get isPicklist(): boolean {
        return this.field.type === 'picklist';
    }

    get isMulti(): boolean {
        return this.field.type === 'multipicklist';
    }

    get isLong(): boolean {
        return this.field.type === 'textarea';
    }

    get isCheckbox(): boolean {
        return this.field.type === 'boolean';
    }

    get inputType(): string {
        return INPUT_TYPES[this.field.type] ?? 'text';
    }

    get step(): string | undefined {
        return this.inputType === 'number' ? String(10 ** -this.field.scale) : undefined;
    }

    get maxLength(): number | undefined {
        return this.field.length > 0 && this.inputType === 'text' ? this.field.length : undefined;
    }

    get options(): readonly object[] {
        return this.field.required ? this.field.options : [NONE, ...this.field.options];
    }

    get chosen(): readonly string[] {
        return typeof this.value === 'string' && this.value !== '' ? this.value.split(';') : [];
    }

    get plain(): string {
        return this.value === null || this.value === undefined ? '' : String(this.value);
    }

    get checked(): boolean {
        return this.value === true;
    }

    @api
    check(): boolean {
        return this.control?.reportValidity() ?? true;
    }

    @api
    refuse(message: string): void {
        this.control?.setCustomValidity(message);
        this.control?.reportValidity();
    }

    @api
    focus(): void {
        this.control?.focus();
    }

    handleChange(event: CustomEvent<{ value?: unknown; checked?: boolean }>): void {
        event.stopPropagation();
        const { value, checked } = event.detail;
        this.control?.setCustomValidity('');
        this.tell(this.isCheckbox ? checked === true : this.isMulti ? (value as string[]).join(';') : value);
    }

    private get control(): Validated | null {
        return this.template?.querySelector<Validated>('[data-control]') ?? null;
    }

    private tell(value: unknown): void {
        const empty = value === '' || value === undefined;
        const number = this.inputType === 'number' && !empty ? Number(value) : value;
        const detail = { name: this.field.name, value: empty ? null : number };
        this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
    }
}
