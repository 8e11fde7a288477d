import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'local/platformShowToastEvent';
import type { RecordData } from '../types.ts';

/** All fields of a record, read or edited. */
export default class RecordDetail extends LightningElement {
    @api record!: RecordData;
    editing = false;
    focusField = '';

    get sections(): readonly object[] {
        return this.record.sections.map((section, index) => ({
            key: `${index}-${section.label}`,
            label: section.label,
            fields: section.fields.map((field) => {
                const value = this.record.values[field.name];
                return {
                    ...field,
                    text: value?.text || '–',
                    href: linkOf(field.type, value?.value) ?? value?.href ?? null,
                    fieldClass: field.wide ? 'field field_wide' : 'field',
                    pencil: this.record.editable && field.editable,
                    editLabel: `Edit ${field.label}`
                };
            })
        }));
    }

    handleEdit(event: Event): void {
        this.focusField = (event.currentTarget as HTMLElement).dataset['field'] ?? '';
        this.editing = true;
    }

    handleCancel(): void {
        this.editing = false;
    }

    handleSaved(): void {
        this.editing = false;
        const { label, name } = this.record;
        this.dispatchEvent(new ShowToastEvent({ title: `${label} "${name}" was saved.`, variant: 'success' }));
        this.dispatchEvent(new CustomEvent('recordchanged', { bubbles: true, composed: true }));
    }
}

function linkOf(type: string, value: unknown): string | null {
    if (typeof value !== 'string' || value === '') {
        return null;
    }
    if (type === 'url') {
        return /^https?:\/\//i.test(value) ? value : `https://${value}`;
    }
    return type === 'email' ? `mailto:${value}` : type === 'phone' ? `tel:${value}` : null;
}
