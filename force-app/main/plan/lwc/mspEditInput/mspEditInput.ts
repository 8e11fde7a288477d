import { LightningElement, api } from 'lwc';
import { fullDate } from 'c/mspDates';
import label from 'c/mspLabels';
import type { Option } from 'c/mspPlanTypes';
import { format } from 'c/mspText';

export type InputKind = 'text' | 'number' | 'date' | 'select' | 'longText';

type Field = HTMLElement & { readonly value: string | null; checkValidity(): boolean; focus(): void };

/**
 * The field of one value while it is edited in its place. Enter and leaving save, Escape restores.
 * Tells `enter` when Enter finds nothing new, `value` with what was entered, `invalid` with a sentence, `cancel`, `leave`.
 * It is never disabled while a save runs: a disabled field loses the focus, and a refused save must find it where it was.
 */
export default class MspEditInput extends LightningElement {
    @api kind: InputKind = 'text';
    @api fieldLabel = '';
    @api options: readonly Option[] = [];
    @api placeholder = '';
    @api maxLength = 255;
    /** A day that serves as example of how dates are written here. */
    @api today = '';
    @api faulty = false;

    private current: string | null = null;
    private typed: string | null = null;
    private changed = false;
    private keySeen = false;
    private leaving = false;

    @api
    get value(): string | null {
        return this.current;
    }

    set value(value: string | null) {
        this.current = value;
        this.typed = null;
    }

    @api focus(): void {
        this.field?.focus();
    }

    get isSelect(): boolean {
        return this.kind === 'select';
    }

    get isLong(): boolean {
        return this.kind === 'longText';
    }

    get shown(): string | null {
        return this.typed ?? this.current;
    }

    get fieldClass(): string {
        return this.faulty ? 'field slds-has-error' : 'field';
    }

    handleChange(event: CustomEvent<{ value: string | null }>): void {
        event.stopPropagation();
        // A field that is taken away while it holds typed text tells its change once more.
        if (this.leaving) {
            return;
        }
        this.changed = true;
        const { value } = event.detail;
        if (this.kind === 'select') {
            this.send('value', value);
        } else if (this.kind === 'date') {
            this.takeDate(value);
        } else {
            this.typed = value ?? '';
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        event.stopPropagation();
        this.keySeen = true;
        this.changed = false;
        if (event.key === 'Escape') {
            this.leaving = true;
            this.send('cancel', null);
        } else if (event.key === 'Enter' && this.isText && !(this.isLong && event.shiftKey)) {
            event.preventDefault();
            this.takeText('enter');
        }
    }

    /** Enter on an unchanged date confirms it; the Enter that opened the field is not that one. */
    handleKeyup(event: KeyboardEvent): void {
        if (event.key === 'Enter' && this.kind === 'date' && this.keySeen && !this.changed) {
            this.send('enter', null);
        }
    }

    handleBlur(): void {
        if (this.leaving) {
            return;
        }
        if (this.isText) {
            this.takeText('leave');
        } else {
            this.send('leave', null);
        }
    }

    private get isText(): boolean {
        return this.kind !== 'select' && this.kind !== 'date';
    }

    private get field(): Field | null {
        return this.template?.querySelector<Field>('.field') ?? null;
    }

    private takeText(unchanged: 'enter' | 'leave'): void {
        const text = this.typed;
        if (text === null || text === (this.current ?? '')) {
            this.send(unchanged, null);
        } else {
            this.typed = null;
            this.current = text;
            this.send('value', text);
        }
    }

    /** The date field tells a change when it is left, confirmed or picked; a text that is no date has no value. */
    private takeDate(value: string | null): void {
        if (this.field?.checkValidity()) {
            this.send('value', value);
        } else {
            this.send('invalid', format(label.badDateLike, fullDate(this.today)));
        }
    }

    private send(name: 'value' | 'invalid' | 'cancel' | 'leave' | 'enter', detail: string | null): void {
        this.dispatchEvent(new CustomEvent<string | null>(name, { detail }));
    }
}
